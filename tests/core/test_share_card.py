import pytest

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
