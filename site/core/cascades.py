"""Where a source page goes its translations go, whoever unpublishes, moves or deletes it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.once import Once
from core.slugs import refuse_the_sites_own
from core.translations import is_source

once = Once("cascades")


def on_unpublished(instance, **kwargs):
    if once.is_running or not is_source(instance):
        return
    with once():
        for page in instance.get_translations().live().specific():
            page.unpublish(set_expired=instance.expired)


def places_along(page, parent_before, parent_after):
    """(translation, its new parent): of those that stand where the source stood, and whose
    language has the new place."""
    for translation in page.get_translations():
        if translation.get_parent().translation_key == parent_before.translation_key:
            place = parent_after.get_translation_or_none(translation.locale)
            if place is not None:
                yield translation, place


def before_move(instance, parent_page_before, parent_page_after, **kwargs):
    """ValidationError before anything is moved, if a translation can't come along."""
    refuse_the_sites_own(instance.slug, parent_page_after)
    if once.is_running or not is_source(instance):
        return
    for translation, place in places_along(instance, parent_page_before, parent_page_after):
        refuse_the_sites_own(translation.slug, place)
        if not Page._slug_is_available(translation.slug, place, page=translation):
            told = _(
                "“%(title)s” (%(language)s) can't move along: below “%(place)s” another page has "
                "the address “%(slug)s”. Change one of the two first."
            )
            raise ValidationError(
                told
                % {
                    "title": translation.title,
                    "language": translation.locale.get_display_name(),
                    "place": place.title,
                    "slug": translation.slug,
                }
            )


def on_moved(instance, parent_page_before, parent_page_after, **kwargs):
    is_same_place = parent_page_before.pk == parent_page_after.pk
    if once.is_running or is_same_place or not is_source(instance):
        return
    with once():
        for translation, place in places_along(instance, parent_page_before, parent_page_after):
            translation.move(place, pos="last-child")


def on_deleted(instance, sender, **kwargs):
    if sender is Page and not once.is_running and is_source(instance):
        with once():
            for page in Page.objects.filter(translation_key=instance.translation_key):
                page.delete()
