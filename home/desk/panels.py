"""The admin's first page: what waits, the weekly tasks, what comes and what has just come out."""

from datetime import timedelta

from django.db.models import Exists
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from core.admin.translation_panel import TranslationsPanel
from core.desk import Figure, all_figures
from core.pages import taken_down_lifecycle
from core.registry import TranslationState
from home.desk.duties import duties_of
from news.models import EventPage

COMING, PUBLISHED = 5, 10
WEEK = timedelta(days=7)


class DeskPanel(Component):
    class Media:
        css = {"all": ["css/admin/desk.css"]}


class WaitingPanel(DeskPanel):
    order = 20
    template_name = "home/desk/waiting.html"

    def __init__(self, translations):
        self.translations = translations

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        found = [*all_figures(user), *self.translations_behind(user)]
        return {"figures": [figure for figure in found if figure.count]}

    def translations_behind(self, user):
        behind = TranslationState.BEHIND
        count = sum(row.state == behind for row in self.translations.rows(user))
        url = report_of_kept(behind)
        yield Figure("translations", _("Translations behind"), "resubmit", count, url)


def report_of_kept(state) -> str:
    return f"{reverse('wagtail_localize:translations_report')}?kept=yes&state={state}"


class DutiesPanel(DeskPanel):
    order = 30
    template_name = "home/desk/duties.html"

    def get_context_data(self, parent_context):
        return {"duties": duties_of(parent_context["request"].user)}


def explorable(user):
    return page_permission_policy.explorable_instances(user).values("pk")


class ComingPanel(DeskPanel):
    """Of each event one row, in the first of its languages that the user works in."""

    order = 40
    template_name = "home/desk/coming.html"

    def get_context_data(self, parent_context):
        user, today = parent_context["request"].user, timezone.localdate()
        events = EventPage.objects.upcoming().filter(live=True, pk__in=explorable(user))
        events = (
            events.filter(~Exists(taken_down_lifecycle()))
            .current()
            .defer_streamfields()
            .select_related("locale")
        )
        events = events.prefetch_related("sessions").soonest_first()
        found = {}
        for event in events[: COMING * 3]:
            found.setdefault(event.translation_key, event)
        rows = [(event, days_to(event, today)) for event in list(found.values())[:COMING]]
        return {"events": rows, "all_url": f"{reverse('events:index')}?when=coming"}


def days_to(event, today) -> int | None:
    return (timezone.localdate(event.starts_at) - today).days if event.starts_at else None


class PublishedPanel(DeskPanel):
    order = 50
    template_name = "home/desk/published.html"

    def get_context_data(self, parent_context):
        since = timezone.now() - WEEK
        pages = Page.objects.filter(live=True, first_published_at__gte=since, depth__gt=1)
        pages = pages.filter(
            ~Exists(taken_down_lifecycle()), pk__in=explorable(parent_context["request"].user)
        )
        pages = pages.select_related("locale", "content_type").order_by("-first_published_at")
        return {"pages": pages[:PUBLISHED]}


def add_panels(request, panels):
    translations = TranslationsPanel()
    panels += [WaitingPanel(translations), DutiesPanel(), ComingPanel(), PublishedPanel()]
    panels.append(translations)
