"""What people wrote is not kept for longer than they were told."""

from core.clock import new_day
from home.models import ContactMessage


def erase_old_messages(**kwargs):
    ContactMessage.objects.to_erase().delete()


new_day.connect(erase_old_messages, dispatch_uid="home.contact.erase")
