import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

LASTS = timedelta(days=7)


def new_token() -> str:
    return secrets.token_urlsafe(24)


def in_a_week():
    return timezone.now() + LASTS


class DraftLink(models.Model):
    """A secret address at which a page's draft can be read for a week; a page has one at most."""

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, primary_key=True, related_name="draft_link"
    )
    token = models.CharField(max_length=64, unique=True, default=new_token)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    expires_at = models.DateTimeField(default=in_a_week, editable=False)

    def __str__(self):
        return f"{self.page}: {self.expires_at}"

    @property
    def is_open(self) -> bool:
        """For a week, and as long as who made it works here."""
        return bool(self.made_by and self.made_by.is_active) and self.expires_at > timezone.now()

    @property
    def url(self) -> str:
        return f"{settings.WAGTAILADMIN_BASE_URL}{reverse('draft', args=[self.token])}"
