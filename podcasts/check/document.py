"""Whether the feed can be had and read at all."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from podcasts.check.finding import Rules, mend, page_link, should
from podcasts.check.subject import Subject
from podcasts.feeds.moves import moved_to
from podcasts.models import EpisodePage

DOCUMENT_RULES = Rules()


@DOCUMENT_RULES.rule(gettext_lazy("The podcast is public."))
def is_public(subject: Subject):
    if not subject.is_public:
        yield mend(
            _("The podcast is not public, so nobody can read its feed. Publish it first."),
            page_link(subject.show),
        )


@DOCUMENT_RULES.rule(gettext_lazy("The feed answers."))
def answers(subject: Subject):
    expected = 301 if moved_to(subject.show) else 200
    if subject.answer is not None and subject.answer.status != expected:
        yield mend(
            _("The feed answers with the error %(status)d. Tell whoever runs the site.")
            % {"status": subject.answer.status}
        )


@DOCUMENT_RULES.rule(gettext_lazy("The feed is well-formed XML."))
def is_well_formed(subject: Subject):
    if isinstance(subject.document, Exception):
        yield mend(_("The feed is not well-formed XML. Tell whoever runs the site."))


@DOCUMENT_RULES.rule(gettext_lazy("There is an episode to listen to."))
def has_items(subject: Subject):
    if subject.is_public and not public_episodes(subject).exists():
        yield should(
            _("No episode is in the feed yet. Directories take a podcast when it has its first."),
            page_link(subject.show),
        )


@DOCUMENT_RULES.rule(gettext_lazy("Every public episode is in the feed."))
def has_all_episodes(subject: Subject):
    for episode in public_episodes(subject).exclude(audio__duration__gt=0):
        yield mend(
            _("“%(title)s” is public but not in the feed: it has no audio that was measured.")
            % {"title": episode.title},
            page_link(episode),
        )


def public_episodes(subject: Subject):
    """Also those that lack what the feed needs."""
    return EpisodePage.objects.child_of(subject.show).public().current()
