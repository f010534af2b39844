"""Menu, breadcrumb and footer, as readers see them."""

import json
import re
from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import Footer, Navigation
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def guidance(site):
    """A page in the menu, beside the front page."""
    page = factories.standard_page(title="Viden", slug="viden")
    items = [
        {"type": "item", "value": {"label": "", "page": each.pk, "url": "", "children": []}}
        for each in (site["da"], page)
    ]
    Navigation.objects.filter(locale=factories.locale()).update(items=json.dumps(items))
    return page


def marked(client, address):
    """Addresses in the menu that say: here you are."""
    shown = client.get(address).content.decode()
    return re.findall(r'class="menu__link" href="([^"]*)" aria-current', shown)


def test_the_menu_says_where_the_reader_is(client, guidance):
    below = factories.standard_page(guidance, title="Udgivelser", slug="udgivelser")
    assert marked(client, guidance.url) == marked(client, below.url) == ["/viden/"]


def test_the_front_page_is_current_only_on_itself(client, guidance):
    assert marked(client, "/") == ["/"]
    assert marked(client, "/kontakt/") == []


def test_the_way_up_names_only_pages_that_can_be_opened(client, site):
    hour = timedelta(hours=1)
    for title, fields in [
        ("Åben forælder", {"expire_at": timezone.now() + hour}),
        ("Udløbet forælder", {"expire_at": timezone.now() - hour}),
        ("Kommende forælder", {"go_live_at": timezone.now() + hour}),
        ("Kladdeforælder", {"live": False}),
    ]:
        child = factories.standard_page(factories.standard_page(title=title, **fields))
        assert (title in client.get(child.url).content.decode()) == (title == "Åben forælder")


def test_the_footer_has_its_links_channels_and_help_lines(client, site):
    shown = factories.standard_page(title="Bliv medlem", slug="medlem")
    draft = factories.standard_page(title="Kladden", live=False)
    links = [{"label": "", "page": page.pk, "url": ""} for page in (shown, draft)]
    channel = {"label": "Nyhedsbrev", "url": "https://example.org/brev"}
    line = {"name": "Akut hjælp", "phone": "70 20 12 01", "hours": "hele døgnet", "url": ""}
    Footer.objects.filter(locale=factories.locale()).update(
        links=json.dumps([{"type": "link", "value": link} for link in links]),
        channels=json.dumps([{"type": "channel", "value": channel}]),
        support_lines=json.dumps([{"type": "line", "value": line}]),
    )
    footer = client.get("/").text.split("<footer")[1]
    assert '<a href="/medlem/">Bliv medlem</a>' in footer
    assert '<a href="https://example.org/brev" rel="me">Nyhedsbrev</a>' in footer
    assert "Akut hjælp" in footer
    assert 'href="tel:70201201"' in footer
    assert "Kladden" not in footer
