"""A page is published by people only when nothing stands in its way."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.models import Translation

from core.questions import ask_first


def translation_into(page) -> Translation | None:
    """None for a page that is no translation, or that is edited by hand."""
    return (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
        )
        .select_related("source")
        .first()
    )


def missing_texts(page) -> int:
    """How many texts of a page's translation are still in the source's language."""
    translation = translation_into(page)
    if translation is None:
        return 0
    wanted, done = translation.get_progress()
    return wanted - done


def texts_in_the_source_language(page) -> int:
    """How many the page itself holds. What was published once was translated whole by then."""
    return 0 if page.first_published_at else missing_texts(page)


def kept_as_draft(page, missing: int) -> str:
    if not missing:
        return _("“%(title)s” stays a draft: you may not publish it.") % {"title": page.title}
    return ngettext(
        "“%(title)s” stays a draft: %(count)d text is not translated yet.",
        "“%(title)s” stays a draft: %(count)d texts are not translated yet.",
        missing,
    ) % {"title": page.title, "count": missing}


def stays_as_it_is(fact, missing: int) -> str:
    return ngettext(
        "“%(title)s” stays as it is: %(count)d text is not translated yet.",
        "“%(title)s” stays as it is: %(count)d texts are not translated yet.",
        missing,
    ) % {"title": fact, "count": missing}


def by_field(error: ValidationError, model) -> list[str]:
    """Messages of an error, each with the name of its field in front."""
    if not hasattr(error, "error_dict"):
        return error.messages
    labels = {field.name: field.verbose_name for field in model._meta.fields}
    return [
        f"{capfirst(labels[name])}: {message}" if name in labels else message
        for name, messages in error.message_dict.items()
        for message in messages
    ]


def reasons_against(page) -> list[str]:
    """Why a page, as a revision holds it, can't be public now."""
    if missing := missing_texts(page):
        return [kept_as_draft(page, missing)]
    page.live = True
    try:
        page.full_clean()
    except ValidationError as error:
        refused = _("“%(title)s” is not published.") % {"title": page.title}
        return [" ".join([refused, *by_field(error, type(page))])]
    return []


def with_its_texts(page, revision, user):
    """The revision to publish: that of a page submitted and never published since is Danish,
    whatever its translator has written."""
    translation = None if page.first_published_at else translation_into(page)
    if translation is None:
        return revision
    translation.save_target(user=user, publish=False)
    return type(page).objects.get(pk=page.pk).get_latest_revision()


class FinishedFirstMixin(models.Model):
    """Here because a bulk action and a workflow publish without a view that could refuse."""

    class Meta:
        abstract = True

    def publish(self, revision, user=None, **kwargs):
        """The clock and programs have no user: what they publish was approved before."""
        if user is not None:
            page = revision.as_object()
            if reasons := reasons_against(page):
                raise ValidationError(reasons)
            ask_first(page)
            revision = with_its_texts(page, revision, user)
        super().publish(revision, user=user, **kwargs)
