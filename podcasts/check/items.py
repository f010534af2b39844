"""What stands in the feed of each episode."""

from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from podcasts.check.finding import Rules, mend
from podcasts.check.subject import Subject, attribute_of, text_of

ITEM_RULES = Rules()


@ITEM_RULES.rule(gettext_lazy("Every item has title, guid and date."))
def required_tags(subject: Subject):
    for item in subject.items:
        missing = [name for name in ("title", "guid", "pubDate") if not text_of(item, name)]
        if missing:
            yield mend(
                _("“%(title)s” lacks in the feed: %(names)s.")
                % {"title": text_of(item, "title"), "names": ", ".join(missing)}
            )


@ITEM_RULES.rule(gettext_lazy("Every guid is there once."))
def own_guid(subject: Subject):
    seen = set()
    for item in subject.items:
        guid = text_of(item, "guid")
        if guid in seen:
            yield mend(
                _("The guid of “%(title)s” is in the feed twice: apps show only one of the two.")
                % {"title": text_of(item, "title")}
            )
        seen.add(guid)


@ITEM_RULES.rule(gettext_lazy("Every date can be read."))
def date(subject: Subject):
    for item in subject.items:
        try:
            parsedate_to_datetime(text_of(item, "pubDate"))
        except ValueError:
            yield mend(
                _("The date of “%(title)s” can't be read in the feed.")
                % {"title": text_of(item, "title")}
            )


@ITEM_RULES.rule(gettext_lazy("Every recording has address, size, type and length."))
def enclosure(subject: Subject):
    for item in subject.items:
        url = attribute_of(item, "enclosure", "url")
        told = [attribute_of(item, "enclosure", "length"), text_of(item, "itunes:duration")]
        sound = attribute_of(item, "enclosure", "type").startswith("audio/")
        whole = url.isascii() and urlsplit(url).scheme in ("http", "https") and urlsplit(url).netloc
        if not (whole and sound and all(figure.isdecimal() and int(figure) for figure in told)):
            yield mend(
                _("The recording of “%(title)s” is not told in full in the feed. Upload it again.")
                % {"title": text_of(item, "title")}
            )
