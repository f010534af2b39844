"""Quotes, recordings and portraits: public with the person's consent, in every way of spreading."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data, streamfield

from core.models import Consent, Credit, Person, PersonRole
from core.pages import all_pages
from news.models import ArticlePage
from tests import factories
from tests.home.group_actions import written
from tests.news.news_factories import article, credit, event, peer
from tests.podcasts.podcast_factories import credit as heard
from tests.podcasts.podcast_factories import episode

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]
Use = Consent.Use
TODAY = timezone.localdate()
QUOTED = "Stolene blev stående."


def quoting(person, **fields):
    page = article(title="Om kaffe", slug="om-kaffe", live=False, **fields)
    page.body = [("pull_quote", {"quote": QUOTED, "person": person, "attribution": ""})]
    page.save_revision()
    return page


def published(page):
    page.get_latest_revision().publish()
    return type(page).objects.get(pk=page.pk)


def serves(person, start=None, end=None):
    return PersonRole.objects.create(
        person=person, body="secretariat", start=start, end=end, locale=person.locale
    )


def by_the_editor(client, page):
    value = {"quote": QUOTED, "person": factories.person("En anden").pk, "attribution": ""}
    data = written(
        title=page.title,
        slug=page.slug,
        date="2026-11-20",
        article_kind="news",
        **nested_form_data({"body": streamfield([("pull_quote", value)])}),
        **{"action-publish": "1"},
    )
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


def by_bulk(client, page):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return client.post(f"{address}?id={page.pk}", {}, follow=True)


def by_approval(client, page):
    page.get_workflow().start(page, factories.user("skribent"))
    state = page.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(address, {"comment": ""}, follow=True)


@pytest.mark.parametrize("door", [by_the_editor, by_bulk, by_approval])
def test_no_door_lets_a_quote_out_without_consent_and_each_names_the_person(
    client, member, site, door
):
    person = factories.person("Solvej Ager")
    page = quoting(person)
    member("Secretariat")
    told = door(client, page).content.decode()
    name = "En anden" if door is by_the_editor else "Solvej Ager"
    assert f"There is no valid consent from {name}" in told
    assert not ArticlePage.objects.get(pk=page.pk).live


def test_the_clock_and_translating_are_doors_too(site):
    person = factories.person("Solvej Ager")
    page = quoting(person, go_live_at=timezone.now() + timedelta(hours=1))
    page.save_revision().publish()
    page.revisions.update(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    ArticlePage.objects.filter(pk=page.pk).update(go_live_at=None)
    call_command("publish_scheduled")
    assert not ArticlePage.objects.get(pk=page.pk).live
    given = factories.consent(person, use=Use.QUOTE)
    page = ArticlePage.objects.get(pk=page.pk)
    page.go_live_at = None
    page.save_revision()
    page = published(page)
    assert page.live
    with pytest.raises(ValidationError, match="Solvej Ager"):
        factories.translated(page, "en", title="Coffee", slug="coffee")
    given.translation = True
    given.save()
    assert published(page.get_translations().get().specific).live


def test_a_draft_of_what_is_public_can_always_be_saved(site):
    page = article(title="Offentlig")
    page.body = [("pull_quote", {"quote": QUOTED, "person": factories.person()})]
    revision = page.save_revision()
    with pytest.raises(ValidationError, match="Ingolf Tangmose"):
        revision.publish()
    assert QUOTED not in str(ArticlePage.objects.get(pk=page.pk).body)


@pytest.mark.parametrize(
    ("start", "end", "is_public"),
    [
        (None, None, True),
        (TODAY - timedelta(days=90), TODAY - timedelta(days=1), True),
        (TODAY - timedelta(days=90), TODAY - timedelta(days=30), False),
    ],
)
def test_an_office_speaks_for_whoever_held_it_on_the_pages_day(site, start, end, is_public):
    person = factories.person()
    serves(person, start, end)
    page = quoting(person, date=TODAY - timedelta(days=10))
    if is_public:
        assert published(page).live
    else:
        with pytest.raises(ValidationError):
            published(page)


def test_what_was_recorded_counts_more_than_an_office(site):
    person = factories.person()
    serves(person)
    page = published(quoting(person, date=TODAY))
    given = factories.consent(person, use=Use.STAFF_TEXT)
    assert ArticlePage.objects.get(pk=page.pk).live
    given.withdraw(TODAY)
    assert not ArticlePage.objects.get(pk=page.pk).live


def test_who_is_heard_is_asked_and_who_wrote_is_not(site):
    page = episode(live=False)
    heard(page, factories.person("Solvej Ager"), Credit.Role.GUEST)
    heard(page, factories.person("Ejvind Lund"), Credit.Role.AUTHOR)
    heard(page, role=Credit.Role.HOST, name="Kun et navn")
    with pytest.raises(ValidationError) as refused:
        type(page).objects.get(pk=page.pk).save_revision().publish()
    assert "Solvej Ager" in str(refused.value)
    assert "Ejvind" not in str(refused.value)
    factories.consent(Person.objects.get(name="Solvej Ager"), use=Use.SPEAKER)
    type(page).objects.get(pk=page.pk).save_revision().publish()
    assert type(page).objects.get(pk=page.pk).live


@pytest.mark.parametrize("scope", ["feeds", "search_engines", "social"])
def test_each_way_of_spreading_is_asked_for_apart(client, site, scope):
    person = factories.person()
    yes = {name: True for name in ("feeds", "search_engines", "social") if name != scope}
    given = factories.consent(person, use=Use.QUOTE, **yes)
    page = published(quoting(person))

    def spreads():
        html = client.get(page.url).content.decode()
        return {
            "feeds": page.url in client.get("/nyheder/rss/").content.decode(),
            "search_engines": "noindex" not in html
            and page.url in client.get("/sitemap.xml").content.decode(),
            "social": f'og:title" content="{page.title}' in html,
        }

    assert spreads() == {"feeds": True, "search_engines": True, "social": True} | {scope: False}
    setattr(given, scope, True)
    given.save()
    assert all(spreads().values())


def test_the_name_is_as_agreed_wherever_the_person_speaks(client, site):
    person = factories.person("Solvej Ager", title="Peer i Skive", url="https://solvej.example/")
    for use in (Use.QUOTE, Use.SPEAKER):
        factories.consent(
            person, use=use, display_name="pseudonym", pseudonym="Nora", feeds=True, social=True
        )
    page = published(quoting(person))
    talk, webinar = episode(live=False), event()
    for shown in (talk, webinar):
        heard(shown, person, Credit.Role.SPEAKER)
    talk = type(talk).objects.get(pk=talk.pk)
    talk.save_revision().publish()
    webinar.save_revision().publish()
    for found_at in (
        *(each.url for each in (page, talk, webinar)),
        *("/nyheder/rss/", talk.show.feed_url(), "/soeg/?q=nora"),
    ):
        text = client.get(found_at).content.decode()
        for hidden in ("Solvej", "Ager", "Skive", "solvej.example"):
            assert hidden not in text, (found_at, hidden)
        if "/soeg/" not in found_at:
            assert "Nora" in text, found_at
    for word in ("solvej", "ager", "skive"):
        found = client.get(f"/soeg/?q={word}").content.decode()
        assert not any(each.url in found for each in (page, talk, webinar)), word


def test_a_page_that_tells_the_hidden_name_is_refused(site):
    person = factories.person("Solvej Ager")
    factories.consent(person, use=Use.QUOTE, display_name="first")
    page = quoting(person, lead="Vi talte med Solvej Ager.")
    with pytest.raises(ValidationError, match="Ager"):
        published(page)


def test_a_withdrawal_takes_everything_away_at_once_or_on_its_day(client, site, monkeypatch):
    person, other = factories.person(), factories.person("En anden")
    for one in (person, other):
        factories.consent(one, use=Use.QUOTE, translation=True, feeds=True)
    page = published(quoting(person))
    english = factories.translated(page, "en", title="Coffee", slug="coffee")
    stays = article(title="Bliver", live=False)
    stays.body = [("pull_quote", {"quote": "Ja.", "person": other})]
    stays.save_revision()
    stays = published(stays)
    given = Consent.objects.for_person(person.pk).get()
    tomorrow = timezone.localdate() + timedelta(days=1)
    given.withdraw(tomorrow)
    family = [page.pk, english.pk]
    assert all_pages().public().filter(pk__in=family).count() == 2
    later = timezone.now() + timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert not all_pages().public().filter(pk__in=family).exists()
    assert client.get(page.url).status_code == 404
    assert client.get(stays.url).status_code == 200
    page = ArticlePage.objects.get(pk=page.pk)
    page.body = [("paragraph", "<p>Uden citat.</p>")]
    page.save_revision().publish()
    assert client.get(page.url).status_code == 200
    Consent.objects.for_person(other.pk).get().withdraw(timezone.localdate())
    assert client.get(stays.url).status_code == 404
    assert stays.url not in client.get("/soeg/?q=bliver").content.decode()


def test_a_portrait_is_shown_with_consent_only(client, site, django_capture_on_commit_callbacks):
    portrait = factories.image("Portræt")
    person = factories.person(portrait=portrait)
    page = event()
    heard(page, person, Credit.Role.SPEAKER)
    assert "person__image" not in client.get(page.url).content.decode()
    given = factories.consent(person, use=Use.PORTRAIT)
    assert "person__image" in client.get(page.url).content.decode()
    seen = portrait.renditions.first().url
    assert client.get(seen).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        given.withdraw(TODAY)
    assert "person__image" not in client.get(page.url).content.decode()
    assert client.get(seen).status_code == 404


def test_a_portrait_in_the_text_is_refused_where_it_stands(site):
    portrait, other = factories.image("Portræt"), factories.image("Kaffe")
    person = factories.person(portrait=portrait)
    for picture, is_refused in ((other, False), (portrait, True)):
        page = peer()
        image = {"image": picture.pk, "decorative": True, "alt_text": ""}
        page.body = [
            {"type": "paragraph", "value": "<p>Hej.</p>"},
            {"type": "image", "value": {"image": image, "caption": "", "credit": ""}},
        ]
        found = [(obstacle.block, person.name in obstacle.message) for obstacle in page.obstacles()]
        assert found == ([(1, True)] if is_refused else [])


def test_a_page_without_people_asks_nothing_of_the_database(site, django_assert_num_queries):
    page = article()
    credit(page)
    with django_assert_num_queries(0):
        assert page.obstacles() == []
