"""Advice on link texts, where an editor sees it: in the panel beside the form."""

import re

import pytest

pytestmark = pytest.mark.browser

VAGUE = {"her": "a", "Læs mere »": "b", "KLIK HER!": "c", "read more": "d"}
CLEAR = {"Læs mere om løn": "e", "Herberget": "f", "Bestil startpakken": "g"}
LINKS = " ".join(
    f'<a href="https://example.org/{name}">{text}</a>' for text, name in (VAGUE | CLEAR).items()
)
DRAFT = f"""
from news.models import ArticlePage, NewsIndexPage
index = NewsIndexPage.objects.get(locale__language_code="da")
body = [
    {{"type": "paragraph", "value": '<p>{LINKS}</p>'}},
    {{"type": "call_to_action",
      "value": {{"text": "", "label": "Læs mere", "page": None, "url": "https://example.org/h"}}}},
]
page = index.add_child(
    instance=ArticlePage(title="Links", slug="links", lead="Prøve.", live=False, body=body)
)
page.save_revision()
print(page.pk)
"""


@pytest.fixture(scope="module")
def draft(site):
    return site.manage("shell", "--verbosity", "0", "--command", DRAFT).split()[-1]


def test_links_that_do_not_say_where_they_lead_are_told_of(editor, draft):
    editor.goto(f"/admin/pages/{draft}/edit/")
    editor.wait_for_selector("#wagtail.ready")
    editor.locator("[data-side-panel-toggle=checks]").click()
    panel = editor.locator("[data-checks-panel]")
    panel.locator("[data-content-checker-row]").first.wait_for()
    found = re.findall(r"example\.org/(\w)", panel.inner_text())
    assert sorted(found) == sorted(VAGUE.values())
    assert ".button" in panel.inner_text()
    assert panel.locator("[data-content-checker-row]").count() == len(VAGUE) + 1


def test_an_editor_is_advised_not_stopped(editor, draft):
    editor.goto(f"/admin/pages/{draft}/edit/")
    editor.wait_for_selector("#wagtail.ready")
    editor.locator("footer button[type=submit]").first.click()
    editor.wait_for_selector(".messages .success")


def test_readers_get_nothing_of_the_checks(visitor):
    visitor.goto("/nyheder/")
    assert visitor.locator("wagtail-userbar").count() == 0
    assert "userbar" not in visitor.content()
