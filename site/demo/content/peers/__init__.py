"""Six invented peers, with drawn things in place of faces."""

from demo.content.peers.first_three import FIRST_THREE
from demo.content.peers.last_three import LAST_THREE

PEERS = [*FIRST_THREE, *LAST_THREE]
