from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from core.models import Consent, Credit
from core.pages import all_pages
from home.models import TopicIndexPage
from news.models import PeerPage
from tests.factories import consent, page_of, person, topic
from tests.news.news_factories import NOW, index_in, peer, peer_index

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]
TODAY = NOW.date()


def draft(**fields):
    fields.setdefault("scopes", None)
    return peer(live=False, **fields)


def test_no_story_goes_public_without_consent():
    page = draft()
    with pytest.raises(ValidationError, match="person"):
        page.save_revision().publish()
    assert not PeerPage.objects.get(pk=page.pk).live
    consent(page.person)
    page.save_revision().publish()
    assert PeerPage.objects.get(pk=page.pk).live


@pytest.mark.parametrize(
    "fields",
    [
        {"website": False},
        {"use": Consent.Use.QUOTE},
        {"withdrawn_on": TODAY},
        {"withdrawn_on": TODAY - timedelta(days=1)},
        {"given_on": TODAY + timedelta(days=1)},
    ],
)
def test_consent_to_something_else_is_none(fields):
    page = draft()
    consent(page.person, **fields)
    with pytest.raises(ValidationError):
        page.save_revision().publish()


def test_nor_by_a_page_that_is_made_live_at_once():
    with pytest.raises(ValidationError):
        peer(scopes=None)


def test_others_in_the_story_must_have_been_thought_of():
    page = draft(scopes=("feeds",), third_parties_asked=False)
    with pytest.raises(ValidationError, match="third_parties_asked"):
        page.save_revision().publish()


def test_withdrawal_takes_the_page_and_its_translations_down(client):
    teller = person("Aslaug Birk")
    page = peer(of=teller, scopes=("feeds", "translation"))
    english = index_in("en", peer_index())
    translation = peer(english, of=teller, scopes=None)
    other = peer()
    assert client.get(page.url).status_code == 200
    assert client.get(translation.url).status_code == 200
    given = Consent.objects.get(person=teller)
    given.withdrawn_on = TODAY
    given.save()
    live = PeerPage.objects.filter(live=True)
    assert list(live) == [other]
    assert client.get(page.url).status_code == 404


def test_deleting_the_consent_takes_the_page_down():
    page = peer()
    Consent.objects.all().delete()
    assert not PeerPage.objects.get(pk=page.pk).live


def test_without_the_scope_translation_only_the_danish_page_stays():
    teller = person("Aslaug Birk")
    page = peer(of=teller, scopes=("translation",))
    translation = peer(index_in("en", peer_index()), of=teller, scopes=None)
    Consent.objects.update(translation=False)
    Consent.objects.get().save()
    assert PeerPage.objects.get(pk=page.pk).live
    assert not PeerPage.objects.get(pk=translation.pk).live
    with pytest.raises(ValidationError, match="person"):
        PeerPage.objects.get(pk=translation.pk).save_revision().publish()


@pytest.mark.parametrize("change", ["use", "person"])
def test_a_consent_made_into_another_takes_the_story_down(change):
    page, other = peer(), person("En anden")
    given = Consent.objects.get(person=page.person)
    setattr(given, change, {"use": Consent.Use.QUOTE, "person": other}[change])
    given.save()
    assert not PeerPage.objects.get(pk=page.pk).live


def test_the_persons_own_credit_has_the_name_agreed_on(client):
    teller = person("Aslaug Birk")
    page = peer(of=teller, display_name="pseudonym", scopes=("feeds",))
    Consent.objects.update(pseudonym="Nora")
    for role in (Credit.Role.AUTHOR, Credit.Role.PHOTOGRAPHER):
        Credit.objects.create(page=page, person=teller, role=role, locale=page.locale)
    Credit.objects.create(page=page, person=person("Solvej Ager"), locale=page.locale)
    feed = client.get(f"{peer_index().url}rss/").content.decode()
    assert "<dc:creator>Nora</dc:creator>\n<dc:creator>Solvej Ager</dc:creator>" in feed
    assert "Birk" not in feed + client.get(page.url).content.decode()


def test_withdrawal_stops_a_story_that_was_to_come_out_later():
    page = draft(scopes=("feeds",), go_live_at=NOW + timedelta(days=1))
    page.save_revision().publish()
    assert page.revisions.filter(approved_go_live_at__isnull=False).exists()
    Consent.objects.all().delete()
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_name_is_shown_as_agreed(client):
    for display_name, shown in [
        ("full", "Aslaug Birk"),
        ("first", "Aslaug"),
        ("pseudonym", "Nora"),
    ]:
        page = peer(of=person("Aslaug Birk"), display_name=display_name)
        assert page.shown_name == shown


def test_with_a_pseudonym_only_the_region_is_told(client):
    facts = {
        "employer": "Et bosted",
        "municipality": "Skive",
        "region": "midtjylland",
        "hours": 18,
        "post_kind": "flex",
        "peer_since": 2019,
    }
    named = peer(**facts)
    named.past_posts.create(title="Frivillig i et værested", locale=named.locale)
    named.save()
    html = client.get(named.url).content.decode()
    for text in ("Et bosted", "Skive", "2019", "Frivillig i et værested"):
        assert text in html
    hidden = peer(display_name="pseudonym", **facts)
    hidden.past_posts.create(title="Frivillig i et værested", locale=hidden.locale)
    hidden.save()
    html = client.get(hidden.url).content.decode()
    document = hidden.search_document()
    for text in ("Et bosted", "Skive", "2019", "Frivillig i et værested", "Ingolf", "Tangmose"):
        assert text not in html
        assert text not in document.body
    assert "Nora" in html
    assert len(hidden.shown_facts) == 1


