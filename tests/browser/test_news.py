"""News with a picture: two clicks for the secretariat, and a volunteer's waits for approval."""

import pytest
from PIL import Image

from tests.browser import admin
from tests.browser.test_journey import entry_called, feeds_of

pytestmark = pytest.mark.browser
WRITE_NEWS = "Skriv en nyhed"


def write(page, title, picture):
    """The five fields of the handbook; date and topic answer for themselves."""
    page.get_by_role("link", name=WRITE_NEWS).click()
    page.wait_for_selector("#wagtail.ready [name=title]")
    page.fill("[name=title]", title)
    page.fill("[name=lead]", "Kom og hør om kaffen.")
    admin.write_paragraph(page, "Der er plads til alle.")
    body = page.locator("[data-contentpath=body]").first
    body.locator(".c-sf-add-button").last.click()
    page.get_by_role("option", name="Billede").first.click()
    body.locator("[data-chooser-action-choose]:visible").last.click()
    modal = page.locator(".modal-body")
    modal.get_by_role("tab", name="Læg op").click()
    modal.locator("input[type=file]").set_input_files(picture)
    modal.locator("[name$=title]:visible").fill(f"Kande {title}")
    modal.locator("[name$=credit]:visible").fill("Foto: Huset")
    modal.get_by_role("button", name="Læg op").click()
    modal.wait_for(state="hidden")
    body.get_by_label("Alternativ tekst").fill("En kande på et bord")


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "kande.jpg"
    Image.effect_noise((1600, 900), 50).convert("RGB").save(path)
    return path


def test_the_secretariat_publishes_news_with_a_picture(editor, visitor, picture):
    write(editor, "Kaffe til alle", picture)
    address = admin.publish(editor)
    visitor.goto(address)
    image = visitor.locator("main figure img")
    assert image.get_attribute("alt") == "En kande på et bord"
    assert image.evaluate("image => image.complete && image.naturalWidth") > 0
    assert "Foto: Huset" in visitor.locator("main figure").inner_text()
    entry = entry_called(feeds_of(visitor), "Kaffe til alle")
    assert "En kande på et bord" in entry.content[0].value
    visitor.goto("/nyheder/")
    assert visitor.get_by_role("link", name="Kaffe til alle").count() == 1


def test_a_volunteers_news_waits_for_the_secretariat(member, visitor, picture):
    volunteer = member("hjaelper")
    write(volunteer, "Te til alle", picture)
    volunteer.wait_for_timeout(1000)
    volunteer.locator(".w-autosave-indicator__state--saving").wait_for(state="hidden")
    toggle = volunteer.locator("footer [data-w-dropdown-target=toggle]").first
    toggle.click()
    assert volunteer.locator("button[name=action-publish]").count() == 0
    volunteer.locator("button[name=action-submit]").first.click()
    volunteer.wait_for_selector(".messages .success")
    visitor.goto("/nyheder/")
    assert visitor.get_by_text("Te til alle").count() == 0

    secretary = member("sekretaer")
    assert "Te til alle" in secretary.locator("main").inner_text()
    secretary.get_by_role("link", name="Te til alle").first.click()
    secretary.wait_for_selector("#wagtail.ready")
    secretary.locator("footer [data-w-dropdown-target=toggle]").first.click()
    secretary.locator("footer button", has_text="Godkend").first.click()
    secretary.wait_for_selector(".messages .success")
    visitor.goto("/nyheder/")
    assert visitor.get_by_role("link", name="Te til alle").count() == 1
