"""What can be done with pages and people, and which groups may, language by language."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from core.admin.beside import fingerprint
from core.models import DraftLink, Lifecycle
from news.models import EventPage
from podcasts.models import EpisodePage, ShowPage
from tests.home.group_matrix import (
    DANISH,
    EDITOR,
    IN_DANISH_WHO_PUBLISHES,
    OF_ALL_WHO_WRITE,
    OF_EDITORS,
    OF_WHO_PUBLISHES,
    OF_WHO_WRITES,
)


def written(**fields):
    return nested_form_data(
        {
            "title": "Ny tekst",
            "slug": "ny-tekst",
            "lead": "",
            "body": streamfield([]),
            "audience": "everyone",
            "seo_title": "",
            "search_description": "",
            "archive_note": "",
            "list_children": "on",
            **{
                name: inline_formset([])
                for name in ("topic_links", "credits", "related_links", "comments")
            },
            **fields,
        }
    )


@dataclass(frozen=True)
class Action:
    """`done` is asked afterwards with the page of the world it was about, freshly read."""

    name: str
    url: Callable
    may: dict[str, str]
    done: Callable
    about: str = "live"
    data: Callable = lambda world, code: {}

    def is_done(self, world, code):
        before = getattr(world, self.about)[code]
        model = Page if isinstance(before, Page) else type(before)
        return bool(self.done(model.objects.filter(pk=before.pk).first(), before))


def at(name, which, *more):
    return lambda world, code: reverse(
        f"wagtailadmin_pages:{name}",
        args=[getattr(world, which)[code].pk, *[each(world, code) for each in more]],
    )


def beside(name):
    return lambda world, code: reverse(name, args=[world.live[code].pk])


def one(name, which):
    return lambda world, code: reverse(name, args=[getattr(world, which)[code].pk])


def lifecycle(page, **fields):
    return Lifecycle.objects.filter(pk=page.translation_key, **fields).exists()


replacements = ["replacement_1", "replacement_2", "replacement_3"]


def sent(**fields):
    return lambda world, code: written(**fields)


def latest_title(page, before):
    return page.get_latest_revision_as_object().title == "Ny tekst"


def approving(world, code):
    page = world.waiting[code]
    return reverse(
        "wagtailadmin_pages:workflow_action",
        args=[page.pk, "approve", page.current_workflow_task_state.pk],
    )


ACTIONS = [
    Action(
        "write",
        lambda world, code: reverse(
            "wagtailadmin_pages:add", args=["home", "standardpage", world.fronts[code].pk]
        ),
        OF_ALL_WHO_WRITE,
        lambda page, before: page.numchild > before.numchild,
        about="fronts",
        data=sent(),
    ),
    Action(
        "change one's own draft", at("edit", "own"), OF_ALL_WHO_WRITE, latest_title, "own", sent()
    ),
    Action("change a draft", at("edit", "draft"), OF_WHO_WRITES, latest_title, "draft", sent()),
    Action(
        "change what is public", at("edit", "live"), OF_WHO_WRITES, latest_title, "live", sent()
    ),
    Action(
        "publish one's own",
        at("edit", "own"),
        OF_WHO_PUBLISHES,
        lambda page, before: page.live,
        about="own",
        data=sent(**{"action-publish": "1"}),
    ),
    Action(
        "submit one's own",
        at("edit", "own"),
        OF_ALL_WHO_WRITE,
        lambda page, before: page.workflow_in_progress,
        about="own",
        data=sent(**{"action-submit": "1"}),
    ),
    Action(
        "approve",
        approving,
        OF_WHO_PUBLISHES,
        lambda page, before: page.live,
        about="waiting",
        data=lambda *_: {"comment": ""},
    ),
    Action("unpublish", at("unpublish", "live"), OF_WHO_PUBLISHES, lambda page, _: not page.live),
    Action(
        "delete one's own draft",
        at("delete", "own"),
        OF_ALL_WHO_WRITE,
        lambda page, _: page is None,
        about="own",
    ),
    Action(
        "delete what is public",
        at("delete", "live"),
        OF_EDITORS,
        lambda page, _: page is None,
    ),
    Action(
        "archive",
        beside("page_archive"),
        OF_EDITORS,
        lambda page, _: lifecycle(page, state="archived"),
        data=lambda *_: dict.fromkeys(["period", *replacements], ""),
    ),
    Action(
        "mark as reviewed",
        beside("page_reviewed"),
        OF_WHO_PUBLISHES,
        lambda page, _: lifecycle(page, reviewed_on__isnull=False),
        data=lambda *_: {"again": "12"},
    ),
    Action(
        "move",
        at("move_confirm", "live", lambda world, code: world.draft[code].pk),
        OF_WHO_PUBLISHES,
        lambda page, before: page.depth > before.depth,
    ),
    Action("lock", at("lock", "live"), OF_WHO_PUBLISHES, lambda page, _: page.locked),
    Action(
        "make private",
        at("set_privacy", "live"),
        OF_WHO_PUBLISHES,
        lambda page, _: page.get_view_restrictions().exists(),
        data=lambda *_: {"restriction_type": "login"},
    ),
    *(
        Action(
            f"{state} an event",
            lambda world, code, name=name: reverse(name, args=[world.event[code].pk]),
            OF_WHO_PUBLISHES,
            lambda page, _, state=state: page.specific.state == state,
            about="event",
        )
        for name, state in (
            ("event_cancel", EventPage.State.CANCELLED),
            ("event_postpone", EventPage.State.POSTPONED),
            ("event_move_online", EventPage.State.MOVED_ONLINE),
        )
    ),
    Action(
        "hold a cancelled event after all",
        one("event_resume", "called_off"),
        OF_WHO_PUBLISHES,
        lambda page, _: page.specific.state == EventPage.State.PLANNED,
        about="called_off",
    ),
    Action(
        "take down",
        beside("page_take_down"),
        OF_WHO_PUBLISHES,
        lambda page, _: lifecycle(page, taken_down_at__isnull=False),
    ),
    Action(
        "put back",
        one("page_put_back", "down"),
        OF_EDITORS,
        lambda page, _: not lifecycle(page, taken_down_at__isnull=False),
        about="down",
    ),
    Action(
        "share a draft",
        one("page_draft_link", "draft"),
        OF_WHO_WRITES,
        lambda page, _: DraftLink.objects.filter(page=page).exists(),
        about="draft",
    ),
    Action(
        "share one's own draft",
        one("page_draft_link", "own"),
        OF_ALL_WHO_WRITE,
        lambda page, _: DraftLink.objects.filter(page=page).exists(),
        about="own",
    ),
    Action(
        "make an episode of an event",
        one("event_episode", "held"),
        IN_DANISH_WHO_PUBLISHES,
        lambda page, _: EpisodePage.objects.exists(),
        about="held",
        data=lambda *_: {"show": ShowPage.objects.get().pk, "audio": ""},
    ),
    Action(
        "renew a consent",
        one("consents:renew", "consent"),
        {EDITOR: DANISH},
        lambda consent, before: consent.review_on == date(2099, 1, 1),
        about="consent",
        data=lambda *_: {"review_on": "2099-01-01"},
    ),
    Action(
        "withdraw a consent",
        one("consents:withdraw", "consent"),
        {EDITOR: DANISH},
        lambda consent, _: consent.withdrawn_on,
        about="consent",
        data=lambda *_: {"withdrawn_on": timezone.localdate()},
    ),
    Action(
        "erase a person",
        one("erase_person", "person"),
        {EDITOR: DANISH},
        lambda person, _: person is None,
        about="person",
        data=lambda *_: {"words": "", "name": "Solvej Ager", "erase": ""},
    ),
    Action(
        "close a period",
        one("period_closing", "period"),
        {EDITOR: DANISH},
        lambda period, _: period.is_closed,
        about="period",
        data=lambda *_: {"shown": fingerprint(False, [], [])},
    ),
]
