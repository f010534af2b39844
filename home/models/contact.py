from datetime import date
from urllib.parse import quote

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.formats import time_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.choices import GoverningBody
from core.dates import within_reason
from core.listings import everyone_serving
from core.models import BasePage, Person
from core.search import TODAY, every, name_of
from core.telephone import telephone_number
from core.told import person_in_a_line, told
from home.contact.forms import ContactForm
from news.spoken import bare_time_format, spoken_days


class ContactPage(BasePage):
    """Whom to ask about what, and when someone answers."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    email = models.EmailField(
        _("e-mail"),
        blank=True,
        help_text=_("Shown to everyone. Messages without another addressee go there."),
    )
    phone = models.CharField(
        _("telephone"),
        max_length=40,
        blank=True,
        validators=[telephone_number],
        help_text=_("Shown to everyone. For example: 12 34 56 78."),
    )
    address = models.TextField(
        _("address"), max_length=400, blank=True, help_text=_("Shown to everyone, line by line.")
    )
    hours_note = models.CharField(
        _("about the hours"),
        max_length=255,
        blank=True,
        help_text=_("For example: leave a message, and we ring back."),
    )
    show_serving = models.BooleanField(
        _("show who serves now"),
        default=True,
        help_text=_("The secretariat, the executive committee and the steering group of today."),
    )
    takes_messages = models.BooleanField(
        _("form to write to us"),
        default=True,
        help_text=_("What is written goes to the addressee of its subject, and to Messages here."),
    )

    content_panels = [
        *BasePage.content_panels,
        InlinePanel(
            "subjects",
            heading=_("Subjects"),
            label=_("Subject"),
            help_text=_("What people may write about, and who answers."),
        ),
        FieldPanel("takes_messages"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
                FieldPanel("address"),
            ],
            heading=_("Contact details"),
        ),
        InlinePanel(
            "opening_hours",
            heading=_("Opening hours"),
            label=_("Hours"),
            help_text=_("When someone answers."),
        ),
        InlinePanel(
            "exceptions",
            heading=_("Other hours"),
            label=_("Exception"),
            help_text=_("Holidays and the like. They go away by themselves when they are over."),
        ),
        FieldPanel("hours_note"),
        FieldPanel("show_serving"),
    ]

    synchronized_fields = [
        *BasePage.synchronized_fields,
        *("email", "phone", "show_serving", "takes_messages"),
    ]

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    def get_context(self, request, *args, **kwargs):
        form = ContactForm(self) if self.takes_messages else None
        return super().get_context(request, *args, **kwargs) | {"form": form}

    @cached_property
    def shown_subjects(self) -> list["ContactSubject"]:
        return list(self.subjects.select_related("person"))

    @cached_property
    def coming_exceptions(self) -> list["HoursException"]:
        """Not over today, in order of time; by hand, since those of a preview are not stored."""
        today = timezone.localdate()
        coming = (row for row in self.exceptions.all() if row.ends_on >= today)
        return sorted(coming, key=lambda row: row.first_day)

    @cached_property
    def serving(self) -> list[tuple]:
        """(name of the body, [(person, role)]) of each body that someone serves in today."""
        if not self.show_serving:
            return []
        serving = everyone_serving(self.locale.language_code)
        return [(body.label, serving[body]) for body in GoverningBody if body in serving]

    def told_beside(self):
        for subject in self.shown_subjects:
            yield told(subject.title, subject.text)
            if subject.person and subject.mailto:
                answers = _("%(name)s answers") % {"name": subject.person.name}
                yield told(answers, of=[name_of(subject.person)])
        yield told(self.address, self.hours_note)
        yield told(*(f"{row.days}: {row.text}" for row in self.coming_exceptions), of=[TODAY])
        if self.show_serving:
            yield told(of=[every(Person)])
        for body, members in self.serving:
            yield told(body)
            for person, role in members:
                yield person_in_a_line(person, role)


class ContactSubject(TranslatableMixin, Orderable):
    page = ParentalKey(ContactPage, on_delete=models.CASCADE, related_name="subjects")
    title = models.CharField(_("subject"), max_length=160)
    text = models.CharField(
        _("text"), max_length=300, blank=True, help_text=_("What it may be about.")
    )
    person = models.ForeignKey(
        "core.Person",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("person"),
        help_text=_("Named as who answers."),
    )
    email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("Empty: the person's, else the page's own.")
    )

    panels = [
        FieldPanel("title"),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("person"), FieldPanel("email")]),
    ]
    translatable_fields = [
        TranslatableField("title"),
        TranslatableField("text"),
        TranslatableField("person"),
        SynchronizedField("email", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("subject")
        verbose_name_plural = _("subjects")

    def __str__(self):
        return self.title

    @property
    def addressee(self) -> str:
        """The e-mail address, or nothing."""
        return self.email or (self.person.email if self.person else "") or self.page.email

    @property
    def mailto(self) -> str:
        subject = " ".join(self.title.split())
        return f"mailto:{self.addressee}?subject={quote(subject)}" if self.addressee else ""


class OpeningHours(TranslatableMixin, Orderable):
    page = ParentalKey(ContactPage, on_delete=models.CASCADE, related_name="opening_hours")
    first_day = models.PositiveSmallIntegerField(
        _("from"), choices=sorted(WEEKDAYS.items()), default=0
    )
    last_day = models.PositiveSmallIntegerField(
        _("to"),
        choices=sorted(WEEKDAYS.items()),
        null=True,
        blank=True,
        help_text=_("Empty: that day only."),
    )
    opens = models.TimeField(_("opens"))
    closes = models.TimeField(_("closes"))

    panels = [
        FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
        FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
    ]
    translatable_fields = [
        SynchronizedField(name, overridable=False)
        for name in ("first_day", "last_day", "opens", "closes")
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")

    def __str__(self):
        return f"{self.days}: {self.opens:%H:%M}–{self.closes:%H:%M}"

    def clean(self):
        if self.opens and self.closes and self.closes <= self.opens:
            raise ValidationError({"closes": _("It closes before it opens.")})

    @property
    def days(self) -> str:
        first = str(WEEKDAYS[self.first_day])
        if self.last_day in (None, self.first_day):
            return first
        return f"{first}–{WEEKDAYS[self.last_day]}"

    @property
    def times(self) -> str:
        opens = time_format(self.opens, "TIME_FORMAT")
        return f"{opens}–{time_format(self.closes, bare_time_format())}"


class HoursException(TranslatableMixin, Orderable):
    """Days on which the usual hours do not hold."""

    page = ParentalKey(ContactPage, on_delete=models.CASCADE, related_name="exceptions")
    first_day = models.DateField(_("from"), validators=[within_reason])
    last_day = models.DateField(
        _("to"),
        null=True,
        blank=True,
        validators=[within_reason],
        help_text=_("Empty: that day only."),
    )
    text = models.CharField(
        _("text"), max_length=255, help_text=_("For example: closed, or only by e-mail.")
    )

    panels = [
        FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
        FieldPanel("text"),
    ]
    translatable_fields = [
        SynchronizedField("first_day", overridable=False),
        SynchronizedField("last_day", overridable=False),
        TranslatableField("text"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("exception")
        verbose_name_plural = _("exceptions")

    def __str__(self):
        return f"{self.first_day}: {self.text}"

    @property
    def ends_on(self) -> date:
        return self.last_day or self.first_day

    @property
    def days(self) -> str:
        return spoken_days(self.first_day, self.ends_on)

    def clean(self):
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValidationError({"last_day": _("The last day is before the first.")})
