from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.models import Consent
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_consent_holds_from_the_day_it_is_given_until_it_is_withdrawn():
    someone = factories.person()
    today = timezone.localdate()
    tomorrow = today + timedelta(days=1)
    factories.consent(someone, given_on=today, withdrawn_on=tomorrow)
    factories.consent(someone, given_on=tomorrow)
    assert Consent.objects.valid().count() == 1
    assert Consent.objects.valid(on=today - timedelta(days=1)).count() == 0
    assert Consent.objects.valid(on=tomorrow).count() == 1


def test_a_consent_follows_the_person_into_other_languages():
    someone = factories.person()
    factories.consent(someone)
    factories.consent(factories.person("En anden"))
    english = someone.copy_for_translation(factories.locale("en"))
    english.save()
    assert Consent.objects.for_person(english.pk).get().person == someone


@pytest.mark.parametrize(
    ("shown", "name"),
    [("full", "Ingolf Tangmose"), ("first", "Ingolf"), ("pseudonym", "Solsort")],
)
def test_the_name_is_shown_as_the_person_chose(shown, name):
    consent = factories.consent(factories.person(), display_name=shown, pseudonym="Solsort")
    assert consent.shown_name == name
    assert consent.shows_only_region == (shown == "pseudonym")


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"display_name": "pseudonym", "pseudonym": " "}, "pseudonym"),
        ({"given_on": date(2026, 2, 2), "withdrawn_on": date(2026, 2, 1)}, "withdrawn_on"),
    ],
)
def test_a_consent_that_contradicts_itself_says_where(fields, wrong):
    with pytest.raises(ValidationError) as error:
        Consent(person=factories.person(), **fields).full_clean()
    assert wrong in error.value.message_dict
