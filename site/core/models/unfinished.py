"""A translation is published by people only when all its texts are translated."""

from contextvars import ContextVar

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.models import Translation

# What to say of the pages that were kept back while a request is answered.
kept_back = ContextVar("kept_back", default=None)


def missing_texts(page) -> int:
    """How many texts of a page's translation are still in the source's language.

    Nothing for a page that is no translation, or that is edited by hand.
    """
    translation = (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
        )
        .select_related("source")
        .first()
    )
    if translation is None:
        return 0
    wanted, done = translation.get_progress()
    return wanted - done


def kept_as_draft(page, missing: int) -> str:
    if not missing:
        return _("“%(title)s” stays a draft: you may not publish it.") % {"title": page.title}
    return ngettext(
        "“%(title)s” stays a draft: %(count)d text is not translated yet.",
        "“%(title)s” stays a draft: %(count)d texts are not translated yet.",
        missing,
    ) % {"title": page.title, "count": missing}


class FinishedFirstMixin(models.Model):
    """Here because a bulk action and a workflow publish without a view that could refuse."""

    class Meta:
        abstract = True

    def publish(self, revision, user=None, **kwargs):
        """The clock and programs have no user: what they publish was approved before."""
        if user is not None and (missing := missing_texts(self)):
            if (kept := kept_back.get()) is not None:
                kept.append(kept_as_draft(self, missing))
            return
        super().publish(revision, user=user, **kwargs)
