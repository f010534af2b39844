"""Translation files that come back: taken whole, or refused with what is wrong and nothing changed.

wagtail-localize itself takes what it can of a file, in silence, and answers many with an error.
"""

import tempfile
from html.parser import HTMLParser

import polib
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.strings import StringValue, validate_translation_links
from wagtail_localize.views.edit_translation import user_can_edit_instance

from core.admin.locked import unless_locked

# A page of 2,000 blocks has as many texts. Each is some queries, in a transaction that keeps
# everyone else from saving.
MAX_TEXTS = 5_000
MAX_BYTES = 5 * 1024 * 1024
HEADER = "X-WagtailLocalize-TranslationID"
EXAMPLES = 3


@require_POST
@unless_locked
def upload_po(request, translation_id):
    translation = get_object_or_404(Translation, pk=translation_id)
    if not user_can_edit_instance(request.user, translation.get_target_instance()):
        raise PermissionDenied
    try:
        po = parsed(request.FILES.get("file"))
        refuse_other_pages(po, translation)
        refuse_older_versions(po, translation)
        refuse_broken_markup(po)
    except ValidationError as refused:
        messages.error(request, " ".join([refused.message, _("Nothing was changed.")]))
    else:
        translation.import_po(po, user=request.user, tool_name="PO")
        messages.success(request, what_was_taken(po))
        tell_of_faults(request, po, translation)
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")


def tell_of_faults(request, po, translation):
    texts = {entry.msgstr for entry in po if entry.msgstr}
    faulty = StringTranslation.objects.filter(
        context__object=translation.source.object_id,
        locale=translation.target_locale,
        has_error=True,
    )
    if refused := [text for text in faulty.values_list("data", flat=True) if text in texts]:
        told = ngettext(
            "%(count)d of them can't stand in the page, as it is empty or too long: %(texts)s.",
            "%(count)d of them can't stand in the page, as they are empty or too long: %(texts)s.",
            len(refused),
        )
        messages.warning(request, told % {"count": len(refused), "texts": quoted(refused)})


def parsed(file) -> polib.POFile:
    """What is marked as unsure is left as it was: in such files it counts as not translated."""
    advice = _(
        "This is not a translation file (PO) from this site. Download it with the button beside "
        "this one, translate it and upload it again."
    )
    if file is None or file.size > MAX_BYTES:
        raise ValidationError(advice)
    with tempfile.NamedTemporaryFile() as copy:
        copy.write(file.read())
        copy.flush()
        try:
            po = polib.pofile(copy.name)
        except (OSError, ValueError, LookupError) as error:
            # polib's word for a line it does not understand is OSError.
            raise ValidationError(advice) from error
    texts = [(entry.msgctxt, entry.msgid) for entry in po if not entry.obsolete]
    is_exported = HEADER in po.metadata and not any(entry.msgid_plural for entry in po)
    if not is_exported or len(po) > MAX_TEXTS or len(set(texts)) < len(texts):
        raise ValidationError(advice)
    for entry in po:
        if entry.fuzzy:
            entry.msgstr = ""
    return po


def refuse_other_pages(po, translation):
    if po.metadata[HEADER] != str(translation.uuid):
        raise ValidationError(
            _("The file belongs to another page or another language. Download the one of this.")
        )


def refuse_older_versions(po, translation):
    """Texts that were translated in the file and are not in the page any more would be lost."""
    current = set(translation.source.stringsegment_set.values_list("context__path", "string__data"))
    older = [
        entry.msgid
        for entry in po
        if entry.msgstr and not entry.obsolete and (entry.msgctxt, entry.msgid) not in current
    ]
    if older:
        told = ngettext(
            "The file is of an older version: %(count)d text has changed since: %(texts)s. "
            "Download the file anew and take your translations over into it.",
            "The file is of an older version: %(count)d texts have changed since: %(texts)s. "
            "Download the file anew and take your translations over into it.",
            len(older),
        )
        raise ValidationError(told % {"count": len(older), "texts": quoted(older)})


class TagBalance(HTMLParser):
    """ValueError for a tag that is not closed, or closed and never opened; a parser for pages
    would mend both in silence, and not always as it was meant."""

    def __init__(self, text: str):
        super().__init__()
        self.open = []
        self.feed(text)
        self.close()
        if self.open:
            raise ValueError(self.open)

    def handle_starttag(self, tag, attrs):
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            raise ValueError(tag)

    def handle_startendtag(self, tag, attrs):
        """Nothing to close."""


def is_broken(entry) -> bool:
    try:
        TagBalance(entry.msgstr)
        StringValue.from_translated_html(entry.msgstr)
        validate_translation_links(entry.msgid, entry.msgstr)
    except ValueError:
        return True
    return False


def refuse_broken_markup(po):
    broken = [entry.msgstr for entry in po if entry.msgstr and is_broken(entry)]
    if broken:
        told = ngettext(
            "The tags (such as <b>) of %(count)d translation are damaged: %(texts)s. Copy them "
            "from the Danish text as they are.",
            "The tags (such as <b>) of %(count)d translations are damaged: %(texts)s. Copy them "
            "from the Danish texts as they are.",
            len(broken),
        )
        raise ValidationError(told % {"count": len(broken), "texts": quoted(broken)})


def quoted(texts: list[str]) -> str:
    """The first few, shortened."""
    shown = [_("“%(text)s”") % {"text": Truncator(text).chars(60)} for text in texts[:EXAMPLES]]
    return ", ".join(shown + ["…"] * (len(texts) > EXAMPLES))


def what_was_taken(po) -> str:
    taken = sum(1 for entry in po if entry.msgstr and not entry.obsolete)
    told = ngettext(
        "%(count)d translated text was taken from the file.",
        "%(count)d translated texts were taken from the file.",
        taken,
    )
    return told % {"count": taken}
