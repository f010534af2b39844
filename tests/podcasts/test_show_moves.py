"""A feed whose address changes: subscribers are led on, and hear it from the feed too."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import GroupPagePermission, PageLogEntry, Site

from podcasts.models import ShowAddresses, ShowPage
from podcasts.moving import old_paths
from tests.factories import standard_page, user
from tests.podcasts.feed_reader import fetch, parsed
from tests.podcasts.podcast_factories import episode, show

pytestmark = pytest.mark.django_db
ELSEWHERE = "https://podcast.example.org/side-om-side.xml"


@pytest.fixture
def page():
    return show(title="Side om side", slug="side-om-side")


@pytest.fixture
def editor(client):
    client.force_login(user("chef", is_superuser=True))
    return client


def feed_page(page):
    return reverse("show_feed", args=[page.pk])


def send(client, page, **fields):
    """Save the form as it was opened, with these fields changed."""
    form = client.get(feed_page(page)).context["form"]
    data = {name: form[name].value() or "" for name in form.fields}
    return client.post(feed_page(page), {**data, **fields})


def messages_of(response, field):
    assert response.status_code == 200
    return response.context["form"].errors.get(field, [])


def test_a_show_that_has_moved_away_is_followed_by_both_sorts_of_apps(client, page):
    one = episode(page)
    before = fetch(client, page)
    ShowAddresses.objects.create(page=page, moved_to=ELSEWHERE)
    for headers in ({}, {"if_none_match": before["ETag"]}):
        answer = fetch(client, page, **headers)
        assert (answer.status_code, answer["Location"]) == (301, ELSEWHERE)
    assert f"<itunes:new-feed-url>{ELSEWHERE}</itunes:new-feed-url>" in answer.content.decode()
    assert str(one.guid) in answer.content.decode()
    assert client.head(f"{page.url}rss/").status_code == 301
    assert client.post(f"{page.url}rss/").status_code == 405


def new_feed_url(client, page):
    return parsed(client, page).feed.get("itunes_new-feed-url")


def change_slug(page, slug, on_commit):
    page = page.specific_class.objects.get(pk=page.pk)
    page.slug = slug
    with on_commit(execute=True):
        page.save_revision().publish()


def test_a_changed_slug_leads_the_feed_and_the_page_to_follow_it_on(
    client, page, django_capture_on_commit_callbacks
):
    episode(page)
    assert new_feed_url(client, page) is None
    change_slug(page, "fire-stole", django_capture_on_commit_callbacks)
    change_slug(page.get_parent(), "lyd", django_capture_on_commit_callbacks)
    for start in ("/podcast/side-om-side/", "/podcast/fire-stole/"):
        for route in ("", "rss/", "foelg/"):
            old = client.get(f"{start}{route}")
            assert (old.status_code, old["Location"]) == (301, f"/lyd/fire-stole/{route}")
            assert old["Access-Control-Allow-Origin"] == "*"
            assert old["Cross-Origin-Resource-Policy"] == "cross-origin"
    moved = ShowPage.objects.get(pk=page.pk)
    assert new_feed_url(client, moved) == moved.feed_url()
    assert moved.guid == page.guid


def redirects():
    return set(Redirect.objects.values_list("old_path", "redirect_page_route_path"))


def test_old_addresses_lead_here_for_as_long_as_they_are_listed(editor, page):
    other = Redirect.add_redirect("/andet/", page)
    lines = "/feed/podcast/\n\nhttp://localhost/gammel.xml?format=mp3&a=1\n/feed/podcast\n"
    assert send(editor, page, old_feed_addresses=lines).status_code == 302
    feeds = {("/feed/podcast", "/rss/"), ("/gammel.xml?a=1&format=mp3", "/rss/")}
    assert redirects() == {("/andet", ""), *feeds}
    for address in ("/feed/podcast", "/feed/podcast/", "/gammel.xml?format=mp3&a=1"):
        assert editor.get(address)["Location"] == f"{page.url}rss/"
    assert new_feed_url(editor, page) == page.feed_url()
    send(editor, page, old_feed_addresses="/gammel.xml?format=mp3&a=1")
    assert redirects() == {("/andet", ""), ("/gammel.xml?a=1&format=mp3", "/rss/")}
    send(editor, page, old_feed_addresses="")
    assert redirects() == {("/andet", "")}
    assert Redirect.objects.filter(pk=other.pk).exists()
    assert editor.get("/feed/podcast/").status_code == 404


def test_what_wagtail_made_and_others_wrote_is_never_taken_out(editor, page):
    site = Site.objects.get()
    made = Redirect.add_redirect(
        "/fra-wagtail", page, page_route_path="/rss/", site=site, automatically_created=True
    )
    everywhere = Redirect.add_redirect("/overalt", page, page_route_path="/rss/")
    for lines in ("/fra-wagtail\n/overalt", ""):
        assert send(editor, page, old_feed_addresses=lines).status_code == 302
        assert set(Redirect.objects.all()) == {made, everywhere}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("https://example.org/feed/", "another site"),
        ("//example.org/feed/", "first slash"),
        ("http://localhost//example.org/feed/", "Only one slash"),
        ("http://localhost///feed/", "Only one slash"),
        ("feed/podcast", "first slash"),
        ("ftp://localhost/feed", "first slash"),
        ("/feed med mellemrum/", "no spaces"),
        ("/feed\u202e/", "invisible"),
        ("http://[localhost/feed/", "no address"),
        (f"/{'a' * 300}/", "too long"),
        ("/podcast/side-om-side/rss/", "already"),
        ("/podcast/", "already"),
        ("/en-side", "already"),
        ("/taget/", "“En side” already"),
        ("/sitemap.xml", "already"),
    ],
)
def test_a_line_that_cannot_be_an_old_address_is_named(page, line, words):
    Redirect.add_redirect("/taget", standard_page(title="En side"))
    with translation.override("en"), pytest.raises(ValidationError) as refusal:
        old_paths(page, f"/god/\n{line}")
    (problem,) = refusal.value.messages
    assert problem.startswith("Line 2: ")
    assert words in problem


@pytest.mark.parametrize("old", ["/feed/podcast/?id=1", "/feed?x=1", "/feed/blåbær/"])
def test_an_old_address_may_have_a_query_and_other_letters(client, editor, page, old):
    assert send(editor, page, old_feed_addresses=old).status_code == 302
    answer = client.get(old, follow=True)
    assert answer.redirect_chain[-1] == (f"{page.url}rss/", 301)


def test_too_many_lines_are_not_asked_for_one_by_one(page):
    with pytest.raises(ValidationError):
        old_paths(page, "/x/\n" * 51)


def test_an_address_that_a_page_has_taken_since_can_still_be_taken_out(editor, page):
    send(editor, page, old_feed_addresses="/ny-side/\n/god/")
    standard_page(title="Ny side")
    assert send(editor, page, old_feed_addresses="/god/").status_code == 302
    assert redirects() == {("/god", "/rss/")}


def test_what_was_typed_stands_beside_what_is_wrong_with_it(editor, page):
    answer = send(editor, page, old_feed_addresses="/god/\nhttps://example.org/")
    assert len(messages_of(answer, "old_feed_addresses")) == 1
    assert "https://example.org/" in answer.content.decode()
    assert redirects() == set()


def test_a_new_address_that_leads_back_is_refused(editor, page):
    Redirect.add_redirect("/rundt", page, page_route_path="/rss/")
    for address in (page.feed_url(), page.feed_url().rstrip("/"), "http://localhost/rundt/"):
        assert messages_of(send(editor, page, moved_to=address), "moved_to")
    assert not ShowAddresses.objects.exists()
    both = {"moved_to": "http://localhost/feed/ny", "old_feed_addresses": "/feed/ny"}
    assert messages_of(send(editor, page, **both), "moved_to")
    by_another_name = page.feed_url().replace("localhost", "testserver")
    assert messages_of(send(editor, page, moved_to=by_another_name), "moved_to")
    assert redirects() == {("/rundt", "/rss/")}
    other = show(title="En anden")
    assert send(editor, page, moved_to=other.feed_url()).status_code == 302
    assert messages_of(send(editor, other, moved_to=page.feed_url()), "moved_to")


def test_what_someone_else_saved_meanwhile_is_not_written_over(editor, page):
    loaded = editor.get(feed_page(page)).context["form"]["loaded"].value()
    assert send(editor, page, apple_url="https://podcasts.apple.com/x").status_code == 302
    late = editor.post(feed_page(page), {"loaded": loaded, "moved_to": ELSEWHERE})
    assert late.status_code == 200
    assert ShowAddresses.objects.get().moved_to == ""
    assert ELSEWHERE in late.content.decode()


def test_what_was_saved_stands_in_the_history(editor, page):
    send(editor, page, spotify_url="https://open.spotify.com/show/x")
    assert PageLogEntry.objects.filter(page=page.pk, action="podcasts.feed_addresses").exists()


def test_only_who_may_publish_the_show_may_see_and_change_it(client, page):
    writers = Group.objects.create(name="Skribenter")
    may = Permission.objects.get
    writers.permissions.add(may(codename="access_admin"))
    GroupPagePermission.objects.create(
        group=writers, page=page, permission=may(codename="change_page")
    )
    client.force_login(user("skribent", groups=["Skribenter"]))
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert edit.status_code == 200
    assert feed_page(page) not in edit.content.decode()
    assert client.get(feed_page(page)).status_code in (302, 403)
    client.post(feed_page(page), {"moved_to": ELSEWHERE})
    assert not ShowAddresses.objects.exists()


def test_the_way_there_stands_on_the_shows_page_in_the_admin(editor, page):
    edit = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert feed_page(page) in edit.content.decode()
    assert editor.get(feed_page(episode(page))).status_code == 404


def test_another_hostname_changes_no_guid(client, page, settings):
    one = episode(page)
    before = parsed(client, page)
    Site.objects.update(hostname="testserver")
    Site.clear_site_root_paths_cache()
    after = parsed(client, ShowPage.objects.get(pk=page.pk))
    assert after.entries[0].link.startswith("http://testserver/")
    assert after.entries[0].id == before.entries[0].id == str(one.guid)
    guids = [feed.feed.get("podcast_guid") for feed in (before, after)]
    assert guids == [str(page.guid)] * 2


NAMED_ON = ["/", "/podcast/", "/foelg/opml/", "/podcast.opml"]


def test_wherever_the_feed_is_named_it_is_the_new_address(client, page):
    one, staying = episode(page), show(title="Bliver", slug="bliver")
    ShowAddresses.objects.create(page=page, moved_to=ELSEWHERE)
    for address in [*NAMED_ON, page.url, one.url, f"{page.url}foelg/"]:
        text = client.get(address).text
        assert ELSEWHERE in text, address
        assert page.feed_url() not in text, address
        assert (staying.feed_url() in text) == (address in NAMED_ON), address


@pytest.mark.parametrize("address", NAMED_ON)
def test_to_name_it_takes_no_query_for_each_show(client, page, address):
    def queries():
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
            return len(asked)

    ShowAddresses.objects.create(page=page, moved_to=ELSEWHERE)
    few = queries()
    ShowAddresses.objects.create(page=show(), moved_to=ELSEWHERE)
    show()
    assert queries() == few


def test_a_new_address_with_other_letters_is_told_in_ascii(client, editor, page):
    assert send(editor, page, moved_to="https://blåbær.dk:8080/føde/?æ=%C3%A5").status_code == 302
    expected = "https://xn--blbr-roah.dk:8080/f%C3%B8de/?%C3%A6=%C3%A5"
    answer = fetch(client, page)
    assert answer["Location"] == expected
    assert f"<itunes:new-feed-url>{expected}</itunes:new-feed-url>" in answer.text
    assert expected in client.get("/podcast.opml").text


def test_a_host_that_no_name_can_stand_for_is_refused(editor, page):
    answer = send(editor, page, moved_to=f"https://{'ø' * 60}.dk/feed")
    assert len(messages_of(answer, "moved_to")) == 1
    assert not ShowAddresses.objects.exists()
