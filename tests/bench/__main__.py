"""`make bench`: queries, CPU milliseconds in process (median) and bytes of each kind of page.

On shared machines only ratios and CPU mean anything, so only the queries are held: within
performance.md's figures, and the same however much content there is.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

SIZES = (100, 1_000)
TURNS = 30


def ask(handler, address):
    """One request through the whole WSGI stack; return status and body."""
    seen = []
    environ = RequestFactory().get(address, headers={"host": "localhost"}).environ
    answer = handler(environ, lambda status, headers: seen.append(status))
    body = b"".join(answer)
    answer.close()
    return int(seen[0].split()[0]), body


def measure(handler, address):
    for _ in range(3):
        status, body = ask(handler, address)
        assert status == 200, f"{address} answers with {status}"
    with CaptureQueriesContext(connection) as queries:
        ask(handler, address)
        count = len(queries)  # the next request empties the log
    spent = []
    for _ in range(TURNS):
        began = time.process_time()
        ask(handler, address)
        spent.append((time.process_time() - began) * 1000)
    return count, median(spent), len(body)


def run():
    call_command("migrate", verbosity=0)
    handler, site, table = WSGIHandler(), Site(), {}
    for size in SIZES:
        site.grow_to(size)
        for name, address, limit in site.addresses():
            table.setdefault((name, limit), []).append(measure(handler, address))
    print(f"{'':<16}" + "".join(f"{size:>9} pages{'':<14}" for size in SIZES))
    print(f"{'':<16}" + f"{'queries':>9}{'CPU ms':>9}{'bytes':>9}  " * len(SIZES) + "  at most")
    failures = []
    for (name, limit), figures in table.items():
        cells = "".join(f"{count:>9}{cpu:>9.1f}{size:>9}  " for count, cpu, size in figures)
        print(f"{name:<16}{cells}{limit:>4} queries")
        counts = {count for count, _cpu, _size in figures}
        if len(counts) > 1 or max(counts) > limit:
            failures.append(name)
    if failures:
        sys.exit(f"Too many queries, or more with more content: {', '.join(failures)}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="peernet-bench-") as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'bench.sqlite3'}"
        os.environ["DJANGO_SETTINGS_MODULE"] = "peernet.settings.test"
        sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "site"))
        import django

        django.setup()
        from django.core.handlers.wsgi import WSGIHandler
        from django.core.management import call_command
        from django.db import connection
        from django.test import RequestFactory
        from django.test.utils import CaptureQueriesContext

        from tests.bench.content import Site

        run()
