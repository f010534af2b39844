"""What is known of a fact is the same in every language, as soon as it is saved."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail_localize.operations import translate_object

from core.listings import everyone_serving
from core.models import Footer, NetworkGroup, PersonRole
from tests.factories import front_page_in, home_page, locale, person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def languages():
    home_page()
    return [front_page_in(code).locale for code in ("en", "nb")]


def in_english(fact):
    return type(fact).objects.get(translation_key=fact.translation_key, locale=locale("en"))


def group(**fields):
    fields = {"name": "Ribe", "town": "Ribe", "region": "syddanmark", **fields}
    return NetworkGroup.objects.create(locale=locale(), **fields)


def test_a_place_that_is_no_longer_to_be_shown_goes_in_every_language(languages):
    fact = group(place="Havnegade 3", show_place=True)
    translate_object(fact, languages)
    NetworkGroup.objects.filter(locale=locale("en")).update(place="3 Harbour Street")
    fact.show_place, fact.place, fact.town = False, "Torvet 1", "Aabenraa"
    fact.save()
    english = in_english(fact)
    assert not english.show_place
    assert not NetworkGroup.objects.filter(show_place=True).exists()
    assert (english.town, english.place) == ("Aabenraa", "3 Harbour Street")
    assert english.town_sort_key == fact.town_sort_key


def test_a_translation_does_not_change_its_source_nor_another_fact(languages):
    fact, other = group(show_place=True), group(show_place=True)
    for each in (fact, other):
        translate_object(each, languages)
    english = in_english(fact)
    english.show_place = False
    english.save()
    fact.refresh_from_db()
    assert fact.show_place
    fact.show_place = False
    fact.save()
    assert in_english(other).show_place


def test_the_footer_has_one_address_for_mail(languages):
    footer = Footer.objects.create(
        locale=locale(), organisation_name="Netværket", email="gammel@example.org"
    )
    translate_object(footer, languages)
    footer.email = "ny@example.org"
    footer.save()
    assert in_english(footer).email == "ny@example.org"


@pytest.fixture
def serving(languages):
    fact = person("Finn")
    fact.roles = [
        PersonRole(body="secretariat", locale=fact.locale),
        PersonRole(body="executive_committee", locale=fact.locale),
    ]
    fact.save()
    translate_object(fact, languages)
    english = in_english(fact)
    english.roles.filter(body="executive_committee").update(title="Chair")
    return fact


def roles_in_english(fact):
    return {role.body: role for role in PersonRole.objects.filter(person=in_english(fact))}


def test_who_has_left_has_left_in_every_language(serving):
    yesterday = timezone.localdate() - timedelta(days=1)
    for role in PersonRole.objects.filter(person=serving):
        role.end = yesterday
        role.save()
    assert everyone_serving("da") == everyone_serving("en") == {}
    assert roles_in_english(serving)["executive_committee"].title == "Chair"


def test_a_role_taken_away_is_gone_in_every_language(serving):
    own = PersonRole.objects.create(
        person=in_english(serving), locale=locale("en"), body="secretariat", title="Translator"
    )
    serving.roles = [role for role in serving.roles.all() if role.body == "executive_committee"]
    serving.save()
    left = PersonRole.objects.filter(person=in_english(serving))
    assert sorted(role.title for role in left) == ["Chair", own.title]


def test_a_role_taken_away_in_english_stays_in_danish(serving):
    roles_in_english(serving)["executive_committee"].delete()
    assert serving.roles.filter(body="executive_committee").exists()


def test_a_person_deleted_in_danish_leaves_the_english_as_it_was(serving):
    english = in_english(serving)
    serving.delete()
    assert PersonRole.objects.filter(person=english).count() == 2
