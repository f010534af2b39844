"""Where a source page goes its translations go: whichever way someone does it."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from home.models import StandardPage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(site):
    page = factories.standard_page(title="Side", slug="side")
    page.save_revision().publish()
    return page, factories.translated(page, title="Page", slug="page")


@pytest.fixture
def place(site):
    """A page to move to, with a translation."""
    page = factories.standard_page(title="Sted", slug="sted")
    return page, factories.translated(page, title="Place", slug="place")


def bulk(client, action, *pages, **data):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return client.post(f"{address}?{'&'.join(f'id={page.pk}' for page in pages)}", data)


def is_live(page):
    return StandardPage.objects.get(pk=page.pk).live


def there_are(*pages):
    return StandardPage.objects.filter(pk__in=[page.pk for page in pages]).count()


def parent_of(page):
    return StandardPage.objects.get(pk=page.pk).get_parent().pk


def by_the_clock(page):
    StandardPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(hours=1))
    call_command("publish_scheduled")


UNPUBLISH = {
    "admin": lambda client, page: client.post(
        reverse("wagtailadmin_pages:unpublish", args=[page.pk])
    ),
    "bulk": lambda client, page: bulk(client, "unpublish", page),
    "program": lambda client, page: page.unpublish(),
    "clock": lambda client, page: by_the_clock(page),
}


@pytest.mark.parametrize("way", UNPUBLISH)
def test_unpublishing_the_source_takes_the_translation_away(client, member, pair, way):
    page, english = pair
    member("Secretariat", "Editor")
    UNPUBLISH[way](client, page)
    assert not is_live(page)
    assert not is_live(english)


@pytest.mark.parametrize(("way", "is_over"), [("clock", True), ("program", False)])
def test_a_translation_says_with_its_source_that_its_time_is_over(pair, way, is_over):
    UNPUBLISH[way](None, pair[0])
    assert StandardPage.objects.get(pk=pair[1].pk).expired is is_over


@pytest.mark.parametrize("way", UNPUBLISH)
def test_unpublishing_a_translation_leaves_its_source(client, member, pair, way):
    page, english = pair
    member("Secretariat", "Editor")
    UNPUBLISH[way](client, StandardPage.objects.get(pk=english.pk))
    assert not is_live(english)
    assert is_live(page)


DELETE = {
    "admin": lambda client, page: client.post(reverse("wagtailadmin_pages:delete", args=[page.pk])),
    "bulk": lambda client, page: bulk(client, "delete", page),
    "program": lambda client, page: page.delete(),
}


@pytest.mark.parametrize("way", DELETE)
def test_deleting_the_source_deletes_its_translation(client, member, pair, way):
    page, english = pair
    factories.standard_page(english, title="Below", slug="below")
    member("Secretariat", "Editor")
    DELETE[way](client, page)
    assert not there_are(page, english)
    assert english.get_parent().get_children().count() == english.get_parent().numchild


@pytest.mark.parametrize("way", DELETE)
def test_deleting_a_translation_leaves_its_source(client, member, pair, way):
    page, english = pair
    member("Secretariat", "Editor")
    DELETE[way](client, StandardPage.objects.get(pk=english.pk))
    assert there_are(page, english) == 1
    assert is_live(page)


def test_deleting_both_at_once_is_no_error(client, member, pair):
    page, english = pair
    member("Secretariat", "Editor")
    assert bulk(client, "delete", page, english).status_code == 302
    assert not there_are(page, english)


def test_nor_is_deleting_what_goes_with_a_translation_that_goes(client, member, pair):
    page, english = pair
    below = factories.standard_page(english, title="Only English", slug="only-english")
    member("Secretariat", "Editor")
    assert bulk(client, "delete", page, below).status_code == 302
    assert not there_are(page, english, below)


def test_a_page_above_takes_the_translations_of_those_below_with_it(site, pair):
    page, english = pair
    below = factories.standard_page(page, title="Under", slug="under")
    elsewhere = below.copy_for_translation(factories.locale("en"))
    elsewhere.save_revision().publish()
    elsewhere.move(StandardPage.objects.get(pk=english.pk).get_parent(), pos="last-child")
    page.delete()
    assert not there_are(page, english, below, elsewhere)


MOVE = {
    "admin": lambda client, page, place: client.post(
        reverse("wagtailadmin_pages:move_confirm", args=[page.pk, place.pk])
    ),
    "bulk": lambda client, page, place: bulk(client, "move", page, chooser=place.pk),
    "program": lambda client, page, place: page.move(place, pos="last-child"),
}


@pytest.mark.parametrize("way", MOVE)
def test_moving_the_source_moves_its_translation(client, member, pair, place, way):
    page, english = pair
    member("Secretariat", "Editor")
    MOVE[way](client, page, place[0])
    assert [parent_of(page), parent_of(english)] == [place[0].pk, place[1].pk]
    assert client.get("/en/place/page/").status_code == 200
    assert client.get("/en/page/", follow=True).redirect_chain == [("/en/place/page/", 301)]


def test_no_page_is_moved_to_another_language_not_even_beside_its_source(
    client, member, site, pair, place
):
    page, english = pair
    member("Secretariat", "Editor")
    assert bulk(client, "move", page, english, chooser=place[0].pk).status_code == 200
    assert [parent_of(page), parent_of(english)] == [site["da"].pk, site["en"].pk]


def test_sorting_the_sources_leaves_the_order_of_their_translations(site, pair):
    page, english = pair
    other = factories.translated(factories.standard_page(title="Efter", slug="efter"))
    page.move(page.get_parent(), pos="last-child")
    assert [each.pk for each in english.get_siblings()] == [english.pk, other.pk]


def test_moving_a_translation_leaves_its_source_and_asks_nothing_of_it(site, pair, place):
    page, english = pair
    factories.standard_page(place[0], title="Danish address taken", slug=page.slug)
    english.move(place[1], pos="last-child")
    assert [parent_of(page), parent_of(english)] == [site["da"].pk, place[1].pk]


def test_one_that_was_put_elsewhere_stays_there(site, pair, place):
    page, english = pair
    other = factories.standard_page(site["en"], title="Other", slug="other")
    english.move(other, pos="last-child")
    page.move(place[0], pos="last-child")
    assert parent_of(english) == other.pk


def test_a_page_chosen_together_with_one_above_it_goes_along_with_that(client, member, pair, place):
    page, _english = pair
    below = factories.standard_page(page, title="Under", slug="under")
    member("Secretariat", "Editor")
    bulk(client, "move", page, below, chooser=place[0].pk)
    assert [parent_of(page), parent_of(below)] == [place[0].pk, page.pk]


@pytest.mark.parametrize("way", ["admin", "bulk"])
def test_who_moves_hears_which_translation_had_no_place_to_follow_to(
    client, member, site, pair, way
):
    page, english = pair
    member("Secretariat")
    danish_only = factories.standard_page(title="Kun dansk", slug="kun-dansk")
    answer = MOVE[way](client, page, danish_only)
    told = [str(message) for message in get_messages(answer.wsgi_request)]
    assert any("“Page” (English) stays where it was" in message for message in told)
    assert [parent_of(page), parent_of(english)] == [danish_only.pk, site["en"].pk]


@pytest.mark.parametrize("way", ["admin", "bulk"])
def test_nothing_moves_where_the_translations_address_is_taken(client, member, pair, place, way):
    page, english = pair
    factories.standard_page(place[1], title="Taken", slug="page")
    member("Secretariat", "Editor")
    answer = MOVE[way](client, page, place[0])
    told = [str(message) for message in get_messages(answer.wsgi_request)]
    assert any("another page has the address “page”" in message for message in told)
    assert parent_of(page) != place[0].pk
    assert parent_of(english) != place[1].pk


def test_archiving_holds_for_every_language(client, pair):
    page, english = pair
    factories.archive(page)
    for url in (page.url, english.url):
        assert b"of-the-archive" in client.get(url).content
