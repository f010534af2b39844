"""One episode: asked of each in the feed, and before one is published."""

import re

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.feeds import MOST_DESCRIPTION_BYTES
from core.text import UNWANTED
from podcasts.check.artwork import of_wrong_size
from podcasts.check.finding import Rules, mend, page_link, should
from podcasts.check.subject import Neighbours
from podcasts.models import EpisodePage, ShowPage

EPISODE_RULES = Rules()
NUMBER_IN_TITLE = re.compile(
    r"\s*(?:(?:episode|ep\.?|afsnit|del|part|#)\s*#?\s*\d+\b|\d+\s*[.:–-]\s)", re.IGNORECASE
)


@EPISODE_RULES.rule(gettext_lazy("The titles are plain text."))
def plain_title(episode: EpisodePage, show: ShowPage, neighbours: Neighbours):
    if UNWANTED.search(episode.title):
        yield mend(
            _("A character in the title of “%(title)s” can't be in a feed. Write the title again.")
            % {"title": UNWANTED.sub("", episode.title)},
            page_link(episode),
        )


@EPISODE_RULES.rule(gettext_lazy("No title repeats the number or the show's name."))
def only_the_title(episode: EpisodePage, show: ShowPage, neighbours: Neighbours):
    if NUMBER_IN_TITLE.match(episode.title):
        yield should(
            _("“%(title)s” has its number in the title. Apps write the number themselves.")
            % {"title": episode.title},
            page_link(episode),
        )
    elif show.title and show.title.lower() in episode.title.lower():
        yield should(
            _("“%(title)s” has the show's name in the title. Apps write the name beside it.")
            % {"title": episode.title},
            page_link(episode),
        )


@EPISODE_RULES.rule(gettext_lazy("The descriptions are short enough."))
def description(episode: EpisodePage, show: ShowPage, neighbours: Neighbours):
    if len(episode.summary.encode()) > MOST_DESCRIPTION_BYTES:
        yield mend(
            _("The lead of “%(title)s” is longer than 4,000 bytes and is cut. Shorten it.")
            % {"title": episode.title},
            page_link(episode),
        )


@EPISODE_RULES.rule(gettext_lazy("No episode is dated in the future."))
def date(episode: EpisodePage, show: ShowPage, neighbours: Neighbours):
    starts = max(filter(None, [timezone.now(), episode.go_live_at]))
    if episode.date > starts:
        day = date_format(timezone.localtime(episode.date), "DATE_FORMAT")
        yield should(
            _("“%(title)s” is dated %(date)s. Many apps hide it until then.")
            % {"title": episode.title, "date": day},
            page_link(episode),
        )


@EPISODE_RULES.rule(gettext_lazy("Every episode of a serial show has its number."))
def number(episode: EpisodePage, show: ShowPage, neighbours: Neighbours):
    serial = show.show_type == ShowPage.Type.SERIAL
    if serial and episode.episode_type == EpisodePage.Type.FULL and not episode.number:
        yield mend(
            _("“%(title)s” has no number, and a serial show needs one. Publish it once more.")
            % {"title": episode.title},
            page_link(episode),
        )


@EPISODE_RULES.rule(gettext_lazy("No number is there twice."))
def own_number(episode: EpisodePage, show: ShowPage, neighbours: Neighbours):
    same = neighbours.by_number.get((episode.season, episode.number), {})
    for title in sorted(title for pk, title in same.items() if pk != episode.pk):
        yield mend(
            _("“%(title)s” and “%(other)s” both have the number %(number)d. Change one of them.")
            % {"title": episode.title, "other": title, "number": episode.number},
            page_link(episode),
        )


@EPISODE_RULES.rule(gettext_lazy("Every episode has an identity of its own."))
def own_guid(episode: EpisodePage, show: ShowPage, neighbours: Neighbours):
    same = neighbours.by_guid.get(episode.guid, {})
    for title in sorted(title for pk, title in same.items() if pk != episode.pk):
        yield mend(
            _(
                "“%(title)s” and “%(other)s” have the same guid: apps show only one of them. Make "
                "a new page of one and delete the old."
            )
            % {"title": episode.title, "other": title},
            page_link(episode),
        )


@EPISODE_RULES.rule(gettext_lazy("The episodes' own artwork is square and large enough."))
def artwork(episode: EpisodePage, show: ShowPage, neighbours: Neighbours):
    if episode.artwork:
        yield from of_wrong_size(episode.artwork)
