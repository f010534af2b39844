from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from podcasts.check import Level, check_show
from podcasts.models import ShowPage


class Command(BaseCommand):
    help = (
        "Checks the feed of every public show as its admin page does; fails if one must be mended."
    )

    def handle(self, *args, **options):
        broken = []
        for show in ShowPage.objects.public().select_related("locale").order_by("path"):
            with translation.override(show.locale.language_code):
                report = check_show(show)
            self.stdout.write(f"{show.title} ({show.feed_url()})")
            for finding in report.findings:
                self.stdout.write(f"  {finding.level}: {finding.sentence}")
            if report.at(Level.MEND):
                broken.append(show.title)
        if broken:
            raise CommandError(f"To mend: {', '.join(broken)}")
