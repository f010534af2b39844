import pytest

from core.models import Lifecycle, Period, PeriodPerson, Replacement
from core.succession import what_holds_now
from news.models import ArchiveNoticePage
from tests.factories import (
    archive,
    home_page,
    locale,
    organisation,
    period,
    person,
    restrict,
    standard_page,
    topic,
)
from tests.news.news_factories import (
    archive_index,
    article,
    event,
    index_in,
    news_index,
    notice,
)

pytestmark = pytest.mark.django_db


def belongs(page, to, state=Lifecycle.State.CURRENT):
    Lifecycle.objects.create(translation_key=page.translation_key, period=to, state=state)
    return page


def titles(pages):
    return [page.title for page in pages]


def test_notice_lists_what_its_period_archived(client):
    closed, other = period(is_closed=True), period("Et andet", is_closed=True)
    page = notice(of=closed)
    belongs(article(title="Nyt", date="2018-05-01"), closed)
    belongs(article(title="Gammelt", date="2014-05-01"), closed)
    belongs(standard_page(title="En side"), closed)
    belongs(article(title="Fra et andet projekt"), other)
    belongs(article(title="Kladde", live=False), closed)
    restrict(belongs(article(title="Kun for nogle"), closed))
    belongs(article(index_in("en", news_index()), title="In English"), closed)
    archive(article(title="Uden periode"))
    found = client.get(page.url).context["archived_pages"]
    assert titles(found) == ["Nyt", "Gammelt", "En side"]


def test_opening_the_period_again_undoes_it(client):
    of = period(is_closed=True)
    page = notice(of=of)
    page.save_revision().publish()
    belongs(article(), of)
    html = client.get(page.url).content.decode()
    assert "archive-banner" in html
    assert len(client.get(page.url).context["archived_pages"]) == 1
    assert ArchiveNoticePage.objects.archived().exists()
    of.is_closed = False
    of.save()
    assert client.get(page.url).context["archived_pages"] == []
    assert "archive-banner__notice" not in client.get(page.url).content.decode()
    assert not ArchiveNoticePage.objects.archived().exists()


def test_banner_speaks_of_the_period_in_the_readers_language(client):
    of = period("De første skridt", is_closed=True)
    page = notice(of=of)
    english = index_in("en", archive_index())
    translation = notice(english, of=of)
    Period.objects.create(
        name="The first steps",
        first_year=2014,
        last_year=2018,
        is_closed=True,
        locale=locale("en"),
        translation_key=of.translation_key,
    )
    html = client.get(page.url).content.decode()
    assert "De første skridt" in html
    assert "2014–2018" in html
    assert "The first steps" in client.get(translation.url).content.decode()


def test_the_editors_words_replace_the_banner(client):
    page = notice(archive_note="Det her er historie nu.")
    assert "Det her er historie nu." in client.get(page.url).content.decode()


def test_archive_lists_notices_the_latest_period_first(client):
    notice(of=period("Først", first_year=2010, last_year=2013, is_closed=True), title="Ældst")
    notice(of=period("Så", first_year=2014, last_year=2018, is_closed=True), title="Nyest")
    notice(of=period("Nej", is_closed=True), title="Kladde", live=False)
    assert titles(client.get("/arkiv/").context["notices"]) == ["Nyest", "Ældst"]
    assert client.get("/arkiv/").status_code == 200


def test_empty_archive(client):
    archive_index()
    assert client.get("/arkiv/").status_code == 200


def test_what_an_editor_chose_holds_now():
    page, chosen = article(), standard_page(title="Det nye")
    event()
    Replacement.objects.create(lifecycle=archive(page), page=chosen)
    assert titles(what_holds_now(page)) == ["Det nye"]


def test_else_guidance_on_the_same_topics_and_what_comes():
    pay = topic()
    page = article(topics=[pay])
    archive(page)
    standard_page(title="Løn i dag", topics=[pay])
    archive(standard_page(title="Løn i gamle dage", topics=[pay]))
    standard_page(title="Kladde", topics=[pay], live=False)
    standard_page(title="Noget andet")
    article(title="En nyhed", topics=[pay])
    event(title="Kommer", days=3)
    event(title="Aflyst", days=2, state="cancelled")
    event(title="Har været", days=-3)
    assert titles(what_holds_now(page)) == ["Løn i dag", "Kommer"]


def test_there_is_always_something():
    page = article()
    archive(page)
    assert what_holds_now(page)[0].pk == home_page().pk


def test_coming_events_are_in_the_pages_language():
    event(title="På dansk")
    english = article(index_in("en", news_index()))
    archive(english)
    assert titles(what_holds_now(english)) == ["Front page"]


def test_a_project_tells_who_pays_where_and_with_whom(client):
    project = period("Plads til peers", first_year=2025, last_year=None, places="Esbjerg")
    project.funder = organisation("Fjordfonden")
    omar = person("Omar Haddelund")
    project.people.add(PeriodPerson(locale=locale(), person=omar, role="Koordinator"))
    project.save()
    page, apart = article(), article(title="Uden projekt")
    belongs(page, project)
    html = client.get(page.url).content.decode()
    for told in ("Plads til peers", "2025–", "Esbjerg", "Fjordfonden", "Koordinator", "Omar"):
        assert told in html
    assert "Fjordfonden" not in client.get(apart.url).content.decode()
    assert "archive-banner__notice" not in html


def test_the_notice_of_a_project_tells_the_same_in_the_readers_language(client):
    project = period("De første skridt", is_closed=True, places="Esbjerg")
    project.people.add(PeriodPerson(locale=locale(), person=person("Omar Haddelund"), role="Leder"))
    project.funder = organisation("Fjordfonden")
    project.save()
    page = notice(of=project)
    translation = notice(index_in("en", archive_index()), of=project)
    html = client.get(page.url).content.decode()
    for told in ("Esbjerg", "Fjordfonden", "Leder", "Omar Haddelund"):
        assert told in html
    english = project.copy_for_translation(locale("en"))
    english.places = "The harbour town"
    english.save()
    html = client.get(translation.url).content.decode()
    assert "The harbour town" in html
    assert "Esbjerg" not in html
    assert "Fjordfonden" not in client.get(notice().url).content.decode()