def test_a_name_that_is_withdrawn_is_found_no_more(client):
    page = peer(of=person("Aslaug Birk"), display_name="full", employer="Et bosted")
    assert page.title in client.get("/soeg/?q=aslaug").content.decode()
    given = Consent.objects.get()
    given.display_name, given.pseudonym = "pseudonym", "Nora"
    given.save()
    for word in ("aslaug", "birk", "bosted"):
        assert page.title not in client.get(f"/soeg/?q={word}").content.decode()
    assert page.title in client.get("/soeg/?q=nora").content.decode()


def test_hours_are_said_in_the_readers_way():
    assert dict(map(text, peer(hours="18.5").shown_facts)).popitem()[1] == "18,5"
    assert dict(map(text, peer(hours="40").shown_facts)).popitem()[1] == "40"


def text(fact):
    return tuple(str(part) for part in fact)


def test_search_engines_are_welcome_only_if_the_person_said_so(client):
    asked = peer(scopes=("search_engines",))
    not_asked = peer(scopes=("feeds",))
    assert b"noindex" not in client.get(asked.url).content
    assert b'"@type": "ProfilePage"' in client.get(asked.url).content
    html = client.get(not_asked.url).content
    assert b'<meta name="robots" content="noindex">' in html
    assert b"ProfilePage" not in html
    assert (asked.may_be_indexed, not_asked.may_be_indexed) == (True, False)


def test_in_lists_search_engines_are_asked_to_leave_the_card_alone(client):
    peer(scopes=("search_engines",))
    listed = client.get(peer_index().url).content
    assert b"data-nosnippet" not in listed
    peer(scopes=("feeds",))
    assert client.get(peer_index().url).content.count(b"data-nosnippet") == 1


def test_a_topic_shows_a_story_that_is_kept_out_of_feeds():
    about = topic("Sorg")
    index = page_of(TopicIndexPage, title="Emner")
    shown = peer(scopes=(), topics=[about])
    peer(scopes=(), topics=[about], live=False)
    assert [page.pk for page in index.pages_about(about)] == [shown.pk]


def test_feeds_of_all_pages_know_it_too():
    kept_out, allowed = peer(scopes=()), peer(scopes=("feeds",))
    found = set(all_pages().in_feeds().values_list("pk", flat=True))
    assert allowed.pk in found
    assert kept_out.pk not in found
    assert kept_out.pk in set(all_pages().public().values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("name", "slug", "is_refused"),
    [
        ("Aslaug Birk", "aslaug-og-kaffen", True),
        ("Aslaug Birk", "kaffe-med-birk", True),
        ("Aslaug Birk", "aslaugbirk", True),
        ("Åse Bjørn", "dagen-med-aase", True),
        ("Aslaug Birk", "under-birken", False),
        ("Karen de Vries", "de-foerste-timer", False),
        ("Karl I. Kvist", "karlkvist", True),
        ("Bo", "kaffe-med-bo", True),
        ("Bo", "en-god-bog", False),
        ("Ib", "skibet-sejler", False),
        ("Ida B. Holm", "plan-b-virker", False),
        ("Karl I. Kvist", "stole-i-kreds", False),
    ],
)
def test_no_name_in_the_address(name, slug, is_refused):
    if is_refused:
        with pytest.raises(ValidationError, match="slug"):
            peer(of=person(name), slug=slug)
    else:
        peer(of=person(name), slug=slug)


def test_filters_show_what_three_share(client):
    for _number in range(3):
        peer(region="midtjylland", post_kind="flex")
    peer(region="syddanmark", post_kind="hourly")
    peer(region="syddanmark", post_kind="hourly")
    peer(region="syddanmark", post_kind="hourly", live=False)
    peer(region="midtjylland", post_kind="hourly", display_name="pseudonym")
    facets = {facet.name: facet for facet in client.get("/moed-en-peer/").context["facets"]}
    shown = {name: [option.value for option in facet.options] for name, facet in facets.items()}
    assert shown == {"region": ["midtjylland"], "post": ["flex"]}
    response = client.get("/moed-en-peer/?region=midtjylland")
    assert len(response.context["page_obj"].object_list) == 4
    response = client.get("/moed-en-peer/?post=flex")
    assert len(response.context["page_obj"].object_list) == 3
    response = client.get("/moed-en-peer/?region=syddanmark&post=hourly")
    assert len(response.context["page_obj"].object_list) == 6


def test_list_shows_the_quote_and_the_name(client):
    peer(quote="Papirerne kan vente.")
    peer(body=[("pull_quote", {"quote": "Stolene blev stående."})])
    html = client.get("/moed-en-peer/").content.decode()
    assert "Papirerne kan vente." in html
    assert "Stolene blev stående." in html
    assert "Tangmose" not in html
