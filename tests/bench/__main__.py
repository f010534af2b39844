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


def ask(handler, address, etag=""):
    """One request through the whole WSGI stack; return status, ETag and body."""
    seen = {}

    def start(status, headers):
        seen.update(status=int(status.split()[0]), etag=dict(headers).get("ETag", ""))

    conditions = {"if-none-match": etag} if etag else {}
    environ = RequestFactory().get(address, headers={"host": "localhost", **conditions}).environ
    answer = handler(environ, start)
    body = b"".join(answer)
    answer.close()
    return seen["status"], seen["etag"], body


def measure(handler, kind):
    etag = ""
    for _ in range(3):
        status, current, _body = ask(handler, kind.address, etag)
        assert status == (304 if etag else 200), f"{kind.address} answers with {status}"
        etag = current if kind.is_unchanged else ""
    with CaptureQueriesContext(connection) as queries:
        _status, _etag, body = ask(handler, kind.address, etag)
        count = len(queries)  # the next request empties the log
    spent = []
    for _ in range(TURNS):
        began = time.process_time()
        ask(handler, kind.address, etag)
        spent.append((time.process_time() - began) * 1000)
    return count, median(spent), len(body)


def run():
    call_command("migrate", verbosity=0)
    handler, site, table = WSGIHandler(), Site(), {}
    for size in SIZES:
        site.grow_to(size)
        for kind in site.kinds():
            table.setdefault(kind.name, (kind, []))[1].append(measure(handler, kind))
    print(f"{'':<22}" + "".join(f"{size:>9} pages{'':<14}" for size in SIZES) + "  to reach")
    print(f"{'':<22}" + f"{'queries':>9}{'CPU ms':>9}{'bytes':>9}  " * len(SIZES))
    failures = []
    for name, (kind, figures) in table.items():
        cells = "".join(f"{count:>9}{cpu:>9.1f}{size:>9}  " for count, cpu, size in figures)
        print(f"{name:<22}{cells}  {kind.queries} queries, {kind.milliseconds} ms")
        counts = {count for count, _cpu, _size in figures}
        if len(counts) > 1 or max(counts) > kind.queries:
            failures.append(name)
    few, many = queries_of_updates()
    print(f"Updating and publishing 10 translations: {few:.1f} queries a page; 50: {many:.1f}")
    if many > few:
        failures.append("updating translations, of which each takes more the more there are")
    of_few, of_many = (table[f"feed of {number} episodes"][1][-1][0] for number in FEED_SIZES)
    if of_few != of_many:
        failures.append("feeds, which grow with their episodes")
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

        from tests.bench.content import FEED_SIZES, Site
        from tests.bench.translations import queries_of_updates

        run()
