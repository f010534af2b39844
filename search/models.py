from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page


class SearchEntry(models.Model):
    """What the search knows of one public page: texts for excerpts, facets for filtering.

    The tokens that are searched stand beside it in a shape of the database's own (see
    search.engines): an FTS5 table on SQLite, a tsvector column on PostgreSQL.
    """

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="search_entry")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40, blank=True, db_index=True)
    kind_label = models.CharField(max_length=80, blank=True, help_text="In the page's language.")
    date = models.DateField(null=True, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    region = models.CharField(max_length=40, blank=True)
    archived = models.BooleanField(default=False)
    title = models.CharField(max_length=255)
    title_key = models.CharField(max_length=300, help_text="The title's tokens.")
    lead = models.TextField(blank=True)
    body = models.TextField(blank=True)
    foreign = models.JSONField(
        default=dict, help_text="Texts in other languages than the page's, by language code."
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name_plural = _("search entries")

    def __str__(self):
        return self.title


class EntryTopic(models.Model):
    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="topics")
    topic_key = models.UUIDField(help_text="The topic's translation key.")

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["topic_key", "entry"], name="search_topic_once")
        ]

    def __str__(self):
        return str(self.topic_key)


class EntryFact(models.Model):
    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="facts")
    key = models.CharField(max_length=80, help_text="As in core.search: what the words hang on.")

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "entry"], name="search_fact_once")]

    def __str__(self):
        return self.key


class SpeechCue(models.Model):
    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="cues")
    start = models.FloatField(help_text="Seconds from the beginning.")
    speaker = models.CharField(max_length=255, blank=True)
    text = models.TextField()
    tokens = models.TextField(help_text="Between spaces, so that one of them is found by LIKE.")

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["entry", "start", "pk"]

    def __str__(self):
        return self.text
