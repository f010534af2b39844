"""What the rules look at, each thing fetched once."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.db.models import Max, Prefetch

from podcasts.asking import Answer, ask
from podcasts.feeds import NAMESPACES as OWN_NAMESPACES
from podcasts.models import EpisodePage, ShowPage, Transcript

NAMESPACES = {**OWN_NAMESPACES, "atom": "http://www.w3.org/2005/Atom"}
# Looked through one by one; of the newest few, files and addresses are asked for too.
NEWEST, SAMPLED = 100, 3


def what_is_said():
    """To prefetch of episodes: their chapters, and as `said` the transcript with its last start."""
    transcripts = Transcript.objects.defer("source").annotate(last_start=Max("cues__start"))
    return ["chapters", Prefetch("transcript", transcripts, to_attr="said")]


@dataclass
class Neighbours:
    """Titles of a show's public and planned episodes by season and number, and by guid."""

    by_number: dict = field(default_factory=lambda: defaultdict(dict))
    by_guid: dict = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, show):
        made = cls()
        episodes = EpisodePage.objects.child_of(show)
        told = "pk", "title", "season", "number", "guid"
        for row in episodes.public().values_list(*told):
            made.add(*row)
        for episode in episodes.filter(_revisions__approved_go_live_at__isnull=False).distinct():
            written = episode.scheduled_revision.as_object()
            made.add(*(getattr(written, name) for name in told))
        return made

    def add(self, pk, title, season, number, guid):
        if number:
            self.by_number[season, number][pk] = title
        self.by_guid[guid][pk] = title


class Subject:
    """A show under check. Where its feed can't be had or read, `channel` is None."""

    def __init__(self, show: ShowPage):
        self.show = ShowPage.objects.select_related("locale", "artwork", "addresses").get(
            pk=show.pk
        )
        self.feed_url = self.show.feed_url()

    @cached_property
    def is_public(self) -> bool:
        return ShowPage.objects.public().in_open_languages().filter(pk=self.show.pk).exists()

    @cached_property
    def answer(self) -> Answer | None:
        return ask(self.feed_url) if self.is_public else None

    @cached_property
    def document(self) -> Element | Exception | None:
        if self.answer is None or self.answer.status not in (200, 301) or not self.answer.body:
            return None
        try:
            return fromstring(self.answer.body)
        except (ParseError, DefusedXmlException) as error:
            return error

    @property
    def channel(self) -> Element | None:
        document = self.document
        return document.find("channel") if isinstance(document, Element) else None

    @cached_property
    def items(self) -> list[Element]:
        return [] if self.channel is None else self.channel.findall("item")

    @cached_property
    def episodes(self) -> list[EpisodePage]:
        episodes = self.show.feed_episodes().select_related("audio", "artwork")
        return list(episodes.prefetch_related(None).prefetch_related(*what_is_said())[:NEWEST])

    @property
    def sample(self) -> list[EpisodePage]:
        return self.episodes[:SAMPLED]

    @cached_property
    def neighbours(self) -> Neighbours:
        return Neighbours.of(self.show)


def text_of(element: Element | None, name: str) -> str:
    found = element.find(name, NAMESPACES) if element is not None else None
    return (found.text or "").strip() if found is not None else ""


def attribute_of(element: Element | None, name: str, attribute: str) -> str:
    found = element.find(name, NAMESPACES) if element is not None else None
    return found.get(attribute, "") if found is not None else ""
