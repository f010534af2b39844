"""Tells the report of translations about chapters and transcripts."""

from collections import defaultdict

from django.db.models import F, Max, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import PageLogEntry

from core.registry import PartBeside, TranslationState, parts_beside
from podcasts.models import Chapter, Cue, EpisodePage, SpeechLine, Transcript
from podcasts.translated import keys_of, sources_of, typed_transcripts

Part = SpeechLine.Part
# Under which names the pages where each is translated are registered, and what is logged there.
ADDRESSES = {Part.CHAPTERS: "episode_chapters", Part.TRANSCRIPT: "episode_transcript"}
LOGGED = {Part.CHAPTERS: "podcasts.chapters", Part.TRANSCRIPT: "podcasts.transcript"}


@parts_beside
def speech_parts(pages) -> dict[int, list[PartBeside]]:
    episodes = EpisodePage.objects.filter(pk__in=[page.pk for page in pages])
    sources = sources_of(episodes)
    if not sources:
        return {}
    source_ids = {source.pk for source in sources.values()}
    said, changed = texts_by_part(source_ids), changes(source_ids)
    lines, own = lines_by_part(sources), typed(sources)
    return {
        pk: [
            PartBeside(
                label=told_label(part),
                state=(state := state_of(said[part][source.pk], lines[pk, part], own[part], pk)),
                url=reverse(ADDRESSES[part], args=[pk]),
                since=changed.get((source.pk, LOGGED[part]))
                if state == TranslationState.BEHIND
                else None,
            )
            for part in Part
            if source.pk in said[part]
        ]
        for pk, source in sources.items()
    }


def told_label(part) -> str:
    return _("Chapters") if part == Part.CHAPTERS else _("Transcript")


def texts_by_part(source_ids) -> dict:
    """The source's texts in order, by part and page id."""
    said = {Part.CHAPTERS: defaultdict(list), Part.TRANSCRIPT: defaultdict(list)}
    chapters = Chapter.objects.filter(page__in=source_ids).order_by("page", "start", "pk")
    for pk, title in chapters.values_list("page_id", "title"):
        said[Part.CHAPTERS][pk].append(title)
    cues = Cue.objects.filter(transcript__page__in=source_ids).order_by("transcript", "position")
    for pk, text in cues.values_list("transcript__page_id", "text").iterator():
        said[Part.TRANSCRIPT][pk].append(text)
    return said


def lines_by_part(page_ids) -> dict:
    """By page id and part: of each key whether it is written, ever shown, shown as written;
    without those that a transcript typed on the page has made useless."""
    lines = defaultdict(dict)
    unused = Q(part=Part.TRANSCRIPT, page__in=typed_transcripts(page_ids).values("page"))
    rows = SpeechLine.objects.filter(~unused, page__in=page_ids).annotate(
        is_written=~Q(text=""), was_shown=~Q(shown=""), is_shown=Q(text=F("shown"))
    )
    told = ("page_id", "part", "key", "is_written", "was_shown", "is_shown")
    for pk, part, key, *states in rows.values_list(*told):
        lines[pk, Part(part)][key] = states
    return lines


def typed(page_ids) -> dict:
    """Ids of the pages that have rows, by part: without a line they were typed by hand."""
    return {
        Part.CHAPTERS: set(
            Chapter.objects.filter(page__in=page_ids).values_list("page_id", flat=True)
        ),
        Part.TRANSCRIPT: set(
            Transcript.objects.filter(page__in=page_ids).values_list("page_id", flat=True)
        ),
    }


def changes(source_ids) -> dict:
    """When an editor last changed the source, by page id and what is logged."""
    entries = PageLogEntry.objects.filter(page__in=source_ids, action__in=LOGGED.values())
    latest = entries.values("page_id", "action").annotate(at=Max("timestamp"))
    return {(row["page_id"], row["action"]): row["at"] for row in latest}


def state_of(texts: list[str], lines: dict, own: set[int], pk: int) -> TranslationState:
    if not any(is_written for is_written, *_rest in lines.values()):
        return TranslationState.COMPLETE if pk in own else TranslationState.MISSING
    unwritten = (False, False, True)
    current = [lines.get(key, unwritten) for key in keys_of(texts)]
    if all(is_written and is_shown for is_written, _was_shown, is_shown in current):
        return TranslationState.COMPLETE
    is_public = any(was_shown for _written, was_shown, _is_shown in lines.values())
    if is_public and not all(is_written for is_written, *_rest in current):
        return TranslationState.BEHIND
    return TranslationState.IN_PROGRESS
