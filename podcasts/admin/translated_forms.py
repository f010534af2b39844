"""What a translator writes beside the source's lines."""

from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.text import clean_text
from podcasts.admin.text_forms import LoadedForm, TextFileField
from podcasts.speech.cues import TranscriptErrors, parse_transcript
from podcasts.speech.timestamps import format_exact
from podcasts.speech.writers import timed_lines_of

PREFIX = "line-"


@dataclass
class Line:
    """`number` counts from 1 in the whole; `asked` names the field of the translation."""

    number: int
    key: str
    original: str
    source: object
    text: str = ""
    error: str = ""

    @property
    def asked(self) -> str:
        return f"{PREFIX}{self.key}"

    def read(self, posted, longest: int):
        """What was posted, in one line as it is spoken; it is kept as it came where it can't be."""
        self.text = " ".join(clean_text(posted.get(self.asked, "")).split())
        self.error = too_long(self.number, self.text, longest)


def too_long(number: int, text: str, longest: int) -> str:
    """Empty where it is not."""
    if len(text) <= longest:
        return ""
    told = _("Row %(number)d: at most %(longest)d characters, this has %(count)d.")
    return told % {"number": number, "longest": longest, "count": len(text)}


class TranslatedForm(LoadedForm):
    file = TextFileField(
        label=gettext_lazy("The translated WebVTT file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".vtt,.srt"}),
        help_text=gettext_lazy(
            "The source's file with the text translated and the times as they were. It is saved "
            "as unfinished."
        ),
    )


def texts_of_file(text: str, part) -> dict[str, str]:
    """By key. TranscriptErrors name the first cue that does not fit the source's."""
    read = parse_transcript(text)
    expected = list(timed_lines_of(part.rows))
    for number, (cue, line) in enumerate(zip(read, expected, strict=False), start=1):
        if (cue.start, cue.end) != (line.start, line.end):
            raise TranscriptErrors(
                [
                    _(
                        "Cue %(number)d does not fit: it is at %(found)s in the file and at "
                        "%(expected)s in the source, where it says “%(text)s”."
                    )
                    % {
                        "number": number,
                        "found": times_of(cue),
                        "expected": times_of(line),
                        "text": line.text[:60],
                    }
                ]
            )
    if len(read) != len(expected):
        first = min(len(read), len(expected)) + 1
        raise TranscriptErrors(
            [
                _(
                    "The file has %(found)d cues and the source %(expected)d: from cue %(first)d "
                    "on they do not fit."
                )
                % {"found": len(read), "expected": len(expected), "first": first}
            ]
        )
    if [cue.text for cue in read] == [line.text for line in expected]:
        raise TranscriptErrors([_("This is the source's own text: nothing in it is translated.")])
    texts = [cue.text for cue in read]
    problems = [too_long(number, text, part.longest) for number, text in enumerate(texts, start=1)]
    if any(problems):
        raise TranscriptErrors(list(filter(None, problems)))
    return dict(zip(part.keys, texts, strict=True))


def times_of(cue) -> str:
    if cue.start is None:
        return _("no time")
    return f"{format_exact(cue.start)} → {format_exact(cue.end)}"
