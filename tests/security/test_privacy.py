"""security.md row 5: what is private in one language is private in all."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import PageViewRestriction

from core.pages import all_pages
from tests.factories import front_page_in, restrict, standard_page, translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    page = standard_page(title="Kun for os")
    front_page_in("en")
    translation = page.copy_for_translation(front_page_in("en").locale)
    translation.save_revision().publish()
    return page, translation


def kinds(page):
    return list(page.view_restrictions.values_list("restriction_type", "password"))


def is_public(page):
    return all_pages().public().filter(pk=page.pk).exists()


def test_privacy_set_later_reaches_the_translation(pair, client):
    page, translation = pair
    assert is_public(translation)
    restrict(page)
    assert kinds(translation) == [("login", "")]
    assert not is_public(translation)
    assert client.get(translation.url).status_code == 302


def test_privacy_set_on_the_translation_reaches_the_source(pair):
    page, translation = pair
    restrict(translation)
    assert not is_public(page)


def test_a_changed_password_is_the_same_in_both(pair):
    page, translation = pair
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type="password", password="first"
    )
    restriction.password = "second"
    restriction.save()
    assert kinds(translation) == kinds(page) == [("password", "second")]


def test_groups_are_the_same_in_both(pair):
    page, translation = pair
    board, staff = (Group.objects.create(name=name) for name in ("Board", "Staff"))
    restriction = restrict(page, PageViewRestriction.GROUPS)
    restriction.groups.set([board, staff])
    restriction.groups.set([staff])
    (copy,) = translation.view_restrictions.all()
    assert list(copy.groups.all()) == [staff]
    assert list(restriction.groups.all()) == [staff]


def test_privacy_taken_away_is_gone_from_both(pair):
    page, translation = pair
    restrict(page).delete()
    assert is_public(page)
    assert is_public(translation)


def test_deleting_a_private_translation_does_not_publish_the_source(pair):
    page, translation = pair
    restrict(page)
    translation.delete()
    assert kinds(page) == [("login", "")]
    assert not is_public(page)


def test_another_page_is_left_alone(pair):
    page, _translation = pair
    other = standard_page(title="For alle")
    restrict(page)
    assert is_public(other)


def test_a_translation_made_of_a_private_page_is_private_and_leaves_its_source_so():
    page = standard_page(title="Kun for bestyrelsen")
    board = Group.objects.create(name="Board")
    restrict(page, PageViewRestriction.GROUPS).groups.add(board)
    translation = page.copy_for_translation(front_page_in("en").locale)
    translation.save_revision().publish()
    for each in (page, translation):
        (restriction,) = each.view_restrictions.all()
        assert list(restriction.groups.all()) == [board]
    assert not is_public(translation)


def moved_below_a_private_page(page, kind=PageViewRestriction.LOGIN):
    closed = standard_page(title="Lukket")
    restriction = restrict(closed, kind)
    type(page).objects.get(pk=page.pk).move(closed, pos="last-child")
    return restriction


def test_a_page_moved_to_a_private_place_takes_its_translation_out_of_sight(pair, client):
    page, translation = pair
    child = standard_page(page, title="Under den")
    below = translated(child)
    other = translated(standard_page(title="For alle"))
    restriction = moved_below_a_private_page(page, PageViewRestriction.GROUPS)
    assert kinds(translation) == [("groups", "")]
    assert not is_public(translation)
    assert not is_public(below)
    assert client.get(translation.url).status_code == 302
    # The place stays what it was, and so does what did not move.
    assert kinds(restriction.page) == [("groups", "")]
    assert kinds(page) == []
    assert is_public(other)


def test_the_groups_of_the_place_come_along(pair):
    page, translation = pair
    closed = standard_page(title="Lukket")
    board = Group.objects.create(name="Board")
    restrict(closed, PageViewRestriction.GROUPS).groups.add(board)
    page.move(closed, pos="last-child")
    (copy,) = translation.view_restrictions.all()
    assert list(copy.groups.all()) == [board]


def test_a_translation_elsewhere_of_a_page_below_the_moved_one_is_private_too(pair):
    page, _translation = pair
    below = translated(standard_page(page, title="Under den"))
    below.move(front_page_in("en"), pos="last-child")
    moved_below_a_private_page(page)
    assert not is_public(type(below).objects.get(pk=below.pk))


def test_a_page_moved_to_an_open_place_changes_no_privacy(pair):
    page, translation = pair
    page.move(standard_page(title="Åben"), pos="last-child")
    assert is_public(page)
    assert is_public(translation)


@pytest.fixture
def elsewhere(pair):
    """A page below the first of the pair, whose translation an editor has moved to the top."""
    page, _translation = pair
    below = standard_page(page, title="Under den")
    translation = translated(below)
    translation.move(front_page_in("en"), pos="last-child")
    return below, type(below).objects.get(pk=translation.pk)


def test_privacy_of_a_section_reaches_translations_that_lie_elsewhere(pair, elsewhere, client):
    section, (below, translation) = pair[0], elsewhere
    other = translated(standard_page(title="For alle"))
    assert is_public(translation)
    board = Group.objects.create(name="Board")
    restriction = restrict(section, PageViewRestriction.GROUPS)
    restriction.groups.add(board)
    assert not is_public(translation)
    assert client.get(translation.url).status_code == 302
    assert list(translation.view_restrictions.get().groups.all()) == [board]
    assert kinds(below) == []
    assert is_public(other)
    restriction.delete()
    assert is_public(below)
    assert is_public(translation)


def test_and_from_the_section_of_the_translation_too(pair, elsewhere):
    restriction = restrict(pair[1])
    assert not is_public(elsewhere[1])
    restriction.delete()
    assert is_public(elsewhere[1])


def test_its_changed_password_is_the_same_there(pair, elsewhere):
    restriction = PageViewRestriction.objects.create(
        page=pair[0], restriction_type="password", password="first"
    )
    restriction.password = "second"
    restriction.save()
    assert kinds(elsewhere[1]) == [("password", "second")]


def test_privacy_of_its_own_outlives_the_sections(pair, elsewhere):
    below, translation = elsewhere
    section = restrict(pair[0])
    restrict(below, PageViewRestriction.LOGIN)
    section.delete()
    assert kinds(below) == kinds(translation) == [("login", "")]
    assert not is_public(translation)


def test_a_translation_is_not_moved_out_of_privacy_without_its_source(pair):
    section, _english = pair
    below = standard_page(section, title="Under den")
    translation = translated(below)
    restrict(section)
    translation.move(front_page_in("en"), pos="last-child")
    moved = type(below).objects.get(pk=translation.pk)
    assert not is_public(moved)
    assert kinds(below) == []


def test_with_its_source_it_is(pair):
    below = standard_page(pair[0], title="Under den")
    translation = translated(below)
    restrict(pair[0])
    for page, place in ((below, pair[0].get_parent()), (translation, front_page_in("en"))):
        type(page).objects.get(pk=page.pk).move(place, pos="last-child")
        assert is_public(type(page).objects.get(pk=page.pk))
