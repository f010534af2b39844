"""What keeps translations in step with their source, whoever changes it and however."""

from django.conf import settings
from modelcluster.fields import ParentalKey
from modelcluster.models import get_serializable_data_for_fields
from wagtail.models import Page, TranslatableMixin
from wagtail_localize import models as localize_models
from wagtail_localize.views import edit_translation

from core.fixed_fields import comes_by_itself, fixed_children, fixed_fields, set_fields
from core.models import BasePage
from core.once import Once
from core.search import document_changed
from core.slugs import danish_slugify

# Page fields that wagtail-localize copies once and never again.
CLOCK_FIELDS = ["expire_at"]
once = Once("translations")


def is_source(page) -> bool:
    return page.locale.language_code == settings.LANGUAGE_CODE


def carry_to_page(source, page):
    """Into what readers see now."""
    changed = set_fields(source, page, CLOCK_FIELDS)
    if page.follow_source() or changed:
        page.save(clean=False)


def revisions_in_use(page):
    """What readers see, what is edited and what waits for its time."""
    current = [pk for pk in (page.latest_revision_id, page.live_revision_id) if pk]
    return page.revisions.filter(pk__in=current) | page.revisions.filter(
        approved_go_live_at__isnull=False
    )


def carry_to_revisions(source, page):
    """Into what is still to be published: an older draft would bring the old values back."""
    data = source.serializable_data()
    names = [*fixed_fields(type(source)), *CLOCK_FIELDS]
    for revision in revisions_in_use(page):
        content = revision.content
        content.update({name: data[name] for name in names if name in data})
        for relation, child_names in fixed_children(type(source)):
            accessor = relation.get_accessor_name()
            originals = {row["translation_key"]: row for row in data.get(accessor, [])}
            rows = content.setdefault(accessor, [])
            known = {row.get("translation_key"): row for row in rows}
            for key, original in originals.items():
                if key in known:
                    known[key].update({name: original[name] for name in child_names})
                elif comes_by_itself(relation.related_model):
                    own = relation.related_model.objects.get(
                        translation_key=key, locale=page.locale_id
                    )
                    rows.append(get_serializable_data_for_fields(own))
        revision.content = content
        revision.save(update_fields=["content"])


def carry_fixed_fields(source):
    """Dates, recordings, event times: from the published source into every translation."""
    for page in source.get_translations().specific():
        if type(page) is type(source):
            carry_to_page(source, page)
            carry_to_revisions(source, page)
            document_changed.send(type(page), page=page)


def on_published(instance, **kwargs):
    if isinstance(instance, BasePage) and not once.is_running and is_source(instance):
        with once():
            carry_fixed_fields(instance)


def owner_key(model):
    """The key by which rows belong to a page or a fact; None where they don't."""
    return next((key for key in model._meta.fields if isinstance(key, ParentalKey)), None)


def on_fact_saved(sender, instance, created, raw=False, **kwargs):
    """A fact and its rows have no draft, so translations follow at once."""
    if raw or created or once.is_running or not issubclass(sender, TranslatableMixin):
        return
    key = owner_key(sender)
    if issubclass(key.related_model if key else sender, Page) or not is_source(instance):
        return
    names = fixed_fields(sender)
    with once():
        for translation in instance.get_translations():
            if set_fields(instance, translation, names):
                translation.save()


def on_row_deleted(sender, instance, origin=None, **kwargs):
    """A row that was taken away goes in every language; one a translation added by itself stays."""
    key = owner_key(sender) if issubclass(sender, TranslatableMixin) else None
    # A row that goes because its page is deleted says nothing about the translations.
    meant = sender in (type(origin), getattr(origin, "model", None))
    if key is None or not meant or once.is_running or not is_source(instance):
        return
    with once():
        instance.get_translations().delete()
        owner = getattr(instance, key.name)
        if isinstance(owner, Page):
            rows = key.remote_field.get_accessor_name()
            for page in owner.get_translations():
                drop_from_revisions(page, rows, str(instance.translation_key))


def drop_from_revisions(page, rows, translation_key):
    for revision in revisions_in_use(page):
        kept = [
            row
            for row in revision.content.get(rows, [])
            if row.get("translation_key") != translation_key
        ]
        if kept != revision.content.get(rows, []):
            revision.content[rows] = kept
            revision.save(update_fields=["content"])


def speak_danish():
    """wagtail-localize makes slugs with Python's slugify, which drops æ and ø, and writes dates
    with the English names of months."""
    localize_models.slugify = danish_slugify
    localize_models.DATE_FORMAT = edit_translation.DATE_FORMAT = "%d.%m.%Y"
