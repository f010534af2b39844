"""What an editor's hands do in Wagtail's forms."""

import re
from urllib.parse import urljoin

from tests.browser.content import PASSWORD


def log_in(page, username):
    page.goto("/admin/")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", PASSWORD)
    page.click("form button[type=submit]")
    page.wait_for_url(lambda url: "/login/" not in url)
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
    write_rich(page, area, text)


def write_rich(page, area, text):
    area.press_sequentially(text)
    page.wait_for_function(
        "text => [...document.querySelectorAll('input[type=hidden]')]"
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


def press_in_row(page, address, title, button):
    """Take a button, by its Danish name, from the menu of a row of a list."""
    page.goto(address)
    row = page.locator("main tr", has_text=title).first
    row.hover()
    row.locator("[data-w-dropdown-target=toggle]").first.click()
    page.locator("a:visible", has_text=button).first.click()
    page.wait_for_selector("#wagtail.ready #main")


def offered(page, address, title):
    """The names in the menu of a row of a list; none where it has no menu."""
    page.goto(address)
    row = page.locator("main tr", has_text=title).first
    row.hover()
    toggle = row.locator("[data-w-dropdown-target=toggle]")
    if not toggle.count():
        return []
    toggle.first.click()
    menu = page.locator("[data-tippy-root] a")
    menu.first.wait_for()
    return [name.strip() for name in menu.all_inner_texts()]


def number_of(page, address, *texts):
    """Of the row of a list that has all the texts."""
    page.goto(address)
    rows = page.locator("main tr")
    for text in texts:
        rows = rows.filter(has_text=text)
    link = rows.first.locator("a[href*='/edit/']").first.get_attribute("href")
    return re.search(r"(\d+)", link)[1]


def send(page, button):
    """Press a form's button and be told that it was done."""
    page.get_by_role("button", name=button, exact=True).click()
    page.wait_for_selector(".messages .success")


def is_refused(page, address):
    """Wagtail sends who may not to the dashboard, and says so."""
    page.goto(address)
    return page.url.endswith("/admin/") and page.locator(".messages .error").count() == 1


def choose(page, field, title):
    """Something that stands in a chooser, by its name."""
    page.locator(f"#id_{field}-chooser [data-chooser-action-choose]:visible").click()
    page.locator(".modal-body a", has_text=title).first.click()
    page.wait_for_selector(f"#id_{field}-chooser:not(.blank)")
