from django.core.management.base import BaseCommand

from search.indexing import rebuild


class Command(BaseCommand):
    help = "Write the search table anew while it goes on answering."

    def handle(self, *args, **options):
        def progress(done: int, total: int) -> None:
            if options["verbosity"] > 1:
                self.stdout.write(f"{done} of {total} pages")

        self.stdout.write(f"{rebuild(progress)} pages can be found.")
