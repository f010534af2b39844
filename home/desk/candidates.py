"""Which page is it to be? A list for a task that begins with a page, its rows lead to the form."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, QuerySet
from django.http import Http404
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from core.pages import BasePageQuerySet, all_pages, live_once, taken_down_lifecycle
from home.admin.lifecycles import DayColumn
from news.models import EventPage
from podcasts.models import EpisodePage, ShowPage

LIST = "candidates"


def may_publish(user) -> QuerySet:
    return page_permission_policy.instances_user_has_permission_for(user, "publish")


def own(pages: QuerySet, user) -> QuerySet:
    return pages.filter(pk__in=may_publish(user).values("pk"), depth__gt=2)


@dataclass(frozen=True)
class Choice:
    """`address` is the form to which the row of a page leads."""

    slug: str
    question: str
    icon: str
    address: Callable[[Page], str]
    may: Callable[[object], bool]
    pages: Callable[[object], QuerySet]
    when: tuple[str, str] = ("last_published_at", _("Published"))


def at(name: str) -> Callable[[Page], str]:
    return lambda page: reverse(name, args=[page.pk])


def add_address(model, parent) -> str:
    names = [model._meta.app_label, model._meta.model_name]
    return reverse("wagtailadmin_pages:add", args=[*names, parent.pk])


def publishes(user) -> bool:
    return page_permission_policy.user_has_permission(user, "publish")


def keeps_the_archive(user) -> bool:
    return publishes(user) and user.has_perm("core.change_lifecycle")


CHOICES = {
    choice.slug: choice
    for choice in (
        Choice(
            "aflysning",
            _("Which event is cancelled?"),
            "cross",
            at("event_cancel"),
            publishes,
            lambda user: own(
                live_once(EventPage.objects.upcoming().exclude(state="cancelled")), user
            ),
            ("starts_at", _("Date")),
        ),
        Choice(
            "episode",
            _("Which podcast is the episode for?"),
            "media",
            lambda show: add_address(EpisodePage, show),
            publishes,
            lambda user: own(ShowPage.objects.all(), user),
        ),
        Choice(
            "arkivering",
            _("Which page goes into the archive?"),
            "history",
            at("page_archive"),
            keeps_the_archive,
            lambda user: own(live_once(all_pages().current()), user),
        ),
        Choice(
            "tag-ned",
            _("Which page is taken down?"),
            "warning",
            at("page_take_down"),
            publishes,
            lambda user: own(all_pages().filter(~Exists(taken_down_lifecycle()), live=True), user),
        ),
    )
}


class CandidatesView(BaseListingView):
    template_name = "home/desk/candidates.html"
    index_url_name = index_results_url_name = LIST
    paginate_by = 50
    is_searchable = True

    def dispatch(self, request, *args, **kwargs):
        if not self.choice.may(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def choice(self) -> Choice:
        try:
            return CHOICES[self.kwargs["slug"]]
        except KeyError:
            raise Http404 from None

    def get_page_title(self):
        return self.choice.question

    @property
    def header_icon(self):
        return self.choice.icon

    def get_index_url(self):
        return reverse(LIST, args=[self.choice.slug])

    get_index_results_url = get_index_url

    @cached_property
    def columns(self):
        name, label = self.choice.when
        return [
            TitleColumn("title", label=_("Title"), get_url=self.choice.address, sort_key="title"),
            Column("type", label=_("Page type"), accessor="page_type_display_name"),
            Column("locale", label=_("Language"), sort_key="locale"),
            DayColumn(name, label=label, sort_key=name),
        ]

    @property
    def default_ordering(self):
        name, _label = self.choice.when
        return name if name == "starts_at" else f"-{name}"

    def get_base_queryset(self) -> BasePageQuerySet:
        return self.choice.pages(self.request.user).select_related("locale", "content_type")

    def search_queryset(self, pages):
        if not self.is_searching:
            return pages
        found = Page.objects.autocomplete(self.search_query, fields=["title"])
        return pages.filter(pk__in=[page.pk for page in found])


candidate_urls = [path("desk/<slug:slug>/", CandidatesView.as_view(), name=LIST)]
