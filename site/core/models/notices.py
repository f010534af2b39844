from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.dates import within_reason
from core.forms import FactForm
from core.web_address import web_address

# More than these at once would hide the page.
MOST_AT_ONCE = 3
LONGEST = timedelta(days=366)


class SiteNoticeQuerySet(models.QuerySet):
    def shown(self):
        """Those that stand on the pages now, the newest first."""
        now = timezone.now()
        return self.filter(starts_at__lte=now, ends_at__gt=now).order_by("-starts_at", "-pk")

    def in_the_editors_order(self):
        """What is shown now, then what is coming, then what is over, the last of it first."""
        now = timezone.now()
        rank = Case(
            When(ends_at__lte=now, then=Value(2)),
            When(starts_at__gt=now, then=Value(1)),
            default=Value(0),
        )
        return self.annotate(rank=rank).order_by("rank", "-ends_at", "-pk")


class SiteNotice(TranslatableMixin, models.Model):
    """A sentence or two above every page of its language, for a time that ends."""

    class State(models.TextChoices):
        COMING = "coming", _("Coming")
        SHOWN = "shown", _("Shown now")
        OVER = "over", _("Over")

    text = models.TextField(
        _("text"),
        max_length=300,
        help_text=_("One or two sentences. They stand above every page of this language."),
    )
    starts_at = models.DateTimeField(
        _("shown from"),
        default=timezone.now,
        validators=[within_reason],
        help_text=_("Until then nobody sees it."),
    )
    ends_at = models.DateTimeField(
        _("shown until"),
        validators=[within_reason],
        help_text=_("Then it goes away by itself."),
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page"),
        help_text=_("Where the notice leads: a page of this site …"),
    )
    url = models.URLField(
        _("web address"),
        blank=True,
        validators=[web_address],
        help_text=_("… or an address elsewhere, not both."),
    )
    link_text = models.CharField(
        _("text of the link"), max_length=80, blank=True, help_text=_("Empty: the page's title.")
    )

    base_form_class = FactForm
    objects = SiteNoticeQuerySet.as_manager()

    panels = [
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        MultiFieldPanel(
            [FieldPanel("page"), FieldPanel("url"), FieldPanel("link_text")],
            heading=_("A link, if there is more to read"),
        ),
    ]
    translatable_fields = [
        TranslatableField("text"),
        TranslatableField("link_text"),
        *[
            SynchronizedField(name, overridable=False)
            for name in ("starts_at", "ends_at", "page", "url")
        ],
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("notice")
        verbose_name_plural = _("notices")

    def __str__(self):
        return self.text if len(self.text) <= 60 else f"{self.text[:59]}…"

    @property
    def state(self) -> str:
        now = timezone.now()
        if self.ends_at <= now:
            return self.State.OVER
        return self.State.COMING if self.starts_at > now else self.State.SHOWN

    @property
    def state_label(self) -> str:
        return self.State(self.state).label

    def clean(self):
        super().clean()
        if self.page_id and self.url:
            raise ValidationError({"url": _("Choose a page or write an address, not both.")})
        if self.url and not self.link_text:
            raise ValidationError({"link_text": _("Write what the address leads to.")})
        if self.starts_at and self.ends_at:
            self.clean_time()

    def clean_time(self):
        if self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("It ends before it begins.")})
        if self.ends_at - self.starts_at > LONGEST:
            raise ValidationError(
                {"ends_at": _("A notice stays for a year at most. What lasts belongs on a page.")}
            )
        others = type(self).objects.filter(
            ~Q(pk=self.pk),
            locale=self.locale_id,
            starts_at__lt=self.ends_at,
            ends_at__gt=self.starts_at,
        )
        times = list(others.values_list("starts_at", "ends_at"))
        # One after the other is no crowd, and a crowd begins when one of them does.
        beginnings = [max(starts_at, self.starts_at) for starts_at, _ends_at in times]
        if any(
            sum(starts_at <= moment < ends_at for starts_at, ends_at in times) >= MOST_AT_ONCE
            for moment in beginnings
        ):
            message = _("%(count)d others are shown in that time, and readers would see no page.")
            raise ValidationError({"starts_at": message % {"count": MOST_AT_ONCE}})
