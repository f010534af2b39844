from django.db import models


class MachineMade(models.Model):
    """A page whose public text holds what a machine wrote and no person has approved.

    Outside the page: revisions and the source's fields would overwrite it.
    """

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )

    def __str__(self):
        return f"MachineMade: {self.page_id}"
