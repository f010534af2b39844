"""Taking over what a source has changed: never Danish into a text that readers see translated."""

import logging
import time
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail_localize.models import Translation, TranslationSource

from core.models.unfinished import by_field, kept_as_draft, missing_texts, stays_as_it_is
from core.questions import by_itself, doubts_about

logger = logging.getLogger(__name__)


def may_edit(user, instance) -> bool:
    if instance is None:
        return False
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_edit()
    return user_can_edit_snippet_type(user, type(instance))


def as_translated(translation):
    """The page as it would be with the texts of now; not to be saved."""
    source = translation.source
    return source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)


def translations_of(source: TranslationSource, user) -> list[Translation]:
    """Those that the user may edit."""
    enabled = source.translations.filter(enabled=True).select_related("source", "target_locale")
    return [found for found in enabled if may_edit(user, found.get_target_instance())]


def update(source, translations, user, wants_to_publish: bool) -> list[str]:
    """Take over the texts of now; return what was not published, and why."""
    source.update_from_db()
    told = []
    for translation in translations:
        # What was loaded before would still be the source as it was.
        translation.source = source
        if sentence := finish(translation, user, wants_to_publish):
            told.append(sentence)
    return told


def finish(translation, user, wants_to_publish: bool) -> str:
    """Publish what is complete; return why it was not, or nothing."""
    target = translation.get_target_instance()
    missing = missing_texts(target)
    if not isinstance(target, Page):
        return finish_fact(translation, target, missing, user)
    permissions = target.permissions_for_user(user)
    may_publish = permissions.can_publish() and not permissions.page_locked()
    doubts = not missing and doubts_about(as_translated(translation))
    if wants_to_publish and may_publish and not missing and not doubts:
        translation.save_target(user=user, publish=True)
        return ""
    # Saving, also as a draft, would write the missing texts in Danish into the page readers see.
    if not wants_to_publish:
        return ""
    return by_itself(target) if may_publish and doubts else kept_as_draft(target, missing)


def finish_fact(translation, target, missing: int, user) -> str:
    """A fact has no draft: what is saved is public at once."""
    if not missing:
        translation.save_target(user=user, publish=True)
        return ""
    return stays_as_it_is(target, missing)


@dataclass
class Outcome:
    """Of updating many: how many were, which were not, what stays a draft; `left` for later."""

    updated: int = 0
    left: int = 0
    failed: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


def update_all(
    sources: list[TranslationSource], user, wants_to_publish: bool, seconds: float
) -> Outcome:
    """Each in a transaction of its own; none is begun after so many seconds, but the first."""
    began = time.monotonic()
    outcome = Outcome()
    for number, source in enumerate(sources):
        if number and time.monotonic() - began > seconds:
            outcome.left = len(sources) - number
            break
        try:
            with transaction.atomic():
                translations = translations_of(source, user)
                told = update(source, translations, user, wants_to_publish)
        except Exception as fault:
            outcome.failed.append(failure(source, fault))
        else:
            outcome.updated += 1
            outcome.told += told
    return outcome


def failure(source, fault: Exception) -> str:
    named = _("“%(title)s” could not be updated.") % {"title": source.object_repr}
    if isinstance(fault, ValidationError):
        model = source.specific_content_type.model_class()
        return " ".join([named, *by_field(fault, model)])
    logger.error("Translations of source %s", source.pk, exc_info=fault)
    return named + " " + _("Open it and update it by itself.")
