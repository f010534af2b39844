from django.core.management import call_command
from django.core.management.base import BaseCommand
from wagtail.models import Locale

from demo.loader import guard
from demo.loader.site import load_site
from demo.loader.users import load_users, log_ins
from home.setup.tree import site_record, source_front_page


class Command(BaseCommand):
    help = (
        "Fill an empty site with demonstration content, and print the log-ins. Again: only the "
        "log-ins. A database with content of its own is left alone."
    )

    def handle(self, *args, **options):
        is_loaded = guard.is_loaded()
        if not is_loaded:
            guard.refuse_foreign_database()
        call_command("migrate", interactive=False, verbosity=0)
        if is_loaded:
            # The port may be another than last time, and feeds carry whole addresses.
            site_record(source_front_page(Locale.get_default()))
            self.stdout.write("The demonstration content is there already.")
        else:
            self.stdout.write("Filling the site takes about a minute …")
            call_command("setup", verbosity=0)
            visited = load_site()
            self.stdout.write(f"The demonstration content is there: {visited} pages.")
        load_users()
        self.stdout.write("\nLog in at /admin/ as:")
        for username, password, group in log_ins():
            self.stdout.write(f"  {username:<12} {password:<24} {group}")
