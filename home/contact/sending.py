"""A message goes to whoever looks after its subject, and stays until it is erased.

The task is told its number only: tasks are kept, too, and are seen by others.
"""

from functools import partial

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task

from core.languages import OWN_NAMES
from home.models import ContactMessage


@transaction.atomic
def store(page, values: dict) -> ContactMessage:
    subject = values.get("subject")
    message = ContactMessage.objects.create(
        language=page.locale.language_code,
        subject=in_danish(subject) if subject else "",
        addressee=subject.addressee if subject else page.email,
        name=values["name"],
        email=values["email"],
        text=values["text"],
    )
    transaction.on_commit(partial(mail.enqueue, message.pk))
    return message


def in_danish(subject) -> str:
    """As those who read the messages know it."""
    source = type(subject).objects.filter(
        translation_key=subject.translation_key,
        locale__language_code=settings.LANGUAGE_CODE,
    )
    return " ".join((source.first() or subject).title.split())


@task()
def mail(message_id: int):
    message = ContactMessage.objects.filter(pk=message_id).first()
    if message is None or not message.addressee:
        return
    with translation.override(settings.LANGUAGE_CODE):
        written = EmailMessage(
            _("Message from the site: %(subject)s") % {"subject": message.subject or _("Contact")},
            body_of(message),
            to=[message.addressee],
            reply_to=[message.email] if message.email else [],
            # Not EMAIL_BACKEND, which would write another task with all of it.
            connection=get_connection(getattr(settings, "SENDING_EMAIL_BACKEND", None)),
        )
    written.send()
    ContactMessage.objects.filter(pk=message_id).update(mailed_at=timezone.now())


def body_of(message) -> str:
    address = reverse("contact_messages:edit", args=[message.pk])
    lines = [
        _("From: %(name)s") % {"name": message.name or _("no name")},
        _("E-mail: %(email)s") % {"email": message.email or _("none: no answer is expected")},
        _("Subject: %(subject)s") % {"subject": message.subject or "–"},
        _("Language: %(language)s") % {"language": OWN_NAMES[message.language]},
        "",
        message.text,
        "",
        "-- ",
        _("Written on the contact page. Mark it as answered here, so that the others know:"),
        f"{settings.WAGTAILADMIN_BASE_URL}{address}",
        _("It is erased from the site after 90 days. Erase this mail, too, when it is answered."),
    ]
    return "\n".join(lines)
