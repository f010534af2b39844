"""What every reading of chapters gives: rows for the editor to look at, or every error in it."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from core.text import clean_text

MAX_CHAPTERS = 200
MAX_ERRORS = 10
TITLE_LENGTH = 255
# Beyond any recording; a row of the database could not hold much more.
MAX_MILLISECONDS = 100 * 60 * 60 * 1000


@dataclass(frozen=True)
class FoundChapter:
    """`start` in milliseconds."""

    start: int
    title: str
    url: str = ""


@dataclass
class Reading:
    """`notes` tell the editor what was left out."""

    chapters: list[FoundChapter] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class ChapterErrors(ValueError):
    """`messages` name the line or entry; the text as a whole is not taken."""

    def __init__(self, messages):
        super().__init__(messages)
        self.messages = messages


def read_all(entries, read, notes=()):
    """A Reading of what `read` makes of each entry; ValueErrors are gathered, None is left out."""
    chapters, errors = [], []
    for entry in entries:
        try:
            if (chapter := read(entry)) is not None:
                chapters.append(chapter)
        except ValueError as error:
            errors.append(str(error))
    if len(errors) > MAX_ERRORS:
        more = len(errors) - MAX_ERRORS
        errors[MAX_ERRORS:] = [_("… and %(count)s more.") % {"count": more}]
    if not errors and not chapters:
        errors = [_("There are no chapters in it.")]
    if len(chapters) > MAX_CHAPTERS:
        errors = [
            _("These are %(count)s chapters; at most %(limit)s are taken.")
            % {"count": len(chapters), "limit": MAX_CHAPTERS}
        ]
    if errors:
        raise ChapterErrors(errors)
    return Reading(chapters, list(notes))


def check_title(title, place):
    """`title` in one line; ValueError, naming the place, when a chapter can't be called that."""
    title = " ".join(clean_text(title).split())
    if not title:
        raise ValueError(_("%(place)s: the title is missing.") % {"place": place})
    if len(title) > TITLE_LENGTH:
        raise ValueError(
            _("%(place)s: the title has more than %(limit)s characters.")
            % {"place": place, "limit": TITLE_LENGTH}
        )
    return title


def line_place(number):
    return _("Line %(number)s") % {"number": number}


def entry_place(number):
    return _("Chapter %(number)s") % {"number": number}
