from django.db import models


class BehindSource(models.Model):
    """A translated page that says something else than its source, whose readers are told so.

    Dates alone would say it of a source that was published again as it was. `made_from`: of when
    the source's text is that they read, which the texts taken over since then no longer tell.
    """

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    made_from = models.DateTimeField(editable=False)

    def __str__(self):
        return f"BehindSource: {self.page_id}"
