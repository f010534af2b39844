"""Take down now: gone at once everywhere, and put back by an Editor alone."""

from pathlib import Path

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from core.models import Lifecycle
from core.pages import all_pages
from core.taking_down import put_back, take_down
from tests import factories
from tests.home.group_matrix import EDITOR, GROUPS, SECRETARIAT
from tests.news.news_factories import article
from tests.podcasts.podcast_factories import chapters, episode, transcript

pytestmark = [pytest.mark.django_db, pytest.mark.wagtail_indexes, pytest.mark.site_search]
WORD = "Zqnedtagetqz"


@pytest.fixture
def page(site):
    return article(title=f"Om {WORD}", lead=f"Læs {WORD}.", slug="om-kaffe")


def address(name, page):
    return reverse(f"page_{name}", args=[page.pk])


def is_down(page):
    return Lifecycle.objects.taken_down().filter(translation_key=page.translation_key).exists()


@pytest.mark.parametrize("group", GROUPS)
def test_who_may_take_down_and_who_may_put_back(client, member, page, group):
    english = factories.translated(page, "en", title="About coffee", slug="about-coffee")
    member(group)
    for version in (page, english):
        asked = client.get(address("take_down", version)).status_code
        client.post(address("take_down", version))
        allowed = group in (SECRETARIAT, EDITOR)
        assert (asked == 200, is_down(page)) == (allowed, allowed)
        take_down(page, None)
        asked = client.get(address("put_back", version)).status_code
        client.post(address("put_back", version))
        assert (asked == 200, not is_down(page)) == (group == EDITOR, group == EDITOR)
        put_back(page, None)


def test_the_answer_is_neutral_and_in_the_readers_language(client, member, page):
    english = factories.translated(page, "en", title=f"On {WORD}", slug="on-coffee")
    other = article(title="En anden", slug="en-anden")
    member(SECRETARIAT)
    told = client.get(address("take_down", page)).content.decode()
    assert page.title in told
    assert english.title in told
    client.post(address("take_down", page))
    client.logout()
    for version, language in ((page, "da"), (english, "en")):
        gone = client.get(version.url)
        assert gone.status_code == 410
        assert gone["Cache-Control"] == "no-store"
        assert gone["X-Robots-Tag"] == "noindex"
        assert gone["Content-Language"] == language
        assert WORD not in gone.content.decode()
        assert '<meta name="robots" content="noindex">' in gone.content.decode()
    for found_at in (f"/soeg/?q={WORD}", "/sitemap.xml", "/nyheder/", "/nyheder/rss/", "/"):
        text = client.get(found_at).content.decode().replace(f'value="{WORD}"', "")
        assert f"Om {WORD}" not in text, found_at
        assert page.url not in text, found_at
    assert client.get(other.url).status_code == 200
    assert other.url in client.get("/sitemap.xml").content.decode()


def test_it_is_gone_also_when_it_is_unpublished_then_or_was_before(client, page):
    draft = factories.translated(page, "en", title="A draft", slug="a-draft")
    type(draft).objects.filter(pk=draft.pk).update(first_published_at=None, live=False)
    page.save_revision().publish()
    page = all_pages().get(pk=page.pk)
    page.unpublish()
    assert client.get(page.url).status_code == 404
    take_down(page, None)
    assert client.get(page.url).status_code == 410
    assert client.get(f"{page.url}x/").status_code == 404
    # Where nothing ever was, nothing is gone.
    assert client.get(draft.url).status_code == 404
    put_back(page, None)
    assert client.get(page.url).status_code == 404


def test_an_older_address_of_it_says_the_same(client, site, django_capture_on_commit_callbacks):
    page, draft = factories.standard_page(title="Kaffe"), factories.standard_page(title="Te")
    for each in (page, draft):
        each.save_revision().publish()
    before = {each: each.url for each in (page, draft)}
    with django_capture_on_commit_callbacks(execute=True):
        for each in before:
            each.slug = f"{each.slug}-nu"
            each.save_revision().publish()
    assert [client.get(url).status_code for url in before.values()] == [301, 301]
    take_down(page, None)
    draft.unpublish()
    assert [client.get(url).status_code for url in before.values()] == [410, 404]


