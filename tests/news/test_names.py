"""The name is shown as the person has agreed to, in the story itself too."""

import pytest
from django.core.exceptions import ValidationError

from core.models import Consent, Credit
from news.models import PeerPage
from news.models.peer_consent import names_told
from tests.factories import consent, locale, person
from tests.news.news_factories import credit, index_in, peer, peer_index

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]


@pytest.mark.parametrize(
    ("text", "shown", "told"),
    [
        ("Her sidder Aslaug.", "Aslaug", set()),
        ("Her sidder Aslaug Birk.", "Aslaug", {"Birk"}),
        ("Den højre er Birks.", "Aslaug", {"Birk"}),
        ("Her sidder Aslaug.", "Nora", {"Aslaug"}),
        ("Aslaug de Birk", "Aslaug de Birk", set()),
        ("En birk ved Birkerød, Aslaugs", "Aslaug", set()),
        ("birk", "Nora", set()),
        ("HUN HEDDER BIRK", "Aslaug", {"Birk"}),
    ],
)
def test_what_of_a_name_a_text_tells(text, shown, told):
    assert names_told(text, "Aslaug de Birk", shown) == told


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Aslaug drikker kaffe", "slug": "kaffe"},
        {"lead": "Aslaug var bange."},
        {"quote": "De kalder mig Aslaug."},
        {"search_description": "Om Aslaug."},
        {"archive_note": "Aslaug er rejst."},
        {"body": [("paragraph", "<p>Over knagen står <b>Aslaug</b>.</p>")]},
        {"body": [("pull_quote", {"quote": "Kom.", "attribution": "Aslaug"})]},
        {"body": [("pull_quote", {"quote": "Hun sagde:\nAslaug, kom."})]},
        {"body": [("heading", {"text": "Aslaugs bord", "level": "h2"})]},
    ],
)
def test_a_story_that_tells_a_hidden_name_is_not_published(fields):
    someone = person("Aslaug Birk")
    page = peer(of=someone, scopes=None, live=False, **fields)
    consent(someone, display_name="pseudonym", pseudonym="Nora")
    with pytest.raises(ValidationError, match="Aslaug"):
        page.save_revision().publish()
    Consent.objects.update(display_name="first")
    page.save_revision().publish()
    assert PeerPage.objects.get(pk=page.pk).live


def test_a_name_with_an_apostrophe_is_seen_as_rich_text_stores_it():
    someone = person("Aslaug O'Birk")
    body = [("paragraph", "<p>På døren stod O&#x27;Birk.</p>")]
    with pytest.raises(ValidationError, match="O'Birk"):
        peer(of=someone, display_name="first", body=body)


def test_nor_one_that_quotes_or_credits_the_person_by_the_full_name():
    someone = person("Aslaug Birk")
    translated = someone.copy_for_translation(locale("en"))
    translated.save()
    for of in (someone, translated):
        body = [("pull_quote", {"quote": "Kom.", "person": of})]
        with pytest.raises(ValidationError, match="Birk"):
            peer(of=someone, display_name="first", body=body)
    page = peer(of=someone, display_name="first")
    Credit.objects.create(page=page, person=someone, role="author", locale=locale())
    with pytest.raises(ValidationError, match="Birk"):
        PeerPage.objects.get(pk=page.pk).save_revision().publish()


def test_others_are_named_as_they_are():
    other = person("Solvej Ager")
    consent(other, use=Consent.Use.QUOTE, display_name="full")
    body = [("pull_quote", {"quote": "Kom.", "person": other})]
    page = peer(display_name="pseudonym", body=body)
    credit(page, "Ejvind Lund")
    page.save_revision().publish()
    assert PeerPage.objects.get(pk=page.pk).live


def test_a_name_that_is_to_be_hidden_takes_the_story_down_until_it_is_rewritten(client):
    page = peer(of=person("Aslaug Birk"), lead="Aslaug var bange.", display_name="full")
    other = peer(lead="Aslaug er også med her.")
    english = peer(index_in("en", peer_index()), of=page.person, scopes=None, live=False)
    assert english.live is False
    given = Consent.objects.get(person=page.person)
    given.display_name, given.pseudonym = "pseudonym", "Nora"
    given.save()
    assert client.get(page.url).status_code == 404
    assert page.url not in client.get("/soeg/?q=aslaug").content.decode()
    assert PeerPage.objects.get(pk=other.pk).live
    page = PeerPage.objects.get(pk=page.pk)
    page.lead = "Nora var bange."
    page.save_revision().publish()
    html = client.get(page.url).content.decode()
    assert "Nora var bange." in html
    assert "Aslaug" not in html
