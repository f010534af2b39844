import json

import pytest

from home.models import TopicIndexPage
from news.models import PeerIndexPage, PeerPage
from tests import factories

pytestmark = pytest.mark.django_db


def shared(client, page):
    return client.get(page.url).content.decode()


def test_a_page_is_shared_with_its_title_and_chosen_picture(client):
    page = factories.standard_page(title="Bliv medlem", social_image=factories.image())
    html = shared(client, page)
    assert '<meta property="og:title" content="Bliv medlem">' in html
    assert "/media/images/" in html.split('property="og:image"')[1][:200]


def picture_block(picture):
    value = {"image": picture.pk, "alt_text": "To kopper", "decorative": False}
    return {"type": "image", "value": {"image": value, "caption": "", "credit": ""}}


def test_otherwise_the_first_picture_of_the_text_that_is_still_there_stands_for_the_page(client):
    gone, first, second = (factories.image(title) for title in ("Væk", "Først", "Siden"))
    blocks = [picture_block(picture) for picture in (gone, first, second)]
    page = factories.standard_page(body=json.dumps(blocks))
    gone.delete()
    shown = first.get_rendition("fill-1200x630|format-jpeg").full_url
    assert f'property="og:image" content="{shown}"' in shared(client, page)


def test_a_topic_is_shared_as_itself(client):
    index = factories.page_of(TopicIndexPage, title="Emner", slug="emner", lead="Alle emner.")
    topic = factories.topic("Sorg", slug="sorg", description="Om at miste.")
    factories.standard_page(topics=[topic])
    html = client.get("/emner/sorg/").content.decode()
    assert '<meta property="og:title" content="Sorg">' in html
    assert '<meta property="og:description" content="Om at miste.">' in html
    assert '<meta property="og:url" content="http://localhost/emner/sorg/">' in html
    assert '<meta property="og:title" content="Emner">' in shared(client, index)


def test_a_page_without_a_picture_is_shared_with_the_networks_own(client):
    html = shared(client, factories.standard_page())
    assert 'property="og:image" content="http://localhost/static/img/share.png"' in html


@pytest.mark.parametrize("social", [True, False])
def test_a_story_is_shared_only_as_far_as_the_person_allows(client, social):
    someone = factories.person()
    factories.consent(someone, social=social)
    index = factories.page_of(PeerIndexPage)
    story = factories.page_of(
        PeerPage, index, title="Jeg var bange", person=someone, third_parties_asked=True
    )
    assert ('<meta property="og:title" content="Jeg var bange">' in shared(client, story)) == social
