"""A hub of our own in a thread: it hears which feeds changed, and no editor waits for it."""

import logging
import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from django_tasks import default_task_backend

from core.clock import new_day
from core.feeds import websub
from core.models import FeedStamp
from podcasts.models import ShowAddresses
from tests import factories
from tests.news.news_factories import article, event, index_in, news_index
from tests.podcasts.podcast_factories import episode, show

pytestmark = pytest.mark.django_db
ROOT = "http://localhost"


class Hub:
    """`answer`: a status, or None to keep the publisher waiting."""

    def __init__(self):
        self.heard, self.answer, self.go_on = [], 204, threading.Event()
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                hub.heard.append({name: value for name, [value] in parse_qs(body).items()})
                if hub.answer is None:
                    hub.go_on.wait(5)
                    return
                self.send_response(hub.answer)
                if hub.answer == 307:
                    self.send_header("Location", f"{hub.url}elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self):
        self.go_on.set()
        self.server.shutdown()
        self.server.server_close()

    @property
    def topics(self):
        return [heard["hub.url"].removeprefix(ROOT) for heard in self.heard]


@pytest.fixture
def hub(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    made = Hub()
    settings.WEBSUB_HUB = made.url
    yield made
    made.close()


@pytest.fixture
def publish(hub, django_capture_on_commit_callbacks):
    """Save and publish, as an editor does."""

    def publish(page):
        begin_anew()
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()
        return page

    return publish


def waiting(name=None):
    """Tasks in the order of their turn, without those of Wagtail's own."""
    return [
        result
        for result in default_task_backend.results
        if result.task.func.__module__ == websub.__name__
        and name in (None, result.task.func.__name__)
    ]


def work():
    """As the worker does, those that wait for a time of their own as well."""
    done = waiting()
    default_task_backend.clear()
    for result in done:
        result.task.func(*result.args, **result.kwargs)


def begin_anew():
    """A transaction that has asked for nothing: that of a test never ends."""
    connection.run_on_commit.clear()


def settle(hub):
    """Everything has been announced."""
    begin_anew()
    websub.ask_for_a_look()
    while waiting():
        work()
    hub.heard.clear()


def formats(*addresses):
    return {f"{address}{name}/" for address in addresses for name in ("rss", "atom", "json")}


def test_the_hub_hears_of_the_feeds_that_changed_and_of_no_others(hub, publish):
    event()
    page = article(topics=[factories.topic("Løn")])
    article(index_in("en", news_index()), title="In English")
    settle(hub)
    page.title = "Nyt"
    publish(page)
    (asked,) = waiting()
    assert asked.task.run_after > timezone.now()
    work()
    (task,) = waiting("announce")
    work()
    assert set(hub.topics) == formats("/", "/nyheder/")
    assert len(hub.topics) == 6
    said = hub.heard[0]
    assert (said["hub.mode"], said["hub.topic"]) == ("publish", said["hub.url"])
    assert not waiting()
    assert task.args[0] == [f"{ROOT}{topic}" for topic in hub.topics]


def test_a_show_is_announced_by_whatever_feed_it_says_it_has(hub, publish):
    page = episode(show(title="To stole", slug="to-stole"))
    settle(hub)
    page.title = "Et bedre navn"
    ShowAddresses.objects.create(page=show(title="Flyttet"), moved_to="https://ny.example.org/rss")
    publish(page)
    work()
    work()
    assert set(hub.topics) == {"/podcast/to-stole/rss/", *formats("/")}


@pytest.mark.parametrize(
    "change",
    [
        lambda page: page.unpublish(),
        lambda page: page.delete(),
        factories.restrict,
        factories.archive,
        lambda page: page.move(factories.standard_page(live=False), pos="last-child"),
    ],
    ids=["unpublish", "delete", "restrict", "archive", "move"],
)
def test_what_goes_is_told_too(hub, change, django_capture_on_commit_callbacks):
    page = article()
    settle(hub)
    with django_capture_on_commit_callbacks(execute=True):
        change(page)
    work()
    work()
    assert set(hub.topics) >= formats("/nyheder/", "/")


def test_many_changes_at_once_are_one_task_and_no_change_is_none(hub, publish):
    pages = [article() for _number in range(3)]
    settle(hub)
    for page in pages:
        page.title += "!"
        publish(page)
    assert len(waiting()) == 1
    work()
    assert len(waiting("announce")) == 1
    settle(hub)
    publish(pages[0])
    websub.look.func()
    settle(hub)
    websub.ask_for_a_look()
    work()
    assert not waiting()


def test_the_clock_is_an_editor_too(hub, django_capture_on_commit_callbacks):
    stays = article()
    stays.go_live_at = timezone.now() + timedelta(hours=1)
    stays.title = "Planlagt"
    stays.save_revision(approved_go_live_at=stays.go_live_at)
    ends = article(title="Udløber", expire_at=timezone.now() + timedelta(hours=1))
    settle(hub)
    past = timezone.now() - timedelta(minutes=1)
    stays.revisions.update(approved_go_live_at=past)
    type(ends).objects.filter(pk=ends.pk).update(expire_at=past)
    with django_capture_on_commit_callbacks(execute=True):
        call_command("publish_scheduled")
    work()
    work()
    assert set(hub.topics) == formats("/nyheder/", "/")


def test_many_rows_of_one_transaction_ask_once(hub, django_capture_on_commit_callbacks):
    news_index()
    begin_anew()
    with django_capture_on_commit_callbacks() as callbacks:
        article(topics=[factories.topic("Løn"), factories.topic("Sorg")])
    assert sum(callback is websub.ask_for_a_look for callback in callbacks) == 1


def test_a_look_that_was_lost_is_asked_for_again(hub):
    websub.ask_for_a_look()
    default_task_backend.clear()
    websub.ask_for_a_look()
    assert not waiting()
    FeedStamp.objects.filter(key=websub.ASKED).update(
        changed_at=timezone.now() - timedelta(hours=1)
    )
    websub.ask_for_a_look()
    assert waiting("look")


def test_a_new_day_may_change_what_is_told(hub):
    new_day.send(None)
    assert waiting("look")


@pytest.mark.parametrize("answer", [500, 404, 307, None, "gone"])
def test_a_hub_that_fails_disturbs_no_one_and_is_told_again(
    hub, publish, client, answer, monkeypatch, caplog
):
    if answer is None:
        monkeypatch.setattr(websub, "TIMEOUT_SECONDS", 0.05)
    page = article()
    settle(hub)
    page.title = "Udgivet alligevel"
    if answer == "gone":
        hub.close()
    hub.answer = answer
    publish(page)
    work()
    assert b"Udgivet alligevel" in client.get("/nyheder/").content
    pauses = []
    with caplog.at_level(logging.WARNING):
        for _attempt in range(websub.ATTEMPTS):
            (task,) = waiting("announce")
            if task.task.run_after:
                pauses.append(task.task.run_after - timezone.now())
            work()
    # Given up, with a word for whoever runs the site and none of the page's.
    assert not waiting()
    assert len(pauses) == websub.ATTEMPTS - 1
    assert pauses == sorted(pauses)
    assert timedelta(0) < pauses[0] < pauses[-1] < timedelta(hours=2)
    assert len(caplog.records) == websub.ATTEMPTS
    assert "Udgivet" not in caplog.text
    if answer != "gone":
        # One call an attempt: the rest waits until the hub answers; no redirect is followed.
        assert len(hub.heard) == websub.ATTEMPTS


def test_what_the_hub_took_in_is_not_told_twice(hub):
    first = [f"{ROOT}/a/", f"{ROOT}/b/"]
    hub.answer = 500
    websub.announce.func(first, attempt=1)
    hub.answer = 204
    work()
    assert hub.topics == ["/a/", "/a/", "/b/"]


def test_without_a_hub_nothing_is_asked_or_said(settings, hub, publish, client):
    page = article()
    assert f'<{hub.url}>; rel="hub"' in client.get("/nyheder/atom/")["Link"]
    settings.WEBSUB_HUB = ""
    publish(page)
    new_day.send(None)
    assert not waiting()
    assert "hub" not in client.get("/nyheder/atom/")["Link"]
