from news.models.archive import ArchiveIndexPage, ArchiveNoticePage
from news.models.article import ArticlePage, NewsIndexPage
from news.models.event import EventPage
from news.models.event_index import EventIndexPage
from news.models.event_rows import AgendaItem, CalendarEntry, EventNotice, EventSession
from news.models.peer import PeerPage
from news.models.peer_index import PeerIndexPage
from news.models.peer_posts import PastPost

__all__ = [
    "AgendaItem",
    "ArchiveIndexPage",
    "ArchiveNoticePage",
    "ArticlePage",
    "CalendarEntry",
    "EventIndexPage",
    "EventNotice",
    "EventPage",
    "EventSession",
    "NewsIndexPage",
    "PastPost",
    "PeerIndexPage",
    "PeerPage",
]
