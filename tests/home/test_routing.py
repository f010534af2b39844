"""One look-up instead of Wagtail's walk: it must lead to the same pages, and to no more."""

import pytest
from django.contrib.auth.models import Group
from django.utils import translation
from wagtail.models import PageViewRestriction

from core.checks.translation import facts_follow_the_source
from core.rich_text import ReadersPageLinkHandler
from home.models import StandardPage
from podcasts.models import ShowPage
from tests import factories
from tests.podcasts.podcast_factories import artwork

pytestmark = pytest.mark.django_db


def test_a_page_below_a_private_one_asks_to_log_in(client, site):
    parent = factories.standard_page(title="Lukket", slug="lukket")
    factories.standard_page(parent, title="Hemmeligt barn", slug="barn")
    assert client.get("/lukket/barn/").status_code == 200
    factories.restrict(parent)
    for address in ("/lukket/", "/lukket/barn/"):
        answer = client.get(address)
        assert answer.status_code == 302
        assert "/login/" in answer["Location"]
    client.force_login(factories.user("medlem"))
    assert "Hemmeligt barn" in client.get("/lukket/barn/").content.decode()


def test_a_page_for_a_group_is_for_that_group(client, site):
    page = factories.standard_page(title="For gruppen", slug="for-gruppen")
    restriction = factories.restrict(page, PageViewRestriction.GROUPS)
    restriction.groups.add(Group.objects.get(name="Editor"))
    client.force_login(factories.user("anden", groups=["Volunteer writer"]))
    assert client.get("/for-gruppen/").status_code == 302
    client.force_login(factories.user("redaktion", groups=["Editor"]))
    assert client.get("/for-gruppen/").status_code == 200


def test_a_password_opens_a_page(client, site):
    page = factories.standard_page(title="Med kode", slug="med-kode")
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="kaffe")
    asked = client.get("/med-kode/")
    assert "Med kode" not in asked.content.decode()
    assert 'class="form"' in asked.content.decode()

    def answer(password):
        form = {"password": password, "return_url": "/med-kode/"}
        return client.post(asked.context["action_url"], form, follow=True).content.decode()

    wrong = answer("te")
    assert "Med kode" not in wrong
    assert 'class="form__error" id="id_password_error"' in wrong
    assert "Med kode" in answer("kaffe")


def test_a_page_for_members_asks_them_in_the_sites_own_words(client, site):
    factories.restrict(factories.standard_page(title="For medlemmer", slug="for-medlemmer"))
    factories.user("medlem")
    asked = client.get("/for-medlemmer/", follow=True)
    assert "For medlemmer" not in asked.content.decode()
    assert 'class="form"' in asked.content.decode()
    login = asked.redirect_chain[-1][0].split("?")[0]

    def answer(password):
        form = {"username": "medlem", "password": password, "next": "/for-medlemmer/"}
        return client.post(login, form, follow=True).content.decode()

    assert 'class="form__error" role="alert"' in answer("gættet")
    assert "For medlemmer" in answer("test")


def test_drafts_have_no_address_and_a_live_page_below_one_keeps_its_own(client, site):
    parent = factories.standard_page(title="Kladde", slug="kladde", live=False)
    factories.standard_page(parent, title="Barn", slug="barn")
    assert client.get("/kladde/").status_code == 404
    assert client.get("/kladde/barn/").status_code == 200


def test_pages_with_routes_and_children_answer_at_both(client, site, page_at):
    show = factories.page_of(
        ShowPage, page_at("podcast/"), title="To stole", slug="to-stole", artwork=artwork()
    )
    assert client.get("/podcast/to-stole/").status_code == 200
    assert client.get("/podcast/to-stole/rss/").status_code == 200
    assert client.get("/podcast/to-stole/findes-ikke/").status_code == 404
    show.unpublish()
    assert client.get("/podcast/to-stole/rss/").status_code == 404


def test_a_page_costs_two_queries_to_find_however_deep(client, site, django_assert_max_num_queries):
    parent = None
    for depth in range(4):
        parent = factories.standard_page(parent, title=f"Trin {depth}", slug=f"trin-{depth}")
    client.get(parent.url)
    with django_assert_max_num_queries(9):
        client.get(parent.url)


def test_one_language_never_answers_under_another_prefix(client, site):
    factories.standard_page(title="Kun dansk", slug="kun-dansk")
    for prefix in ("en", "nb", "da"):
        assert client.get(f"/{prefix}/kun-dansk/").status_code == 404
    assert client.get("/forside/kun-dansk/").status_code == 404
    factories.standard_page(site["en"], title="Forvildet", slug="lost", locale=factories.locale())
    assert client.get("/en/lost/").status_code == 404


def links(*pages):
    return ReadersPageLinkHandler.expand_db_attributes_many(
        [{"id": str(page.pk)} for page in pages]
    )


def test_links_in_text_follow_the_reader(site, django_assert_num_queries):
    page = factories.standard_page(title="Side", slug="side")
    draft = factories.standard_page(title="Kladde", slug="kladde", live=False)
    english = page.copy_for_translation(factories.locale("en"))
    english.slug = "a-page"
    english.save_revision().publish()
    only_danish = factories.standard_page(title="Kun dansk", slug="kun-dansk")
    assert page.url == "/side/"
    with django_assert_num_queries(1):
        assert links(page, draft) == ['<a href="/side/">', "<a>"]
    with translation.override("en"):
        assert links(page, draft, only_danish) == [
            '<a href="/en/a-page/">',
            "<a>",
            '<a href="/kun-dansk/" hreflang="da">',
        ]
    assert ReadersPageLinkHandler.expand_db_attributes({"id": "x"}) == "<a>"


def test_a_fact_that_could_drift_is_reported(monkeypatch):
    assert facts_follow_the_source(None) == []
    monkeypatch.setattr(StandardPage, "synchronized_fields", ["audience", "social_image"])
    reported = {error.msg.split(" ")[0] for error in facts_follow_the_source(None)}
    assert reported == {
        "StandardPage.show_in_menus",
        "StandardPage.list_children",
        "StandardPage.show_updated",
    }


def test_a_danish_word_that_is_a_language_elsewhere_may_begin_an_address(client, site):
    page = factories.standard_page(title="En peer fortæller")
    page.save_revision().publish()
    answer = client.get("/en-peer-fortaeller/")
    assert answer.status_code == 200
    assert '<html lang="da"' in answer.text
    assert client.get("/en/en-peer-fortaeller/").status_code == 404
