"""Standing pages, contact, topics and the list of all feeds, as readers see them."""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Page

from core.models import PersonRole, Topic
from home.models import ContactPage, ContactSubject, HoursException, OpeningHours
from tests import factories
from tests.news.news_factories import NOW, article, event, peer
from tests.podcasts.podcast_factories import episode, podcast_index, show

pytestmark = pytest.mark.django_db


def heading(text):
    return {"type": "heading", "value": {"text": text, "level": "h2"}}


def paragraph(words):
    return {"type": "paragraph", "value": f"<p>{'ord ' * words}</p>"}


def body_of(client, page):
    return client.get(page.url).content.decode()


def test_four_headings_make_a_table_of_contents_and_three_do_not(client, site):
    three = [heading(text) for text in ("Først", "Så", "Til sidst")]
    short = factories.standard_page(body=three)
    long = factories.standard_page(body=[*three, heading("Og løn")])
    assert "#og-loen" in body_of(client, long)
    assert 'class="contents"' not in body_of(client, short)


def test_reading_time_is_told_of_long_pages_only(site):
    assert factories.standard_page(body=[paragraph(900)]).reading_minutes == 5
    assert factories.standard_page(body=[paragraph(90)]).reading_minutes == 0


def test_pages_below_are_listed_unless_they_are_not_for_everyone(client, site):
    page = factories.standard_page(title="Viden")
    factories.standard_page(page, title="Udgivelser")
    factories.standard_page(page, title="Kladdeside", live=False)
    factories.restrict(factories.standard_page(page, title="Lukket side"))
    factories.archive(factories.standard_page(page, title="Gammel side"))
    page.refresh_from_db()
    shown = body_of(client, page)
    assert "Udgivelser" in shown
    for hidden in ("Kladdeside", "Lukket side", "Gammel side"):
        assert hidden not in shown
    page.list_children = False
    page.save()
    assert "Udgivelser" not in body_of(client, page)


def test_an_archived_page_says_so_and_stays_at_its_address(client, site):
    page = factories.standard_page(title="Puljen 2016")
    factories.archive(page)
    answer = client.get(page.url)
    assert answer.status_code == 200
    assert "archive-banner" in answer.content.decode()


@pytest.fixture
def contact(page_at):
    page = page_at("kontakt/")
    page.email, page.phone = "hej@example.org", "12 34 56 78"
    page.save()
    return page


def test_a_subject_is_written_to_its_own_address_the_persons_or_the_pages(client, contact):
    person = factories.person("Signe Havn", email="signe@example.org")
    for title, email, of in [
        ("Job & uddannelse", "job@example.org", person),
        ("Din historie", "", person),
        ("Andet", "", None),
    ]:
        ContactSubject.objects.create(
            page=contact, locale=contact.locale, title=title, email=email, person=of
        )
    shown = body_of(client, contact)
    assert "mailto:job@example.org?subject=Job%20%26%20uddannelse" in shown
    assert "mailto:signe@example.org?subject=Din%20historie" in shown
    assert "mailto:hej@example.org?subject=Andet" in shown


def test_a_subject_cannot_write_headers_into_the_mail():
    page = ContactPage(title="Kontakt", email="hej@example.org")
    subject = ContactSubject(page=page, title="Hej\r\nBcc: alle@example.org&cc=x")
    assert subject.mailto == (
        "mailto:hej@example.org?subject=Hej%20Bcc%3A%20alle%40example.org%26cc%3Dx"
    )
    page.email = ""
    assert subject.mailto == ""


def test_hours_and_their_exceptions_that_are_not_over(client, contact):
    today = timezone.localdate()
    own = {"page": contact, "locale": contact.locale}
    OpeningHours.objects.create(**own, first_day=0, last_day=3, opens=time(10), closes=time(14, 30))
    for first, last, text in [
        (today - timedelta(days=9), today - timedelta(days=2), "Holdt sommerlukket"),
        (today - timedelta(days=1), today + timedelta(days=1), "Kun på mail"),
        (today - timedelta(days=1), None, "Var lukket i går"),
        (today, None, "Lukket i dag"),
    ]:
        HoursException.objects.create(**own, first_day=first, last_day=last, text=text)
    shown = body_of(client, contact)
    assert "14.30" in shown
    assert "Kun på mail" in shown
    assert "Lukket i dag" in shown
    assert "sommerlukket" not in shown
    assert "i går" not in shown


def test_exceptions_are_in_the_preview_before_they_are_stored(contact):
    contact.exceptions = [
        HoursException(locale=contact.locale, first_day=timezone.localdate() + days, text=text)
        for days, text in [
            (timedelta(days=4), "Lukket fredag"),
            (timedelta(days=-1), "Lukket i går"),
            (timedelta(days=3), "Lukket torsdag"),
        ]
    ]
    draft = contact.save_revision().as_object()
    assert [row.text for row in draft.coming_exceptions] == ["Lukket torsdag", "Lukket fredag"]
    assert draft.make_preview_request().status_code == 200


def test_hours_that_end_before_they_begin_are_refused():
    for row in (
        OpeningHours(opens=time(14), closes=time(10)),
        HoursException(first_day=date(2026, 5, 3), last_day=date(2026, 5, 2), text="x"),
    ):
        with pytest.raises(ValidationError):
            row.clean()


