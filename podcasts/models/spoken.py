"""In which language an episode is heard, which may be another than that of its page."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel

from core.languages import code_of
from podcasts.languages import language_name
from podcasts.models.speech import Transcript


def has_transcript():
    """For annotate(): whether the page of the query has one in its own language."""
    return Exists(Transcript.objects.filter(page=OuterRef("pk")))


class SpokenMixin(models.Model):
    spoken_language = models.CharField(
        gettext_lazy("spoken in"),
        max_length=10,
        choices=settings.LANGUAGES,
        blank=True,
        help_text=gettext_lazy(
            "The language that is heard in the recording. Empty: that of this page. Translations "
            "of the page keep it."
        ),
    )

    spoken_panels = [FieldPanel("spoken_language")]
    spoken_fields = ["spoken_language"]

    class Meta:
        abstract = True

    def full_clean(self, *args, **kwargs):
        """Said before it is stored, also in a draft: translations take it from there."""
        if not self.spoken_language and self.locale_id:
            self.spoken_language = code_of(self.locale_id)
        super().full_clean(*args, **kwargs)

    @property
    def is_spoken_in_own_language(self) -> bool:
        return self.spoken_language in ("", code_of(self.locale_id))

    @property
    def is_left_out_of_feed(self) -> bool:
        """Because of what is heard in it; the show's page has it nevertheless."""
        foreign = self.pk and not self.is_spoken_in_own_language
        return bool(foreign and self.show and not self.show.takes_any_language)

    @cached_property
    def has_transcript(self) -> bool:
        """In the page's own language; lists find it out for all of theirs at once."""
        return Transcript.objects.filter(page=self.pk).exists()

    @classmethod
    def prepare_cards(cls, pages: list, language_code: str):
        super().prepare_cards(pages, language_code)
        foreign = [page for page in pages if not page.is_spoken_in_own_language]
        if not foreign:
            return
        found = Transcript.objects.filter(page__in=[page.pk for page in foreign])
        written = set(found.values_list("page_id", flat=True))
        for page in foreign:
            page.has_transcript = page.pk in written

    @property
    def spoken_text(self) -> str:
        """For readers, where the recording is in another language than the page; else nothing."""
        if self.is_spoken_in_own_language or not self.audio_id:
            return ""
        told = {
            "spoken": language_name(self.spoken_language),
            "written": language_name(code_of(self.locale_id)),
        }
        if self.has_transcript:
            return _("In %(spoken)s, with a transcript in %(written)s") % told
        return _("In %(spoken)s") % told

    @property
    def spoken_note(self) -> str:
        """The same as a paragraph of HTML, for feeds."""
        return format_html("<p>{}.</p>", self.spoken_text) if self.spoken_text else ""
