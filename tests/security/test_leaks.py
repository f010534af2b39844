"""security.md row 4: what is not public is in no list, feed, search, calendar or map."""

from datetime import timedelta
from html.parser import HTMLParser
from urllib.parse import quote, urldefrag, urljoin, urlsplit

import pytest
from django.utils import timezone
from wagtail.models import Page

from core.taking_down import take_down
from tests.factories import archive, front_page_in, page_of, restrict, standard_page
from tests.news.news_factories import article, event, news_index, peer
from tests.podcasts.podcast_factories import episode, show

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]

STATES = ("draft", "private", "inside", "expired", "scheduled", "down")
KINDS = ("standard", "article", "event", "peer", "episode")
# Only a peer's story rests on a person's consent.
HIDDEN = [*((kind, state) for kind in KINDS for state in STATES), ("peer", "withdrawn")]


def word(kind, state):
    """A word that stands nowhere else."""
    return f"zq{kind}{state}qz"


def make(kind, state, parents):
    fields = {"title": f"Om {word(kind, state)}", "lead": f"Læs {word(kind, state)}."}
    if state == "draft":
        fields["live"] = False
    if state == "expired":
        fields["expire_at"] = timezone.now() - timedelta(minutes=1)
    if state == "scheduled":
        fields["go_live_at"] = timezone.now() + timedelta(days=1)
    maker = {
        "standard": standard_page,
        "article": article,
        "event": event,
        "peer": peer,
        "episode": episode,
    }[kind]
    page = maker(parents.get(kind), **fields)
    if state == "private":
        restrict(page)
    if state == "withdrawn":
        given = page.person.consents.get()
        given.withdrawn_on = timezone.localdate()
        given.save()
    if state == "down":
        take_down(page, None)
    if state == "archived":
        archive(page)
    return page


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found += [value for name, value in attributes if name in {"href", "src"} and value]


def everything_a_visitor_can_reach(client, starts):
    """Follow every link inside the site; return the text of each address."""
    todo, texts = list(starts), {}
    while todo:
        address = urldefrag(todo.pop()).url
        if address in texts:
            continue
        answer = client.get(address)
        body = answer.getvalue() if answer.streaming else answer.content
        assert answer.status_code < 500, address
        texts[address] = body.decode("utf-8", "replace")
        if answer.get("Content-Type", "").startswith("text/html"):
            links = Links()
            links.feed(texts[address])
            for link in links.found:
                target = urlsplit(urljoin(f"http://localhost{address}", link))
                if target.hostname == "localhost" and not target.path.startswith("/static/"):
                    todo.append(target._replace(scheme="", netloc="").geturl())
    return texts


@pytest.fixture
def hidden():
    """One of each kind in each state, beside a public one of each kind."""
    serial = show()
    private = standard_page(title="Lukket")
    restrict(private)
    shut = show(title="Lukket podcast")
    restrict(shut)
    inside = {"standard": private, "episode": shut}
    for kind in KINDS:
        make(kind, "public", {"episode": serial})
    for kind, state in HIDDEN:
        parents = inside if state == "inside" else {"episode": serial}
        page = make(kind, state, parents)
        if state == "inside" and kind not in inside:
            restrict(page)
    return {word(kind, state) for kind, state in HIDDEN}


def test_what_is_public_is_found_and_nothing_else(client, hidden):
    front_page_in("en")
    searches = [f"/soeg/?q={each}" for each in hidden]
    texts = everything_a_visitor_can_reach(client, ["/", "/sitemap.xml", "/en/", *searches])
    together = "\n".join(text for address, text in texts.items() if "/soeg/" not in address)
    for kind in KINDS:
        assert word(kind, "public") in together, f"the public {kind} is linked from nowhere"
    leaks = {
        (each, address)
        for address, text in texts.items()
        for each in hidden
        if each in text and f"q={each}" not in address
    }
    assert leaks == set()
    assert all("Læs zq" not in texts[address] for address in searches)


def test_what_is_archived_is_found_with_its_mark_and_in_no_list_or_feed(client):
    serial = show()
    pages = {kind: make(kind, "archived", {"episode": serial}) for kind in KINDS}
    searches = {kind: f"/soeg/?q={word(kind, 'archived')}" for kind in KINDS}
    texts = everything_a_visitor_can_reach(client, ["/", "/sitemap.xml", *searches.values()])
    assert any("/rss/" in address for address in texts)
    for kind, page in pages.items():
        assert "search-result--archived" in texts[searches[kind]], kind
        assert "archive-banner" in texts[page.url], kind
        told = {address for address, text in texts.items() if word(kind, "archived") in text}
        asked_for = quote(page.full_url, safe="")
        own = {
            address
            for address in told
            if address.startswith((page.url, f"/oembed/?url={asked_for}&"))
        }
        assert told - own <= {"/sitemap.xml", *searches.values()}, kind


def test_another_language_stays_in_its_own_lists(client):
    front = front_page_in("en")
    english = page_of(type(news_index()), front, title="News", slug="news", locale=front.locale)
    article(english, title="Only zqenglishqz", locale=front.locale)
    article(title="Kun zqdanskqz")
    texts = everything_a_visitor_can_reach(client, ["/", "/en/", "/sitemap.xml"])
    for address, text in texts.items():
        if address.startswith("/en/"):
            assert "zqdanskqz" not in text, address
        elif address != "/sitemap.xml":
            assert "zqenglishqz" not in text, address


def test_a_page_that_is_not_public_is_not_served(client, hidden):
    pages = [page for page in Page.objects.all() if page.title.removeprefix("Om ") in hidden]
    assert len(pages) == len(hidden)
    for page in pages:
        answer = client.get(page.url)
        is_down = page.title.endswith("downqz")
        assert answer.status_code in ({410} if is_down else {302, 404}), page.title
        assert "Læs" not in answer.text
