from django.core.management.base import BaseCommand

from core.clock import new_day


class Command(BaseCommand):
    help = "Do what another day asks for: take down what has ended, renew what the search knows."

    def handle(self, *args, **options):
        new_day.send(type(self))
