"""Hints on how the episodes are put together."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from podcasts.check.finding import Rules, could, page_link
from podcasts.check.subject import Subject

SEASON_RULES = Rules()


@SEASON_RULES.rule(gettext_lazy("Every season has a name, or there are none."))
def named(subject: Subject):
    used = {episode.season for episode in subject.episodes if episode.season}
    nameless = used - subject.show.season_names.keys() if len(used) > 1 else set()
    for number in sorted(nameless):
        yield could(
            _("Season %(number)d has no name. Apps can show one.") % {"number": number},
            page_link(subject.show),
        )
