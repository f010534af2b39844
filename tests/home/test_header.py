"""What stands above and below the title: for whom a page is, and who made it."""

import pytest

from core.models import BasePage
from home.models import ContactPage
from tests.factories import home_page, page_of, standard_page
from tests.news.news_factories import (
    article,
    credit,
    event,
    event_index,
    front_page_in,
    index_in,
    news_index,
    notice,
    peer,
    peer_index,
)
from tests.podcasts.podcast_factories import episode, podcast_index, show

pytestmark = pytest.mark.django_db
EMPLOYERS = "Organisationer, der ansætter peers"


def contact(**fields):
    return page_of(ContactPage, home_page(), **fields)


def header(client, page):
    html = client.get(page.url).content.decode()
    return html.split('<header class="page-header')[1].split("</header>")[0]


@pytest.mark.parametrize(
    "make",
    [
        *(standard_page, contact, article, event, peer, notice, episode, show),
        *(news_index, event_index, peer_index, podcast_index),
    ],
)
def test_for_whom_a_page_is_stands_above_its_title(client, make):
    page = make(audience="employers")
    assert EMPLOYERS in header(client, page).split("<h1")[0]
    type(page).objects.update(audience="everyone")
    assert EMPLOYERS not in header(client, page)
    assert "Alle" not in header(client, page).split("<h1")[0]


def test_it_is_said_in_the_readers_language(client):
    english = event(index_in("en", event_index()), audience="employers")
    assert "Webinar · Organisations that employ peers" in header(client, english)
    english = standard_page(front_page_in("en"), audience="peers")
    assert "Peers and members" in header(client, english)


def test_every_page_that_can_say_for_whom_it_is_shows_it():
    """The list above is whole: what has no field for it in the admin needs no place."""
    asked = {
        model.__name__
        for model in BasePage.__subclasses__()
        if any(getattr(panel, "field_name", "") == "audience" for panel in model.fact_panels)
    }
    assert asked == {
        *("StandardPage", "ContactPage", "ArticlePage", "EventPage", "PeerPage"),
        *("ArchiveNoticePage", "EpisodePage", "ShowPage", "NewsIndexPage"),
        *("EventIndexPage", "PeerIndexPage", "PodcastIndexPage"),
    }


@pytest.mark.parametrize("make", [article, event, peer, show])
def test_whoever_had_a_part_in_a_page_is_named_with_it(client, make):
    page = make()
    credit(page, "Ejvind Lund", role="photographer")
    credit(page, "Solvej Ager", role="photographer")
    credit(page, "Aase Birk", role="translator")
    text = header(client, page)
    assert "Foto: Ejvind Lund, Solvej Ager" in text
    assert "Oversættelse: Aase Birk" in text


@pytest.mark.parametrize(
    ("make", "role"), [(article, "author"), (event, "speaker"), (show, "host")]
)
def test_who_has_a_place_of_their_own_is_named_once(client, make, role):
    page = make()
    credit(page, "Ejvind Lund", role=role)
    html = client.get(page.url).content.decode()
    assert html.split("<main")[1].split("</main>")[0].count("Ejvind Lund") == 1
