"""The site's furniture by hand: a visitor writes, the secretariat reads, the menu changes."""

import pytest

from tests.browser.admin import log_in

pytestmark = pytest.mark.browser
TEXT = "Må jeg være med på kurset?"


def focused(page):
    return page.evaluate("document.activeElement.id || document.activeElement.className")


def tab_to(page, name):
    for _step in range(60):
        if focused(page) == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"The keyboard does not reach {name}, only {focused(page)}.")


def test_a_visitor_writes_with_the_keyboard_alone(visitor, open_page):
    visitor.goto("/kontakt/")
    tab_to(visitor, "id_text")
    visitor.keyboard.type(TEXT)
    tab_to(visitor, "id_email")
    visitor.keyboard.type("gaest")
    tab_to(visitor, "id_wants_answer")
    visitor.keyboard.press("Space")
    visitor.keyboard.press("Tab")
    visitor.keyboard.press("Enter")
    visitor.wait_for_selector(".contact-form__summary")
    assert focused(visitor) == "contact-form__summary"
    visitor.keyboard.press("Tab")
    visitor.keyboard.press("Enter")
    assert focused(visitor) == "id_email"
    assert visitor.input_value("#id_text") == TEXT
    visitor.keyboard.press("End")
    visitor.keyboard.type("@example.org")
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**/besked/tak/")
    assert visitor.locator("h1").is_visible()
    assert visitor.context.cookies() == []
    with open_page() as volunteer:
        log_in(volunteer, "hjaelper")
        assert not volunteer.locator("a[href*=contact_messages]").count()
        volunteer.goto("/admin/contact_messages/")
        assert "contact_messages" not in volunteer.url
        assert not volunteer.locator("text=gaest@example.org").count()


def test_the_secretariat_reads_it_and_sets_a_notice(editor, visitor):
    editor.goto("/admin/contact_messages/")
    editor.locator("main table tbody a[href*='/edit/']").first.click()
    editor.wait_for_selector("#wagtail.ready")
    assert editor.locator("main", has_text=TEXT).count()
    assert editor.locator("main", has_text="gaest@example.org").count()
    editor.check("[name=is_answered]")
    editor.locator("footer button[type=submit]").first.click()
    editor.wait_for_selector(".messages .success")
    editor.goto("/admin/snippets/core/sitenotice/add/")
    editor.wait_for_selector("#wagtail.ready")
    editor.fill("[name=text]", "Vi holder lukket i dag.")
    editor.fill("[name=ends_at]", "2199-01-01 09:00")
    editor.keyboard.press("Escape")
    editor.locator("footer button[type=submit]").first.click()
    editor.wait_for_selector(".error-message")
    year = editor.input_value("[name=starts_at]")[:4]
    editor.fill("[name=ends_at]", f"{year}-12-31 23:59")
    editor.keyboard.press("Escape")
    editor.locator("footer button[type=submit]").first.click()
    editor.wait_for_selector(".messages .success")
    visitor.goto("/kontakt/")
    assert visitor.locator("section.notices").inner_text() == "Vi holder lukket i dag."


def test_an_editor_changes_the_menu_two_clicks_from_the_dashboard(open_page, visitor):
    with open_page(viewport={"width": 1400, "height": 1000}) as editor:
        log_in(editor, "redaktoer")
        editor.locator(".sidebar-menu-item", has_text="Emner og menu").locator("button").click()
        editor.locator("a[href$='/core/navigation/']").click()
        editor.wait_for_selector("#wagtail.ready [name=items-0-value-label]")
        editor.fill("[name=items-0-value-label]", "Det sker her")
        editor.locator("footer button[type=submit]").first.click()
        editor.wait_for_selector(".messages .success")
        assert editor.input_value("[name=items-0-value-label]") == "Det sker her"
    visitor.goto("/kontakt/")
    assert visitor.locator(".menu__link").first.inner_text() == "Det sker her"
