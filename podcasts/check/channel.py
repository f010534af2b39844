"""What Apple and PSP-1 want to be told of the show."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.feeds import MOST_DESCRIPTION_BYTES
from core.text import UNWANTED
from podcasts.categories import CHOICES
from podcasts.check.finding import Rules, could, mend, page_link, should
from podcasts.check.subject import Subject, text_of

CHANNEL_RULES = Rules()
REQUIRED = ("title", "link", "description", "language")


@CHANNEL_RULES.rule(gettext_lazy("Title, link, description and language are there."))
def required_tags(subject: Subject):
    missing = [name for name in REQUIRED if not text_of(subject.channel, name)]
    if subject.channel is not None and missing:
        yield mend(
            _("The feed lacks what every podcast must have: %(names)s.")
            % {"names": ", ".join(missing)},
            page_link(subject.show),
        )


@CHANNEL_RULES.rule(gettext_lazy("The feed names its own address."))
def own_address(subject: Subject):
    if subject.channel is None:
        return
    links = subject.channel.findall("{http://www.w3.org/2005/Atom}link")
    named = [link.get("href") for link in links if link.get("rel") == "self"]
    if named != [subject.feed_url]:
        yield mend(_("The feed does not name its own address. Tell whoever runs the site."))


@CHANNEL_RULES.rule(gettext_lazy("The show says what it is about."))
def description(subject: Subject):
    show = subject.show
    told = show.summary or show.story.text
    if not told:
        yield should(
            _("Write a lead: directories show it, and now they only have the title."),
            page_link(show),
        )
    elif len(told.encode()) > MOST_DESCRIPTION_BYTES:
        yield should(
            _("The text about the podcast is too long for directories and is cut. Write a lead."),
            page_link(show),
        )


@CHANNEL_RULES.rule(gettext_lazy("The show's title is plain text."))
def plain_title(subject: Subject):
    if UNWANTED.search(subject.show.title):
        yield mend(
            _("There is a character in the title that no feed can carry. Write the title again."),
            page_link(subject.show),
        )


@CHANNEL_RULES.rule(gettext_lazy("The categories are from Apple's list."))
def categories(subject: Subject):
    known = {value for value, _label in CHOICES}
    for category in filter(None, [subject.show.category, subject.show.second_category]):
        if category not in known:
            yield mend(
                _("Apple does not know the category “%(category)s”. Choose another.")
                % {"category": category},
                page_link(subject.show),
            )


@CHANNEL_RULES.rule(gettext_lazy("The feed says whether the content is explicit."))
def explicit(subject: Subject):
    told = text_of(subject.channel, "itunes:explicit")
    if subject.channel is not None and told not in ("true", "false"):
        yield mend(_("The feed does not say whether the content is explicit."))


@CHANNEL_RULES.rule(gettext_lazy("Directories can write to the owner."))
def owner(subject: Subject):
    if not subject.show.owner_email:
        yield could(
            _("Write the owner's e-mail: directories send a code to it to see whose show it is."),
            page_link(subject.show),
        )


@CHANNEL_RULES.rule(gettext_lazy("The feed has a lasting identity."))
def guid(subject: Subject):
    if subject.channel is not None and not text_of(subject.channel, "podcast:guid"):
        yield mend(
            _("The podcast has no identity of its own yet. Publish its page once more."),
            page_link(subject.show),
        )


@CHANNEL_RULES.rule(gettext_lazy("The licence has an address."))
def licence(subject: Subject):
    show = subject.show
    if show.licence and not show.licence_url:
        yield could(
            _("Give the licence its address, so that everyone can read what it allows."),
            page_link(show),
        )


@CHANNEL_RULES.rule(gettext_lazy("Directories may show the podcast."))
def hidden(subject: Subject):
    if subject.show.hidden_from_directories:
        yield could(
            _("The podcast is hidden from directories, as its page says. Is that still so?"),
            page_link(subject.show),
        )
