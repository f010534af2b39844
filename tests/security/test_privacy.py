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
