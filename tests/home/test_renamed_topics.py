"""A renamed topic: readers and feed readers that know an old address find it."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from core.feeds import FORMATS
from core.models import Topic
from home.models import TopicIndexPage
from tests import factories

pytestmark = pytest.mark.django_db
ROUTES = ["", *(f"{name}/" for name in FORMATS)]


@pytest.fixture
def index(db):
    return factories.page_of(TopicIndexPage, title="Emner", slug="emner")


@pytest.fixture
def pay(index):
    return factories.topic("Løn", slug="a")


def rename(topic, slug):
    topic = Topic.objects.get(pk=topic.pk)
    topic.slug = slug
    topic.save()
    return topic


def leads(client, old, new):
    """Whether the page and each feed at `old` are answered with the way to those at `new`."""
    answers = [client.get(f"{old}{route}") for route in ROUTES]
    found = [(answer.status_code, answer.get("Location")) for answer in answers]
    return found == [(301, f"{new}{route}") for route in ROUTES]


def stand(client, address):
    return all(client.get(f"{address}{route}").status_code == 200 for route in ROUTES)


def test_old_addresses_lead_to_the_new_ones_at_once_and_never_in_a_circle(client, index, pay):
    other = factories.topic("Sorg", slug="sorg")
    rename(pay, "b")
    assert leads(client, "/emner/a/", "/emner/b/")
    rename(pay, "c")
    assert leads(client, "/emner/a/", "/emner/c/")
    assert leads(client, "/emner/b/", "/emner/c/")
    rename(pay, "a")
    assert stand(client, "/emner/a/")
    assert leads(client, "/emner/b/", "/emner/a/")
    assert leads(client, "/emner/c/", "/emner/a/")
    assert stand(client, "/emner/sorg/")
    # Of what is gone altogether no address leads to itself.
    pay.delete()
    assert client.get("/emner/a/").status_code == client.get("/emner/a/rss/").status_code == 404
    rename(other, "a")
    assert leads(client, "/emner/sorg/", "/emner/a/")
    assert stand(client, "/emner/a/")


def test_each_language_has_a_slug_and_a_way_of_its_own(client, index, pay):
    english_index = factories.translated(index, slug="topics", title="Topics")
    english = pay.copy_for_translation(english_index.locale)
    english.save()
    rename(english, "pay")
    assert leads(client, "/en/topics/a/", "/en/topics/pay/")
    assert stand(client, "/emner/a/")
    rename(pay, "loen")
    assert leads(client, "/emner/a/", "/emner/loen/")
    assert leads(client, "/en/topics/a/", "/en/topics/pay/")


def test_another_topic_may_take_an_old_address_and_leave_it(client, index, pay):
    rename(pay, "b")
    taker = factories.topic("En anden", slug="a")
    assert stand(client, "/emner/a/")
    rename(taker, "d")
    assert leads(client, "/emner/a/", "/emner/d/")
    assert stand(client, "/emner/b/")
    rename(pay, "a").delete()
    assert client.get("/emner/a/").status_code == 404


def test_a_new_name_alone_and_what_editors_wrote_change_nothing(client, index, pay):
    by_hand = Redirect.add_redirect("/emner/a", index, site=index.get_site())
    pay.name = "Løn og vilkår"
    pay.save()
    pay.slug = "ikke-gemt"
    pay.save(update_fields=["name"])
    assert [redirect.pk for redirect in Redirect.objects.all()] == [by_hand.pk]
    rename(pay, "b")
    assert client.get("/emner/a/")["Location"] == "/emner/"
    assert client.get("/emner/a/rss/")["Location"] == "/emner/b/rss/"


def test_a_renamed_list_leads_on_with_all_its_topics(
    client, index, pay, django_capture_on_commit_callbacks
):
    rename(pay, "b")
    index.slug = "temaer"
    with django_capture_on_commit_callbacks(execute=True):
        index.save_revision().publish()
    assert leads(client, "/emner/b/", "/temaer/b/")
    assert leads(client, "/emner/a/", "/temaer/b/")
    rename(pay, "c")
    assert leads(client, "/emner/a/", "/temaer/c/")
    assert leads(client, "/emner/b/", "/temaer/c/")
