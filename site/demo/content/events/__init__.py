"""Events of every kind and state."""

from demo.content.events.coming import COMING
from demo.content.events.past import PAST

EVENTS = [*PAST, *COMING]
