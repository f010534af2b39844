"""Translation files: wagtail-localize takes its own, and answers most others with an error."""

import tempfile

import polib
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail_localize.views.edit_translation import upload_pofile

# A page of 2,000 blocks has as many texts. Each is some queries, in a transaction that keeps
# everyone else from saving.
MAX_TEXTS = 5_000
MAX_BYTES = 5 * 1024 * 1024


@require_POST
def upload_po(request, translation_id):
    file = request.FILES.get("file")
    if file is not None and file.size <= MAX_BYTES and is_of_a_translation(file):
        file.seek(0)
        return upload_pofile(request, translation_id)
    messages.error(
        request,
        _(
            "This is not a translation file (PO) from this site. Download it with the button "
            "beside this one, translate it and upload it again."
        ),
    )
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")


def is_of_a_translation(file) -> bool:
    with tempfile.NamedTemporaryFile() as copy:
        copy.write(file.read())
        copy.flush()
        try:
            po = polib.pofile(copy.name)
        except (OSError, ValueError, LookupError):
            # polib's word for a line it does not understand is OSError.
            return False
    return "X-WagtailLocalize-TranslationID" in po.metadata and len(po) <= MAX_TEXTS
