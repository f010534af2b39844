"""What a page lists is found on it, as long as it stands there, and no longer."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import (
    NetworkGroup,
    PersonRole,
    Publication,
    PublicationPart,
)
from search import indexing
from search.models import EntryFact
from tests.factories import (
    consent,
    document,
    front_page_in,
    locale,
    organisation,
    person,
    topic,
)

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]
TODAY = timezone.localdate()
DAY = timedelta(days=1)


def group(**fields):
    fields.setdefault("name", "Kaffegruppen")
    fields.setdefault("town", "Roskilde")
    fields.setdefault("region", "sjaelland")
    return NetworkGroup.objects.create(locale=fields.pop("locale", locale()), **fields)


def publication(name="Startark", **fields):
    return Publication.objects.create(name=name, locale=fields.pop("locale", locale()), **fields)


def role(of, body="secretariat", **fields):
    return PersonRole.objects.create(person=of, body=body, locale=of.locale, **fields)


def listing(publish, block, value, title="Siden", parent=None):
    return publish(title, parent=parent, body=[{"type": block, "value": value}])


GROUPS = {"title": "", "region": ""}
PEOPLE = {"title": "", "body": "", "people": []}
ORGANISATIONS = {"title": "", "relation": "", "organisations": []}
PUBLICATIONS = {"title": "", "topic": None, "publications": []}


def test_a_town_finds_the_page_of_groups_as_long_as_the_group_is_there(publish, find):
    listing(publish, "network_groups", GROUPS)
    listing(publish, "network_groups", GROUPS | {"region": "nordjylland"}, "Kun i nord")
    assert find("roskilde") == []
    here = group(facilitator=person("Ida Ravnkær"), rhythm="Den første torsdag")
    for words in ("roskilde", "kaffegruppen", "ravnkær", "torsdag", "åben for alle"):
        assert find(words) == ["Siden"], words
    here.town = "Køge"
    here.save()
    assert find("roskilde") == []
    assert find("køge") == ["Siden"]
    here.delete()
    assert find("køge") == []


def test_where_a_group_meets_is_found_only_if_it_wants_to_be(publish, find):
    listing(publish, "network_groups", GROUPS)
    here = group(place="Biblioteket i Gåsetorvet")
    assert find("gåsetorvet") == []
    here.show_place = True
    here.save()
    assert find("gåsetorvet") == ["Siden"]
    here.show_place = False
    here.save()
    assert find("gåsetorvet") == []


def test_groups_are_found_in_the_readers_language(publish, find):
    listing(publish, "network_groups", GROUPS)
    listing(publish, "network_groups", GROUPS, "The page", front_page_in("en"))
    here = group(rhythm="Hver torsdag")
    assert find("torsdag", "/en/soeg/") == ["The page"]
    english = here.copy_for_translation(locale("en"))
    english.rhythm = "Every Thursday"
    english.save()
    assert find("thursday", "/en/soeg/") == ["The page"]
    assert find("torsdag", "/en/soeg/") == []
    assert find("thursday") == []
    english.delete()
    assert find("torsdag", "/en/soeg/") == ["The page"]


def test_people_are_found_where_they_are_named(publish, find):
    one, other = person("Ida Ravnkær", title="Sygeplejerske"), person("Bo Elmelund")
    chosen = {"person": one.pk, "role": "Tovholder"}
    listing(publish, "people", PEOPLE | {"people": [chosen]})
    publish("Uden")
    assert find("ravnkær") == find("tovholder") == find("sygeplejerske") == ["Siden"]
    assert find("elmelund") == []
    one.name, one.background = "Ida Skovager", "<p>Var frisør.</p>"
    one.save()
    assert find("ravnkær") == []
    assert find("skovager") == find("frisør") == ["Siden"]
    one.delete()
    assert find("skovager") == []
    assert other.pk


def test_who_serves_is_found_from_the_first_day_to_the_last(publish, find, monkeypatch):
    listing(publish, "people", PEOPLE | {"body": "secretariat"})
    now, past, coming = person("Ida Ravnkær"), person("Bo Elmelund"), person("Ane Torp")
    role(now, title="Konsulent", end=TODAY)
    role(past, end=TODAY - DAY)
    role(coming, start=TODAY + DAY)
    role(person("Ulla Vig"), body="steering_group")
    assert find("ravnkær") == find("konsulent") == ["Siden"]
    assert find("elmelund") == find("torp") == find("vig") == []
    monkeypatch.setattr(timezone, "localdate", lambda *_args: TODAY + DAY)
    call_command("new_day")
    assert find("ravnkær") == []
    assert find("torp") == ["Siden"]


def test_a_role_that_is_given_or_taken_is_followed(publish, find):
    listing(publish, "people", PEOPLE | {"body": "secretariat"})
    given = role(person("Ida Ravnkær"))
    assert find("ravnkær") == ["Siden"]
    given.delete()
    assert find("ravnkær") == []


def test_authors_and_parts_find_the_page_of_publications(publish, find):
    about = topic("Løn")
    listing(publish, "publications", PUBLICATIONS | {"topic": about.pk})
    chosen = publication("Håndbog", authors="Solvej Ager", description="<p>Om stilhed.</p>")
    listing(publish, "publications", PUBLICATIONS | {"publications": [chosen.pk]}, "Udvalgt")
    by_topic = publication("Startark", publisher="Forlaget Ask", topic=about)
    PublicationPart.objects.create(publication=by_topic, title="Humørkort", locale=locale())
    publication("Uden emne", authors="Ejvind Lund")
    assert find("solvej ager") == find("stilhed") == ["Udvalgt"]
    assert find("startark") == find("ask") == find("humørkort") == ["Siden"]
    assert find("dansk") == []
    chosen.language = "en"
    chosen.save()
    assert find("engelsk") == ["Udvalgt"]
    assert find("ejvind") == []
    by_topic.parts.all().delete()
    assert find("humørkort") == []
    by_topic.topic = None
    by_topic.save()
    assert find("startark") == []
    by_topic.topic = about
    by_topic.save()
    assert find("startark") == ["Siden"]
    about.delete()
    assert find("startark") == []


def test_organisations_and_funders_are_found(publish, find):
    one = organisation("Fonden Havtorn", relation="funder", country="NO")
    listing(publish, "organisations", ORGANISATIONS | {"relation": "funder"})
    grant = {"organisation": one.pk, "programme": "Broen", "first_year": 2014, "last_year": 2018}
    listing(publish, "funding", {"title": "", "grants": [{**grant, "text": ""}]}, "Pengene")
    assert sorted(find("havtorn")) == ["Pengene", "Siden"]
    assert find("norge") == ["Siden"]
    assert find("broen") == find("2014") == ["Pengene"]
    one.relation = "partner"
    one.save()
    assert find("havtorn") == ["Pengene"]
    one.delete()
    assert find("havtorn") == []


def test_a_quoted_or_contacted_person_is_found_unless_the_quote_repeats(publish, find):
    someone = person("Ida Ravnkær")
    consent(someone, use="quote", display_name="full")
    quote = {"quote": "Kom bare.", "person": someone.pk, "attribution": ""}
    listing(publish, "pull_quote", {**quote, "repeats_text": False}, "Citat")
    listing(publish, "pull_quote", {**quote, "repeats_text": True}, "Gentaget")
    card = {"title": "Spørg", "text": "", "person": someone.pk, "email": "", "phone": ""}
    listing(publish, "contact_card", {**card, "page": None}, "Kort")
    assert sorted(find("ravnkær")) == ["Citat", "Kort"]


def test_a_document_is_found_by_the_title_that_is_shown(publish, find):
    file = document("Skabelon til samtalen")
    value = {"document": file.pk, "description": ""}
    listing(publish, "document", {**value, "title": ""}, "Under sit navn")
    listing(publish, "document", {**value, "title": "Ark"}, "Under et andet")
    assert find("skabelon") == ["Under sit navn"]
    file.title = "Spørgsmål"
    file.save()
    assert find("skabelon") == []
    assert find("spørgsmål") == ["Under sit navn"]


def test_questions_and_answers_are_found(publish, find):
    items = [{"question": "Koster det noget?", "answer": "<p>Kun kaffen.</p>"}]
    listing(publish, "faq", {"items": items}, "Svar")
    assert find("koster") == find("kaffen") == ["Svar"]


def test_facts_of_pages_that_are_not_public_are_not_found(publish, find):
    group()
    publish("Kladde", live=False, body=[{"type": "network_groups", "value": GROUPS}])
    page = listing(publish, "network_groups", GROUPS)
    page.unpublish()
    group(name="Tegruppen")
    assert find("roskilde") == find("tegruppen") == []
    assert not EntryFact.objects.exists()


def test_who_only_is_named_somewhere_is_written_anew_with_the_name_alone(publish, monkeypatch):
    someone = person("Ida Ravnkær")
    consent(someone, use="quote", display_name="full")
    quote = {"quote": "Kom bare.", "person": someone.pk, "attribution": "", "repeats_text": False}
    listing(publish, "pull_quote", quote)
    written = []
    monkeypatch.setattr(indexing, "_write", lambda page, archived: written.append(page.title))
    someone.background = "<p>Var frisør.</p>"
    someone.save()
    assert written == []
    someone.name = "Ida Skovager"
    someone.save()
    assert written == ["Siden"]


def test_saving_a_fact_that_no_page_tells_of_asks_once(publish):
    listing(publish, "network_groups", GROUPS)
    with CaptureQueriesContext(connection) as captured:
        person("Bo Elmelund")
    assert sum("search_entryfact" in query["sql"] for query in captured) == 1


def test_words_in_another_language_than_the_pages_say_so(publish, client):
    english = front_page_in("en")
    listing(publish, "network_groups", GROUPS | {"title": "Our groups"}, "The page", english)
    foreign = {"language": "nb", "text": "<p>Ingenting om oss uten oss.</p>"}
    publish("A quotation", parent=english, body=[{"type": "foreign_text", "value": foreign}])
    here = group(rhythm="Hver torsdag")

    def excerpt(words):
        html = client.get("/en/soeg/", {"q": words}).content.decode()
        return html.partition('<p class="search-result__excerpt"')[2].partition("</p>")[0]

    assert excerpt("torsdag").startswith(' lang="da">')
    assert "Hver <mark>torsdag</mark>" in excerpt("torsdag")
    assert excerpt("ingenting").startswith(' lang="nb">')
    assert excerpt("groups").startswith(">")
    assert "torsdag" not in excerpt("groups")
    english_group = here.copy_for_translation(locale("en"))
    english_group.rhythm = "Every Thursday"
    english_group.save()
    assert excerpt("thursday").startswith(">")
