"""A page is archived by an Editor, two clicks from the dashboard, and taken out again."""

import pytest

from tests.browser.admin import is_refused, send

pytestmark = pytest.mark.browser
TITLE = "Sommerens åbningstider"
PREPARE = f"""
from news.models import ArticlePage, NewsIndexPage
index = NewsIndexPage.objects.get(locale__language_code="da")
page = index.add_child(instance=ArticlePage(title="{TITLE}", slug="sommerens-aabningstider"))
page.save_revision().publish()
print(page.pk)
"""


def test_a_page_is_archived_and_taken_out_again(site, member, visitor):
    number = site.manage("shell", "--verbosity", "0", "--command", PREPARE).strip()
    archiving = f"/admin/pages/{number}/archive/"
    assert is_refused(member("hjaelper"), archiving)
    assert is_refused(member("sekretaer"), archiving)

    def listed():
        visitor.goto("/nyheder/")
        return visitor.get_by_role("link", name=TITLE).count()

    assert listed() == 1
    editor = member("redaktoer")
    editor.locator("[data-duty=arkivering]").click()
    editor.wait_for_selector("#wagtail.ready")
    editor.locator("main tbody a", has_text=TITLE).first.click()
    editor.wait_for_selector("#wagtail.ready")
    send(editor, "Arkivér")
    assert listed() == 0
    assert visitor.goto("/nyheder/sommerens-aabningstider/").status == 200
    assert "arkiv" in visitor.locator("main").inner_text().lower()

    editor.goto(f"/admin/pages/{number}/take-out/")
    send(editor, "Tag ud af arkivet")
    assert listed() == 1
    visitor.goto("/nyheder/sommerens-aabningstider/")
    assert "arkiv" not in visitor.locator("main").inner_text().lower()
