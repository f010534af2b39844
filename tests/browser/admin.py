"""What an editor's hands do in Wagtail's forms."""

import re
from urllib.parse import urljoin

from tests.browser.content import PASSWORD


def log_in(page, username):
    page.goto("/admin/")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", PASSWORD)
    page.click("form button[type=submit]")
    page.wait_for_selector("#wagtail.ready #main")


def find(page, *titles):
    """Walk down the explorer from the front page; return the number of the last page."""
    address = "/admin/pages/"
    for title in titles:
        page.goto(address)
        row = page.locator("table tr", has_text=title).first
        link = row.locator("a[href*='/edit/']").first.get_attribute("href")
        number = re.search(r"/pages/(\d+)/edit/", link)[1]
        address = f"/admin/pages/{number}/"
    return number


def add(page, model, parent):
    page.goto(f"/admin/pages/add/{model}/{parent}/")
    page.wait_for_selector("#wagtail.ready")


def write_paragraph(page, text):
    body = page.locator("[data-contentpath=body]").first
    body.locator(".c-sf-add-button").last.click()
    page.locator("[role=option]").first.click()
    # The editor takes the focus once it has slid open; what is typed before is lost.
    area = body.locator(".public-DraftEditor-content:focus")
    area.wait_for()
    area.press_sequentially(text)
    page.wait_for_function(
        "text => [...document.querySelectorAll('input[name^=body-]')]"
        ".some(input => input.value.includes(text))",
        arg=text,
    )


def upload_audio(page, path):
    """Upload a recording; its title is suggested from the file's name."""
    page.goto("/admin/media/audio/add/")
    page.set_input_files("input[name=file]", path)
    title = page.input_value("input[name=title]")
    page.locator("form[enctype] button[type=submit]").click()
    page.wait_for_selector(".messages .success")
    return title


def choose_audio(page, title):
    page.locator("#id_audio-chooser [data-chooser-action-choose]:visible").click()
    page.locator(".modal-body a", has_text=title).first.click()
    page.wait_for_selector("#id_audio-chooser:not(.blank)")


def publish(page):
    """Take "publish" from the menu beside "save draft"; return the page's public address.

    A moment's pause first, as a person makes: Wagtail saves by itself half a second after the
    last change, and a publish sent in the same moment meets its own draft as another page.
    """
    page.wait_for_timeout(1000)
    page.locator(".w-autosave-indicator__state--saving").wait_for(state="hidden")
    page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    page.locator("button[name=action-publish]").click()
    page.wait_for_selector(".messages .success")
    address = page.locator(".messages .success a").first.get_attribute("href")
    return urljoin(page.url, address)
