"""Which state the report gives a translation, and what it tells a user of it, at the borders."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from core.admin.translation_report import no_formula
from core.models.people import GoverningBody, PersonRole
from core.registry import PartBeside, TranslationState
from core.translating.rows import Row
from home.models import StandardPage
from tests import factories
from tests.home.test_translation_report import REPORT, rows_in, states
from tests.home.translated_pages import completed, publish, published

pytestmark = pytest.mark.django_db


def test_each_text_counts_for_itself_though_two_say_the_same(client, member, site):
    completed(published("Ens", lead="Ens"))
    StringTranslation.objects.filter(context__path="lead").delete()
    member("Translator en")
    assert states(client)["Ens", "en"] == "in_progress"


def test_what_is_taken_over_and_complete_but_not_shown_yet_says_so(client, member, site):
    page = published("Kortere", lead="Væk")
    completed(page)
    publish(page, lead="")
    Translation.objects.get().source.update_from_db()
    member("Translator en")
    assert states(client)["Kortere", "en"] == "unpublished"


def test_one_that_is_edited_by_hand_now_is_compared_by_hand(client, member, site):
    page = published("I hånden")
    completed(page)
    publish(page, lead="Nyt")
    Translation.objects.update(enabled=False)
    member("Translator en")
    row = rows_in(client.get(REPORT))["I hånden", "en"]
    assert (row.state, row.translation, row.can_be_updated) == ("behind", None, False)


def test_a_writer_is_told_of_the_own_pages_alone_and_only_where_one_may_write(client, member, site):
    above = published("Over")
    mine, others = (
        factories.translated(factories.standard_page(above, title=title))
        for title in ("Min", "Andres")
    )
    elsewhere = completed(published("Mit andetsteds"))
    team = Group.objects.create(name="Hold")
    team.permissions.add(*Permission.objects.filter(codename="access_admin"))
    GroupPagePermission.objects.create(
        group=team,
        page=mine.get_parent(),
        permission=Permission.objects.get(codename="add_page"),
    )
    mine.owner = elsewhere.owner = member("Hold")
    others.owner = factories.user("en anden")
    for page in (mine, others, elsewhere):
        page.save()
    assert states(client) == {("Min", "en"): "complete"}


def test_what_has_changed_in_a_row_of_a_fact_has_changed_in_the_fact(client, member, site):
    person = factories.person("Ingolf")
    role = PersonRole.objects.create(
        person=person, locale=person.locale, body=GoverningBody.values[0], title="Formand"
    )
    translate_object(person, [factories.locale("en")])
    member("Secretariat")
    for title, state in (("Formand", "in_progress"), ("Leder", "behind")):
        role.title = title
        role.save()
        assert states(client, "q=Ingolf&language=en") == {("Ingolf", "en"): state}


def test_no_title_becomes_a_formula():
    for title in ("=1+1", "+45 70", "-1", "@sum"):
        assert no_formula(title) == f"'{title}"
    assert no_formula("Opstart = begyndelse") == "Opstart = begyndelse"


EARLY, LATE = (datetime(2026, 5, day, tzinfo=UTC) for day in (3, 9))
BEHIND, BEGUN = TranslationState.BEHIND, TranslationState.IN_PROGRESS


@pytest.mark.parametrize(
    ("texts", "part", "since"),
    [
        ((BEHIND, LATE), (BEHIND, EARLY), EARLY),
        ((BEHIND, LATE), (BEGUN, EARLY), LATE),
        ((BEGUN, EARLY), (BEHIND, LATE), LATE),
        ((BEHIND, LATE), (BEHIND, None), LATE),
        ((TranslationState.COMPLETE, EARLY), (BEHIND, None), None),
    ],
)
def test_since_when_is_told_of_what_makes_the_state(texts, part, since):
    state, moment = texts
    beside = PartBeside("Transcript", part[0], "/beside/", since=part[1])
    row = Row(None, StandardPage, "en", texts=state, since=moment, parts=[beside])
    assert row.state_since == since
