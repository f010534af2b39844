"""Menu, footer and notices: one step to the form, and told at once what no reader will see."""

from django.conf import settings
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.models import Page
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from core.admin.stale import EditFactView
from core.menus import linked_pages, links_among
from core.models import Footer, Navigation, SiteNotice

MOST_NAMED = 5


class OnlyOneIndexView(IndexView):
    """There is one a language: the list would be a step more. The form leads to the others."""

    def get(self, request, *args, **kwargs):
        if not request.GET and self.user_has_permission("change"):
            source = self.model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
            if only := source.first():
                return redirect(self.get_edit_url(only))
        return super().get(request, *args, **kwargs)


class NavigationViewSet(SnippetViewSet):
    model = Navigation
    edit_view_class = EditFactView
    index_view_class = OnlyOneIndexView
    icon = "list-ul"
    menu_label = gettext_lazy("Menu")
    list_display = ["title", "locale"]


class FooterViewSet(SnippetViewSet):
    model = Footer
    edit_view_class = EditFactView
    index_view_class = OnlyOneIndexView
    icon = "list-ul"
    menu_label = gettext_lazy("Footer")
    list_display = ["organisation_name", "locale"]


class SiteNoticeViewSet(SnippetViewSet):
    model = SiteNotice
    edit_view_class = EditFactView
    icon = "info-circle"
    menu_label = gettext_lazy("Notices")
    search_backend_name = None
    search_fields = ["text"]
    list_display = [
        "__str__",
        StatusTagColumn(
            "state",
            accessor="state_label",
            label=gettext_lazy("State"),
            primary=lambda notice: notice.state == SiteNotice.State.SHOWN,
        ),
        # Not how long ago: most of it is to come.
        Column(
            "starts_at",
            label=gettext_lazy("Shown from"),
            accessor=lambda notice: spoken_moment(notice.starts_at),
        ),
        Column(
            "ends_at",
            label=gettext_lazy("Shown until"),
            accessor=lambda notice: spoken_moment(notice.ends_at),
        ),
    ]

    def get_queryset(self, request):
        return SiteNotice.objects.in_the_editors_order()


def spoken_moment(moment) -> str:
    return date_format(timezone.localtime(moment), "DATETIME_FORMAT")


def rows_of(fact) -> list[dict]:
    """The links of a menu, footer or notice, as link blocks store them."""
    if isinstance(fact, SiteNotice):
        return [{"page": fact.page_id}]
    stream = fact.items if isinstance(fact, Navigation) else fact.links
    return [block["value"] for block in stream.raw_data]


def tell_what_is_not_shown(request, fact):
    if not isinstance(fact, Navigation | Footer | SiteNotice):
        return
    rows = rows_of(fact)
    chosen = {row["page"] for row in links_among(rows) if row.get("page")}
    hidden = chosen - set(linked_pages(rows, fact.locale.language_code))
    if not hidden:
        return
    titles = Page.objects.filter(pk__in=hidden).order_by("path").values_list("title", flat=True)
    named = ", ".join(_("“%(title)s”") % {"title": title} for title in titles[:MOST_NAMED])
    told = ngettext(
        "Readers do not see the link to %(pages)s: the page is not public, or is in the archive.",
        "Readers do not see %(count)d links, such as to %(pages)s: the pages are not public, or "
        "are in the archive.",
        len(hidden),
    )
    messages.warning(request, told % {"pages": named, "count": len(hidden)})
