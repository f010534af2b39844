"""Who moves a page hears which of its translations had no place to follow to."""

from django.utils.translation import gettext as _
from wagtail.admin import messages

from core.translations import is_source


def tell_what_stays(request, page):
    page.refresh_from_db()
    place = page.get_parent()
    for translation in page.get_translations() if is_source(page) else ():
        if not place.has_translation(translation.locale_id):
            told = _(
                "“%(title)s” (%(language)s) stays where it was: “%(place)s” is not translated."
            )
            messages.warning(
                request,
                told
                % {
                    "title": translation.title,
                    "language": translation.locale.get_display_name(),
                    "place": place.title,
                },
            )


def tell_what_stays_of_many(request, action_type, pages, action):
    for page in pages if action_type == "move" else ():
        tell_what_stays(request, page)
