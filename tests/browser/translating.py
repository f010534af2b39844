"""What a translator's hands do in wagtail-localize's editor."""

import re

LONGEST = 200


def submit(page, number, language):
    """From the page's own editor; returns when the translation's editor stands open."""
    page.goto(f"/admin/localize/submit/page/{number}/")
    page.get_by_label(language, exact=True).check()
    page.get_by_role("button", name="Send", exact=True).click()
    page.wait_for_url(re.compile(r"/admin/pages/\d+/edit/"))
    page.get_by_role("button", name="Oversæt", exact=True).first.wait_for()


def texts_left(page):
    return page.locator(".js-translation-editor li.incomplete")


def translate(page, words):
    """Each text of every tab, by `words` of its Danish or with "EN" in front of it."""
    for tab in page.locator("[role=tab]").all():
        tab.click()
        panel = page.locator("[role=tabpanel]:visible")
        while (button := panel.get_by_role("button", name="Oversæt", exact=True)).count():
            text = panel.locator("li.incomplete").first
            danish = text.inner_text().split("\n")[0].strip()
            left = texts_left(page).count()
            button.first.click()
            panel.locator("textarea").fill(words.get(danish, f"EN {danish}"))
            panel.get_by_role("button", name="Gem", exact=True).click()
            page.wait_for_function(
                "left => document.querySelectorAll('.js-translation-editor li.incomplete').length"
                " < left",
                arg=left,
            )


def press_publish(page):
    page.get_by_role("button", name=re.compile("^Udgiv på")).first.click()
    page.wait_for_selector(".messages li")
    return page.locator(".messages").inner_text()
