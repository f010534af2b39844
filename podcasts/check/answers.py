"""How the site answers apps: what no validator of a document can see."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from podcasts.asking import Answer, ask
from podcasts.check.audio import stored_size
from podcasts.check.finding import Rules, audio_link, mend
from podcasts.check.subject import Subject
from podcasts.feeds.moves import moved_to

ANSWER_RULES = Rules()


def is_open(answer: Answer) -> bool:
    return answer.headers.get("Access-Control-Allow-Origin") == "*"


@ANSWER_RULES.rule(gettext_lazy("The feed answers HEAD, and 304 when nothing is new."))
def conditional(subject: Subject):
    answer = subject.answer
    if answer is None or answer.status != 200 or moved_to(subject.show):
        return
    head = ask(subject.feed_url, "HEAD")
    if head.status != 200:
        yield mend(
            _("Apps that ask for the feed with HEAD get the error %(status)d.")
            % {"status": head.status}
        )
    for header, sent in (("ETag", "if_none_match"), ("Last-Modified", "if_modified_since")):
        told = answer.headers.get(header, "")
        again = ask(subject.feed_url, **{sent: told}) if told else None
        if again is None or again.status != 304:
            yield mend(
                _("The whole feed is sent again though nothing is new (%(header)s).")
                % {"header": header}
            )


@ANSWER_RULES.rule(gettext_lazy("Other sites may read the feed."))
def feed_is_open(subject: Subject):
    if subject.answer is not None and subject.answer.status == 200 and not is_open(subject.answer):
        yield mend(_("Players on other sites may not read the feed (CORS)."))


@ANSWER_RULES.rule(gettext_lazy("The newest recordings answer as apps ask for them."))
def recordings(subject: Subject):
    for episode in subject.sample:
        for problem in problems_of_recording(episode.audio):
            yield mend(
                _("The recording of “%(title)s”: %(problem)s")
                % {"title": episode.title, "problem": problem},
                audio_link(episode.audio),
            )


def problems_of_recording(audio):
    head, size = ask(audio.url, "HEAD"), stored_size(audio)
    # A file that is lost is told of elsewhere.
    if head.is_handed_over or size is None:
        return
    if head.status != 200:
        yield _("apps that ask with HEAD get the error %(status)d.") % {"status": head.status}
        return
    if head.headers.get("Content-Length") != str(size):
        yield _("it is not sent with the size of its file.")
    if head.headers.get("Content-Type") != audio.mime_type:
        yield _("it is not sent as the kind that the feed tells.")
    if not is_open(head):
        yield _("players on other sites may not read it (CORS).")
    start = ask(audio.url, range="bytes=0-1")
    if start.status != 206 or len(start.body) != 2:
        yield _("players can't seek in it: a part of it was asked for, and all was sent.")
    past = ask(audio.url, range=f"bytes={size}-")
    if past.status != 416:
        yield _("a part past its end does not get the answer 416.")
