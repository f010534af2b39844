"""Lists of pages: narrowed by what people think in, taken along, changed many at once."""

from datetime import timedelta
from io import BytesIO
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import Page, PageLogEntry

from core.models import Lifecycle, Topic, TopicLink
from home.admin import AllPagesListing, ArticleListing, EpisodeListing, EventListing, PeerListing
from tests import factories
from tests.home.group_matrix import EDITOR, ENGLISH, SECRETARIAT, VOLUNTEER
from tests.news import news_factories as news
from tests.podcasts.podcast_factories import episode

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
LISTINGS = (AllPagesListing, ArticleListing, EventListing, PeerListing, EpisodeListing)


def address(listing, part="index"):
    return reverse(f"{listing.name}:{part}")


def titles(client, listing, **narrowed):
    answer = client.get(address(listing), narrowed)
    assert answer.status_code == 200, narrowed
    return {page.title for page in answer.context["pages"]}


def kept(page, **fields):
    Lifecycle.objects.create(translation_key=page.translation_key, **fields)
    return page


@pytest.fixture
def articles(site):
    wages, working = factories.topic("Løn"), factories.topic("Arbejde")
    closed, going_on = factories.period(is_closed=True), factories.period("I gang")
    new = news.article(title="Ny", date=TODAY, topics=[wages])
    old = news.article(title="Gammel", date=TODAY - timedelta(days=99), topics=[working])
    call = news.article(
        title="Opråb", article_kind="call", live=False, date=TODAY - timedelta(days=40)
    )
    kept(new, period=going_on, review_on=TODAY + timedelta(days=3))
    kept(old, period=closed, review_on=TODAY + timedelta(days=30))
    kept(call, state="under_construction")
    factories.translated(new, title="New")
    changed = news.article(title="Rettet", date=TODAY - timedelta(days=50))
    changed.lead = "Andet"
    changed.save_revision()
    return {"topic": wages.pk, "period": going_on.pk, "closed": closed.pk}


NARROWED = [
    ({"date_from": TODAY - timedelta(days=1), "locale": "da"}, {"Ny"}),
    ({"date_to": TODAY - timedelta(days=60), "locale": "da"}, {"Gammel"}),
    ({"status": "live", "locale": "da"}, {"Ny", "Gammel", "Rettet"}),
    ({"status": "draft"}, {"Opråb"}),
    ({"status": "changed"}, {"Rettet"}),
    ({"locale": "en"}, {"New"}),
    ({"article_kind": "call"}, {"Opråb"}),
    ({"lifecycle": "archived"}, {"Gammel"}),
    ({"lifecycle": "under_construction"}, {"Opråb"}),
    ({"lifecycle": "current"}, {"Ny", "New", "Rettet"}),
    ({"topic": "topic", "locale": "da"}, {"Ny"}),
    ({"period": "period"}, {"Ny", "New"}),
    ({"period": "closed"}, {"Gammel"}),
    ({"review_to": TODAY + timedelta(days=9), "locale": "da"}, {"Ny"}),
    ({"q": "gammel"}, {"Gammel"}),
    ({"q": "rettet", "status": "changed", "ordering": "date"}, {"Rettet"}),
    ({"q": "rettet", "status": "draft", "ordering": "-review_on"}, set()),
]


@pytest.mark.wagtail_indexes
def test_a_list_is_narrowed_by_what_people_think_in(client, member, articles):
    member(SECRETARIAT)
    for narrowed, found in NARROWED:
        asked = {name: articles.get(value, value) for name, value in narrowed.items()}
        assert titles(client, ArticleListing, **asked) == found, narrowed


def test_events_stories_and_pages_have_filters_of_their_own(client, member, site):
    news.event(title="Kommer", start=timezone.now() + timedelta(days=3))
    news.event(title="Forbi", start=timezone.now() - timedelta(days=3), state="cancelled")
    news.peer(title="Fra Ribe", region="syddanmark")
    news.peer(title="Fra Skagen", region="nordjylland")
    member(SECRETARIAT)
    assert titles(client, EventListing, when="coming") == {"Kommer"}
    assert titles(client, EventListing, when="past") == {"Forbi"}
    assert titles(client, EventListing, state="cancelled") == {"Forbi"}
    held = news.event(title="Holdt", start=timezone.now() - timedelta(days=2), state="open")
    assert titles(client, EventListing, state="held") == {"Holdt"}
    assert titles(client, EventListing, state="open") == set()
    told = client.get(address(EventListing), {"export": "csv", "state": "held"})
    assert ",Held," in b"".join(told.streaming_content).decode()
    held.recording = episode(title="Optaget")
    held.save()
    answer = client.get(address(EventListing), {"state": "held"})
    assert "The recording is here" in answer.content.decode()
    held.recording.specific.unpublish()
    assert "The recording is here" not in client.get(address(EventListing)).content.decode()
    assert titles(client, EventListing, date_to=TODAY) == {"Forbi", "Holdt"}
    assert titles(client, PeerListing, region="syddanmark") == {"Fra Ribe"}
    assert {"Kommer", "Fra Ribe"} <= titles(client, AllPagesListing)


