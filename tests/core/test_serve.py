"""What becomes of the site when one of its programs ends."""

import io
import socket

import pytest
from django.core.management import CommandError

from core.management.commands.serve import Command


class Program:
    def __init__(self, status=None):
        self.status = self.returncode = status

    def poll(self):
        return self.status


@pytest.fixture
def serve(monkeypatch):
    """The command with programs that are none; those it starts it keeps the names of."""
    command = Command(stdout=io.StringIO(), stderr=io.StringIO())
    command.started, command.failing, command.stopping = [], set(), False

    def start(words):
        command.started.append(words[2])
        # Everything was seen once the clock has been started for the second time.
        command.stopping = command.started.count("publish_scheduled") == 2
        return Program(None if words[2] == "db_worker" else int(words[2] in command.failing))

    monkeypatch.setattr(command, "_start", start)
    return command


def test_a_task_worker_that_ended_takes_no_site_along(serve):
    serve._watch({"web server": Program(), "task worker": Program(1)}, clock_seconds=0)
    assert serve.started.count("db_worker") == 1


def test_one_that_works_is_left_at_it(serve):
    serve._watch({"web server": Program(), "task worker": Program()}, clock_seconds=0)
    assert "db_worker" not in serve.started


@pytest.mark.parametrize(("failing", "times"), [(set(), 1), ({"new_day"}, 2)])
def test_what_a_new_day_asks_for_is_done_once_and_again_where_it_failed(serve, failing, times):
    serve.failing = failing
    serve._watch({"web server": Program(), "task worker": Program()}, clock_seconds=0)
    assert serve.started.count("new_day") == times


def test_without_its_web_server_the_site_ends_and_says_so(serve):
    with pytest.raises(CommandError, match="1"):
        serve._watch({"web server": Program(1), "task worker": Program()}, clock_seconds=0)


@pytest.fixture
def taken_port():
    """By a server that would share it, as granian's do."""
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def test_beside_another_site_at_the_same_port_nothing_is_started(serve, taken_port):
    """Each visitor met one of the two."""
    with pytest.raises(CommandError, match=f"127.0.0.1:{taken_port}"):
        serve.handle(host="127.0.0.1", port=taken_port, workers=1, clock_seconds=60)
    assert serve.started == []
