"""Events of every kind and state; times are Copenhagen's."""

from dataclasses import dataclass, field
from datetime import time

from demo.content.markup import Block, Day, Text


@dataclass
class EventSpec:
    key: str
    title: str
    lead: str
    event_kind: str = "webinar"  # webinar, theme_evening, meeting, conference, course
    attendance: str = "online"  # online, on_site, both
    state: str = "open"  # planned, open, postponed, cancelled, moved_online
    sessions: list[tuple[Day, time, time]] = field(default_factory=list)
    # How exact, and a day in a year that many years from now: (precision, years, month, day).
    approximate: tuple[str, int, int, int] | None = None
    old_start: tuple[Day, time] | None = None
    place: str = ""
    address: str = ""
    join_url: str = ""
    register_url: str = ""
    register_by: Day | None = None
    price: str = ""
    host: str = ""
    speakers: tuple[str, ...] = ()
    camera: str = ""
    silence: str = ""
    pauses: str = ""
    recorded: str = ""
    recording: str = ""
    # Time, title and text.
    agenda: list[tuple[time, str, str]] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    parent: str = "events"
    kind: str = "event"
    slug: str = ""
    related: list[str] = field(default_factory=list)


CAMERA = Text("Du bestemmer selv, om dit kamera er tændt. De fleste har det slukket.")
SILENCE = Text("Du må gerne bare lytte. Ingen bliver bedt om at sige noget.")
PAUSES = Text("Vi holder ti minutters pause midtvejs, også når det går godt.")
NOT_RECORDED = Text("Vi optager ikke.")
TALK_RECORDED = Text("Oplægget bliver optaget. Det, deltagerne siger, bliver klippet fra.")
