"""A site of a given size, made in a database of its own."""

import json
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.core.management import call_command
from wagtail.models import Locale

from home.models import HomePage
from news.models import ArticlePage, EventIndexPage, EventPage, NewsIndexPage
from podcasts.models import EpisodePage, PodcastIndexPage, ShowPage
from tests.factories import image, page_of, topic
from tests.podcasts.podcast_factories import artwork, audio, chapters

NEWEST = datetime(2026, 11, 1, 12, tzinfo=ZoneInfo("Europe/Copenhagen"))
WORDS = ("peer", "støtte", "samtale", "kaffe", "netværk", "håb", "region", "kursus", "møde", "åben")


def sentence(number, length=14):
    return " ".join(WORDS[(number * 7 + word * 5) % len(WORDS)] for word in range(length)) + "."


def body(number):
    paragraph = "".join(f"<p>{sentence(number + part, 40)}</p>" for part in range(4))
    return json.dumps(
        [
            {"type": "paragraph", "value": paragraph},
            {"type": "heading", "value": {"text": sentence(number, 4), "level": "h2"}},
            {"type": "paragraph", "value": paragraph},
            {"type": "pull_quote", "value": {"quote": sentence(number, 9), "attribution": "Aase"}},
        ]
    )


class Site:
    """Grows in steps: of ten pages seven are articles, two episodes, one an event."""

    def __init__(self):
        call_command("setup", verbosity=0)
        danish = Locale.objects.get(language_code="da")
        self.front = HomePage.objects.get(locale=danish)
        self.news, self.events, podcast = (
            model.objects.get(locale=danish)
            for model in (NewsIndexPage, EventIndexPage, PodcastIndexPage)
        )
        self.topics = [topic(name) for name in ("Løn", "Uddannelse", "Hverdag")]
        self.picture = image()
        self.show = page_of(
            ShowPage, podcast, title="Side om side", lead=sentence(1), artwork=artwork()
        )
        self.recording = audio()
        self.size = 0

    def grow_to(self, size):
        for number in range(self.size, size):
            self._page(number)
        self.size = size
        for parent in (self.front, self.news, self.events, self.show):
            parent.refresh_from_db()

    def _page(self, number):
        day = NEWEST - timedelta(days=number)
        common = {"lead": sentence(number), "body": body(number)}
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

    def addresses(self):
        """What is measured: name, address and the most queries it may take."""
        return [
            ("front page", self.front.url, 14),
            ("listing", self.news.url, 14),
            ("article", self.article.url, 12),
            ("episode", self.episode.url, 14),
            ("feed", f"{self.news.url}rss/", 14),
            ("show's feed", f"{self.show.url}rss/", 14),
            ("search", "/soeg/?q=samtale", 14),
        ]
