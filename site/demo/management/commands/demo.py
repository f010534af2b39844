from django.core.management import call_command
from django.core.management.base import BaseCommand

from demo.loader import guard
from demo.loader.site import load_site
from demo.loader.users import load_users, log_ins


class Command(BaseCommand):
    help = (
        "Fill an empty site with demonstration content, and print the log-ins. Again: only the "
        "log-ins. A database with content of its own is left alone."
    )

    def handle(self, *args, **options):
        if guard.is_loaded():
            self.stdout.write("The demonstration content is there already.")
        else:
            guard.refuse_foreign_content()
            self.stdout.write("Filling the site takes about a minute …")
            call_command("setup", verbosity=0)
            visited = load_site()
            self.stdout.write(f"The demonstration content is there: {visited} pages.")
        load_users()
        self.stdout.write("\nLog in at /admin/ as:")
        for username, password, group in log_ins():
            self.stdout.write(f"  {username:<12} {password:<24} {group}")
