from collections import defaultdict

from django.core.management.base import BaseCommand, CommandError

from core.admin import catalogue

# What the secretariat meets every week.
NEEDED = [
    *("wagtail.admin", "wagtail.images", "wagtail.documents", "wagtail.snippets"),
    *("wagtail.users", "wagtail.contrib.redirects", "wagtail_localize", "wagtailmedia"),
]
NEEDED_PERCENT = 95


class Command(BaseCommand):
    help = "How much of each app the secretariat sees in Danish; fails where it is too little."

    def add_arguments(self, parser):
        parser.add_argument(
            "--gather",
            action="store_true",
            help="Bring site/locale/admin in step with the installed versions first.",
        )
        parser.add_argument("--missing", action="store_true", help="List what is not translated.")

    def handle(self, *args, gather: bool = False, missing: bool = False, **options):
        if gather:
            catalogue.gather()
        counts = defaultdict(lambda: [0, 0])
        self.stdout.write(f"{'app':32} {'domain':10} {'Danish':>6} {'of':>6} {'percent':>8}")
        for strings in catalogue.installed_strings():
            done = len(strings.entries) - len(strings.missing)
            counts[strings.app][0] += done
            counts[strings.app][1] += len(strings.entries)
            self.stdout.write(
                f"{strings.app:32} {strings.domain:10} {done:6} {len(strings.entries):6} "
                f"{strings.percent:7.1f}%"
            )
            if missing:
                for entry in strings.missing:
                    self.stdout.write(f"    {entry.msgid!r}")
        short = [
            app for app in NEEDED if 100 * counts[app][0] < NEEDED_PERCENT * max(counts[app][1], 1)
        ]
        if short:
            raise CommandError(f"Less than {NEEDED_PERCENT} % in Danish: {', '.join(short)}.")
