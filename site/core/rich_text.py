"""Links in running text: to the public page in the reader's language, one query a body."""

from django.conf import settings
from django.utils.html import format_html
from wagtail.rich_text.pages import PageLinkHandler

from core.references import references_at_hand
from core.stored import stored_id


class ReadersPageLinkHandler(PageLinkHandler):
    """Where there is no such page the text stays, without a link.

    A page that exists in Danish only is linked from another language, and says that it is Danish.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        ids = [stored_id(attrs) for attrs in attrs_list]
        chosen = references_at_hand().pages({pk for pk in ids if pk})
        return [cls.opening_tag(chosen.get(pk)) for pk in ids]

    @staticmethod
    def opening_tag(page) -> str:
        if page and page.shown:
            return format_html('<a href="{}">', page.shown.url)
        if page and page.shown_in_source:
            return format_html(
                '<a href="{}" hreflang="{}">', page.shown_in_source.url, settings.LANGUAGE_CODE
            )
        return "<a>"
