"""What is private in one language is private in all: Wagtail restricts a single page."""

from django.db.models import Exists, Q
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import post_page_move

from core.once import Once
from core.pages import restrictions_above
from core.translations import is_source

once = Once("privacy")


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


def own_or_inherited(page):
    """The restriction nearest to the page, or None."""
    return page.get_view_restrictions().order_by("-page__depth").first()


def carry_below(section):
    """To translations of what is below the section that lie elsewhere, where all is open.

    One with a restriction of its own, while its counterpart has none, was given it here.
    """
    below = Page.objects.descendant_of(section)
    elsewhere = Page.objects.filter(
        ~Exists(restrictions_above()) | Q(view_restrictions__isnull=False),
        translation_key__in=below.values("translation_key"),
    ).not_descendant_of(section)
    for translation in elsewhere.distinct():
        page = below.get(translation_key=translation.translation_key)
        if page.view_restrictions.exists():
            continue
        if restriction := own_or_inherited(page):
            copy_of(restriction, translation).groups.set(restriction.groups.all())
        else:
            translation.view_restrictions.all().delete()


def _saved(instance, raw=False, **kwargs):
    if raw or once.is_running:
        return
    with once():
        for page in translations_of(instance.page):
            copy_of(instance, page)
            carry_below(page)
        carry_below(instance.page)


def _groups_changed(instance, action, reverse=False, **kwargs):
    if reverse or once.is_running or action not in {"post_add", "post_remove", "post_clear"}:
        return
    with once():
        for page in translations_of(instance.page):
            copy_of(instance, page).groups.set(instance.groups.all())
            carry_below(page)
        carry_below(instance.page)


def _deleted(instance, origin=None, **kwargs):
    # A restriction that goes because its page is deleted says nothing about the translations.
    meant = PageViewRestriction in (type(origin), getattr(origin, "model", None))
    if not meant or once.is_running:
        return
    with once():
        family = [instance.page, *translations_of(instance.page)]
        PageViewRestriction.objects.filter(page__in=family).delete()
        for page in family:
            carry_below(page)


def hide_like(page, translation):
    restriction = own_or_inherited(page)
    if restriction and not translation.get_view_restrictions().exists():
        copy_of(restriction, translation).groups.set(restriction.groups.all())


def _moved(instance, **kwargs):
    """The new place may be private, which the translations' places are not.

    And a translation alone is not moved out of privacy: its source stays where it is.
    """
    with once():
        for page in Page.objects.descendant_of(instance, inclusive=True).order_by("path"):
            for translation in translations_of(page).select_related("locale"):
                hide_like(page, translation)
                if is_source(translation):
                    hide_like(translation, page)


def connect():
    post_page_move.connect(_moved, dispatch_uid="privacy_moved")
    for signal, receiver, sender in (
        (post_save, _saved, PageViewRestriction),
        (post_delete, _deleted, PageViewRestriction),
        (m2m_changed, _groups_changed, PageViewRestriction.groups.through),
    ):
        signal.connect(receiver, sender=sender, dispatch_uid=f"privacy{receiver.__name__}")
