"""Links in running text: to the public page in the reader's language, one query a text."""

from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import get_language
from wagtail.rich_text.pages import PageLinkHandler

from core.pages import all_pages
from core.visibility import shown_pages


class ReadersPageLinkHandler(PageLinkHandler):
    """Where there is no such page the text stays, without a link.

    A page that exists in Danish only is linked from another language, and says that it is Danish.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        chosen = {int(attrs["id"]) for attrs in attrs_list if attrs.get("id", "").isdigit()}
        language, source = get_language(), settings.LANGUAGE_CODE
        own = shown_pages(chosen, all_pages().public(), language)
        left = chosen - own.keys()
        other = shown_pages(left, all_pages().public(), source) if language != source else {}
        return [cls.opening_tag(attrs.get("id", ""), own, other) for attrs in attrs_list]

    @staticmethod
    def opening_tag(identifier: str, own: dict, other: dict) -> str:
        pk = int(identifier) if identifier.isdigit() else None
        if pk in own:
            return format_html('<a href="{}">', own[pk].url)
        if pk in other:
            return format_html('<a href="{}" hreflang="{}">', other[pk].url, settings.LANGUAGE_CODE)
        return "<a>"
