"""Chapters and transcript of an episode, for each language that has its page."""

from demo.content.english.speech import SPEECH
from demo.content.podcasts import EPISODES
from demo.content.subtitles import SUBTITLES
from demo.loader.shelf import Shelf
from podcasts.models import Chapter, Cue, EpisodePage, Transcript
from podcasts.speech.cues import SpokenCue
from podcasts.speech.writers import write_vtt
from podcasts.translated import TranslatedChapters, TranslatedTranscript


def milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


def load_speech(shelf: Shelf, language_code: str):
    """Of every episode that has a page in the language: what is heard, or its translation."""
    is_danish = language_code == "da"
    pages = shelf.all("page" if is_danish else f"page {language_code}")
    for spec in EPISODES:
        if spec.key not in pages:
            continue
        speech = shelf.get("speech", spec.audio)
        texts = [cue["text"] for cue in speech["cues"]]
        titles = [chapter["title"] for chapter in speech["chapters"]]
        if is_danish and spec.audio in SUBTITLES:
            texts = [line.strip() for line in SUBTITLES[spec.audio].strip().splitlines()]
            titles = spec.chapters
        page = EpisodePage.objects.get(pk=pages[spec.key].pk)
        if not is_danish and not page.is_spoken_in_own_language:
            translate_speech(page, *SPEECH[spec.audio])
            continue
        pictures = [shelf.get("image", key) for key in spec.chapter_pictures]
        write_chapters(page, speech, titles, pictures)
        write_transcript(page, speech, texts, language_code)


def translate_speech(page: EpisodePage, titles: list[str], text: str):
    """From the Danish page, as a translator does it in the admin."""
    lines = [line.strip() for line in text.strip().splitlines()]
    parts = TranslatedChapters.of(page), TranslatedTranscript.of(page)
    for part, texts in zip(parts, (titles, lines), strict=True):
        part.store(dict(zip(part.keys, texts, strict=True)))
        part.show()


def write_chapters(page: EpisodePage, speech: dict, titles, pictures):
    """`pictures`: of the first chapters."""
    pictures = [*pictures, *[None] * (len(titles) - len(pictures))]
    Chapter.objects.bulk_create(
        Chapter(page=page, start=milliseconds(chapter["start"]), title=str(title), image=image)
        for chapter, title, image in zip(speech["chapters"], titles, pictures, strict=True)
    )


def write_transcript(page: EpisodePage, speech: dict, texts: list[str], language_code: str):
    cues = [
        SpokenCue(milliseconds(cue["start"]), milliseconds(cue["end"]), cue["speaker"], text)
        for cue, text in zip(speech["cues"], texts, strict=True)
    ]
    transcript = Transcript.objects.create(
        page=page, source=write_vtt(cues, language_code), is_timed=True
    )
    Cue.objects.bulk_create(
        Cue(
            transcript=transcript,
            position=position,
            start=cue.start,
            end=cue.end,
            speaker=cue.speaker,
            text=cue.text,
        )
        for position, cue in enumerate(cues, start=1)
    )
