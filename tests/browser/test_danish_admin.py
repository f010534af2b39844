"""Twelve tasks as the secretariat does them, and no English on the way."""

import pytest

from tests.browser import admin, translating
from tests.browser.listening import RECORDING

pytestmark = pytest.mark.browser


def go(page, address):
    page.goto(f"/admin/{address}")
    page.wait_for_selector("#wagtail.ready #main")


def editor_of(page, number):
    go(page, f"pages/{number}/edit/")
    page.locator("footer [data-w-dropdown-target=toggle]").first.wait_for()


def test_news_with_an_image(editor, read):
    read(editor, "dashboard")
    news = admin.find(editor, "Peer-Netværket Danmark", "Nyheder")
    read(editor, "explorer")
    go(editor, f"pages/{news}/add_subpage/")
    read(editor, "types of pages")
    admin.add(editor, "news/articlepage", news)
    editor.fill("[name=title]", "Åbent hus")
    editor.fill("[name=lead]", "Kom og se.")
    read(editor, "empty article")
    editor.locator("[data-contentpath=body] .c-sf-add-button").first.click()
    editor.locator("[role=option]").first.wait_for()
    read(editor, "choice of blocks")
    editor.keyboard.press("Escape")
    admin.write_paragraph(editor, "Der er kaffe.")
    read(editor, "paragraph")
    editor.locator("#main [role=tab]").last.click()
    editor.locator("[data-chooser-action-choose]:visible").first.click()
    editor.locator(".modal-body form").first.wait_for()
    read(editor, "image chooser")
    editor.locator(".modal-body a", has_text="To kopper").first.click()
    editor.locator(".modal").wait_for(state="hidden")
    read(editor, "image chosen")
    for panel in ("status", "comments", "checks", "preview"):
        editor.locator(f"[data-side-panel-toggle={panel}]").click()
        editor.wait_for_timeout(300)
        read(editor, f"side panel: {panel}")
    admin.publish(editor)
    read(editor, "published")


def test_a_webinar(editor, read):
    events = admin.find(editor, "Peer-Netværket Danmark", "Det sker", "Arrangementer")
    admin.add(editor, "news/eventpage", events)
    read(editor, "empty event")
    editor.fill("[name=title]", "Webinar om ventetid")
    editor.fill("[name=lead]", "Vi taler sammen.")
    editor.fill("[name=start]", "2027-03-04 19:00")
    read(editor, "date")
    admin.publish(editor)
    read(editor, "published")
    go(editor, "events/")
    read(editor, "events")


def test_an_image_and_a_document(editor, read, files):
    # The frame for a picture's midpoint has inline handlers, which the policy refuses.
    editor.route("**/jquery.Jcrop.*.js", lambda route: route.fulfill(body="$.fn.Jcrop = () => {}"))
    for kind, name in (("images", "kop.png"), ("documents", "vejledning.txt")):
        go(editor, f"{kind}/multiple/add/")
        read(editor, f"{kind}: upload")
        editor.set_input_files("input[type=file]", files / name)
        editor.locator("#upload-list form").first.wait_for()
        read(editor, f"{kind}: uploaded")
        go(editor, f"{kind}/")
        read(editor, f"{kind}: list")
        editor.locator("#listing-results a[href]").first.click()
        editor.wait_for_selector("#wagtail.ready #main form")
        read(editor, f"{kind}: edit")
        go(
            editor,
            editor.url.split("/admin/")[1].rstrip("/") + "/delete/"
            if kind == "images"
            else editor.url.split("/admin/")[1].replace("edit", "delete"),
        )
        read(editor, f"{kind}: delete")


def test_a_recording(editor, read):
    go(editor, "media/audio/add/")
    read(editor, "upload")
    admin.upload_audio(editor, RECORDING)
    read(editor, "list")
    editor.locator("#main a[href*='/media/edit/']").first.click()
    editor.wait_for_selector("#wagtail.ready #main form")
    read(editor, "edit")
    go(editor, editor.url.split("/admin/")[1].replace("edit", "delete"))
    read(editor, "delete")


def test_a_fact(editor, read, stock):
    person = stock[1]
    go(editor, "snippets/core/person/")
    read(editor, "people")
    go(editor, f"snippets/core/person/edit/{person}/")
    read(editor, "person")
    editor.fill("[name=title]", "Underviser")
    editor.locator("footer button[type=submit]").first.click()
    editor.wait_for_selector(".messages .success")
    read(editor, "saved")
    for view in ("history", "usage", "delete"):
        go(editor, f"snippets/core/person/{view}/{person}/")
        read(editor, view)
    go(editor, "snippets/core/organisation/")
    read(editor, "organisations")


def test_a_user_in_a_group(chief, read):
    go(chief, "users/new/")
    read(chief, "new user")
    fields = {
        "username": "bodil",
        "email": "bodil@example.org",
        "first_name": "Bodil",
        "last_name": "Bæk",
        "password1": "te-og-kaffe-9",
        "password2": "te-og-kaffe-9",
    }
    for name, value in fields.items():
        chief.fill(f"[name={name}]", value)
    chief.locator("[role=tab]").last.click()
    chief.locator("[name=groups]").last.check()
    chief.locator("#main form button[type=submit]").first.click()
    chief.wait_for_selector(".messages .success")
    read(chief, "users")


