"""What each group may do with pages, language by language: the actions and who may take them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from core.models import Lifecycle
from news.models import EventPage
from tests import factories
from tests.news.news_factories import event, event_index

CODES = ("da", "nb", "en")
ALL, DANISH, NOBODY = "da nb en", "da", ""
SECRETARIAT, EDITOR, VOLUNTEER = "Secretariat", "Editor", "Volunteer writer"
NORWEGIAN, ENGLISH = "Translator nb", "Translator en"
GROUPS = (SECRETARIAT, EDITOR, NORWEGIAN, ENGLISH, VOLUNTEER)

OF_WHO_PUBLISHES = {SECRETARIAT: ALL, EDITOR: ALL}
OF_EDITORS = {EDITOR: ALL}
OF_WHO_WRITES = {**OF_WHO_PUBLISHES, NORWEGIAN: "nb", ENGLISH: "en"}
OF_ALL_WHO_WRITE = {**OF_WHO_WRITES, VOLUNTEER: DANISH}


class World:
    """Of each language a published page and two drafts, one of them the account's own."""

    def __init__(self, fronts):
        self.fronts = fronts
        self.live = {code: self.page(code, title="Offentlig") for code in CODES}
        self.draft = {code: self.page(code, title="Kladde", live=False) for code in CODES}
        self.waiting = {code: self.page(code, title="Venter", live=False) for code in CODES}
        for page in self.waiting.values():
            page.save_revision()
            page.get_workflow().start(page, factories.user(f"skribent-{page.pk}"))
        self.event = {
            code: event(event_index(fronts[code]), start=timezone.now() + timedelta(days=7))
            for code in CODES
        }
        self.own = {}

    def page(self, code, **fields):
        return factories.standard_page(self.fronts[code], **fields)

    def owned_by(self, account):
        self.own = {
            code: self.page(code, title=f"{account} {code}", live=False, owner=account)
            for code in CODES
        }


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
        page = getattr(world, self.about)[code]
        return bool(self.done(Page.objects.filter(pk=page.pk).first(), page))


def at(name, which, *more):
    return lambda world, code: reverse(
        f"wagtailadmin_pages:{name}",
        args=[getattr(world, which)[code].pk, *[each(world, code) for each in more]],
    )


def beside(name):
    return lambda world, code: reverse(name, args=[world.live[code].pk])


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
]


EVERYONE = frozenset(GROUPS)
DESK = frozenset({SECRETARIAT, EDITOR})
EDITORS = frozenset({EDITOR})
WRITERS = frozenset({*DESK, VOLUNTEER})


def facts(*models, view="add"):
    return [f"wagtailsnippets_core_{model}:{view}" for model in models]


# Names of views that take no argument, and the groups that they open for.
VIEWS = {
    EVERYONE: ["wagtailadmin_home", "wagtailadmin_account"],
    WRITERS: ["wagtailimages:add_multiple", "wagtaildocs:add_multiple"],
    DESK: [
        *facts("person", "organisation", "topic", "publication", "networkgroup", "sitenotice"),
        "contact_messages:index",
    ],
    EDITORS: [
        *facts("period", "navigation", "footer"),
        *facts("period", view="list"),
        "consents:index",
        "consents:add",
        "wagtailredirects:index",
        "wagtailredirects:add",
        "wagtailredirects:start_import",
        "wagtailusers_users:index",
        "wagtailusers_users:add",
        "failed_tasks",
    ],
    frozenset(): [
        "contact_messages:add",
        "wagtailusers_groups:add",
        "wagtailsites:add",
        "wagtaillocales:add",
        "wagtailadmin_workflows:add",
        "wagtailadmin_workflows:select_task_type",
        "wagtailadmin_collections:add",
    ],
}
