"""All the demonstration content: what the loader needs to know stands here by name."""

from demo.content.archive import ARCHIVE
from demo.content.articles import ARTICLES
from demo.content.english import PAGES as ENGLISH
from demo.content.events import EVENTS
from demo.content.for_peers import FOR_PEERS_PAGES
from demo.content.guidance import GUIDANCE
from demo.content.norwegian import PAGES as NORWEGIAN
from demo.content.pages import HOME, INDEXES, STANDING
from demo.content.peers import PEERS
from demo.content.podcasts import EPISODES, SHOWS
from demo.content.small_print import SMALL_PRINT

__all__ = ["PAGES", "TRANSLATIONS"]

# Parents before their children; otherwise in the order in which they stand in the tree.
PAGES = [
    HOME,
    *FOR_PEERS_PAGES,
    *INDEXES,
    *GUIDANCE,
    *STANDING,
    *SMALL_PRINT,
    *ARCHIVE,
    *SHOWS,
    *EPISODES,
    *ARTICLES,
    *EVENTS,
    *PEERS,
]
TRANSLATIONS = {"en": ENGLISH, "nb": NORWEGIAN}
