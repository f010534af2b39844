"""The groups, a world of pages and people for them, and the views that open for whom."""

from datetime import timedelta

from django.utils import timezone

from core.taking_down import take_down
from tests import factories
from tests.news.news_factories import event, event_index
from tests.podcasts.podcast_factories import show

CODES = ("da", "nb", "en")
ALL, DANISH, NOBODY = "da nb en", "da", ""
SECRETARIAT, EDITOR, VOLUNTEER = "Secretariat", "Editor", "Volunteer writer"
NORWEGIAN, ENGLISH = "Translator nb", "Translator en"
GROUPS = (SECRETARIAT, EDITOR, NORWEGIAN, ENGLISH, VOLUNTEER)

OF_WHO_PUBLISHES = {SECRETARIAT: ALL, EDITOR: ALL}
OF_EDITORS = {EDITOR: ALL}
OF_WHO_WRITES = {**OF_WHO_PUBLISHES, NORWEGIAN: "nb", ENGLISH: "en"}
IN_DANISH_WHO_PUBLISHES = {SECRETARIAT: DANISH, EDITOR: DANISH}
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
        self.down = {code: self.page(code, title="Nede") for code in CODES}
        for page in self.down.values():
            take_down(page, None)
        self.called_off = {
            code: event(event_index(fronts[code]), state="cancelled") for code in CODES
        }
        self.own = {}
        # These are nobody's language.
        show(title="Side om side")
        self.held = {"da": event(start=timezone.now() - timedelta(days=7))}
        self.person = {"da": factories.person("Solvej Ager")}
        self.consent = {"da": factories.consent(self.person["da"])}
        self.period = {"da": factories.period(is_closed=False)}

    def page(self, code, **fields):
        return factories.standard_page(self.fronts[code], **fields)

    def owned_by(self, account):
        self.own = {
            code: self.page(code, title=f"{account} {code}", live=False, owner=account)
            for code in CODES
        }


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
        "consents:missing",
        "erasures",
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
