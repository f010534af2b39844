"""A show that has moved must be found at the new address, and not be sent in a circle."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from podcasts.check.finding import Rules, mend
from podcasts.check.subject import Subject, text_of
from podcasts.feeds.moves import moved_to
from podcasts.moving import leads_back

MOVE_RULES = Rules()


@MOVE_RULES.rule(gettext_lazy("The new address of the feed, if there is one, leads on."))
def no_circle(subject: Subject):
    address = moved_to(subject.show)
    if address and leads_back(subject.show, address):
        yield mend(_("The new address of the feed leads back here. Take it out, or correct it."))


@MOVE_RULES.rule(gettext_lazy("The feed tells subscribers the right address."))
def told_in_feed(subject: Subject):
    told = text_of(subject.channel, "itunes:new-feed-url")
    if told and told != subject.show.current_feed_url():
        yield mend(_("The feed sends subscribers to another address than it should."))
