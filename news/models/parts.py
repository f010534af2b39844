"""What several page types of this app share."""

import uuid

from django.db import models
from django.utils.functional import cached_property

from core.pages import answers


class FeedItemMixin(models.Model):
    """A page that stands in a feed; readers and calendars know it by its guid."""

    # A copy and a translation are things of their own.
    guid = models.UUIDField(default=uuid.uuid4, editable=False)

    exclude_fields_in_copy = ["guid"]

    class Meta:
        abstract = True

    @cached_property
    def index(self):
        """The list the page stands in; no query where the routing has come past it."""
        index = self.get_parent().specific_deferred
        index.locale = self.locale
        return index

    def feed_links(self, request):
        return self.index.feed_links(request) if answers(self.index) else []

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["feeds"] = self.feed_links(request)
        return context
