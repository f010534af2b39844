"""The admin's own views for those who use a screen reader, a keyboard or a telephone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.admin import log_in
from tests.browser.conftest import running_in

pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The same world, and the same views, as odd input is tried on.
FURNISH = """
from tests.home.own_views import VIEWS, World
world = World()
world.page.credits.create(person=world.person, role="author", locale=world.page.locale)
for view in VIEWS:
    print("address", view.url(world.of(view)))
"""
# The others answer with a file, a number or another view.
LOOKED_AT = 50
# No views of their own: a page of the site with Wagtail's bar, and a piece of an editor's panel.
PIECES = ("/preview/", "/preview/feed-item/", "/state/")
# In Wagtail's own forms for people, periods and users.
WAGTAILS = {
    ("aria-input-field-name", "notranslate"),
    ("page-has-heading-one", "<html"),
    ("aria-required-parent", 'role="tab"'),
    ("target-size", "w-minimap__toggle"),
}


def is_wagtails(rule, html):
    return any(rule == known and part in html for known, part in WAGTAILS)


@pytest.fixture(scope="module")
def site(chromium, tmp_path_factory):
    """Of its own: the other tests know what stands in theirs."""
    with running_in(tmp_path_factory.mktemp("looked_at")) as running:
        yield running


@pytest.fixture(scope="module")
def addresses(site):
    printed = site.manage("shell", "--verbosity", "0", "--command", FURNISH)
    found = [line.split()[1] for line in printed.splitlines() if line.startswith("address ")]
    return ["/admin/", *(address for address in found if not address.endswith(PIECES))]


@pytest.mark.parametrize("width", [1280, 360])
def test_axe_has_nothing_to_say_of_the_admins_own_views(open_page, addresses, width):
    found, skipped = [], []
    with open_page(viewport={"width": width, "height": 900}) as page:
        log_in(page, "redaktoer")
        for address in addresses:
            answer = page.request.get(address, max_redirects=0)
            if answer.status != 200 or "html" not in answer.headers["content-type"]:
                skipped.append(address)
                continue
            page.goto(address)
            page.wait_for_function("!document.querySelector('#wagtail:not(.ready)')")
            report = Axe().run(page, options={"runOnly": RULES})
            found += [
                (address, fault["id"], node["target"], node["html"][:160])
                for fault in report.response["violations"]
                for node in fault["nodes"]
                if not is_wagtails(fault["id"], node["html"])
            ]
    assert len(addresses) - len(skipped) > LOOKED_AT, skipped
    assert found == [], "\n".join(map(str, found))
