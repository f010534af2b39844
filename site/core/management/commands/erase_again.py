from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.erasing import again, receipts


class Command(BaseCommand):
    help = "Erase again who was erased: after a backup was restored, and what was interrupted."

    def handle(self, *args, **options):
        count = again.erase_again()
        if unread := receipts.unreadable():
            raise CommandError(
                _("These erasure receipts can't be read, so nobody knows what to erase: %(names)s")
                % {"names": ", ".join(unread)}
            )
        if count:
            told = ngettext(
                "%(count)s person was erased again.", "%(count)s people were erased again.", count
            )
            self.stdout.write(told % {"count": count})
