"""Old addresses: they lead to what is public now, in one step, and tell nothing of the rest."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.signal_handlers import BatchRedirectCreator
from wagtail.models import ModelLogEntry, Page

from core.moved import AT_ONCE
from home.setup.old_addresses import OLD_ADDRESSES
from tests import factories
from tests.news.news_factories import event, event_index
from tests.podcasts.podcast_factories import episode, show

pytestmark = pytest.mark.django_db


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    def change(page, slug):
        page = page.specific_class.objects.get(pk=page.pk)
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()
        return page

    return change


def goes(client, address):
    answer = client.get(address)
    return answer.status_code, answer.get("Location", "")


def test_a_section_of_any_size_can_be_renamed(site):
    """SQLite refuses a question with more than 1,000 conditions."""
    page = factories.standard_page(title="Flyttet")
    site_id = page.get_site().pk
    made = BatchRedirectCreator(max_size=AT_ONCE, ignore_conflicts=True)
    for number in range(1001):
        made.add(
            old_path=f"/gammel/{number}",
            site_id=site_id,
            redirect_page_id=page.pk,
            redirect_page_route_path="",
            automatically_created=True,
        )
    made.process()
    assert Redirect.objects.filter(old_path__startswith="/gammel/").count() == 1001


def test_a_renamed_and_moved_page_is_found_with_what_is_below_it(client, rename):
    old = factories.standard_page(title="Gammel")
    child = factories.standard_page(old, title="Barn")
    away = factories.standard_page(old, title="Lidt væk", slug="vaek")
    away.save_revision().publish()
    type(away).objects.get(pk=away.pk).unpublish()
    factories.standard_page(old, title="Aldrig set", live=False)
    new_home = factories.standard_page(title="Hjem")
    rename(old, "ny")
    Page.objects.get(pk=old.pk).move(new_home, pos="last-child")
    for start in ("/gammel", "/ny"):
        assert goes(client, f"{start}/") == goes(client, start) == (301, "/hjem/ny/")
        assert goes(client, f"{start}/barn/") == (301, "/hjem/ny/barn/")
        assert goes(client, f"{start}/vaek/")[0] == goes(client, f"{start}/aldrig-set/")[0] == 404
    assert client.get("/gammel/barn/", follow=True).status_code == 200
    type(away).objects.get(pk=away.pk).save_revision().publish()
    assert goes(client, "/gammel/vaek/") == (301, "/hjem/ny/vaek/")
    assert not Redirect.objects.filter(old_path__contains="aldrig").exists()
    rename(child, "datter")
    assert goes(client, "/ny/barn/") == (301, "/hjem/ny/datter/")


def test_there_and_back_makes_no_circle(client, rename):
    page = factories.standard_page(title="A", slug="a")
    rename(rename(page, "b"), "a")
    assert client.get("/a/").status_code == 200
    assert goes(client, "/b/") == (301, "/a/")
    Redirect.add_redirect("/a/", page)
    Page.objects.get(pk=page.pk).unpublish()
    assert goes(client, "/a/")[0] == goes(client, "/b/")[0] == 404


def test_a_draft_that_is_renamed_before_anyone_saw_it_leaves_no_trace(client, rename):
    page = factories.standard_page(title="Et navn", slug="et-navn", live=False)
    rename(page, "uden-navn")
    assert not Redirect.objects.exists()
    assert client.get("/uden-navn/").status_code == 200


def test_each_language_leads_on_for_itself(client, rename):
    page = factories.standard_page(title="Side", slug="side")
    english = factories.translated(page, slug="page")
    rename(english, "our-page")
    assert goes(client, "/en/page/") == (301, "/en/our-page/")
    rename(page, "vores-side")
    assert goes(client, "/side/") == (301, "/vores-side/")
    assert goes(client, "/en/page/") == (301, "/en/our-page/")
    factories.home_page().get_translation(english.locale).unpublish()
    assert goes(client, "/en/page/")[0] == 404


@pytest.mark.parametrize("how", ["draft", "private", "above", "expired"])
def test_what_is_not_public_is_not_told_by_its_old_addresses(client, rename, how):
    parent = factories.standard_page(title="Over")
    page = rename(factories.standard_page(parent, title="Før"), "hemmelig-nu")
    assert goes(client, "/over/foer/") == (301, "/over/hemmelig-nu/")
    if how == "draft":
        page.unpublish()
    elif how == "expired":
        type(page).objects.filter(pk=page.pk).update(expire_at="2020-01-01T00:00Z")
    else:
        factories.restrict(page if how == "private" else parent)
    answer = client.get("/over/foer/")
    assert answer.status_code == 404
    assert "hemmelig-nu" not in answer.text + str(answer.headers)


def test_feeds_calendars_and_players_follow(client, rename):
    serial = show(title="Serie", slug="serie")
    talks = event_index()
    one, talk = episode(serial, title="Et"), event(talks, title="Webinar")
    at = {page.pk: page.url for page in (serial, one, talks, talk)}
    old_episode = one.full_url
    for page, slug in ((serial, "ny-serie"), (talk, "nyt"), (talks, "det-sker-nu")):
        rename(page, slug)
    for pk, before in at.items():
        page = Page.objects.get(pk=pk).specific
        routes = page.get_route_paths()
        assert len(routes) > (page.pk != one.pk)
        for route in routes:
            target = page.url.rstrip("/") + route
            assert goes(client, before.rstrip("/") + route) == (301, target)
            assert client.get(target).status_code == 200
    assert client.get("/oembed/", {"url": old_episode}).json()["title"] == one.title
    assert client.get("/oembed/", {"url": f"https://evil.example{at[one.pk]}"}).status_code == 404
    one.unpublish()
    assert client.get("/oembed/", {"url": old_episode}).status_code == 404


def test_what_is_too_long_for_a_redirect_stops_no_one(client, rename):
    parent = factories.standard_page(title="Lang", slug="l" * 200)
    child = factories.standard_page(parent, title="Længere", slug="m" * 200)
    rename(parent, "kort")
    assert client.get(f"/kort/{child.slug}/").status_code == 200
    assert {len(path) for path in Redirect.objects.values_list("old_path", flat=True)} == {201}


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/", "//evil.example/", "javascript:alert(1)", "/gammel/",
        "/findes-ikke/", "http://localhost//evil.example/", "data:text/html,x", "http://[::1",
        "/med mellemrum/", "/kladde/", "/" + "x" * 600, "",
    ],
)  # fmt: skip
def test_only_what_is_public_on_this_site_can_be_led_to(client, member, target):
    member("Editor")
    factories.standard_page(title="Kladde", live=False)
    data = {"old_path": "/gammel/", "redirect_link": target, "is_permanent": "on"}
    answer = client.post(reverse("wagtailredirects:add"), data)
    assert answer.status_code == 200
    assert answer.context["form"].errors
    # Whoever stores one in another way leads nobody there either.
    made = Redirect.objects.create(old_path="/gammel", redirect_link=target[:255])
    assert goes(client, "/gammel/")[0] == 404
    made.delete()
    answer = client.post(
        reverse("wagtailredirects:start_import"),
        {"file": SimpleUploadedFile("a.csv", f'/fin/,/nyheder/\n/gammel/,"{target}"'.encode())},
    )
    assert answer.status_code == 200
    (problem,) = answer.context["problems"]
    assert "/gammel/" in problem
    assert not Redirect.objects.filter(old_path__in=["/fin", "/gammel"]).exists()


def test_a_redirect_by_hand_leads_in_one_step_and_follows_its_page(client, member, rename):
    member("Editor")
    page = rename(factories.standard_page(title="Mål"), "maalet")
    add = reverse("wagtailredirects:add")
    data = {"old_path": "http://testserver/gammel?x=1", "redirect_link": "/maal/"}
    assert client.post(add, data).status_code == 302
    assert goes(client, "/gammel/?x=1") == (302, "/maalet/")
    rename(page, "nyt-maal")
    assert goes(client, "/gammel?x=1") == (302, "/nyt-maal/")
    for data in (
        {"old_path": "/nyt-maal/", "redirect_link": "/nyheder/"},
        {"old_path": "/maalet", "redirect_link": "/nyheder/"},
        {"old_path": "/andet/"},
        {"old_path": "/andet/", "redirect_link": "/nyheder/", "redirect_page": page.pk},
        {"old_path": "/" + "æ" * 300, "redirect_link": "/nyheder/"},
    ):
        assert client.post(add, data).status_code == 200, data
    found = {"old_path": "/find/", "redirect_link": "/soeg/?q=x#y"}
    assert client.post(add, found).status_code == 302
    assert goes(client, "/find/") == (302, "/soeg/?q=x#y")
    chain = Redirect.objects.create(old_path="/kaede", redirect_link="http://localhost/find/")
    assert goes(client, "/kaede/") == (301, "/soeg/?q=x#y")
    Redirect.objects.create(old_path="/ring", redirect_link="http://localhost/ring/")
    assert goes(client, "/ring/")[0] == 404
    edit = client.get(reverse("wagtailredirects:edit", args=[chain.pk]))
    assert 'value="/find/"' in edit.text


def sent(client, data: bytes, name="gamle.csv"):
    return client.post(
        reverse("wagtailredirects:start_import"), {"file": SimpleUploadedFile(name, data)}
    )


def test_a_spreadsheet_of_old_addresses_is_taken_whole(client, member):
    account = member("Editor")
    text = "Gammel adresse;Ny adresse\r\n/blåbær/;/nyheder/\r\n\r\n/to/;/podcast/;note\r\n"
    assert sent(client, text.encode("cp1252")).status_code == 302
    assert goes(client, "/bl%C3%A5b%C3%A6r/") == (301, "/nyheder/")
    assert goes(client, "/to/") == (301, "/podcast/")
    logged = ModelLogEntry.objects.filter(action="wagtail.create", user=account)
    assert {entry.label for entry in logged} == {"/blåbær", "/to"}
    again = sent(client, text.encode("utf-8-sig"))
    assert [problem.split(":")[0] for problem in again.context["problems"]] == [
        "Line 2 (/blåbær/)",
        "Line 4 (/to/)",
    ]
    assert client.get(reverse("wagtailredirects:start_import")).status_code == 200


@pytest.mark.parametrize(
    "data",
    [
        b"", b"from,to\n", b"\x00" * 90, b"PK\x03\x04" + b"\x00" * 50, b"/kun-en/\n",
        b'/a/,"/nyheder/', b"/a/,/nyheder/\n/a/,/podcast/\n", b"/a/,/nyheder/\n" * 501,
        b"<script>/a/</script>,/nyheder/\n", b"\xff\xfe/\x00", b"/a\x00/;/nyheder/x/\n" * 60,
        b'/a/,"' + b"x" * 200_000 + b'"',
    ],
)  # fmt: skip
def test_a_file_that_is_none_is_told_and_changes_nothing(client, member, data):
    member("Editor")
    before = Redirect.objects.count()
    answer = sent(client, data)
    assert answer.status_code == 200
    assert answer.context["form"].errors["file"]
    assert "<script>/a" not in answer.text
    assert Redirect.objects.count() == before


def test_only_who_looks_after_redirects_may_import(client, member):
    before = Redirect.objects.count()
    for group in ("Secretariat", "Volunteer writer"):
        member(group)
        for answer in (
            sent(client, b"/a/,/nyheder/\n"),
            client.get(reverse("wagtailredirects:start_import")),
            client.get(reverse("wagtailredirects:process_import"), follow=True),
        ):
            assert "Import redirects" not in answer.content.decode()
    assert Redirect.objects.count() == before


def test_the_former_sites_addresses_answer_from_the_first_day(client, site, page_at, capsys):
    for address in OLD_ADDRESSES:
        answer = client.get(address, follow=True)
        assert (len(answer.redirect_chain), answer.status_code) == (1, 200)
        assert answer.redirect_chain[0][1] == 301
    guidance = factories.standard_page(title="Opstart og implementering")
    factories.standard_page(page_at("aktiviteter/"), title="Lokale netværksgrupper")
    by_hand = Redirect.objects.get(old_path="/2021-i-peer-netvaerket")
    by_hand.redirect_page = guidance
    by_hand.save()
    call_command("setup")
    assert "/opstart-og-implementering-ny/ leads to" in capsys.readouterr().out
    assert goes(client, "/opstart-og-implementering-ny/") == (301, guidance.url)
    assert client.get("/aktiviteter/lokale-netvaerksgrupper/").status_code == 200
    assert goes(client, "/2021-i-peer-netvaerket/") == (301, guidance.url)
