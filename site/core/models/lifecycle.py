"""Where a page is in its life: one row for all its translations, outside revisions."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.dates import within_reason

ARCHIVED = Q(state="archived") | Q(period__is_closed=True)
LONG_UNDER_CONSTRUCTION = timedelta(days=60)


class LifecycleQuerySet(models.QuerySet):
    def archived(self):
        """Archived by hand, or because its period is closed."""
        return self.filter(ARCHIVED)

    def under_construction(self):
        return self.filter(state=Lifecycle.State.UNDER_CONSTRUCTION).exclude(period__is_closed=True)

    def taken_down(self):
        """By who may publish them; no address of theirs answers until an Editor puts them back."""
        return self.filter(taken_down_at__isnull=False)

    def review_due(self, on=None):
        """Of pages that still hold; an archived page is not looked at again."""
        on = on or timezone.localdate()
        return self.filter(review_on__lte=on).exclude(ARCHIVED)

    def long_under_construction(self, on=None):
        """Since more than 60 days, or past the day on which they were to be finished."""
        on = on or timezone.localdate()
        return self.under_construction().filter(
            Q(since__lt=on - LONG_UNDER_CONSTRUCTION) | Q(expected__lt=on)
        )

    def keys(self):
        return self.values("translation_key")


class Lifecycle(models.Model):
    class State(models.TextChoices):
        CURRENT = "current", _("Current")
        UNDER_CONSTRUCTION = "under_construction", _("Under construction")
        ARCHIVED = "archived", _("Archived")

    translation_key = models.UUIDField(primary_key=True, editable=False)
    state = models.CharField(
        _("state"), max_length=20, choices=State.choices, default=State.CURRENT
    )
    period = models.ForeignKey(
        "core.Period",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="lifecycles",
        verbose_name=_("period"),
        help_text=_("A page that belongs to a closed period is archived while it is closed."),
    )
    since = models.DateField(_("since"), null=True, blank=True, validators=[within_reason])
    expected = models.DateField(
        _("next look"),
        null=True,
        blank=True,
        validators=[within_reason],
        help_text=_("When a page under construction is expected to be finished."),
    )
    reviewed_on = models.DateField(
        _("last reviewed"), null=True, blank=True, validators=[within_reason]
    )
    review_on = models.DateField(_("review on"), null=True, blank=True, validators=[within_reason])
    # Who did it stands in the page's log, which visitors never see.
    taken_down_at = models.DateTimeField(_("taken down"), null=True, editable=False)
    reminded_on = models.DateField(null=True, blank=True, editable=False)

    objects = LifecycleQuerySet.as_manager()

    class Meta:
        verbose_name = _("lifecycle")
        verbose_name_plural = _("lifecycles")
        permissions = [("put_back", _("Can put back a page that was taken down"))]

    def __str__(self):
        return f"{self.translation_key}: {self.effective_state}"

    @property
    def effective_state(self) -> str:
        if self.period and self.period.is_closed:
            return self.State.ARCHIVED
        return self.state

    @property
    def effective_state_label(self) -> str:
        return str(self.State(self.effective_state).label)

    @property
    def is_archived(self) -> bool:
        return self.effective_state == self.State.ARCHIVED

    @property
    def is_under_construction(self) -> bool:
        return self.effective_state == self.State.UNDER_CONSTRUCTION


class Replacement(models.Model):
    """A page that now holds what an archived page used to tell."""

    lifecycle = models.ForeignKey(Lifecycle, on_delete=models.CASCADE, related_name="replacements")
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )
    sort_order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["sort_order", "pk"]
        verbose_name = _("replacement page")
        verbose_name_plural = _("replacement pages")

    def __str__(self):
        return str(self.page)
