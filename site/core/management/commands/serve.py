import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

GRACE_SECONDS = 10
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def has_ended(program):
    return program is None or program.poll() is not None


def has_failed(program):
    return program is not None and bool(program.poll())


class Command(BaseCommand):
    day = None
    help = "Serve the site: web server, task worker and the clock for what has its time."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=1)
        parser.add_argument("--clock-seconds", type=int, default=60)

    def handle(self, *, host, port, workers, clock_seconds, **options):
        self._refuse_what_is_taken(host, port)
        self.stopping = False
        for number in STOP_SIGNALS:
            signal.signal(number, self._stop)
        server = [
            *(sys.executable, "-m", "granian", "--interface", "wsgi"),
            # A download holds a thread for as long as the listener is slow.
            *("--blocking-threads", "16", "--backpressure", "64"),
            *("--host", host, "--port", str(port), "--workers", str(workers)),
            *("--log-level", "error", "--workers-kill-timeout", str(GRACE_SECONDS)),
            "peernet.wsgi:application",
        ]
        # Before anybody reads: a database that was restored knows again who was erased.
        self._erase_again()
        children = {"web server": self._start(server), "task worker": self._task_worker()}
        try:
            self._announce(host, port, children["web server"])
            self._watch(children, clock_seconds)
        finally:
            self._end(children.values())

    def _erase_again(self):
        """A receipt that can't be read keeps nobody from the site, but is said aloud."""
        try:
            call_command("erase_again")
        except CommandError as error:
            self.stderr.write(str(error))

    def _stop(self, number, frame):
        self.stopping = True

    def _refuse_what_is_taken(self, host, port):
        """Granian would share the port with another granian: each visitor met one of two sites."""
        try:
            family = socket.AF_INET6 if ":" in host else socket.AF_INET
            socket.create_server((host, port), family=family).close()
        except (OSError, OverflowError) as error:
            raise CommandError(
                _(
                    "The site can't be served at %(host)s:%(port)s (%(reason)s). Stop what is "
                    "served there, or choose another port: PORT=… for make, --port … for manage.py."
                )
                % {"host": host, "port": port, "reason": error}
            ) from error

    def _announce(self, host, port, server):
        # Granian opens its socket within a second or dies.
        time.sleep(1)
        if server.poll() is None and not self.stopping:
            self.stdout.write(
                _("Serving at http://%(host)s:%(port)s/ (stop with ctrl-C)")
                % {"host": host, "port": port}
            )
            self.stdout.flush()

    def _watch(self, children, clock_seconds):
        due = time.monotonic()
        while not self.stopping:
            status = children["web server"].poll()
            if status is not None and not self.stopping:
                raise CommandError(
                    _("The web server ended by itself (status %(status)s), so the site stops.")
                    % {"status": status}
                )
            if time.monotonic() >= due and has_ended(children.get("clock")):
                self._tick(children)
                due = time.monotonic() + clock_seconds
            time.sleep(0.2)

    def _tick(self, children):
        """Start what its time has come for, and again what failed."""
        if has_failed(children.get("clock")):
            self.stderr.write(_("Publishing on time failed; it is tried again."))
        children["clock"] = self._start(self._manage("publish_scheduled"))
        if (status := children["task worker"].poll()) is not None:
            # Usually the database was away, or taken for longer than anyone waits.
            self.stderr.write(
                _("The task worker ended (status %(status)s); it is started again.")
                % {"status": status}
            )
            children["task worker"] = self._task_worker()
        if has_failed(children.get("night")):
            self.stderr.write(_("What each new day asks for failed; it is tried again."))
            self.day = None
        if timezone.localdate() != self.day and has_ended(children.get("night")):
            # At the start too: the site may have slept over midnight.
            children["night"], self.day = self._start(self._manage("new_day")), timezone.localdate()

    def _task_worker(self):
        return self._start(self._manage("db_worker", "--no-reload"))

    def _manage(self, *arguments):
        return [sys.executable, str(Path(settings.BASE_DIR) / "manage.py"), *arguments]

    def _start(self, command):
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE,
            "PYTHONPATH": os.pathsep.join([str(settings.BASE_DIR), str(settings.SITE_DIR)]),
        }
        # In a session of their own, so that ctrl-C reaches them once, through this process.
        return subprocess.Popen(command, env=environment, start_new_session=True)  # noqa: S603

    def _end(self, children):
        running = [child for child in children if child.poll() is None]
        for child in running:
            child.terminate()
        deadline = time.monotonic() + GRACE_SECONDS
        for child in running:
            try:
                child.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
