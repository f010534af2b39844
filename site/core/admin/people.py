from django.utils.translation import gettext as _
from wagtail.admin import messages

from core.models import Person


def titles_of(pages) -> str:
    return ", ".join(_("“%(title)s”") % {"title": page.get_admin_display_title()} for page in pages)


def tell_what_was_taken_off(request, fact):
    """After a person is saved: pages that show a picture of who has said no to that."""
    pages = getattr(fact, "taken_off", []) if isinstance(fact, Person) else []
    if pages:
        told = _(
            "There is no valid consent from %(name)s to the portrait, so these pages, which show a "
            "picture of the person, are drafts now: %(pages)s"
        )
        messages.warning(request, told % {"name": fact.name, "pages": titles_of(pages)})
