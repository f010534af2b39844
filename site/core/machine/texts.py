"""Which texts of a translated page a machine wrote, and whether one may write them at all."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef
from wagtail.models import ReferenceIndex
from wagtail_localize.models import StringSegment, StringTranslation

from core.models import BasePage, Consent, MachineMade, Person
from core.models.unfinished import translation_into
from core.translations import is_source

MACHINE = StringTranslation.TRANSLATION_TYPE_MACHINE


def ever_by_machine(page):
    """Also those of an older source: a page that is edited by hand may still hold them."""
    return StringTranslation.objects.filter(
        context__object_id=page.translation_key,
        locale=page.locale_id,
        translation_type=MACHINE,
        has_error=False,
    ).select_related("translation_of")


def machine_texts(page):
    """Those in use that no person has approved or rewritten, in no order. Of a translation that
    was stopped nothing tells which are."""
    texts = ever_by_machine(page)
    if translation_into(page) is None:
        return texts
    used = StringSegment.objects.filter(
        source__object_id=page.translation_key,
        string=OuterRef("translation_of"),
        context=OuterRef("context"),
    )
    return texts.filter(Exists(used))


def on_published(instance, revision, **kwargs):
    """What readers see from now on. Where another state of the texts is published than the
    present one, what a machine once wrote is told until somebody has approved the page."""
    if not isinstance(instance, BasePage) or is_source(instance):
        return
    is_present = is_made_of_present_texts(instance, revision)
    if (machine_texts(instance) if is_present else ever_by_machine(instance)).exists():
        mark([instance.pk])
    elif is_present:
        MachineMade.objects.filter(page=instance.pk).delete()


def is_made_of_present_texts(page, revision) -> bool:
    """As wagtail-localize makes one from the source it has; not an older one, nor by hand."""
    translation = translation_into(page)
    if translation is None or revision is None:
        return False
    is_current = revision.created_at >= translation.source.last_updated_at
    return is_current and revision.is_latest_revision()


def mark(pages: Iterable[int]):
    MachineMade.objects.bulk_create(
        [MachineMade(page_id=pk) for pk in pages], ignore_conflicts=True
    )


def mark_copies(page, copy):
    """A copy has no texts of its own by which one could tell who wrote it."""
    originals = page.get_descendants(inclusive=True).select_related("locale").order_by("path")
    copies = copy.get_descendants(inclusive=True).order_by("path")
    pairs = [pair for pair in zip(originals, copies, strict=False) if not is_source(pair[0])]
    told = machine_made(original for original, _copy in pairs)
    mark(
        new.pk for original, new in pairs if original.pk in told or machine_texts(original).exists()
    )


def approve(page, user):
    """Readers are told no longer, unless what they see is not what was approved."""
    texts = machine_texts(page)
    published = page.last_published_at
    shown_as_approved = published and not texts.filter(updated_at__gt=published).exists()
    texts.update(
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL, last_translated_by=user
    )
    if shown_as_approved:
        MachineMade.objects.filter(page=page.pk).delete()


def machine_made(pages: Iterable) -> set[int]:
    """Ids of those whose readers are told; one query, and none for pages in the source language."""
    translated = [page.pk for page in pages if not is_source(page)]
    if not translated:
        return set()
    return set(MachineMade.objects.filter(page__in=translated).values_list("page_id", flat=True))


def persons_named(page):
    """People that the page has in its fields, rows and blocks."""
    ReferenceIndex.create_or_update_for_object(page)
    references = ReferenceIndex.get_references_for_object(page).filter(
        to_content_type=ContentType.objects.get_for_model(Person)
    )
    ids = {int(pk) for pk in references.values_list("to_object_id", flat=True)}
    return Person.objects.filter(pk__in=ids)


def may_be_sent(source) -> bool:
    """Whether the text of a page may go to a machine translator: not before each person in it has
    agreed, staff too, and where one of several consents says no, it is no."""
    if not isinstance(source, BasePage) or not source.may_be_machine_translated:
        return False
    named = set(persons_named(source).values_list("translation_key", flat=True))
    given = Consent.objects.deciding().filter(person__translation_key__in=named)
    agreed = given.filter(translation=True, machine_translation=True)
    refused = given.exclude(pk__in=agreed.values("pk"))
    return not refused.exists() and named == set(
        agreed.values_list("person__translation_key", flat=True)
    )
