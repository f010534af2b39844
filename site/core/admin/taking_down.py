"""Take down now, and put back: one question each, at a page's button."""

from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from core.admin.beside import BesidePageView
from core.models import Lifecycle
from core.pages import all_pages, is_taken_down
from core.putting_away import files_shown_only_by
from core.taking_down import put_back, take_down, versions_of


def may_take_down(user, page) -> bool:
    """Who may publish it, in any of its languages; never a whole language by its front page."""
    return page.depth > 2 and page.permissions_for_user(user).can_publish()


def may_put_back(user, page) -> bool:
    return may_take_down(user, page) and user.has_perm("core.put_back")


class TakeDownView(BesidePageView):
    page_title = gettext_lazy("Take down now")
    header_icon = "warning"
    template_name = "core/admin/take_down.html"

    def pages(self):
        return Page.objects.all()

    def may_use(self, user, page):
        return may_take_down(user, page)

    @cached_property
    def versions(self):
        return versions_of(self.page)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            versions=self.versions,
            files=files_shown_only_by(self.versions),
            below=all_pages().public().descendant_of(self.page).count(),
            may_put_back=may_put_back(self.request.user, self.page),
            is_down=is_taken_down(self.page),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        left = take_down(self.page, request.user)
        told = ngettext(
            "“%(title)s” is taken down. Its address tells no more than that it is gone.",
            "“%(title)s” is taken down in %(count)d languages. Its addresses tell no more than "
            "that it is gone.",
            len(self.versions),
        )
        messages.success(request, told % {"title": self.page.title, "count": len(self.versions)})
        if left:
            told = _(
                "The storage did not let these files be moved: %(titles)s. The page is gone; take "
                "it down once more to try again."
            )
            titles = ", ".join(str(row) for row in left)
            messages.error(request, told % {"titles": titles})
        return redirect(self.edit_url)


class PutBackView(BesidePageView):
    page_title = gettext_lazy("Put back")
    header_icon = "rotate"
    template_name = "core/admin/put_back.html"

    def pages(self):
        return Page.objects.all()

    def may_use(self, user, page):
        return may_put_back(user, page)

    @cached_property
    def versions(self):
        return versions_of(self.page)

    def get_context_data(self, **kwargs):
        return super().get_context_data(versions=self.versions, **kwargs)

    def post(self, request, *args, **kwargs):
        put_back(self.page, request.user)
        told = _("“%(title)s” is put back: whoever could read it before can read it again.")
        messages.success(request, told % {"title": self.page.title})
        return redirect(self.edit_url)


def header_button(page, user, view_name=None, next_url=None):
    is_taken_down(page)
    yield from listing_button(page, user)


def listing_button(page, user, next_url=None):
    """Without a query for each row: where a list did not ask along, its button leads to the page
    that says that it is taken down already."""
    if page.__dict__.get("is_taken_down"):
        if may_put_back(user, page):
            url = reverse("page_put_back", args=[page.pk])
            yield Button(_("Put back"), url, icon_name="rotate", priority=57)
    elif page.live and may_take_down(user, page):
        url = reverse("page_take_down", args=[page.pk])
        yield Button(_("Take down now"), url, icon_name="warning", priority=57)


def tell_that_it_is_down(request, page):
    """For `before_edit_page`: whoever publishes it would wonder."""
    if request.method != "GET" or not is_taken_down(page):
        return
    since = Lifecycle.objects.get(translation_key=page.translation_key).taken_down_at
    date = date_format(localtime(since), "DATETIME_FORMAT")
    if may_put_back(request.user, page):
        buttons = [messages.button(reverse("page_put_back", args=[page.pk]), _("Put back"))]
        told = _("This page was taken down on %(date)s. Publishing it does not put it back.")
    else:
        buttons = []
        told = _(
            "This page was taken down on %(date)s. Publishing it does not put it back: ask an "
            "Editor."
        )
    messages.warning(request, told % {"date": date}, buttons)


taking_down_urls = [
    path("pages/<int:page_id>/take_down/", TakeDownView.as_view(), name="page_take_down"),
    path("pages/<int:page_id>/put_back/", PutBackView.as_view(), name="page_put_back"),
]
