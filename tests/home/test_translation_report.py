"""The report of translations: what each user is told about which translation."""

import csv
import io

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.log_actions import log
from wagtail.models import GroupPagePermission, PageLogEntry
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from core.admin.translation_rows import address_of
from core.registry import PartBeside, TranslationState
from core.translating.kept import keep
from home.models import StandardPage
from tests import factories
from tests.home.test_translation_admin import translate_all
from tests.home.translated_pages import completed, publish, published, submitted

pytestmark = pytest.mark.django_db
REPORT = reverse("wagtail_localize:translations_report")


def rows_in(answer):
    return {(row.title, row.language): row for row in answer.context["object_list"]}


def states(client, query=""):
    answer = client.get(f"{REPORT}?{query}")
    assert answer.status_code == 200
    return {key: row.state.value for key, row in rows_in(answer).items()}


@pytest.fixture
def four(site):
    """A page in each state of English, none in Norwegian; and what belongs into no list."""
    behind = published("Åben dør", lead="Fem råd.")
    completed(behind)
    publish(behind, lead="Seks råd.")
    submitted(published("Begyndt"))
    completed(published("Kladde på engelsk"), live=False)
    completed(published("Færdig"))
    published("Kun dansk")
    factories.standard_page(title="Dansk kladde", live=False)
    factories.archive(published("I arkivet"))
    factories.restrict(published("Privat"))


ENGLISH = {
    ("Åben dør", "en"): "behind",
    ("Begyndt", "en"): "in_progress",
    ("Kladde på engelsk", "en"): "unpublished",
    ("Færdig", "en"): "complete",
    ("Kun dansk", "en"): "missing",
}


def of_these(found):
    titles = {title for title, _code in ENGLISH} | {"Dansk kladde", "I arkivet", "Privat"}
    return {key: state for key, state in found.items() if key[0] in titles}


def test_each_translation_is_in_its_state(client, member, four):
    member("Translator en")
    assert of_these(states(client)) == ENGLISH


def test_a_private_page_is_told_to_its_editors(client, member, four):
    member("Secretariat")
    norwegian = {(title, "nb"): "missing" for title, _code in ENGLISH}
    private = {("Privat", "en"): "missing", ("Privat", "nb"): "missing"}
    assert of_these(states(client)) == {**ENGLISH, **norwegian, **private}


def test_what_has_changed_is_told_and_since_when(client, member, four):
    page = StandardPage.objects.get(title="Åben dør")
    publish(page, title="Åben dør", search_description="Nyt")
    times = PageLogEntry.objects.filter(page=page, action="wagtail.publish").order_by("timestamp")
    _before, first_change, _second_change = times.values_list("timestamp", flat=True)
    member("Translator en")
    row = rows_in(client.get(REPORT))["Åben dør", "en"]
    assert row.changed == ["Meta description", "Lead"]
    assert row.state_since == first_change
    assert "Changed: Meta description, Lead." in client.get(REPORT).content.decode()


def test_publishing_without_a_change_leaves_nothing_behind(client, member, four):
    publish(StandardPage.objects.get(title="Færdig"))
    member("Translator en")
    assert states(client)["Færdig", "en"] == "complete"


def test_a_draft_of_the_source_leaves_nothing_behind(client, member, four):
    page = StandardPage.objects.get(title="Færdig")
    page.lead = "Ikke udgivet endnu"
    page.save_revision()
    member("Translator en")
    assert states(client)["Færdig", "en"] == "complete"


def test_texts_taken_over_are_not_behind_any_more(client, member, four):
    Translation.objects.get(source__object_repr="Åben dør").source.update_from_db()
    member("Translator en")
    row = rows_in(client.get(REPORT))["Åben dør", "en"]
    assert (row.state, row.wanted - row.done) == ("in_progress", 1)


def test_a_text_with_a_fault_is_not_translated(client, member, site):
    page = published("Færdig")
    completed(page)
    StringTranslation.objects.filter(context__path="title").update(has_error=True)
    member("Translator en")
    assert states(client)["Færdig", "en"] == "in_progress"


def test_one_made_by_hand_is_behind_when_its_source_says_something_new(client, member, site):
    page = published("Med hånd")
    factories.translated(page)
    member("Translator en")
    assert states(client)["Med hånd", "en"] == "complete"
    publish(page)
    assert states(client)["Med hånd", "en"] == "complete"
    publish(page, lead="Nyt")
    answer = client.get(REPORT)
    assert rows_in(answer)["Med hånd", "en"].state == "behind"
    assert "Translated by hand" in answer.content.decode()


def test_what_waits_for_the_page_above_says_so(client, member, four):
    child = factories.standard_page(
        StandardPage.objects.get(title="Kun dansk"), title="Under den", slug="under"
    )
    child.save_revision().publish()
    member("Translator en")
    grandchild = factories.standard_page(child, title="Nederst", slug="nederst")
    grandchild.save_revision().publish()
    rows = rows_in(client.get(REPORT))
    row = rows["Under den", "en"]
    assert row.waits_for.title == "Kun dansk"
    assert row.state_since == StandardPage.objects.get(pk=child.pk).first_published_at
    assert address_of(row) is None
    assert rows["Nederst", "en"].waits_for.title == "Under den"


def test_no_one_is_told_of_languages_of_others(client, member, four):
    member("Translator nb")
    answer = client.get(REPORT)
    assert {code for _title, code in rows_in(answer)} == {"nb"}
    assert len(answer.context["languages"]) == 1


