"""A person's permission, by use.

Never a page's field: revisions would copy it to people who may not see it.
"""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from core.dates import within_reason
from core.forms import FactForm
from core.models.people import Person

RENEWED_BEFORE = timedelta(days=60)


class ConsentQuerySet(models.QuerySet):
    def begun(self, on=None):
        """By a day, today unless told."""
        return self.filter(given_on__lte=on or timezone.localdate())

    def valid(self, on=None):
        """Begun and not withdrawn on a day, today unless told."""
        on = on or timezone.localdate()
        return self.begun(on).filter(Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=on))

    def newest_first(self):
        """What was recorded last decides: a withdrawal doesn't bring a wider one back."""
        return self.order_by("-given_on", "-pk")

    def with_successor(self, on=None):
        """`is_replaced`: whether another has begun since, for the same person and use."""
        newer = self.model.objects.begun(on).filter(
            Q(given_on__gt=OuterRef("given_on"))
            | Q(given_on=OuterRef("given_on"), pk__gt=OuterRef("pk")),
            person__translation_key=OuterRef("person__translation_key"),
            use=OuterRef("use"),
        )
        return self.annotate(is_replaced=Exists(newer))

    def deciding(self, on=None):
        """Valid, and the last that was recorded of their person and use."""
        return self.valid(on).with_successor(on).filter(is_replaced=False)

    def in_force(self):
        return self.deciding().filter(website=True)

    def said_no(self):
        return self.deciding().filter(website=False)

    def to_renew(self, within=RENEWED_BEFORE):
        """To be looked at soon or overdue."""
        return self.in_force().filter(review_on__lte=timezone.localdate() + within)

    def overdue(self):
        return self.to_renew().filter(review_on__lt=timezone.localdate())

    def withdrawn(self):
        return self.filter(withdrawn_on__isnull=False)

    def for_person(self, person_id: int):
        """Consent belongs to the person in whatever language the snippet is read."""
        versions = Person.objects.filter(pk=person_id)
        return self.filter(person__translation_key__in=versions.values("translation_key"))


class Consent(models.Model):
    class Use(models.TextChoices):
        PROFILE = "profile", _("Profile")
        QUOTE = "quote", _("Quote")
        PORTRAIT = "portrait", _("Portrait")
        SPEAKER = "speaker", _("Speaker")
        FACILITATOR = "facilitator", _("Facilitator")
        STAFF_TEXT = "staff_text", _("Staff text")

    class DisplayName(models.TextChoices):
        FULL = "full", _("Full name")
        FIRST = "first", _("First name")
        PSEUDONYM = "pseudonym", _("Pseudonym")

    person = models.ForeignKey(
        "core.Person", on_delete=models.CASCADE, related_name="consents", verbose_name=_("person")
    )
    use = models.CharField(
        _("use"),
        max_length=20,
        choices=Use.choices,
        default=Use.PROFILE,
        help_text=_(
            "Profile: a story under “Meet a peer”. Quote: a quote with the name. Portrait: "
            "the picture of the person. Speaker: to be heard in an episode. Staff text: quotes and "
            "recordings as one of the secretariat or the boards, also from who does not hold a "
            "role there."
        ),
    )
    display_name = models.CharField(
        _("name shown"), max_length=20, choices=DisplayName.choices, default=DisplayName.FIRST
    )
    pseudonym = models.CharField(
        _("pseudonym"),
        max_length=100,
        blank=True,
        help_text=_("With a pseudonym only the region is shown: town and employer would tell."),
    )
    given_on = models.DateField(
        _("given on"), default=timezone.localdate, validators=[within_reason]
    )
    review_on = models.DateField(_("review on"), null=True, blank=True, validators=[within_reason])
    withdrawn_on = models.DateField(
        _("withdrawn on"), null=True, blank=True, validators=[within_reason]
    )
    website = models.BooleanField(_("the web site"), default=False)
    search_engines = models.BooleanField(_("search engines"), default=False)
    feeds = models.BooleanField(
        _("feeds"), default=False, help_text=_("Apps and archives keep copies of what was sent.")
    )
    social = models.BooleanField(_("social media and share image"), default=False)
    translation = models.BooleanField(_("translation"), default=False)
    machine_translation = models.BooleanField(_("machine translation"), default=False)
    note = models.TextField(_("note"), blank=True)

    objects = ConsentQuerySet.as_manager()
    base_form_class = FactForm

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["person__sort_key", "use", "-given_on"]

    def __str__(self):
        return f"{self.person} – {self.get_use_display()}"

    def clean(self):
        if self.display_name == self.DisplayName.PSEUDONYM and not self.pseudonym.strip():
            raise ValidationError(
                {"pseudonym": _("Write the pseudonym, or choose another way to show the name.")}
            )
        if self.withdrawn_on and self.withdrawn_on < self.given_on:
            raise ValidationError(
                {"withdrawn_on": _("A consent can't be withdrawn before it was given.")}
            )
        if taken_back := self.taken_back_since():
            told = _(
                "The person took back a consent to this use on %(day)s, which counts more than "
                "what was said before. Record what was said after that day."
            )
            raise ValidationError({"given_on": told % {"day": date_format(taken_back)}})

    def taken_back_since(self) -> date | None:
        """The last day on which another was withdrawn after this one was given, which stands."""
        if not self.person_id or not self.given_on:
            return None
        same = Consent.objects.for_person(self.person_id).filter(use=self.use).exclude(pk=self.pk)
        days = same.filter(withdrawn_on__gt=self.given_on).values_list("withdrawn_on", flat=True)
        last = max(days, default=None)
        stands = last and (self.withdrawn_on is None or self.withdrawn_on > last)
        return last if stands else None

    def is_valid_on(self, day: date) -> bool:
        return self.given_on <= day and (self.withdrawn_on is None or self.withdrawn_on > day)

    def withdraw(self, on: date) -> list["Consent"]:
        """With all that the person had said yes to for this use, also what was to begin later;
        what was said after a day that has passed stands. Returns those that end."""
        same = Consent.objects.for_person(self.person_id).filter(use=self.use)
        if on < timezone.localdate():
            same = same.begun(on)
        ending = list(same.filter(Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=on)))
        for consent in ending:
            consent.withdrawn_on = max(on, consent.given_on)
            consent.save()
        return ending

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_on is not None

    @property
    def has_ended(self) -> bool:
        return self.is_withdrawn and self.withdrawn_on <= timezone.localdate()

    @property
    def state_label(self) -> str:
        """Of a row with its successor asked for."""
        today = timezone.localdate()
        if not self.is_valid_on(today):
            return _("Withdrawn") if self.is_withdrawn else _("Begins later")
        if self.is_replaced:
            return _("Replaced by a newer one")
        if not self.website:
            return _("Said no")
        if self.review_on and self.review_on < today:
            return _("Overdue")
        return _("In force")

    @property
    def shown_name(self) -> str:
        if self.display_name == self.DisplayName.PSEUDONYM:
            return self.pseudonym
        if self.display_name == self.DisplayName.FIRST:
            return self.person.name.split()[0] if self.person.name.split() else ""
        return self.person.name

    @property
    def shows_only_region(self) -> bool:
        return self.display_name == self.DisplayName.PSEUDONYM


# What people say while they serve in the secretariat or on a board; a staff text stands in for it.
OF_OFFICE = frozenset({Consent.Use.QUOTE, Consent.Use.SPEAKER})
