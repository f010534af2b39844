"""What is private in one language is private in all: Wagtail restricts a single page."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import post_page_move

mirroring = ContextVar("mirroring", default=False)


@contextmanager
def once():
    """Let the changes made to the translations not come back here as changes of their own."""
    token = mirroring.set(True)
    try:
        with transaction.atomic():
            yield
    finally:
        mirroring.reset(token)


def translations_of(page):
    return Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)


def copy_of(restriction, page):
    """Return the page's restriction, made equal in kind; groups follow by their own signal.

    What is equal is left alone: Wagtail copies restrictions while it copies a page for
    translation, and would otherwise find its source changed under its hands.
    """
    copy = page.view_restrictions.first() or PageViewRestriction(page=page)
    wanted = (restriction.restriction_type, restriction.password)
    if copy.pk is None or (copy.restriction_type, copy.password) != wanted:
        copy.restriction_type, copy.password = wanted
        copy.save()
    return copy


def _saved(instance, raw=False, **kwargs):
    if raw or mirroring.get():
        return
    with once():
        for page in translations_of(instance.page):
            copy_of(instance, page)


def _groups_changed(instance, action, reverse=False, **kwargs):
    if reverse or mirroring.get() or action not in {"post_add", "post_remove", "post_clear"}:
        return
    with once():
        for page in translations_of(instance.page):
            copy_of(instance, page).groups.set(instance.groups.all())


def _deleted(instance, origin=None, **kwargs):
    # A restriction that goes because its page is deleted says nothing about the translations.
    meant = PageViewRestriction in (type(origin), getattr(origin, "model", None))
    if not meant or mirroring.get():
        return
    with once():
        for page in translations_of(instance.page):
            for restriction in page.view_restrictions.all():
                restriction.delete()


def _moved(instance, **kwargs):
    """The new place may be private, which the translations' places are not."""
    with once():
        for page in Page.objects.descendant_of(instance, inclusive=True).order_by("path"):
            restriction = page.get_view_restrictions().order_by("-page__depth").first()
            if restriction is None:
                continue
            for translation in translations_of(page):
                if not translation.get_view_restrictions().exists():
                    copy_of(restriction, translation).groups.set(restriction.groups.all())


def connect():
    post_page_move.connect(_moved, dispatch_uid="privacy_moved")
    for signal, receiver, sender in (
        (post_save, _saved, PageViewRestriction),
        (post_delete, _deleted, PageViewRestriction),
        (m2m_changed, _groups_changed, PageViewRestriction.groups.through),
    ):
        signal.connect(receiver, sender=sender, dispatch_uid=f"privacy{receiver.__name__}")
