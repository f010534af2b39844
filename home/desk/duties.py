"""The ten weekly tasks, each at most two clicks from its form."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.desk import Duty
from core.models import Navigation
from core.translating.reach import Reach
from home.desk.candidates import CHOICES, LIST, add_address
from news.models import (
    ArticlePage,
    EventIndexPage,
    EventPage,
    NewsIndexPage,
    PeerIndexPage,
    PeerPage,
)
from podcasts.models import EpisodePage, ShowPage


def places(parent_model, user) -> list[Page]:
    """Danish pages below which the user may write; of a list there is one."""
    found = parent_model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    pages = found.defer_streamfields().order_by("-live", "path")
    return [page for page in pages if page.permissions_for_user(user).can_add_subpage()]


def writing(model, parent_model, *, publishes=True):
    """`publishes`: a task for those only who may publish what they write."""

    def url(user) -> str:
        found = places(parent_model, user)
        if publishes:
            found = [page for page in found if page.permissions_for_user(user).can_publish()]
        return add_address(model, found[0]) if found else ""

    return url


def new_episode(user) -> str:
    """Of several podcasts one is asked for first."""
    if len(places(ShowPage, user)) > 1:
        return choosing("episode")(user)
    return writing(EpisodePage, ShowPage)(user)


def choosing(slug):
    def url(user) -> str:
        return reverse(LIST, args=[slug]) if CHOICES[slug].may(user) else ""

    return url


def translating(user) -> str:
    return reverse("wagtail_localize:translations_report") if Reach(user).locales else ""


def the_menu(user) -> str:
    if not user.has_perm("core.change_navigation"):
        return ""
    menu = Navigation.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    names = Navigation.snippet_viewset.get_url_name
    return reverse(names("edit"), args=[menu.pk]) if menu else reverse(names("list"))


def answering(user) -> str:
    return reverse("consents:add") if user.has_perm("core.add_consent") else ""


DUTIES = [
    Duty(
        "nyhed", _("Write news"), "doc-full", writing(ArticlePage, NewsIndexPage, publishes=False)
    ),
    Duty("arrangement", _("Announce an event"), "date", writing(EventPage, EventIndexPage)),
    Duty("aflysning", _("Cancel an event"), "cross", choosing("aflysning")),
    Duty("episode", _("Publish an episode"), "media", new_episode),
    Duty("fortaelling", _("Publish a story"), "user", writing(PeerPage, PeerIndexPage)),
    Duty("arkivering", _("Archive a page"), "history", choosing("arkivering")),
    Duty("oversaettelse", _("Translate a page"), "wagtail-localize-language", translating),
    Duty("menu", _("Change the menu"), "list-ul", the_menu),
    Duty("samtykke", _("Record an answer about consent"), "key", answering),
    Duty("tag-ned", _("Take a page down"), "warning", choosing("tag-ned")),
]


def duties_of(user) -> list[tuple[Duty, str]]:
    """With their addresses, those alone that the user may do."""
    found = [(duty, duty.url(user)) for duty in DUTIES]
    return [(duty, url) for duty, url in found if url]
