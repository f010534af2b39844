"""Who is named without having been asked first: nothing is told of who said no or took it back."""

import json

import pytest
from django.utils import timezone

from core.models import Credit, NetworkGroup
from search.models import SearchEntry
from tests.factories import consent, person, standard_page
from tests.news.news_factories import credit, event

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]
NAME = "Zølvine Qwastrup"
USES = ["speaker", "facilitator"]


@pytest.fixture
def told(site, client):
    """Of each use whether readers and the search are told the name, the pseudonym or nothing."""
    someone = person(NAME)
    talk = event(title="Foredrag", slug="foredrag")
    credit(talk, name=NAME, role=Credit.Role.SPEAKER)
    Credit.objects.filter(page=talk).update(person=someone, name="")
    group = NetworkGroup(name="Gruppe", town="Ribe", region="sjaelland", facilitator=someone)
    group.locale = talk.locale
    group.save()
    body = json.dumps([{"type": "network_groups", "value": {"title": "Grupper", "region": ""}}])
    groups = standard_page(title="Grupper", slug="grupper", body=body)
    pages = {"speaker": talk, "facilitator": groups}
    for page in pages.values():
        page.save_revision().publish()

    def look(use):
        page = pages[use]
        entry = SearchEntry.objects.get(page=page)
        shown = [client.get(page.url).content.decode(), str(vars(entry))]
        names = "Qwastrup", "Zølvine", "Bimmelund"
        seen = [{name for name in names if name.casefold() in text.casefold()} for text in shown]
        assert seen[0] == seen[1]
        return seen[0]

    look.person = someone
    return look


@pytest.mark.parametrize("use", USES)
def test_a_name_goes_when_it_is_taken_back(told, use):
    assert told(use) == {"Qwastrup", "Zølvine"}
    given = consent(told.person, use=use, display_name="pseudonym", pseudonym="Bimmelund")
    assert told(use) == {"Bimmelund"}
    given.withdraw(timezone.localdate())
    assert told(use) == set()
