"""The table follows pages and facts at once: in the same transaction, so neither can be without
the other. Addresses are not kept, so a changed slug needs nothing."""

from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from core.clock import new_day
from core.models import (
    BasePage,
    Consent,
    Credit,
    Lifecycle,
    NetworkGroup,
    Organisation,
    Period,
    PeriodPerson,
    Person,
    PersonRole,
    Publication,
    PublicationPart,
    SiteDocument,
    Topic,
)
from core.search import TODAY, document_changed, every, key_of, name_of
from podcasts.models import Transcript
from search.engines import engine
from search.indexing import (
    index_pages,
    index_pages_made_of,
    index_subtree,
    refresh_archived,
    remove,
)
from search.models import SearchEntry

FACTS = [NetworkGroup, Organisation, Period, Person, Publication, SiteDocument, Topic]
# Rows of a fact, which are saved after it.
PARTS = {PeriodPerson: "period", PublicationPart: "publication"}


def index_translations(translation_key):
    index_pages(Page.objects.filter(translation_key=translation_key).values_list("pk", flat=True))


@receiver(page_published)
def page_was_published(instance, **kwargs):
    """Its translations have by now been given its dates and facts, without being published."""
    index_translations(instance.translation_key)


@receiver(document_changed)
def page_tells_something_else(page, **kwargs):
    index_pages([page.pk])


@receiver(post_save)
def page_was_made(sender, instance, created, raw=False, **kwargs):
    """By a program, public from the start; what is changed later is published, as editors do."""
    if created and not raw and issubclass(sender, BasePage) and instance.live:
        index_pages([instance.pk])


@receiver(page_unpublished)
def page_was_unpublished(instance, **kwargs):
    remove([instance.pk])


@receiver(post_page_move)
def page_was_moved(instance, **kwargs):
    index_subtree(instance)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def privacy_changed(instance, raw=False, **kwargs):
    page = None if raw else Page.objects.filter(pk=instance.page_id).first()
    if page:
        index_subtree(page)


@receiver([post_save, post_delete], sender=Lifecycle)
def lifecycle_changed(instance, raw=False, **kwargs):
    if not raw:
        index_translations(instance.translation_key)


@receiver([post_save, post_delete], sender=Period)
def period_changed(raw=False, **kwargs):
    if not raw:
        refresh_archived()


@receiver(pre_save)
def fact_is_saved(sender, instance, raw=False, **kwargs):
    if sender in FACTS and not raw:
        before = sender.objects.filter(pk=instance.pk).first()
        instance.keeps_its_name = before is not None and str(before) == str(instance)


@receiver([post_save, post_delete])
def fact_changed(sender, instance, signal, raw=False, **kwargs):
    if sender not in FACTS or raw:
        return
    keys = [key_of(instance), every(sender)]
    if signal is post_delete or not instance.keeps_its_name:
        keys.append(name_of(instance))
    index_pages_made_of(keys)


@receiver([post_save, post_delete], sender=Consent)
def consent_changed(instance, raw=False, **kwargs):
    if not raw:
        index_named([instance.person.translation_key])


def index_named(keys):
    """By consent or without having been asked: another name may be shown now, or none."""
    credits = Credit.objects.filter(person__translation_key__in=keys)
    index_pages(credits.values_list("page_id", flat=True).distinct())
    groups = NetworkGroup.objects.filter(facilitator__translation_key__in=keys)
    index_pages_made_of(map(key_of, groups))


@receiver([post_save, post_delete])
def part_of_fact_changed(sender, instance, raw=False, **kwargs):
    if sender in PARTS and not raw:
        index_pages_made_of([key_of(getattr(instance, PARTS[sender]))])


@receiver([post_save, post_delete], sender=PersonRole)
def role_changed(raw=False, **kwargs):
    """Told where everyone who serves is listed, and nowhere else."""
    if not raw:
        index_pages_made_of([every(Person)])


@receiver(new_day)
def another_day(**kwargs):
    index_pages_made_of([TODAY])
    today = timezone.localdate()
    turning = Consent.objects.filter(Q(given_on=today) | Q(withdrawn_on=today))
    index_named(set(turning.values_list("person__translation_key", flat=True)))


@receiver(post_delete, sender=SearchEntry)
def entry_was_deleted(instance, **kwargs):
    engine().delete([(instance.pk, instance.locale_id)])


@receiver([post_save, post_delete], sender=Transcript)
def speech_changed(instance, raw=False, **kwargs):
    """Its cues are written after it."""
    if not raw:
        transaction.on_commit(lambda: index_pages([instance.page_id]))
