"""What follows from a consent for the pages that show the person."""

from datetime import date
from functools import partial
from itertools import product

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from core import portraits
from core.agreed import Agreed
from core.models import Appearance, BasePage, Consent
from core.models.appearance import beginning_of
from core.models.consent import OF_OFFICE
from core.pages import all_pages
from core.putting_away import files_shown_only_by, put_away
from core.registry import Spread, withheld_pages
from core.search import document_changed


def record_appearances(page):
    """Of a page as it is public now. It closes by itself in every list on the day from which a
    consent no longer covers it; without such a day, or before it, an editor's date stands."""
    stored = list(page.appearances.all())
    shown = page.people_shown()
    if not stored and not shown:
        return
    until = first_day_not_covered(page, shown)
    rows = rows_of(page, shown, until)
    with transaction.atomic():
        page.appearances.all().delete()
        Appearance.objects.bulk_create(rows)
    set_expiry(page, until, {row.closes_at for row in stored} - {None})


def rows_of(page, shown, until) -> list[Appearance]:
    agreed = Agreed(one.key for one in shown)
    by_key = {
        (one.key, one.use): agreed.is_in_office(one.key, one.use, page.own_day) for one in shown
    }
    return [
        Appearance(page_id=page.pk, person_key=key, use=use, by_office=by_office, until=until)
        for (key, use), by_office in by_key.items()
    ]


def first_day_not_covered(page, shown) -> date | None:
    """When a consent ends, or one that begins later covers less or hides what the page tells."""
    rows = Consent.objects.filter(person__translation_key__in={one.key for one in shown})
    turns = {day for days in rows.values_list("given_on", "withdrawn_on") for day in days if day}
    today = timezone.localdate()
    return next((day for day in sorted(turns) if day > today and page.obstacles(day)), None)


def set_expiry(page, until, closing_before):
    editors = None if page.expire_at in closing_before else page.expire_at
    if page.live_revision:
        editors = page.expiry_of_editors()
    first = min(filter(None, [until and beginning_of(until), editors]), default=None)
    if page.expire_at != first:
        Page.objects.filter(pk=page.pk).update(expire_at=first)


def on_published(instance, **kwargs):
    """Its translations have by now been given its facts, without being published: one that no
    consent covers any more goes."""
    if isinstance(instance, BasePage):
        family = Page.objects.filter(translation_key=instance.translation_key, live=True)
        for page in family.specific():
            if page.pk != instance.pk and page.obstacles():
                take_off(page)
            else:
                record_appearances(page)


def on_page_made(sender, instance, created, raw=False, **kwargs):
    """By a program, public from the start."""
    if created and not raw and issubclass(sender, BasePage) and instance.live:
        record_appearances(instance)


def before_consent_saved(instance, **kwargs):
    """An editor may put another person in its place."""
    before = Consent.objects.filter(pk=instance.pk).select_related("person").first()
    instance.former_person = before and before.person
    instance.former_use = before and before.use


def on_consent_changed(instance, raw=False, **kwargs):
    """A page without consent, or with a name that it hides, is taken down in every language; so
    are drafts on their way out, when their time comes."""
    if raw:
        return
    people = {instance.person, getattr(instance, "former_person", None)} - {None}
    keys = {person.translation_key for person in people}
    uses = {instance.use, getattr(instance, "former_use", None)} - {None}
    uses |= OF_OFFICE if Consent.Use.STAFF_TEXT in uses else set()
    for page in pages_showing(keys):
        # What was never asked of others is in the list of that; a yes takes nothing off.
        follow(page, about=set(product(keys, uses)))
    portraits.put_away_withdrawn(keys)


def pages_showing(keys) -> list[Page]:
    found = all_pages().filter(appearances__person_key__in=keys).distinct()
    return list(found.select_related("locale").specific())


def on_pictures_changed(person, images):
    """What is public already may show the person, as is known only now. Who has said no is taken
    off it at once, and whoever has not been asked is in the list of those."""
    key = person.translation_key
    has_said_no = Agreed([key]).refuses(key, Consent.Use.PORTRAIT)
    pages = all_pages().filter(pk__in=portraits.pages_with_pictures(images), live=True)
    for page in pages.select_related("locale").specific():
        if has_said_no and page.obstacles():
            take_off(page)
            person.taken_off = [*getattr(person, "taken_off", []), page]
        else:
            record_appearances(page)


def on_person_saved(instance, raw=False, **kwargs):
    images = {instance.portrait_id, getattr(instance, "former_portrait", None)} - {None}
    if not raw and instance.portrait_id != getattr(instance, "former_portrait", None):
        on_pictures_changed(instance, images)


def on_picture_changed(instance, raw=False, **kwargs):
    """A row of those beside the portrait."""
    if not raw:
        on_pictures_changed(instance.person, {instance.image_id})


def follow(page, about=None):
    if not page.live:
        return
    if page.obstacles(about=about):
        take_off(page)
        return
    record_appearances(page)
    # Another name may be shown now, or fewer facts.
    document_changed.send(type(page), page=page)


def call_off(page):
    """What is on its way out."""
    if page.workflow_in_progress:
        page.current_workflow_state.cancel()
    page.revisions.update(approved_go_live_at=None)


def take_off(page):
    call_off(page)
    page.unpublish(log_action=True)
    transaction.on_commit(partial(put_files_away, page.pk))


def put_files_away(page_id: int):
    put_away(files_shown_only_by(list(Page.objects.filter(pk=page_id))))


def on_new_day(**kwargs):
    """What closed by the clock is put away, too."""
    today = timezone.localdate()
    over = all_pages().filter(appearances__until__lte=today, live=True).distinct()
    for page in over.select_related("locale").specific():
        follow(page)
    ended = Consent.objects.filter(use=Consent.Use.PORTRAIT, withdrawn_on__lte=today)
    portraits.put_away_withdrawn(set(ended.values_list("person__translation_key", flat=True)))


@withheld_pages
def withheld_by_someone_shown(spread: Spread):
    return Appearance.objects.without(spread).values("page_id")