def test_only_who_serves_today_is_shown(client, contact):
    today = timezone.localdate()
    for name, start, end in [
        ("Nuværende Nanna", None, None),
        ("Forhenværende Finn", None, today - timedelta(days=1)),
        ("Kommende Karla", today + timedelta(days=1), None),
    ]:
        person = factories.person(name)
        PersonRole.objects.create(
            person=person, locale=person.locale, body="secretariat", start=start, end=end
        )
    shown = body_of(client, contact)
    assert "Nuværende Nanna" in shown
    assert "Finn" not in shown
    assert "Karla" not in shown


@pytest.fixture
def topic(site):
    return factories.topic("Løn og vilkår", slug="loen-og-vilkaar")


def test_a_topic_gathers_what_is_public_in_the_readers_language(client, site, topic):
    factories.standard_page(title="Åben side", topics=[topic])
    factories.standard_page(title="Kladdeside", topics=[topic], live=False)
    factories.restrict(factories.standard_page(title="Lukket side", topics=[topic]))
    factories.archive(factories.standard_page(title="Gammel side", topics=[topic]))
    factories.standard_page(site["en"], title="English page", topics=[topic])
    factories.standard_page(title="Andet emne", topics=[factories.topic("Andet")])
    answer = client.get("/emner/loen-og-vilkaar/")
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert "Åben side" in shown
    for hidden in ("Kladdeside", "Lukket side", "Gammel side", "English page", "Andet emne"):
        assert hidden not in shown
    canonical = "http://127.0.0.1:8000/emner/loen-og-vilkaar/"
    assert f'<link rel="canonical" href="{canonical}">' in shown


def test_a_topic_shows_the_newest_first_whenever_each_came_to_the_site(client, site, topic):
    """Old news that an editor writes in today does not become the newest."""

    def ago(days):
        return NOW - timedelta(days=days)

    of_topic = {"topics": [topic]}
    article(title="Gammel nyhed", date=ago(900).date(), **of_topic)
    event(title="Webinar i går", days=-1, **of_topic)
    episode(title="Afsnit fra i fjor", date=ago(365), **of_topic)
    page = factories.standard_page(title="Vejledning", **of_topic)
    Page.objects.filter(pk=page.pk).update(first_published_at=ago(30))
    peer(title="Fortælling", date=ago(3).date(), **of_topic)
    shown = client.get("/emner/loen-og-vilkaar/").context["page_obj"].object_list
    assert [card.title for card in shown] == [
        "Webinar i går",
        "Fortælling",
        "Vejledning",
        "Afsnit fra i fjor",
        "Gammel nyhed",
    ]


def test_the_index_lists_topics_that_have_something(client, site, topic):
    factories.standard_page(topics=[topic])
    factories.standard_page(topics=[factories.topic("Tomt emne")], live=False)
    shown = client.get("/emner/").content.decode()
    assert 'href="/emner/loen-og-vilkaar/"' in shown
    assert "Tomt emne" not in shown


def test_a_topic_leads_to_its_translations(client, site, page_at, topic):
    index = page_at("emner/").copy_for_translation(factories.locale("en"))
    index.slug = "topics"
    index.save_revision().publish()
    english = factories.locale("en")
    Topic.objects.create(
        name="Pay", slug="pay", locale=english, translation_key=topic.translation_key
    )
    shown = client.get("/emner/loen-og-vilkaar/").content.decode()
    assert 'hreflang="en" href="http://127.0.0.1:8000/en/topics/pay/"' in shown
    assert 'hreflang="x-default" href="http://127.0.0.1:8000/emner/loen-og-vilkaar/"' in shown


def test_an_unknown_topic_is_404_and_odd_pages_are_the_first_or_last(client, site, topic):
    for number in range(23):
        factories.standard_page(title=f"Side {number}", topics=[topic])
    assert client.get("/emner/findes-ikke/").status_code == 404
    for odd in ("0", "-1", "x", "9" * 30, "%D9%A2", ""):
        assert client.get(f"/emner/loen-og-vilkaar/?page={odd}").status_code == 200
    assert 'rel="prev"' in client.get("/emner/loen-og-vilkaar/?page=2").content.decode()


def test_all_feeds_of_a_language_are_in_one_place(client, site):
    shown = client.get("/foelg/").content.decode()
    assert "application/rss+xml" in shown
    assert client.get("/en/foelg/").status_code == 200


def test_a_podcast_is_for_a_podcast_app_and_news_are_not(client, site):
    show(podcast_index(site["da"]), title="To stole", slug="to-stole")
    kinds = {feed.title: feed.kind for feed in client.get("/foelg/").context["feeds"]}
    assert (kinds["Nyheder"], kinds["To stole"]) == ("rss", "podcast")


def test_the_editors_own_words_stand_above_the_feeds(client, site):
    factories.standard_page(title="Følg med uden mail", slug="foelg", lead="Du vælger selv.")
    shown = client.get("/foelg/").content.decode()
    assert "Følg med uden mail" in shown
    assert "Du vælger selv." in shown
    factories.restrict(site["da"].get_children().get(slug="foelg"))
    assert "Du vælger selv." not in client.get("/foelg/").content.decode()


def test_a_fact_not_yet_translated_says_that_it_is_danish(client, site, page_at):
    person = factories.person("Signe Havn", title="Konsulent")
    PersonRole.objects.create(person=person, locale=person.locale, body="secretariat")
    english = page_at("kontakt/").copy_for_translation(factories.locale("en"))
    english.save_revision().publish()
    assert '<li lang="da"><article class="person"' in body_of(client, english).replace("\n", "")
    assert '<li lang="da">' not in body_of(client, page_at("kontakt/"))
