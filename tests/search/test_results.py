from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Page, Site

from core.models import Lifecycle
from search.models import SearchEntry
from tests.factories import archive, front_page_in, period, restrict, standard_page
from tests.podcasts.podcast_factories import episode

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]
PARAGRAPH = "paragraph"


def body(text):
    return [(PARAGRAPH, f"<p>{text}</p>")]


def test_a_page_is_found_by_title_lead_and_body(publish, find):
    publish("Om zebraer")
    publish("Titel", lead="Her er en zebra.")
    publish("Side", body=body("Sidst kom <b>zebraen</b>."))
    publish("Noget andet", lead="En giraf.")
    assert find("zebra") == ["Om zebraer", "Titel", "Side"]


def test_the_exact_title_comes_before_longer_ones(publish, find):
    publish("Løn")
    publish("Løn og vilkår for løn")
    assert find("løn") == ["Løn", "Løn og vilkår for løn"]


def test_of_equals_the_newer_comes_first(front_page, find):
    now = timezone.now()
    for title, days in (("Okapi 2", 20), ("Okapi 3", 10), ("Okapi 1", 30)):
        episode(title=title, date=now - timedelta(days=days))
    assert find("okapi") == ["Okapi 3", "Okapi 2", "Okapi 1"]


def test_where_the_word_stands_counts_more_than_how_often(publish, find):
    publish("Ofte", body=body("kursus " * 60))
    publish("I overskrift: kursus", body=body("langt andet " * 400))
    publish("I manchet", lead="Et kursus.", body=body("langt andet " * 400))
    assert find("kursus") == ["I overskrift: kursus", "I manchet", "Ofte"]


def test_all_words_must_be_there_wherever_they_stand(publish, find):
    publish("Grupper i Aalborg", lead="Mødes torsdag.")
    publish("Grupper i Odense", lead="Mødes torsdag.")
    assert find("torsdag aalborg") == ["Grupper i Aalborg"]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Træf i Nyborg", "traef"),
        ("Traef i Nyborg", "træf"),
        ("Løn", "loen"),
        ("Løn", "lon"),
        ("Loen", "løn"),
        ("Aalborg", "ålborg"),
        ("Ålborg", "AALBORG"),
        ("Peer-medarbejdere", "medarbejder"),
        ("§ 18-midler", "§ 18"),
    ],
)
def test_danish_as_people_type_it(publish, find, written, typed):
    publish(written)
    publish("Kaffe og brød")
    assert find(typed) == [written]


def test_pages_made_by_a_program_are_found_too(front_page, find):
    standard_page(title="Okapi")
    standard_page(title="Okapi i kladde", live=False)
    assert find("okapi") == ["Okapi"]


def test_drafts_and_draft_changes_are_not_found(publish, find):
    publish("Udkast okapi", live=False)
    page = publish("Offentlig tapir")
    page.title = "Okapi i udkast"
    page.save_revision()
    assert find("okapi") == []
    assert find("tapir") == ["Offentlig tapir"]


def test_a_page_is_gone_when_unpublished_or_deleted(publish, find):
    one, other = publish("Okapi et"), publish("Okapi to")
    one.unpublish()
    assert find("okapi") == ["Okapi to"]
    Page.objects.get(pk=other.pk).delete()
    assert find("okapi") == []
    assert not SearchEntry.objects.filter(title__contains="Okapi").exists()


@pytest.mark.parametrize("kind", ["login", "groups", "password"])
def test_private_pages_and_those_below_are_not_found(publish, find, kind):
    parent = publish("Okapi for medlemmer")
    publish("Okapi derunder", parent=parent)
    publish("Okapi for alle")
    restriction = restrict(parent, kind)
    if kind == "groups":
        restriction.groups.set([Group.objects.create(name="Medlemmer")])
    assert find("okapi") == ["Okapi for alle"]
    assert SearchEntry.objects.filter(title__contains="Okapi").count() == 1
    publish("Okapi senere", parent=parent)
    assert find("okapi") == ["Okapi for alle"]
    restriction.delete()
    assert len(find("okapi")) == 4


def test_moving_below_a_private_page_hides(publish, find):
    private, page = publish("Lukket"), publish("Okapi")
    restrict(private)
    page.move(private, pos="last-child")
    assert find("okapi") == []
    assert not SearchEntry.objects.filter(page_id=page.pk).exists()
    page.refresh_from_db()
    page.move(page.get_site().root_page, pos="last-child")
    assert find("okapi") == ["Okapi"]


def test_the_clock_hides_before_any_command_has_run(publish, find):
    hour = timedelta(hours=1)
    now = timezone.now()
    expired, scheduled = publish("Okapi udløbet"), publish("Okapi planlagt")
    publish("Okapi nu", expire_at=now + hour)
    Page.objects.filter(pk=expired.pk).update(expire_at=now - hour)
    Page.objects.filter(pk=scheduled.pk).update(go_live_at=now + hour)
    assert find("okapi") == ["Okapi nu"]
    publish("Okapi i morgen", go_live_at=now + 24 * hour)
    assert find("okapi") == ["Okapi nu"]


def test_an_entry_left_behind_shows_nothing_that_is_not_public(publish, find):
    """The last line: also when the table was never told."""
    page = publish("Okapi")
    Page.objects.filter(pk=page.pk).update(live=False)
    assert SearchEntry.objects.filter(page=page).exists()
    assert find("okapi") == []


def test_each_language_finds_its_own(publish, find, front_page):
    publish("Okapi på dansk")
    publish("Okapi in English", parent=front_page_in("en"))
    assert find("okapi") == ["Okapi på dansk"]
    assert find("okapi", "/en/soeg/") == ["Okapi in English"]
    front_page_in("nb")
    assert find("okapi", "/nb/soeg/") == []


def test_archived_pages_come_last_and_say_so(publish, find, client):
    old = publish("Okapi", lead="Okapi")
    publish("Side", body=body("En okapi."))
    lifecycle = archive(old)
    assert find("okapi") == ["Side", "Okapi"]
    results = client.get("/soeg/?q=okapi").context["results"]
    assert [result.archived for result in results] == [False, True]
    lifecycle.state = "current"
    lifecycle.save()
    assert find("okapi") == ["Okapi", "Side"]


def test_closing_a_period_archives_and_opening_it_undoes_that(publish, find):
    page = publish("Okapi")
    publish("Side", lead="okapi")
    project = period()
    Lifecycle.objects.create(translation_key=page.translation_key, period=project)
    assert find("okapi") == ["Okapi", "Side"]
    project.is_closed = True
    project.save()
    assert find("okapi") == ["Side", "Okapi"]
    project.is_closed = False
    project.save()
    assert find("okapi") == ["Okapi", "Side"]


def test_a_changed_address_is_followed(publish, client):
    page = publish("Okapi")
    page.slug = "ny-adresse"
    page.save_revision().publish()
    (result,) = client.get("/soeg/?q=okapi").context["results"]
    assert result.url == "/ny-adresse/"


def test_the_page_links_to_another_site_root_when_it_moves(publish, client, front_page):
    parent = publish("Forælder")
    publish("Okapi", parent=parent, lead="x")
    Site.objects.update(root_page=parent)
    Site.clear_site_root_paths_cache()
    (result,) = client.get("/soeg/?q=okapi").context["results"]
    assert result.url.count("/") == 2
