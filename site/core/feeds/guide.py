"""For people who open a feed in a browser: what it is, in the feed's language."""

from django.templatetags.static import static
from django.utils.translation import gettext as _

from core.feeds.xml import element

XHTML = "http://www.w3.org/1999/xhtml"


def what_it_is() -> str:
    return _(
        "This is a feed: an address that an app looks at for you. Copy it from the address bar "
        "into a news reader or a podcast app, and it brings what is new."
    )


def prologue() -> list[str]:
    """Above the document's element; the style sheet makes it readable."""
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<?xml-stylesheet type="text/css" href="{static("css/feed.css")}"?>',
    ]


def guide(link: str, language: str) -> list[str]:
    """Elements of XHTML, which a browser shows and a feed reader passes over."""
    spoken = {"xml:lang": language}
    to_the_page = element("xhtml:a", _("Read it on the web site"), href=link, **spoken)
    return [element("xhtml:p", what_it_is(), **spoken), f"<xhtml:p>{to_the_page}</xhtml:p>"]
