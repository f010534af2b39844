"""A period is closed, and opened again, by an action that first shows which pages will change."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import log

from core.admin.beside import fingerprint
from core.models import Lifecycle, Period
from core.pages import all_pages

CLOSED, OPENED = "core.period.close", "core.period.open"
MAY = "core.change_period"


def closing_button(period, user, **options):
    """The one of the two that fits, or none."""
    if isinstance(period, Period) and user.has_perm(MAY):
        yield Button(
            _("Open the period again") if period.is_closed else _("Close the period"),
            reverse("period_closing", args=[period.pk]),
            icon_name="folder-open-1" if period.is_closed else "folder-inverse",
            priority=15,
            **options,
        )


@transaction.atomic
def set_closed(period, is_closed: bool, user):
    """In all its languages; its pages follow by themselves, since their state is computed."""
    for each in period.get_translations(inclusive=True):
        each.is_closed = is_closed
        each.save(update_fields=["is_closed"])
    log(instance=period, action=CLOSED if is_closed else OPENED, user=user)


class PeriodClosingView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "core/admin/period_closing.html"
    header_icon = "date"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(MAY):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def period(self):
        return get_object_or_404(Period, pk=self.kwargs["pk"])

    @property
    def page_title(self):
        if self.period.is_closed:
            return gettext_lazy("Open the period again")
        return gettext_lazy("Close the period")

    def get_page_subtitle(self):
        return self.period.name

    def get_breadcrumbs_items(self):
        periods = reverse(Period.snippet_viewset.get_url_name("list"))
        edit = reverse(Period.snippet_viewset.get_url_name("edit"), args=[self.period.pk])
        return [
            *self.breadcrumbs_items,
            {"url": periods, "label": Period._meta.verbose_name_plural},
            {"url": edit, "label": self.period.name},
            {"url": "", "label": self.page_title},
        ]

    @cached_property
    def pages(self) -> tuple[list, list]:
        """Those that change, and those that were archived by hand and stay so."""
        own = Lifecycle.objects.filter(period__translation_key=self.period.translation_key)
        by_hand = own.filter(state=Lifecycle.State.ARCHIVED)
        found = all_pages().select_related("locale", "content_type").order_by("path")
        stay = found.filter(translation_key__in=by_hand.keys())
        return list(
            found.filter(translation_key__in=own.keys()).exclude(pk__in=stay.values("pk"))
        ), list(stay)

    @property
    def shown(self) -> str:
        change, stay = self.pages
        ids = [page.pk for page in change], [page.pk for page in stay]
        return fingerprint(self.period.is_closed, *ids)

    def get_context_data(self, **kwargs):
        change, stay = self.pages
        return super().get_context_data(
            period=self.period, change=change, stay=stay, shown=self.shown, **kwargs
        )

    def post(self, request, *args, **kwargs):
        if request.POST.get("shown") != self.shown:
            messages.warning(
                request, _("Something has changed since you were asked. Look through it again.")
            )
            return redirect(request.path)
        set_closed(self.period, not self.period.is_closed, request.user)
        told = _("“%(period)s” is open again.")
        if not self.period.is_closed:
            told = _("“%(period)s” is closed.")
        messages.success(request, told % {"period": self.period.name})
        return redirect(reverse(Period.snippet_viewset.get_url_name("list")))


period_urls = [
    path("periods/<int:pk>/closing/", PeriodClosingView.as_view(), name="period_closing")
]
