"""A period is closed by an Editor who sees first what will change, and opened again."""

import pytest

from tests.browser.admin import is_refused, press_in_row, send

pytestmark = pytest.mark.browser
PERIODS = "/admin/snippets/core/period/"
CLOSE, OPEN = "Afslut perioden", "Åbn perioden igen"
PREPARE = """
from core.models import Lifecycle, Period
from news.models import ArticlePage, NewsIndexPage
index = NewsIndexPage.objects.get(locale__language_code="da")
period = Period.objects.create(name="Forsøgsåret", first_year=2024, locale=index.locale)
for title in ("Kaffe i kantinen", "Nyt fra kontoret"):
    page = index.add_child(instance=ArticlePage(title=title, slug=title.lower().replace(" ", "-")))
    page.save_revision().publish()
    if title.startswith("Kaffe"):
        Lifecycle.objects.create(translation_key=page.translation_key, period=period)
print(period.pk)
"""


def test_a_period_is_closed_and_opened_again(site, member, visitor):
    number = site.manage("shell", "--verbosity", "0", "--command", PREPARE).strip()
    closing = f"/admin/periods/{number}/closing/"
    secretary = member("sekretaer")
    assert "Perioder" not in secretary.locator("#wagtail-sidebar").inner_text()
    for address in (PERIODS, closing):
        assert is_refused(secretary, address)
    assert is_refused(member("hjaelper"), closing)

    def news():
        visitor.goto("/nyheder/")
        return visitor.locator("main").inner_text()

    def page():
        visitor.goto("/nyheder/kaffe-i-kantinen/")
        return visitor.locator("main").inner_text()

    open_list, open_page = news(), page()
    assert "Kaffe i kantinen" in open_list

    editor = member("redaktoer")
    press_in_row(editor, PERIODS, "Forsøgsåret", CLOSE)
    shown = editor.locator("main").inner_text()
    assert "Kaffe i kantinen" in shown
    assert "Nyt fra kontoret" not in shown
    assert page() == open_page
    send(editor, CLOSE)
    assert "Kaffe i kantinen" not in news()
    assert "Nyt fra kontoret" in news()
    assert visitor.goto("/nyheder/kaffe-i-kantinen/").status == 200
    assert page() != open_page

    press_in_row(editor, PERIODS, "Forsøgsåret", OPEN)
    assert "Kaffe i kantinen" in editor.locator("main").inner_text()
    send(editor, OPEN)
    assert (news(), page()) == (open_list, open_page)
    editor.goto("/admin/reports/site-history/")
    told = editor.locator("main").inner_text()
    assert told.count("Forsøgsåret") >= 2
