"""The site as it runs in production, on a database and a folder of its own."""

import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[1]
START_SECONDS = 120


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@dataclass
class RunningSite:
    """`prepare` is Python that fills the empty site; `base_url` where it seems to be."""

    folder: Path
    port: int
    prepare: str
    base_url: str = ""
    process: subprocess.Popen | None = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self):
        return {
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "peernet.settings.production",
            "SECRET_KEY": "only these tests know it, and no one else " * 3,
            "BASE_URL": self.base_url or self.url,
            "DATABASE_URL": f"sqlite:///{self.folder / 'site.sqlite3'}",
            "VAR_DIR": str(self.folder),
        }

    @property
    def log(self):
        return (self.folder / "serve.log").read_text(encoding="utf-8", errors="replace")

    def manage(self, *arguments):
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self):
        self.manage("migrate", "--noinput", "--verbosity", "0")
        self.manage("setup", "--verbosity", "0")
        self.manage("collectstatic", "--noinput", "--verbosity", "0")
        self.manage("shell", "--verbosity", "0", "--command", self.prepare)
        with (self.folder / "serve.log").open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "serve", "--port", str(self.port)],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                urlopen(f"{self.url}/", timeout=30).close()
            except (URLError, ConnectionError):
                assert self.process.poll() is None, self.log
                assert time.monotonic() < deadline, self.log
                time.sleep(0.3)
            else:
                return

    def stop(self):
        """End it as ctrl-C does, and see that it ends."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(30)
