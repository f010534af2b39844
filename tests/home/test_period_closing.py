"""Closing a period shows which pages will change before it does, and opening it undoes that."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape
from wagtail.models import ModelLogEntry

from core.models import Lifecycle, Period
from home.models import StandardPage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(site):
    return factories.period("Projekt Bro")


@pytest.fixture
def pages(project):
    """(its own, its draft, one archived by hand, one of another period, one of none)"""
    titles = ("Egen", "Egen kladde", "Arkiveret før", "En andens", "Fri")
    made = [factories.standard_page(title=title, live=title != "Egen kladde") for title in titles]
    other = factories.period("Projekt Havn")
    for page, period, state in zip(
        made,
        (project, project, project, other, None),
        ("current", "current", "archived", "current", "current"),
        strict=True,
    ):
        Lifecycle.objects.create(translation_key=page.translation_key, period=period, state=state)
    return made


def address(period):
    return reverse("period_closing", args=[period.pk])


def asked(client, period):
    answer = client.get(address(period))
    return answer.context, answer.content.decode()


def turn(client, period):
    context, _html = asked(client, period)
    return client.post(address(period), {"shown": context["shown"]})


def states():
    return {page.title: page.is_archived for page in StandardPage.objects.filter(depth__gt=2)}


def test_the_question_names_each_page_that_changes_and_each_that_stays(
    client, member, project, pages
):
    english = pages[0].copy_for_translation(factories.locale("en"))
    member("Editor")
    context, html = asked(client, project)
    assert {page.pk for page in context["change"]} == {pages[0].pk, pages[1].pk, english.pk}
    assert [page.pk for page in context["stay"]] == [pages[2].pk]
    assert all(title in html for title in ("Egen", "Egen kladde", "Arkiveret før"))
    assert "En andens" not in html
    assert not Period.objects.get(pk=project.pk).is_closed


def test_opening_it_again_undoes_exactly_that(client, member, project, pages):
    before = states()
    member("Editor")
    turn(client, project)
    assert {title for title, archived in states().items() if archived} == {
        "Egen",
        "Egen kladde",
        "Arkiveret før",
    }
    turn(client, project)
    assert states() == before
    entries = ModelLogEntry.objects.for_instance(project).filter(action__startswith="core.period.")
    assert [entry.action for entry in entries.order_by("timestamp")] == [
        "core.period.close",
        "core.period.open",
    ]
    assert all(entry.user for entry in entries)


def test_it_is_closed_in_all_its_languages(client, member, project):
    english = project.copy_for_translation(factories.locale("en"))
    english.save()
    member("Editor")
    turn(client, english)
    assert set(Period.objects.values_list("is_closed", flat=True)) == {True}


def test_what_was_not_shown_is_not_done(client, member, project, pages):
    member("Editor")
    context, _html = asked(client, project)
    late = factories.standard_page(title="Kom til imens")
    Lifecycle.objects.create(translation_key=late.translation_key, period=project)
    answer = client.post(address(project), {"shown": context["shown"]})
    assert answer["Location"] == address(project)
    assert not Period.objects.get(pk=project.pk).is_closed
    for odd in ("", "\x00", "x" * 10_000):
        client.post(address(project), {"shown": odd})
    assert not Period.objects.get(pk=project.pk).is_closed


def test_the_ordinary_form_neither_closes_nor_opens(client, member, project):
    member("Editor")
    edit = reverse("wagtailsnippets_core_period:edit", args=[project.pk])
    form = client.get(edit)
    assert address(project) in form.content.decode()
    data = {
        "name": "Projekt Bro",
        "kind": "project",
        "first_year": "2014",
        "last_year": "2018",
        "is_closed": "on",
        "places": "Ribe",
        "people-TOTAL_FORMS": "0",
        "people-INITIAL_FORMS": "0",
    }
    assert client.post(edit, data).status_code == 302
    stored = Period.objects.get(pk=project.pk)
    assert (stored.places, stored.is_closed) == ("Ribe", False)


@pytest.mark.parametrize("group", ["Secretariat", "Translator nb", "Volunteer writer"])
def test_others_may_not(client, member, project, group):
    member(group)
    assert client.get(address(project)).status_code == 302
    assert client.post(address(project), {"shown": "x"}).status_code == 302
    assert not Period.objects.get(pk=project.pk).is_closed


def test_no_page_and_no_period(client, member, project):
    member("Editor")
    assert client.get(reverse("period_closing", args=[999_999])).status_code == 404
    _context, html = asked(client, project)
    assert escape("Projekt Bro") in html


def test_queries_do_not_grow_with_the_pages(client, member, project, pages):
    member("Editor")
    client.get(address(project))
    with CaptureQueriesContext(connection) as few:
        client.get(address(project))
    for _number in range(5):
        page = factories.standard_page()
        Lifecycle.objects.create(translation_key=page.translation_key, period=project)
    with CaptureQueriesContext(connection) as many:
        client.get(address(project))
    assert len(many) == len(few)
