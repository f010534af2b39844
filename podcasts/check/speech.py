"""Chapters and transcripts, fetched as a player would."""

import json

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from podcasts.asking import ask
from podcasts.check.answers import is_open
from podcasts.check.finding import Rules, mend, should
from podcasts.check.subject import NAMESPACES, SAMPLED, Subject, text_of
from podcasts.models import Transcript
from podcasts.speech.cues import TranscriptErrors, parse_transcript

SPEECH_RULES = Rules()
PARSED = {"text/vtt", "application/x-subrip"}


@SPEECH_RULES.rule(gettext_lazy("The newest chapters and transcripts can be fetched and read."))
def speech(subject: Subject):
    for item in subject.items[:SAMPLED]:
        told = [
            *item.findall("podcast:chapters", NAMESPACES),
            *item.findall("podcast:transcript", NAMESPACES),
        ]
        for file in told:
            for problem in problems_of(file.get("url"), file.get("type")):
                name = file.get("url").rpartition("/")[2]
                yield mend(
                    _("“%(title)s”, %(file)s: %(problem)s")
                    % {"title": text_of(item, "title"), "file": name, "problem": problem}
                )


@SPEECH_RULES.rule(gettext_lazy("The transcripts belong to the recordings of today."))
def of_this_recording(subject: Subject):
    transcripts = Transcript.objects.filter(page__in=subject.episodes, is_timed=True)
    for transcript in transcripts.defer("source").select_related("page__audio", "page__locale"):
        if transcript.is_of_another_recording:
            yield should(
                _(
                    "The recording of “%(title)s” was replaced after its transcript was timed. "
                    "Listen in a few places, and make the times anew where they do not fit."
                )
                % {"title": transcript.page.title},
                reverse("episode_transcript", args=[transcript.page_id]),
            )


def problems_of(url: str, kind: str):
    answer = ask(url)
    if answer is None or answer.status != 200:
        yield _("players can't fetch it.")
        return
    if not answer.headers.get("Content-Type", "").startswith(kind):
        yield _("it is not sent as the kind that the feed tells.")
    if not is_open(answer):
        yield _("players on other sites may not read it (CORS).")
    if not is_readable(answer.body, kind):
        yield _("players can't read it. Save it once more.")


def is_readable(body: bytes, kind: str) -> bool:
    try:
        text = body.decode()
        if "json" in kind:
            return bool(json.loads(text))
        return bool(parse_transcript(text)) if kind in PARSED else bool(text.strip())
    except (UnicodeDecodeError, ValueError, TranscriptErrors):
        return False
