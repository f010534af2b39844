from datetime import datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from core.models import Credit
from news.models import (
    ArchiveIndexPage,
    ArchiveNoticePage,
    ArticlePage,
    EventIndexPage,
    EventPage,
    EventSession,
    NewsIndexPage,
    PeerIndexPage,
    PeerPage,
)
from tests.factories import consent, front_page_in, home_page, page_of, period, person

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
# A Friday at noon; no change of the clocks is near.
NOW = datetime(2026, 11, 20, 12, 0, tzinfo=COPENHAGEN)
numbers = count(1)


def at(*parts):
    """A moment in Copenhagen: at(2026, 11, 20, 19, 5)."""
    return datetime(*parts, tzinfo=COPENHAGEN)


def index_of(model, title, slug, parent=None, **fields):
    parent = parent or home_page()
    existing = model.objects.child_of(parent).first()
    return existing or page_of(model, parent, title=title, slug=slug, **fields)


def news_index(parent=None, **fields):
    return index_of(NewsIndexPage, "Nyheder", "nyheder", parent, **fields)


def event_index(parent=None, **fields):
    return index_of(EventIndexPage, "Arrangementer", "arrangementer", parent, **fields)


def peer_index(parent=None, **fields):
    return index_of(PeerIndexPage, "Mød en peer", "moed-en-peer", parent, **fields)


def archive_index(parent=None, **fields):
    return index_of(ArchiveIndexPage, "Arkiv", "arkiv", parent, **fields)


def article(parent=None, **fields):
    fields.setdefault("title", f"Nyhed {next(numbers)}")
    fields.setdefault("date", NOW.date())
    return page_of(ArticlePage, parent or news_index(), **fields)


def event(parent=None, days=7, **fields):
    """`days` from NOW, for two hours from 19.05, unless told otherwise."""
    fields.setdefault("title", f"Webinar {next(numbers)}")
    if "start" not in fields and "approximate_on" not in fields:
        fields["start"] = (NOW + timedelta(days=days)).replace(hour=19, minute=5)
    return page_of(EventPage, parent or event_index(), **fields)


def session(page, start, end=None, title=""):
    return EventSession.objects.create(
        page=page, start=start, end=end, title=title, locale=page.locale
    )


def peer(
    parent=None, *, of=None, scopes=("search_engines", "feeds"), display_name="first", **fields
):
    """With a consent to the web site and to `scopes`; `scopes=None`: without any consent."""
    number = next(numbers)
    of = of or person(f"Ingolf{number} Tangmose{number}")
    if scopes is not None:
        consent(
            of,
            display_name=display_name,
            pseudonym="Nora" if display_name == "pseudonym" else "",
            **dict.fromkeys(scopes, True),
        )
    fields.setdefault("title", f"Kaffen kan ikke vente {number}")
    fields.setdefault("date", NOW.date())
    fields.setdefault("third_parties_asked", True)
    return page_of(PeerPage, parent or peer_index(), person=of, **fields)


def notice(parent=None, of=None, **fields):
    of = of or period(is_closed=True)
    return page_of(ArchiveNoticePage, parent or archive_index(), period=of, **fields)


def index_in(code, source):
    """The same list in another language, published and empty."""
    existing = source.get_translation_or_none(index_locale(code))
    if existing:
        return existing
    page = source.copy_for_translation(index_locale(code))
    page.save_revision().publish()
    return type(source).objects.get(pk=page.pk)


def index_locale(code):
    return front_page_in(code).locale


def credit(page, name="Solvej Ager", role=Credit.Role.AUTHOR):
    """As the admin stores it: after those that the page has."""
    return Credit.objects.create(
        page=page, name=name, role=role, locale=page.locale, sort_order=page.credits.count()
    )
