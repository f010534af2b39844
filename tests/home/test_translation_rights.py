"""What is allowed at each address follows from the permissions on the pages of that language;
everything else is refused and changes nothing."""

import pytest
from django.db import connection, transaction
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail_localize import wagtail_hooks

from core.admin.kept import kept_urls
from core.admin.machine import machine_urls
from core.admin.publishing import publishing_urls
from core.admin.translation_report import report_urls
from core.admin.translation_updates import update_urls
from core.admin.translations import guarded_urls
from podcasts.wagtail_hooks import speech_urls
from tests import factories
from tests.home.translation_rights import OWN, WAGTAIL_LOCALIZE
from tests.home.translation_rights_wagtail import BULK, WAGTAIL
from tests.home.translation_world import Rights, World
from tests.snapshot import quoted

pytestmark = pytest.mark.django_db

ROWS = [*WAGTAIL_LOCALIZE, *OWN, *WAGTAIL, *BULK]
# They tell who works how far, or need a page in a workflow; each has tests of its own.
NOT_OF_TRANSLATIONS = {"episode_transcript_state", "page_approve_anyway"}
TABLES = [
    "wagtailcore_page",
    "wagtailcore_revision",
    "wagtailcore_pageviewrestriction",
    "wagtail_localize_translation",
    "wagtail_localize_translationsource",
    "wagtail_localize_stringtranslation",
    "wagtail_localize_segmentoverride",
    "core_topic",
    "core_kepttranslation",
    "core_machinemade",
    "podcasts_chapter",
    "podcasts_cue",
    "podcasts_speechline",
]


def stored():
    with connection.cursor() as cursor:
        found = []
        for table in TABLES:
            cursor.execute(f"SELECT * FROM {quoted(table)}")
            found.append(cursor.fetchall())
    return found


def send(client, row, world, code):
    address, data = row.url(world, code), row.data(world, code)
    if row.method == "post":
        return client.post(address, data)
    return client.put(address, encode_multipart(BOUNDARY, data), content_type=MULTIPART_CONTENT)


def is_refused(answer):
    """With an error, or led away to the first page or the log-in."""
    to = answer.headers.get("Location", "")
    return answer.status_code in (403, 404, 405) or to == "/admin/" or "/login/" in to


def faults_of(client, rights, world, row, code):
    may, may_read = row.allows(rights, code), row.lets_read(rights, code)
    # What is shown is slow to make: once is enough.
    is_shown_later = may_read and code in row.codes[:-1] and row.lets_read(rights, row.codes[-1])
    if row.reads and not is_shown_later:
        answer = client.get(row.url(world, code))
        if is_refused(answer) == may_read:
            yield f"GET {answer.status_code} {answer.headers.get('Location', '')}"
    before, point = stored(), transaction.savepoint()
    answer = send(client, row, world, code)
    changed = stored() != before
    transaction.savepoint_rollback(point)
    if changed and not may:
        yield f"CHANGED by {row.method}, {answer.status_code}"
    if may and row.acts and not changed:
        yield f"{row.method} {answer.status_code} did nothing {answer.headers.get('Location', '')}"
    if answer.status_code >= 500:
        yield f"{answer.status_code}"


NOBODY = "nobody"
ACCOUNTS = [
    ("Secretariat", "Editor"),
    ("Translator nb", "Translator en"),
    ("Volunteer writer", "no group", NOBODY),
]


@pytest.mark.parametrize("names", ACCOUNTS)
def test_each_address_asks_for_the_rights_to_the_page(client, site, settings, names):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"
    }
    world = World()
    faults = [
        f"{name}, {row.name} {code}: {fault}"
        for name in names
        for rights in [log_in(client, name)]
        for row in ROWS
        for code in row.codes
        for fault in faults_of(client, rights, world, row, code)
    ]
    assert not faults, "\n".join(faults)


def log_in(client, name) -> Rights:
    """Someone of the group of that name, if there is one."""
    client.logout()
    if name == NOBODY:
        return Rights(None)
    account = factories.user(name.replace(" ", "-"), groups=[name], is_staff=True)
    client.force_login(account)
    return Rights(account)


def test_every_address_has_its_row():
    """One that is new is thought about here first."""
    rows = {row.name for row in ROWS}
    assert localize_names() <= {row.name for row in WAGTAIL_LOCALIZE}
    own = [*update_urls, *kept_urls, *machine_urls, *publishing_urls, *speech_urls()]
    assert {pattern.name for pattern in own if pattern.name} <= rows | NOT_OF_TRANSLATIONS
    bulk = bulk_action_registry.get_bulk_actions_for_model("wagtailcore", "page")
    assert {action.action_type for action in bulk} <= {row.name for row in BULK}


def localize_names():
    return {
        pattern.name
        for include in wagtail_hooks.register_admin_urls()
        for pattern in include.url_patterns
    }


def test_each_guard_stands_before_an_address_of_wagtail_localizes():
    """One that guards nothing any more would be noticed by nobody."""
    [include] = wagtail_hooks.register_admin_urls()
    routes = {f"{include.pattern}{pattern.pattern}" for pattern in include.url_patterns}
    guards = [*guarded_urls, *report_urls, *machine_urls]
    assert {str(guard.pattern) for guard in guards if not guard.name} <= routes
