"""A person's permission, by use.

Never a page's field: revisions would copy it to people who may not see it.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.dates import within_reason
from core.forms import FactForm
from core.models.people import Person


class ConsentQuerySet(models.QuerySet):
    def valid(self, on=None):
        """Given and not withdrawn on a day, today unless told."""
        on = on or timezone.localdate()
        return self.filter(given_on__lte=on).filter(
            Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=on)
        )

    def to_renew(self):
        return self.valid().filter(review_on__lte=timezone.localdate())

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
    use = models.CharField(_("use"), max_length=20, choices=Use.choices, default=Use.PROFILE)
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