ODD = ["x", "\x00", "9" * 40, "-1", "æøå 🙂 <script>", "a" * 10_000, "9999-99-99", "0001-01-01"]


@pytest.mark.wagtail_indexes
def test_nothing_odd_in_an_address_breaks_a_list(client, member, articles):
    member(EDITOR)
    of_all = [
        *("q", "p", "ordering", "needs", "status", "lifecycle", "topic", "period", "locale"),
        *("review_from", "updated_to", "content_type", "export"),
    ]
    of_events = ["q", "date_from", "state", "when", "event_kind"]
    for listing, names in ((AllPagesListing, of_all), (EventListing, of_events)):
        asked = [{name: odd} for name in names for odd in ODD[:3]]
        # Each with each of the values, in the company of others.
        for turn in range(len(ODD)):
            odds = [*ODD[turn:], *ODD[:turn]] * 2
            asked.append(dict(zip(names, odds, strict=False)))
        for each in asked:
            answer = client.get(address(listing, "index_results"), each)
            assert answer.status_code < 500, each
    for odd in ODD:
        assert client.get(reverse("candidates", args=["arkivering"]), {"q": odd}).status_code < 500
    explorer = reverse("wagtailadmin_explore_root")
    asked = {"q": "ny", "ordering": "lifecycle_state", "search_all": "1"}
    assert client.get(explorer, asked, follow=True).status_code == 200


@pytest.mark.parametrize("listing", LISTINGS)
def test_no_list_asks_more_with_more_rows(client, member, site, listing):
    def add(number):
        news.event(title=f"Webinar {number}")
        kept(news.article(title=f"Nyhed {number}"), review_on=TODAY)
        news.peer(title=f"Fortælling {number}")
        episode(title=f"Samtale {number}")

    def queries(**asked):
        client.get(address(listing), asked)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address(listing), asked).status_code == 200
        return len(captured)

    member(EDITOR)
    add(0)
    few = queries(), queries(export="csv"), queries(status="live", lifecycle="current")
    for number in range(1, 4):
        add(number)
    assert (queries(), queries(export="csv"), queries(status="live", lifecycle="current")) == few


FORMULA = '=HYPERLINK("https://example.org")'