def test_rights_to_a_part_of_the_tree_show_that_part(client, member, four):
    """Also what would be put into it."""
    above = published("Over")
    factories.translated(above)
    below = factories.standard_page(above, title="Under")
    below.save_revision().publish()
    team = Group.objects.create(name="Hold")
    team.permissions.add(*Permission.objects.filter(codename="access_admin"))
    for action in ("add", "change"):
        GroupPagePermission.objects.create(
            group=team,
            page=above.get_translation(factories.locale("en")),
            permission=Permission.objects.get(codename=f"{action}_page"),
        )
    member("Hold")
    assert states(client) == {("Over", "en"): "complete", ("Under", "en"): "missing"}


def test_it_is_closed_to_who_translates_nothing(client, member, site):
    member("Volunteer writer")
    assert client.get(REPORT).status_code == 302
    assert REPORT not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_figures_lead_to_the_lists_of_as_many(client, member, four):
    member("Secretariat")
    for language in client.get(REPORT).context["languages"]:
        for figure in language["figures"]:
            assert client.get(figure["url"]).context["items_count"] == figure["count"]


FILTERED = {
    "state=behind": {"Åben dør"},
    "kept=yes": {"Færdig"},
    "kept=no&state=complete&kind=home.standardpage": set(),
    "language=nb": set(),
    "q=begynd": {"Begyndt"},
    "kind=core.person": set(),
}


def test_the_list_is_filtered(client, member, four):
    keep([StandardPage.objects.get(title="Færdig").translation_key], {factories.locale("en").pk})
    member("Translator en")
    for query, titles in FILTERED.items():
        assert {title for title, _code in of_these(states(client, query))} == titles, query


def test_a_filter_that_is_none_is_no_fault(client, member, four):
    member("Translator en")
    for query in ("state=x", "language=da", "kind=1", "kept=maybe", "ordering=nothing", "p=99"):
        assert client.get(f"{REPORT}?{query}").status_code == 200


def test_titles_are_in_danish_order(client, member, four):
    member("Translator en")
    for sign, first in (("", "Begyndt"), ("-", "Åben dør")):
        found = of_these(states(client, f"ordering={sign}title"))
        assert next(iter(found))[0] == first


def test_every_column_sorts(client, member, four):
    keep([StandardPage.objects.get(title="Færdig").translation_key], {factories.locale("en").pk})
    member("Secretariat")
    for key in ("kind", "language", "state", "since", "kept"):
        one, other = (list(states(client, f"ordering={sign}{key}")) for sign in ("", "-"))
        assert one != other, key
        assert set(one) == set(other)


def test_what_has_no_date_comes_last_either_way(client, member, four):
    member("Secretariat")
    for sign in ("", "-"):
        rows = client.get(f"{REPORT}?ordering={sign}since").context["object_list"]
        dated = [row.state_since is not None for row in rows]
        assert set(dated) == {True, False}
        assert dated == sorted(dated, reverse=True)


def test_the_rows_go_into_spreadsheets(client, member, four):
    publish(StandardPage.objects.get(title="Kun dansk"), title="=Kun(dansk)")
    member("Translator en")
    wanted = {
        "Åben dør": "Behind its source",
        "Begyndt": "In progress",
        "Færdig": "Complete",
    }
    text = b"".join(client.get(f"{REPORT}?export=csv").streaming_content).decode()
    heading, *table = csv.reader(io.StringIO(text))
    assert heading[:4] == ["Title", "Kind", "Language", "State"]
    assert wanted.items() <= {row[0]: row[3] for row in table}.items()
    assert "'=Kun(dansk)" in {row[0] for row in table}
    answer = client.get(f"{REPORT}?export=xlsx&state=behind")
    sheet = load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active
    _heading, row = sheet.iter_rows(values_only=True)
    assert row[0] == "Åben dør"
    assert row[4] == "Changed: Lead."


def test_rows_lead_to_where_something_is_done(client, member, four):
    member("Translator en")
    for query in ("state=missing", "state=behind", "state=in_progress", "state=complete"):
        table = client.get(f"{REPORT}?{query}").context["table"]
        title = table.columns["title"]
        for row in table.data:
            if row.waits_for:
                continue
            assert client.get(title.get_link_url(row, {})).status_code == 200


def test_parts_beside_the_texts_count(client, member, site, monkeypatch):
    completed(published("Færdig"))
    member("Translator en")
    for state, seen in (
        ("missing", "in_progress"),
        ("behind", "behind"),
        ("complete", "complete"),
    ):
        beside = PartBeside("Transcript", TranslationState(state), "/beside/")
        speech = lambda pages, part=beside: {page.pk: [part] for page in pages}  # noqa: E731
        monkeypatch.setattr("core.registry._parts_beside", [speech])
        answer = client.get(f"{REPORT}?q=Færdig")
        assert rows_in(answer)["Færdig", "en"].state == seen
        assert ('href="/beside/"' in answer.content.decode()) == (seen != "complete")


def test_facts_are_in_it_for_those_who_may_edit_them(client, member, site):
    person = factories.person("Ingolf", title="konsulent")
    translate_object(person, [factories.locale("en")])
    translate_all(person, "en")
    Translation.objects.get(source__object_id=person.translation_key).save_target()
    member("Secretariat")
    assert states(client, "q=Ingolf") == {
        ("Ingolf", "en"): "complete",
        ("Ingolf", "nb"): "missing",
    }
    person.title = "seniorkonsulent"
    person.save()
    told = log(person, "wagtail.edit").timestamp
    row = rows_in(client.get(f"{REPORT}?q=Ingolf"))["Ingolf", "en"]
    assert (row.state, row.changed, row.state_since) == ("behind", ["Title"], told)
    client.logout()
    member("Translator en")
    assert not states(client, "q=Ingolf")
