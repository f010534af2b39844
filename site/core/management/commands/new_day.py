from django.core.management.base import BaseCommand

from core.clock import has_run, new_day


class Command(BaseCommand):
    help = "Do what another day asks for. For each night, shortly after midnight."

    def handle(self, *args, **options):
        new_day.send(type(self))
        has_run("new_day")