def test_publishing_again_does_not_put_it_back_and_putting_back_does(client, member, page):
    member(SECRETARIAT)
    client.post(address("take_down", page))
    page.title = "Nyt navn"
    page.save_revision().publish()
    assert client.get(page.url).status_code == 410
    assert not all_pages().public().filter(pk=page.pk).exists()
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "was taken down on" in edit
    assert address("put_back", page) not in edit
    client.logout()
    member(EDITOR)
    client.post(address("put_back", page))
    answer = client.get(page.url)
    assert answer.status_code == 200
    assert page.url in client.get("/soeg/?q=navn").content.decode()
    actions = PageLogEntry.objects.filter(page=page.pk).values_list("action", "user__username")
    assert {("core.take_down", "secretariat"), ("core.put_back", "editor")} <= set(actions)


def test_its_buttons_are_there_for_who_may(client, member, page):
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    listing = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    member(SECRETARIAT)
    for place in (edit, listing):
        assert address("take_down", page) in client.get(place).content.decode()
    take_down(page, None)
    assert "taken down" in client.get(listing).content.decode().lower()
    assert address("take_down", page) not in client.get(edit).content.decode()


def test_a_language_is_not_taken_down_by_its_front_page_nor_what_is_not_there(client, member, site):
    member(EDITOR)
    client.post(address("take_down", site["da"]))
    assert client.get("/").status_code == 200
    assert client.get("/admin/pages/999999/take_down/").status_code == 404


def pictured(*images, title):
    body = [
        ("image", {"image": {"image": image.pk, "decorative": True, "alt_text": ""}})
        for image in images
    ]
    page = article(title=title)
    page.body = [
        {"type": kind, "value": {**value, "caption": "", "credit": ""}} for kind, value in body
    ]
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def test_pictures_shown_nowhere_else_are_out_of_reach(
    client, site, django_capture_on_commit_callbacks
):
    only, shared = factories.image("Kun her"), factories.image("Også der")
    page, other = pictured(only, shared, title="Ned"), pictured(shared, title="Bliver")
    # As portraits too, one of whom is told of here alone.
    for name, portrait, told_by in [("Ada", only, [page]), ("Bo", shared, [page, other])]:
        person = factories.person(name, portrait=portrait)
        factories.consent(person, use="portrait")
        factories.consent(person, use="speaker")
        for each in told_by:
            each.credits.create(person=person, locale=each.locale)
            each.save_revision().publish()
    assert client.get(page.url).status_code == 200
    gone, stays = (image.renditions.first().url for image in (only, shared))
    original = only.file.path
    assert client.get(gone).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        assert take_down(page, None) == []
    assert client.get(gone).status_code == 404
    assert client.get(stays).status_code == 200
    assert not Path(original).exists()
    only.refresh_from_db()
    assert Path(only.file.path).exists()
    put_back(page, None)
    assert only.get_rendition("width-720|format-jpeg").url != gone
    html = client.get(page.url).content.decode()
    assert html.count("<picture") == 2
    assert client.get(other.url).status_code == 200


def test_a_document_of_it_is_not_handed_out(client, site):
    only, shared = factories.document("Kun her"), factories.document("Også der")
    link = '<a linktype="document" id="{}">Hent</a>'
    page = article(body=[("paragraph", link.format(only.pk) + link.format(shared.pk))])
    article(body=[("paragraph", link.format(shared.pk))]).save_revision().publish()
    page.save_revision().publish()
    assert client.get(only.url).status_code == 200
    take_down(page, None)
    assert client.get(only.url).status_code == 410
    assert client.get(shared.url).status_code == 200
    put_back(page, None)
    assert client.get(only.url).status_code == 200


def test_the_sound_and_what_is_said_go_with_an_episode(client, site):
    page, other = (transcript(chapters(episode())).page for _number in range(2))
    addresses = [
        *(page.speech_url(name) for name in ("chapters.json", "transcript.vtt")),
        page.audio.url,
        reverse("episode_player", args=[page.guid]),
    ]
    assert {client.get(each).status_code for each in addresses} == {200}
    take_down(page, None)
    assert {client.get(each).status_code for each in addresses} == {410}
    assert client.get(f"/oembed/?url={page.full_url}").status_code == 404
    assert client.get(other.audio.url).status_code == 200
    show = page.show
    assert page.title not in client.get(show.feed_url()).content.decode()
    take_down(show, None)
    assert client.get(show.feed_url()).status_code == 410
    assert show.title not in client.get(other.url).content.decode()
    put_back(page, None)
    assert {client.get(each).status_code for each in addresses} == {200}