def test_a_redirect(chief, read):
    go(chief, "redirects/add/")
    read(chief, "empty")
    chief.fill("[name=old_path]", "/gammel/")
    chief.fill("[name=redirect_link]", "/nyheder/")
    chief.locator("#main form button[type=submit]").last.click()
    chief.wait_for_selector(".messages .success")
    read(chief, "list")
    go(chief, "redirects/import/")
    read(chief, "import")


def test_history(editor, read, stock):
    page = stock[0]
    go(editor, f"pages/{page}/history/")
    read(editor, "history")
    go(editor, f"pages/{page}/revisions/compare/earliest...latest/")
    read(editor, "comparison")
    go(editor, "reports/site-history/")
    read(editor, "site history")


def test_approval(editor, chief, read, stock):
    editor_of(editor, stock[0])
    editor.fill("[name=lead]", "Kom endelig.")
    editor.wait_for_timeout(1000)
    editor.locator("footer [data-w-dropdown-target=toggle]").first.click()
    editor.locator("button[name=action-submit]").click()
    editor.wait_for_selector(".messages .success")
    read(editor, "submitted")
    for address in ("", "reports/workflow/", "reports/workflow_tasks/"):
        go(editor, address)
        read(editor, address or "dashboard")
    go(chief, "")
    read(chief, "dashboard of who approves")
    editor_of(chief, stock[0])
    read(chief, "awaiting approval")
    chief.locator("footer [data-w-dropdown-target=toggle]").first.click()
    chief.get_by_role("button", name="Godkend med kommentar").click()
    chief.locator(".modal textarea").fill("Fint.")
    read(chief, "approval with a comment")
    chief.locator(".modal button[type=submit], .modal input[type=submit]").first.click()
    chief.wait_for_selector(".messages .success")
    read(chief, "approved")
    go(chief, f"pages/{stock[0]}/workflow_history/")
    read(chief, "history of approvals")
    chief.locator("#main a[href*='/workflow_history/detail/']").first.click()
    chief.wait_for_selector("#wagtail.ready #main")
    read(chief, "an approval")


def test_a_translation(editor, read, stock):
    page = stock[2]
    go(editor, f"localize/submit/page/{page}/")
    read(editor, "submit")
    translating.submit(editor, page, "Engelsk")
    read(editor, "texts")
    translating.translate(editor, {})
    read(editor, "translated")
    translating.press_publish(editor)
    read(editor, "published")
    editor_of_translation = editor.url.split("/admin/")[1]
    go(editor, f"pages/{page}/")
    read(editor, "page with a translation")
    go(editor, editor_of_translation)
    for place in ("localize/reports/translations/", f"pages/{page}/translations/"):
        go(editor, place)
        read(editor, place)


def test_a_comment(editor, read, stock):
    editor_of(editor, stock[0])
    editor.locator("[data-side-panel-toggle=comments]").click()
    editor.locator("[data-contentpath=lead] [data-comment-add]").click()
    editor.locator(".comment textarea").first.fill("Er det rigtigt?")
    read(editor, "comment")
    editor.get_by_role("button", name="Kommentér").first.click()
    editor.locator(".comment .comment__text").first.wait_for()
    read(editor, "commented")


def test_moving_and_deleting(chief, read, stock):
    page = stock[0]
    for view in ("move", "copy", "usage", "lifecycle", "delete", "unpublish"):
        go(chief, f"pages/{page}/{view}/")
        read(chief, view)
    chief.locator("#main form [type=submit]").last.click()
    chief.wait_for_selector(".messages .success")
    read(chief, "unpublished")
    go(chief, f"pages/{page}/delete/")
    chief.locator("#main form [type=submit]").last.click()
    chief.wait_for_selector(".messages .success")
    read(chief, "deleted")


def test_finding(chief, read, stock):
    for address in (
        "pages/search/?q=kaffe",
        "pages/search/?q=zzz",
        "images/?q=zzz",
        "documents/?q=zzz",
        "media/?q=zzz",
        "users/?q=zzz",
        "redirects/?q=zzz",
        "news/?q=zzz",
        "pages/1/",
    ):
        go(chief, address)
        read(chief, address)
    go(chief, "redirects/add/")
    chief.locator("[data-chooser-action-choose]:visible").first.click()
    chief.locator(".modal-body form").first.wait_for()
    read(chief, "page chooser")
    with chief.expect_response(lambda answer: "q=zzz" in answer.url):
        chief.fill(".modal-body input[name=q]", "zzz")
    chief.locator(".modal-body").get_by_text("0 resultater").wait_for()
    read(chief, "nothing found")


def test_own_settings(editor, read):
    go(editor, "account/")
    read(editor, "settings")
