from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

KEPT = timedelta(days=90)


class ContactMessageQuerySet(models.QuerySet):
    def unanswered(self):
        return self.filter(is_answered=False)

    def to_erase(self):
        return self.filter(sent_at__lte=timezone.now() - KEPT)

    def sent_within(self, time: timedelta):
        return self.filter(sent_at__gt=timezone.now() - time)


class ContactMessage(models.Model):
    """What a visitor wrote on the contact page; erased after 90 days.

    Its name in logs and tasks is the subject and the day, nothing that the visitor wrote.
    """

    sent_at = models.DateTimeField(_("sent"), default=timezone.now, db_index=True, editable=False)
    language = models.CharField(_("language"), max_length=5, editable=False)
    subject = models.CharField(_("subject"), max_length=160, blank=True, editable=False)
    addressee = models.EmailField(_("mailed to"), blank=True, editable=False)
    mailed_at = models.DateTimeField(_("mailed"), null=True, editable=False)
    name = models.CharField(_("name"), max_length=200, blank=True, editable=False)
    email = models.EmailField(_("e-mail"), blank=True, editable=False)
    text = models.TextField(_("message"), editable=False)
    is_answered = models.BooleanField(
        _("answered"),
        default=False,
        help_text=_("So that the others see that nobody waits any longer."),
    )

    objects = ContactMessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-sent_at", "-pk"]
        # Nobody writes one in the admin.
        default_permissions = ("view", "change", "delete")

    def __str__(self):
        day = date_format(timezone.localtime(self.sent_at), "DATE_FORMAT")
        return f"{self.subject or _('Message')}, {day}"

    @property
    def state_label(self) -> str:
        return _("Answered") if self.is_answered else _("Waits for an answer")