def test_a_list_is_taken_along_as_text_alone(client, member, site):
    kept(news.article(title=FORMULA, date=TODAY), state="archived")
    news.article(title="Æbler\x0b", date=TODAY)
    member(SECRETARIAT)
    answer = client.get(address(ArticleListing), {"export": "csv", "lifecycle": "archived"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    heading, row = text.splitlines()
    assert heading.startswith("Title,Date,Kind,Language,Status,Lifecycle,Next review,Address")
    assert row.startswith("\"'=HYPERLINK")
    assert ",Archived," in row
    answer = client.get(address(ArticleListing), {"export": "xlsx"})
    cells = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    first = {row[0].value: row[0].data_type for row in cells.iter_rows()}
    assert first == {"Title": "s", FORMULA: "s", "Æbler": "s"}


def bulk(client, action, pages, **data):
    ids = "&".join(f"id={page.pk}" for page in pages)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    home = reverse("wagtailadmin_home")
    asked = client.get(f"{url}?{ids}&next={home}")
    assert asked.status_code == 200
    client.post(f"{url}?{ids}&next={home}", data)
    return asked.content.decode()


def test_many_are_archived_by_an_editor_alone(client, member, site):
    pages = [factories.standard_page(title=f"Side {number}") for number in range(2)]
    english, gone = factories.translated(pages[0]), factories.standard_page(title="Var arkiveret")
    factories.archive(gone)
    for group, archived in [(SECRETARIAT, 1), (VOLUNTEER, 1), (EDITOR, 3)]:
        member(group)
        bulk(client, "archive", [*pages, english, gone, site["da"]])
        assert Lifecycle.objects.archived().count() == archived, group
        client.logout()
    assert PageLogEntry.objects.filter(action="core.lifecycle").count() == 2, (
        "once in all languages"
    )


def test_many_are_marked_as_reviewed_with_the_day_of_the_next(client, member, site):
    page, english = factories.standard_page(), factories.front_page_in("en")
    below = factories.standard_page(english)
    member(ENGLISH)
    bulk(client, "mark_reviewed", [page, below], again="6")
    assert not Lifecycle.objects.exists()
    client.logout()
    member(SECRETARIAT)
    bulk(client, "mark_reviewed", [page], again="x")
    assert not Lifecycle.objects.exists()
    bulk(client, "mark_reviewed", [page, below], again="6")
    assert {row.reviewed_on for row in Lifecycle.objects.all()} == {TODAY}
    assert {row.review_on for row in Lifecycle.objects.all()} == {TODAY + timedelta(days=182)}
    assert PageLogEntry.objects.filter(action="core.reviewed").count() == 2


def topics(page):
    return [link.topic.name for link in page.topic_links.all()]


def test_a_topic_is_added_in_each_language_and_carries_no_draft_along(client, member, site):
    wages = factories.topic("Løn")
    english_wages = wages.copy_for_translation(factories.locale("en"))
    english_wages.name = "Wages"
    english_wages.save()
    page = factories.standard_page(title="Offentlig", topics=[factories.topic("Arbejde")])
    page.save_revision().publish()
    english, private = factories.translated(page), factories.standard_page(live=False)
    page.title = "Kun en kladde"
    page.save_revision()
    member(ENGLISH)
    bulk(client, "set_topic", [page], topic=wages.pk)
    assert "Løn" not in topics(page)
    client.logout()
    member(SECRETARIAT)
    for odd in ("", "x", "9" * 40):
        bulk(client, "set_topic", [page], topic=odd)
    bulk(client, "set_topic", [page, english, private], topic=wages.pk)
    bulk(client, "set_topic", [page, english, private], topic=wages.pk)
    stored = Page.objects.get(pk=page.pk).specific
    draft = stored.get_latest_revision_as_object()
    assert (stored.title, topics(stored)) == ("Offentlig", ["Arbejde", "Løn"])
    assert (draft.title, topics(draft)) == ("Kun en kladde", ["Arbejde", "Løn"])
    draft.save_revision().publish()
    assert topics(Page.objects.get(pk=page.pk).specific) == ["Arbejde", "Løn"]
    assert "Wages" in topics(english)
    links = TopicLink.objects.filter(topic__translation_key=wages.translation_key)
    of_page = links.filter(page__translation_key=page.translation_key)
    assert of_page.values("translation_key").distinct().count() == 1
    assert not Page.objects.get(pk=private.pk).live
    assert PageLogEntry.objects.filter(action="home.topic").count() == 3


def test_everything_in_a_list_is_what_the_list_is_narrowed_to(client, member, articles):
    member(EDITOR)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "archive"])

    def chosen(listed, **more):
        asked = client.get(url, {"id": "all", "next": listed, **more})
        return {row["item"].title for row in asked.context["items"]}

    facts = reverse(Topic.snippet_viewset.get_url_name("list"))
    for elsewhere in (reverse("wagtailadmin_home"), facts, "/admin/x/", ""):
        assert client.get(url, {"id": "all", "next": elsewhere}).status_code == 404, elsewhere
    index = Page.objects.get(title="Gammel").get_parent()
    explored = reverse("wagtailadmin_explore", args=[index.pk])
    below = {"Ny", "Opråb", "Rettet"}
    assert chosen(explored, childOf=index.pk) == below, "the fourth is archived with its period"
    narrowed = f"{address(ArticleListing)}?topic={articles['topic']}&export=csv"
    assert chosen(narrowed) == {"Ny", "New"} & chosen(address(ArticleListing))
    client.post(f"{url}?{urlencode({'id': 'all', 'next': narrowed})}")
    by_hand = Lifecycle.objects.filter(state="archived")
    assert set(Page.objects.filter(translation_key__in=by_hand.keys()).values_list("title")) == {
        ("Ny",),
        ("New",),
    }


HISTORY = reverse("wagtailadmin_reports:site_history")


def test_the_site_history_tells_of_each_in_words(client, member, site):
    page = factories.standard_page(title="Fortælling")
    topic = factories.topic("Løn")
    member(EDITOR)
    bulk(client, "set_topic", [page], topic=topic.pk)
    bulk(client, "mark_reviewed", [page], again="0")
    bulk(client, "archive", [page])
    told = client.get(HISTORY).content.decode()
    for words in ("Topic added: Løn", "Reviewed", "From Current to Archived", "Fortælling"):
        assert words in told
