"""A site of a given size, made in a database of its own."""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.core.management import call_command
from wagtail.models import Locale

from core.models import Organisation, Person, PersonRole, Publication
from home.models import HomePage
from news.models import ArticlePage, EventIndexPage, EventPage, NewsIndexPage
from podcasts.models import EpisodePage, PodcastIndexPage, ShowPage
from tests.factories import image, page_of, topic
from tests.podcasts.podcast_factories import artwork, audio, chapters, transcript

NEWEST = datetime(2026, 11, 1, 12, tzinfo=ZoneInfo("Europe/Copenhagen"))
WORDS = ("peer", "støtte", "samtale", "kaffe", "netværk", "håb", "region", "kursus", "møde", "åben")


def sentence(number, length=14):
    return " ".join(WORDS[(number * 7 + word * 5) % len(WORDS)] for word in range(length)) + "."


def stream(*blocks):
    return json.dumps([{"type": kind, "value": value} for kind, value in blocks])


FEED_SIZES = (5, 500)


@dataclass(frozen=True)
class Kind:
    """What is measured, and the queries and CPU milliseconds it should take at most."""

    name: str
    address: str
    queries: int
    milliseconds: int
    is_unchanged: bool = False


class Site:
    """Grows in steps: of ten pages seven are articles, two episodes, one an event."""

    def __init__(self):
        call_command("setup", verbosity=0)
        danish = Locale.objects.get(language_code="da")
        self.front = HomePage.objects.get(locale=danish)
        self.news, self.events, self.podcast = (
            model.objects.get(locale=danish)
            for model in (NewsIndexPage, EventIndexPage, PodcastIndexPage)
        )
        self.topics = [topic(name) for name in ("Løn", "Uddannelse", "Hverdag")]
        self.picture = image()
        self.person = Person.objects.create(locale=danish, name="Aase", title="peer")
        PersonRole.objects.create(locale=danish, person=self.person, body="secretariat")
        self.show = page_of(
            ShowPage, self.podcast, title="Side om side", lead=sentence(1), artwork=artwork()
        )
        self.recording = audio()
        self.outlook = page_of(
            ArticlePage, self.news, title="Året", date=date(2026, 11, 1), body=self._all_facts()
        )
        self.shows = [self._long_show(episodes) for episodes in FEED_SIZES]
        self.size = 0

    def grow_to(self, size):
        for number in range(self.size, size):
            self._page(number)
        self.size = size
        for parent in (self.front, self.news, self.events, self.show):
            parent.refresh_from_db()

    def _body(self, number):
        """What most articles hold: text with links, a picture, a quote, a way on."""
        paragraph = "".join(f"<p>{sentence(number + part, 40)}</p>" for part in range(4))
        link = f'<p>Se <a linktype="page" id="{self.events.pk}">arrangementer</a>.</p>'
        return [
            ("paragraph", paragraph + link),
            ("heading", {"text": sentence(number, 4), "level": "h2"}),
            ("image", {"image": {"image": self.picture.pk, "decorative": True, "alt_text": ""}}),
            ("paragraph", paragraph + link),
            ("pull_quote", {"quote": sentence(number, 9), "person": self.person.pk}),
            ("call_to_action", {"label": "Kom med", "page": self.events.pk, "url": ""}),
        ]

    def _all_facts(self):
        """Every kind of thing that a block can look up."""
        danish = self.front.locale
        partner = Organisation.objects.create(locale=danish, name="Fonden", relation="funder")
        report = Publication.objects.create(locale=danish, name="Rapport")
        facts = [
            ("people", {"title": "", "body": "secretariat", "people": []}),
            ("organisations", {"title": "", "organisations": [partner.pk]}),
            ("publications", {"title": "", "publications": [report.pk]}),
            ("network_groups", {"title": "Grupper", "region": ""}),
            ("contact_card", {"title": "Spørg", "person": self.person.pk, "page": self.news.pk}),
        ]
        return stream(*self._body(1), *facts)

    def _page(self, number):
        day = NEWEST - timedelta(days=number)
        common = {"lead": sentence(number), "body": stream(*self._body(number))}
        if number % 10 < 7:
            self.article = page_of(
                ArticlePage,
                self.news,
                title=f"Nyhed {number}: {sentence(number, 4)}",
                date=date(day.year, day.month, day.day),
                social_image=self.picture,
                topics=[self.topics[number % 3]],
                **common,
            )
        elif number % 10 < 9:
            self.episode = chapters(
                page_of(
                    EpisodePage,
                    self.show,
                    title=f"Samtale {number}: {sentence(number, 4)}",
                    date=day,
                    audio=self.recording,
                    **common,
                )
            )
        else:
            start = NEWEST + timedelta(days=number % 90, hours=7)
            page_of(EventPage, self.events, title=f"Webinar {number}", start=start, **common)

    def _long_show(self, episodes):
        """Of a show with so many episodes the feed holds a page."""
        show = page_of(
            ShowPage, self.podcast, title=f"Serie {episodes}", lead=sentence(2), artwork=artwork()
        )
        for number in range(episodes):
            page = page_of(
                EpisodePage,
                show,
                title=f"Afsnit {number}: {sentence(number, 4)}",
                slug=f"afsnit-{episodes}-{number}",
                date=NEWEST - timedelta(days=number),
                audio=self.recording,
                lead=sentence(number),
                body=stream(*self._body(number)),
            )
            chapters(page)
            transcript(page)
        return show

    def kinds(self):
        """With the figures of ../shared/performance.md, or our own where it has none: for the
        queries of feeds and of a page with every fact.
        """
        news = f"{self.news.url}rss/"
        few, many = (f"{show.url}rss/" for show in self.shows)
        return [
            Kind("front page", self.front.url, 14, 18),
            Kind("listing", self.news.url, 14, 15),
            Kind("article", self.article.url, 12, 10),
            Kind("with every fact", self.outlook.url, 16, 10),
            Kind("episode", self.episode.url, 14, 10),
            Kind("feed of news", news, 16, 12),
            Kind("its 304", news, 16, 1, is_unchanged=True),
            Kind(f"feed of {FEED_SIZES[0]} episodes", few, 16, 12),
            Kind(f"feed of {FEED_SIZES[1]} episodes", many, 16, 12),
            Kind("the latter's 304", many, 16, 1, is_unchanged=True),
            Kind("search", "/soeg/?q=samtale", 14, 20),
        ]
