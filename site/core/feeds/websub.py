"""WebSub: the hub, where the site has one, is told which feeds have changed.

What changed is found by looking at every feed, and not worked out from what an editor did: a
renamed person, a closed period, a consent withdrawn or a new day change feeds too, and no list
of such causes stays whole. It costs one reading of each feed, in a task.
"""

import hashlib
import logging
import sysconfig
from datetime import timedelta
from functools import cache
from urllib.parse import urlsplit

import requests
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import connection, transaction
from django.http import Http404, HttpRequest
from django.urls import resolve
from django.utils import timezone, translation
from django_tasks import task
from wagtail.images.models import AbstractRendition
from wagtail.models import Page, PageViewRestriction

from core.languages import open_languages, site_root_url
from core.models.clock import ClockRun
from core.models.draft_link import DraftLink
from core.models.feeds import FeedStamp
from core.registry import FeedLink, all_feeds

logger = logging.getLogger(__name__)

ASKED = "hub asked"
# So many changes in a row are told once.
SETTLED_AFTER = timedelta(seconds=5)
# A look that was asked for so long ago has been lost with its worker.
LOST_AFTER = timedelta(minutes=10)
TIMEOUT_SECONDS = 10
ATTEMPTS = 5
FIRST_PAUSE = timedelta(seconds=30)
LIBRARIES = sysconfig.get_path("purelib")
# The site's own, but written by whoever looks, or telling nothing.
NO_CONTENT = (AbstractBaseUser, AbstractRendition, ClockRun, DraftLink, FeedStamp)


@cache
def is_content(model) -> bool:
    """Whether a row of it may stand in a feed, or keep something out of one."""
    if issubclass(model, (Page, PageViewRestriction)):
        return True
    own = not apps.get_app_config(model._meta.app_label).path.startswith(LIBRARIES)
    return own and not issubclass(model, NO_CONTENT)


def on_change(sender, raw=False, **kwargs):
    if settings.WEBSUB_HUB and not raw and is_content(sender) and not is_to_ask():
        # Never in the editor's way: what goes wrong there is logged, and the page is published.
        transaction.on_commit(ask_for_a_look, robust=True)


def is_to_ask() -> bool:
    """Whether another row of this transaction has seen to it."""
    return any(function is ask_for_a_look for _sids, function, _robust in connection.run_on_commit)


def on_new_day(**kwargs):
    """What is told may change with the day, though nothing is stored."""
    if settings.WEBSUB_HUB:
        ask_for_a_look()


def ask_for_a_look():
    """Once for many changes: a look that has not begun yet will see this one too."""
    now = timezone.now()
    asked, is_first = FeedStamp.objects.get_or_create(key=ASKED, defaults={"changed_at": now})
    if is_first or now - asked.changed_at > LOST_AFTER:
        FeedStamp.objects.filter(key=ASKED).update(changed_at=now)
        look.using(run_after=now + SETTLED_AFTER).enqueue()


@task()
def look():
    """Announce the feeds that are no longer as they were when last announced."""
    FeedStamp.objects.filter(key=ASKED).delete()
    seen = [(feed, digest_of(feed)) for feed in announced_feeds()]
    known = dict(FeedStamp.objects.values_list("key", "digest"))
    changed = [(feed, digest) for feed, digest in seen if known.get(key_of(feed)) != digest]
    if not changed:
        return
    with transaction.atomic():
        for feed, digest in changed:
            FeedStamp.objects.update_or_create(
                key=key_of(feed), defaults={"digest": digest, "changed_at": timezone.now()}
            )
        addresses = [address.url for feed, _digest in changed for address in feed.addresses]
        announce.enqueue(addresses, attempt=1)


def announced_feeds() -> list[FeedLink]:
    """Those whose answers name the hub: no calendar, and no podcast that has moved away."""
    feeds = [feed for code in open_languages() for feed in all_feeds(None, code)]
    root = f"{site_root_url()}/"
    return [feed for feed in feeds if feed.kind != "ical" and feed.url.startswith(root)]


def key_of(feed: FeedLink) -> str:
    return f"hub:{hashlib.sha256(feed.url.encode()).hexdigest()}"


def digest_of(feed: FeedLink) -> str:
    """Of what the site answers at its first address; the other formats tell the same."""
    parts = urlsplit(feed.url)
    request = HttpRequest()
    request.method = "GET"
    request.path = request.path_info = parts.path
    request.META = {"HTTP_HOST": parts.netloc, "SERVER_NAME": parts.hostname, "SERVER_PORT": "80"}
    with translation.override(feed.lang):
        try:
            view, args, kwargs = resolve(parts.path)
            return view(request, *args, **kwargs).get("ETag", "")
        except Http404:
            return ""


@task()
def announce(addresses: list[str], attempt: int):
    """Tell the hub; what it did not take in is told again, each time after a longer pause."""
    left = list(addresses)
    try:
        with requests.Session() as session:
            # No password of this machine's, and no way round.
            session.trust_env = False
            while left:
                tell(session, left[0])
                left.pop(0)
    except requests.RequestException as failure:
        logger.warning(
            "The hub did not take %s feeds, attempt %s of %s: %s",
            *(len(left), attempt, ATTEMPTS, type(failure).__name__),
        )
        if attempt < ATTEMPTS:
            pause = FIRST_PAUSE * 4 ** (attempt - 1)
            announce.using(run_after=timezone.now() + pause).enqueue(left, attempt=attempt + 1)


def tell(session: requests.Session, address: str):
    """RequestException unless the hub itself says that it has heard."""
    said = {"hub.mode": "publish", "hub.url": address, "hub.topic": address}
    with session.post(
        settings.WEBSUB_HUB, said, timeout=TIMEOUT_SECONDS, allow_redirects=False, stream=True
    ) as answer:
        if not 200 <= answer.status_code < 300:
            raise requests.HTTPError(f"{answer.status_code}", response=answer)
