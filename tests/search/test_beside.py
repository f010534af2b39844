"""What a page shows beside its text is found, too, as long as it is shown."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from core.models import (
    Credit,
    Lifecycle,
    PeriodPerson,
    PersonRole,
)
from home.models import ContactPage
from tests.factories import (
    consent,
    locale,
    organisation,
    page_of,
    period,
    person,
    user,
)
from tests.news.news_factories import (
    article,
    credit,
    event,
    event_index,
    index_in,
    notice,
    peer,
    session,
)
from tests.podcasts.podcast_factories import episode

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]
TODAY = timezone.localdate()
DAY = timedelta(days=1)


def role(of, body="secretariat", **fields):
    return PersonRole.objects.create(person=of, body=body, locale=of.locale, **fields)


def test_what_kind_of_event_or_news_it_is_is_found(front_page, find):
    event(title="Grænser", event_kind="webinar").save_revision().publish()
    event(title="Årsmødet", event_kind="meeting").save_revision().publish()
    article(title="Send os et ark", article_kind="call").save_revision().publish()
    article(title="Nyt fra os").save_revision().publish()
    assert find("webinar") == ["Grænser"]
    assert find("opfordring") == ["Send os et ark"]


def test_authors_speakers_and_places_are_found(front_page, find):
    someone = person("Ida Ravnkær", background="<p>Var frisør.</p>")
    text = article(title="Nyhed")
    Credit.objects.create(page=text, person=someone, role="author", locale=locale())
    credit(text, "Ejvind Lund", role="photographer")
    text.save_revision().publish()
    meeting = event(title="Møde", attendance="on_site", place="Laden", host=organisation("Egen"))
    Credit.objects.create(page=meeting, person=someone, role="speaker", locale=locale())
    session(meeting, meeting.start, title="Om pauser")
    meeting.agenda.create(title="Kaffe og brød", locale=locale())
    meeting.save_revision().publish()
    assert sorted(find("ravnkær")) == ["Møde", "Nyhed"]
    assert find("ejvind") == ["Nyhed"]
    assert find("laden") == find("egen") == find("pauser") == find("brød") == ["Møde"]
    assert find("frisør") == ["Møde"]
    someone.name = "Ida Skovager"
    someone.save()
    assert find("ravnkær") == []
    assert sorted(find("skovager")) == ["Møde", "Nyhed"]


def test_a_call_tells_how_to_answer_until_it_is_closed(front_page, find, monkeypatch):
    call = {"article_kind": "call", "call_what": "Arbejdsark", "call_how": "Send en due"}
    article(title="Kald", call_deadline=TODAY, **call)
    article(title="Forbi", call_deadline=TODAY - DAY, **call)
    assert sorted(find("arbejdsark")) == ["Forbi", "Kald"]
    assert find("due") == ["Kald"]
    monkeypatch.setattr(timezone, "localdate", lambda *_args: TODAY + DAY)
    call_command("new_day")
    assert find("due") == []


def test_a_project_is_found_on_its_notice_and_its_news(front_page, find):
    project = period("Broen", is_closed=True, places="Esbjerg", funder=organisation("Havtorn"))
    PeriodPerson.objects.create(period=project, person=person("Omar Haddelund"), locale=locale())
    notice(of=project, title="Arkiv")
    text = article(title="Nyhed")
    article(title="Uden")
    assert find("esbjerg") == ["Arkiv"]
    belonging = Lifecycle.objects.create(translation_key=text.translation_key, period=project)
    for words in ("esbjerg", "havtorn", "omar haddelund", "broen"):
        assert sorted(find(words)) == ["Arkiv", "Nyhed"], words
    project.people.all().delete()
    assert find("haddelund") == []
    belonging.delete()
    assert find("esbjerg") == ["Arkiv"]


def test_of_a_story_no_more_is_found_than_the_consent_shows(front_page, find):
    project = period("Broen", places="Esbjerg")
    facts = {"employer": "Havnen", "municipality": "Skive", "region": "midtjylland"}
    peer(title="Navngiven", project=project, **facts)
    hidden = peer(title="Skjult", display_name="pseudonym", project=project, **facts)
    hidden.past_posts.create(title="Fyrtårnet", locale=locale())
    hidden.save_revision().publish()
    assert find("havnen") == find("skive") == find("esbjerg") == ["Navngiven"]
    assert find("fyrtårnet") == []
    assert find("nora") == ["Skjult"]
    name = hidden.person.name.split()[0]
    assert find(name) == []
    consent(hidden.person, website=True, display_name="full", given_on=TODAY)
    assert find(name) == ["Skjult"]
    assert sorted(find("havnen")) == ["Navngiven", "Skjult"]
    assert find("fyrtårnet") == ["Skjult"]


def test_the_contact_page_is_found_by_whom_and_what_it_names(front_page, find):
    page = page_of(ContactPage, front_page, title="Kontakt", email="hej@example.org")
    answers = person("Ida Ravnkær")
    page.subjects.create(title="Barsel", person=answers, locale=page.locale)
    page.exceptions.create(first_day=TODAY, text="Sommerlukket", locale=page.locale)
    page.exceptions.create(first_day=TODAY - DAY, text="Vinterlukket", locale=page.locale)
    page.save_revision().publish()
    role(person("Bo Elmelund"), title="Kasserer")
    for words in ("barsel", "ravnkær", "sommerlukket", "elmelund", "kasserer"):
        assert find(words) == ["Kontakt"], words
    assert find("vinterlukket") == []
    page.show_serving = False
    page.save_revision().publish()
    assert find("elmelund") == []


def test_an_episode_is_found_by_guest_note_and_chapter(front_page, find, client):
    page = episode(title="Samtale", content_note="Om indlæggelse")
    credit(page, "Ejvind Lund", role="guest")
    page.save_revision().publish()
    assert find("ejvind") == find("indlæggelse") == ["Samtale"]
    client.force_login(user(is_superuser=True))
    rows = {"form-0-start": "0:00", "form-0-title": "Bænken", "form-0-url": ""}
    counts = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0"}
    address = reverse("episode_chapters", args=[page.pk])
    loaded = client.get(address).context["form"]["loaded"].value()
    client.post(address, {**rows, **counts, "loaded": loaded})
    assert find("bænken") == ["Samtale"]


def test_what_follows_the_source_is_found_in_the_translation(front_page, find):
    page = event(title="Møde", place="Laden", attendance="on_site", address="Skolegade 1")
    english = event(
        index_in("en", event_index()),
        title="Meeting",
        translation_key=page.translation_key,
        attendance="on_site",
        address="Skolegade 1",
    )
    page.address = "Havnegade 2"
    page.save_revision().publish()
    assert find("havnegade", "/en/soeg/") == ["Meeting"]
    assert find("skolegade", "/en/soeg/") == []
    assert english.pk
