"""Chapters and transcript of a page whose recording is in another language, from those of the
episode's page in that language.

Readers see rows of the page's own, as where they were typed. They are made anew whenever the
source's change: times, speakers, links and pictures at once, words when they are translated.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable

from django.conf import settings
from django.db.models import F, QuerySet
from django.utils.functional import cached_property

from core.languages import code_of
from core.search import document_changed
from podcasts.models import Chapter, Cue, EpisodePage, SpeechLine, Transcript
from podcasts.speech.cues import SpokenCue


def keys_of(texts: Iterable[str]) -> list[str]:
    """One for each text; the same text said again has a key of its own."""
    said = Counter()
    keys = []
    for text in texts:
        said[text] += 1
        told = f"{said[text]} {text}".encode("utf-8", "replace")
        keys.append(hashlib.sha256(told).hexdigest()[:32])
    return keys


def sources_of(episodes: Iterable[EpisodePage]) -> dict[int, EpisodePage]:
    """By page id where the speech of each comes from: the page in the language of the recording,
    else that in the site's own language. In one query, drafts included."""
    foreign = [page for page in episodes if not page.is_spoken_in_own_language]
    if not foreign:
        return {}
    keys = {page.translation_key for page in foreign}
    versions = {
        (page.translation_key, code_of(page.locale_id)): page
        for page in EpisodePage.objects.filter(translation_key__in=keys).select_related("audio")
    }
    found = {}
    for page in foreign:
        own, first = page.spoken_language, settings.LANGUAGE_CODE
        source = versions.get((page.translation_key, own)) or versions.get(
            (page.translation_key, first)
        )
        if source and source.pk != page.pk:
            found[page.pk] = source
    return found


def followers_of(source: EpisodePage) -> list[EpisodePage]:
    others = EpisodePage.objects.filter(translation_key=source.translation_key)
    others = list(others.exclude(pk=source.pk).select_related("audio", "locale"))
    sources = sources_of(others)
    return [page for page in others if page.pk in sources and sources[page.pk].pk == source.pk]


def typed_transcripts(page_ids: Iterable[int]) -> QuerySet[Transcript]:
    """Those that somebody has written on the page itself: no translation takes their place."""
    return Transcript.objects.filter(page__in=page_ids).exclude(source="")


class TranslatedPart:
    """`rows` are the source's, in order; `page` is the one that is translated."""

    part: SpeechLine.Part
    longest: int

    def __init__(self, page: EpisodePage, source: EpisodePage):
        self.page, self.source = page, source

    @classmethod
    def of(cls, page: EpisodePage):
        """None where the source has nothing to translate, or is not there."""
        source = sources_of([page]).get(page.pk)
        found = source and cls(page, source)
        return found if found and found.rows else None

    @cached_property
    def rows(self) -> list:
        raise NotImplementedError

    def original_of(self, row) -> str:
        raise NotImplementedError

    def write(self, shown: dict[str, str]):
        """Into what readers see."""
        raise NotImplementedError

    @cached_property
    def keys(self) -> list[str]:
        return keys_of(map(self.original_of, self.rows))

    @property
    def stored(self):
        return SpeechLine.objects.filter(page=self.page, part=self.part)

    def texts(self) -> dict[str, str]:
        """What translators have written, by key."""
        return dict(self.stored.exclude(text="").values_list("key", "text"))

    def missing(self) -> int:
        written = self.texts()
        return sum(key not in written for key in self.keys)

    def waits(self) -> bool:
        """Whether readers do not see all that is written yet."""
        return self.stored.exclude(text=F("shown")).exists()

    def store(self, texts: dict[str, str]):
        """In one statement however many; an empty text takes a translation away."""
        SpeechLine.objects.bulk_create(
            [
                SpeechLine(page=self.page, part=self.part, key=key, text=text)
                for key, text in texts.items()
            ],
            update_conflicts=True,
            unique_fields=["page", "part", "key"],
            update_fields=["text"],
            batch_size=5000,
        )

    def show(self):
        """To readers, as it is written now; the caller has seen that nothing is missing."""
        self.stored.exclude(key__in=self.keys).delete()
        self.stored.update(shown=F("text"))
        self.follow()

    def follow(self):
        """After a change of the source; as long as nothing was shown, readers see no change."""
        shown = dict(self.stored.exclude(shown="").values_list("key", "shown"))
        if shown:
            self.write(shown)


class TranslatedChapters(TranslatedPart):
    part = SpeechLine.Part.CHAPTERS
    longest = Chapter._meta.get_field("title").max_length

    @cached_property
    def rows(self) -> list[Chapter]:
        return list(self.source.chapters.all())

    def original_of(self, row: Chapter) -> str:
        return row.title

    def write(self, shown):
        """Without those that are new in the source. Where all begin when they did, one that was
        only renamed keeps its title so far; a place alone does not say that it is the same."""
        so_far = dict(self.page.chapters.values_list("start", "title"))
        if so_far.keys() != {row.start for row in self.rows}:
            so_far = {}
        titles = [
            (row, shown.get(key) or so_far.get(row.start))
            for key, row in zip(self.keys, self.rows, strict=True)
        ]
        self.page.chapters.all().delete()
        Chapter.objects.bulk_create(
            Chapter(
                page=self.page, start=row.start, title=title, url=row.url, image_id=row.image_id
            )
            for row, title in titles
            if title
        )
        document_changed.send(EpisodePage, page=self.page)


class TranslatedTranscript(TranslatedPart):
    part = SpeechLine.Part.TRANSCRIPT
    longest = 10_000

    @cached_property
    def transcript(self) -> Transcript | None:
        return Transcript.objects.filter(page=self.source).defer("source").first()

    @cached_property
    def rows(self) -> list[Cue]:
        return list(self.transcript.cues.all()) if self.transcript else []

    def original_of(self, row: Cue) -> str:
        return row.text

    def write(self, shown):
        """Whole or not at all: until every line is translated readers keep what they had and are
        told so, unless its times are those of a recording that is no longer heard."""
        if typed_transcripts([self.page.pk]).exists():
            return
        own = Transcript.objects.filter(page=self.page)
        if not self.rows:
            own.delete()
            return
        source = self.transcript
        if any(key not in shown for key in self.keys):
            own.exclude(made_for__in=["", source.made_for]).delete()
            own.update(is_behind=True)
            return
        transcript, _created = Transcript.objects.update_or_create(
            page=self.page,
            defaults={
                "is_timed": source.is_timed,
                "timing": source.timing,
                "is_behind": False,
                "work_state": Transcript.WorkState.NONE,
            },
        )
        transcript.page = self.page
        transcript.replace_cues(
            transcript.cue_rows(
                SpokenCue(row.start, row.end, row.speaker, shown[key])
                for key, row in zip(self.keys, self.rows, strict=True)
            ),
            made_for=source.made_for,
        )
