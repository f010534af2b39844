"""Mail leaves in a task: a mail server that is away stops nobody, and it can be sent again."""

from functools import partial

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django_tasks import task


class TaskBackend(BaseEmailBackend):
    """Sends through SENDING_EMAIL_BACKEND, once what is told has been stored."""

    def send_messages(self, messages):
        for message in messages:
            if message.attachments:
                raise ValueError("A task carries no attachments.")
            # Refused here, where it was written, and not later: a header with a line break.
            message.message()
            transaction.on_commit(partial(send.enqueue, **parts_of(message)))
        return len(messages)


def parts_of(message) -> dict:
    return {
        "subject": str(message.subject),
        "body": message.body,
        "from_email": message.from_email,
        "to": list(message.to),
        "cc": list(message.cc),
        "bcc": list(message.bcc),
        "reply_to": list(message.reply_to),
        "headers": dict(message.extra_headers),
        "alternatives": [list(each) for each in getattr(message, "alternatives", [])],
    }


@task()
def send(**parts):
    connection = get_connection(settings.SENDING_EMAIL_BACKEND)
    EmailMultiAlternatives(connection=connection, **parts).send()
