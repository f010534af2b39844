"""The handbook: a chapter for each weekly task, found from the views it speaks of."""

import re

import pytest
from django.conf import settings
from django.urls import get_resolver, reverse
from django.utils import translation

from home.handbook.chapters import CHAPTERS
from tests import factories
from tests.news.news_factories import article

pytestmark = pytest.mark.django_db
PICTURES = settings.SITE_DIR / "static" / "img" / "handbook"


def view_names(resolver, prefix=""):
    yield from (f"{prefix}{key}" for key in resolver.reverse_dict if isinstance(key, str))
    for namespace, (_pattern, below) in resolver.namespace_dict.items():
        yield from view_names(below, f"{prefix}{namespace}:")


def words_of(chapter):
    path = settings.SITE_DIR / "templates" / chapter.template_name
    return path.read_text(encoding="utf-8")


def chapter_address(slug):
    return reverse("handbook_chapter", args=[slug])


def test_every_chapter_opens_for_whoever_writes(client, member):
    member("Volunteer writer")
    index = client.get(reverse("handbook")).content.decode()
    for chapter in CHAPTERS:
        assert chapter_address(chapter.slug) in index
        page = client.get(chapter_address(chapter.slug)).content.decode()
        assert f"{chapter.title}</h2>" in page
        assert 'lang="da"' in page


def test_nobody_else_reads_it(client, site):
    assert client.get(reverse("handbook")).status_code == 302
    client.force_login(factories.user("ingen"))
    assert client.get(reverse("handbook")).status_code == 302


def test_an_unknown_chapter_is_not_found(client, member):
    member("Secretariat")
    assert client.get(chapter_address("findes-ikke")).status_code == 404


def test_each_chapter_shows_this_admin_and_no_picture_is_left_over():
    used = {
        name
        for chapter in CHAPTERS
        for name in re.findall(r'picture\.html" with name="([\w-]+)"', words_of(chapter))
    }
    assert all('alt="' in words_of(chapter) for chapter in CHAPTERS)
    assert used == {path.stem for path in PICTURES.iterdir()}


def danish_texts():
    """All that the admin can say: the project's own texts and those of Wagtail and its add-ons."""
    with translation.override("da"):
        catalogue = translation.trans_real.catalog()
        texts = [text for one in catalogue._catalog._catalogs for text in one.values()]
    return {text.casefold() for text in texts}


def test_what_a_chapter_tells_to_press_stands_in_the_admin():
    named = {
        (chapter.slug, name)
        for chapter in CHAPTERS
        for name in re.findall(r"<b>([A-ZÆØÅ][^<]+)</b>", words_of(chapter))
    }
    assert len(named) > 20
    known = danish_texts()
    assert {(slug, name) for slug, name in named if name.casefold() not in known} == set()


def links(client, address):
    found = re.findall(r'href="(/admin/handbook/[\w-]+/)"', client.get(address).content.decode())
    return set(found)


def test_the_views_a_chapter_speaks_of_lead_to_it(client, member, page_at):
    news = article(page_at("nyheder/"))
    member("Editor")
    expected = {
        reverse("wagtailadmin_pages:edit", args=[news.pk]): "nyhed",
        reverse(
            "wagtailadmin_pages:add",
            args=["news", "eventpage", page_at("aktiviteter/arrangementer/").pk],
        ): "arrangement",
        reverse("peers:index"): "fortaelling",
        reverse("consents:add"): "samtykke",
        reverse("page_lifecycle", args=[news.pk]): "arkivering",
    }
    for address, slug in expected.items():
        assert links(client, address) == {chapter_address(slug)}, address
    assert links(client, reverse("wagtailusers_users:index")) == set()


def test_every_view_that_a_chapter_names_exists():
    names = {name for chapter in CHAPTERS for name in chapter.views}
    assert names - set(view_names(get_resolver())) == set()
