import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from core.models import Consent
from news.models import ArticlePage, EventPage, PeerPage
from tests.factories import consent, person, user
from tests.news.news_factories import at, event, event_index, news_index, peer, peer_index

pytestmark = pytest.mark.django_db
COMMON = {
    "lead": "",
    "body": streamfield([]),
    "audience": "everyone",
    "slug": "",
    "seo_title": "",
    "search_description": "",
    "archive_note": "",
    "topic_links": inline_formset([]),
    "credits": inline_formset([]),
    "related_links": inline_formset([]),
    "comments": inline_formset([]),
}


@pytest.fixture
def editor(client):
    client.force_login(user("redaktion", is_superuser=True))
    return client


def send(editor, page_address, /, action="action-publish", **fields):
    data = nested_form_data({**COMMON, **fields})
    return editor.post(page_address, {**data, action: "1"} if action else data)


def adding(model, index):
    return reverse("wagtailadmin_pages:add", args=["news", model._meta.model_name, index.pk])


def editing(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def peer_data(of, **fields):
    return {
        "title": "Kaffen kan vente",
        "slug": "kaffen-kan-vente",
        "person": of.pk,
        "quote": "",
        "date": "2026-11-20",
        "drawing": "cups",
        "employer": "",
        "municipality": "",
        "region": "",
        "post_kind": "",
        "hours": "",
        "peer_since": "",
        "third_parties_asked": "on",
        "past_posts": inline_formset([]),
        **fields,
    }


def event_data(**fields):
    return {
        "title": "Webinar",
        "slug": "webinar",
        "start": "2026-12-03 19:05",
        "end": "",
        "precision": "day",
        "approximate_on": "",
        "old_start": "",
        "event_kind": "webinar",
        "attendance": "online",
        "state": "planned",
        **dict.fromkeys(["place", "address", "join_url", "register_url", "register_by"], ""),
        **dict.fromkeys(["price", "camera", "silence", "pauses", "recorded"], ""),
        "sessions": inline_formset([]),
        "agenda": inline_formset([]),
        **fields,
    }


def test_an_article_is_published_with_title_date_lead_and_text(editor):
    response = send(
        editor,
        adding(ArticlePage, news_index()),
        title="Året, der kommer",
        slug="aaret-der-kommer",
        date="2026-11-19",
        article_kind="news",
        call_what="",
        call_from="",
        call_deadline="",
        call_how="",
    )
    assert response.status_code == 302
    page = ArticlePage.objects.get()
    assert page.live
    assert page.date.isoformat() == "2026-11-19"


def test_a_story_without_consent_is_saved_but_not_published(editor):
    address, of = adding(PeerPage, peer_index()), person("Aslaug Birk")
    response = send(editor, address, **peer_data(of))
    assert response.status_code == 200
    assert "person" in response.context["form"].errors
    assert not PeerPage.objects.exists()
    assert send(editor, address, action=None, **peer_data(of)).status_code == 302
    page = PeerPage.objects.get()
    assert not page.live
    response = send(editor, editing(page), **peer_data(of))
    assert "person" in response.context["form"].errors
    assert not PeerPage.objects.get().live
    consent(of)
    assert send(editor, editing(page), **peer_data(of)).status_code == 302
    assert PeerPage.objects.get().live


def test_a_story_is_not_submitted_without_consent_either(editor):
    page = peer(live=False, scopes=None)
    response = send(editor, editing(page), "action-submit", **peer_data(page.person))
    assert "person" in response.context["form"].errors


def photographed_by(name):
    return inline_formset([{"person": "", "name": name, "role": "photographer", "id": ""}])


def draft_under_a_pseudonym(editor, **fields):
    of = person("Aslaug Birk")
    consent(of, display_name="pseudonym", pseudonym="Nora")
    send(editor, adding(PeerPage, peer_index()), action=None, **peer_data(of, **fields))
    return PeerPage.objects.get()


@pytest.mark.parametrize(
    "telling",
    [
        {"lead": "Aslaug var bange."},
        {"body": streamfield([("content_note", {"text": "Om Aslaug."})])},
        {"credits": photographed_by("Aslaug")},
    ],
)
def test_a_hidden_name_is_refused_in_the_form_that_brings_it(editor, telling):
    page = draft_under_a_pseudonym(editor)
    for wanted in (False, True):
        data = peer_data(page.person, **telling)
        response = send(editor, editing(page), **data)
        assert "Aslaug" in str(response.context["form"].errors["person"])
        assert PeerPage.objects.get().live is wanted
        assert send(editor, editing(page), **peer_data(page.person)).status_code == 302


def test_a_story_is_published_in_the_form_that_takes_the_hidden_name_out(editor):
    page = draft_under_a_pseudonym(editor, lead="Aslaug var bange.")
    data = peer_data(page.person, lead="Nora var bange.", credits=photographed_by("Bo Elm"))
    assert send(editor, editing(page), **data).status_code == 302
    page = PeerPage.objects.get()
    assert page.live
    assert [str(credit) for credit in page.credits.all()] == ["Bo Elm"]


def test_an_error_in_a_row_is_still_one(editor):
    page = draft_under_a_pseudonym(editor)
    rows = inline_formset([{"title": "", "post_kind": "", "first_year": "1850", "last_year": ""}])
    response = send(editor, editing(page), **peer_data(page.person, past_posts=rows))
    assert response.status_code == 200
    assert not PeerPage.objects.get().live


def test_others_in_the_story_are_asked_about_at_publishing(editor):
    page = peer(live=False)
    data = peer_data(page.person)
    del data["third_parties_asked"]
    response = send(editor, editing(page), **data)
    assert list(response.context["form"].errors) == ["third_parties_asked"]
    assert send(editor, editing(page), action=None, **data).status_code == 302


def test_the_name_in_the_address_is_refused_in_the_form(editor):
    of = person("Aslaug Birk")
    response = send(
        editor, adding(PeerPage, peer_index()), **peer_data(of, slug="aslaug-og-kaffen")
    )
    assert "slug" in response.context["form"].errors


def test_a_published_story_whose_consent_ended_can_be_edited_no_further(editor):
    page = peer()
    Consent.objects.update(website=False)
    response = send(editor, editing(page), **peer_data(page.person))
    assert "person" in response.context["form"].errors


def test_an_event_with_sessions_is_published(editor):
    rows = [
        {"start": "2026-12-08 19:00", "end": "2026-12-08 20:00", "title": ""},
        {"start": "2026-12-01 19:00", "end": "", "title": "Første gang"},
    ]
    response = send(
        editor,
        adding(EventPage, event_index()),
        **event_data(start="", sessions=inline_formset(rows)),
    )
    assert response.status_code == 302
    page = EventPage.objects.get()
    assert page.live
    assert (page.starts_at, page.ends_at) == (at(2026, 12, 1, 19, 0), at(2026, 12, 8, 20, 0))


def test_an_event_is_cancelled(editor):
    page = event(start=at(2026, 12, 3, 19, 5))
    response = send(editor, editing(page), **event_data(slug=page.slug, state="cancelled"))
    assert response.status_code == 302
    assert EventPage.objects.get().shown_state == "cancelled"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"start": "0001-01-01 00:00"}, "start"),
        ({"start": "9999-12-31 23:59"}, "start"),
        ({"start": "i morgen"}, "start"),
        ({"end": "2026-12-03 18:00"}, "end"),
        ({"precision": "season"}, "approximate_on"),
        ({"register_url": "javascript:alert(1)"}, "register_url"),
        ({"place": "x" * 10_000}, "place"),
    ],
)
def test_odd_input_is_answered_in_the_form(editor, fields, wrong):
    response = send(editor, adding(EventPage, event_index()), **event_data(**fields))
    assert response.status_code == 200
    assert wrong in response.context["form"].errors


@pytest.mark.parametrize(
    ("model", "index", "data"),
    [
        (EventPage, event_index, event_data),
        (PeerPage, peer_index, lambda: peer_data(person("Aslaug Birk"))),
    ],
)
def test_a_page_is_shown_before_it_exists(editor, model, index, data):
    address = reverse(
        "wagtailadmin_pages:preview_on_add", args=["news", model._meta.model_name, index().pk]
    )
    response = editor.post(address, nested_form_data({**COMMON, **data()}))
    assert response.json()["is_valid"]
    response = editor.get(address)
    assert response.status_code == 200
    assert "page-header" in response.content.decode()


def test_forms_open(editor):
    for model, index in (
        (ArticlePage, news_index),
        (EventPage, event_index),
        (PeerPage, peer_index),
    ):
        assert editor.get(adding(model, index())).status_code == 200
