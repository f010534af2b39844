"""What Wagtail's editor brings along works under the site's strict policy: `open_page` notes each
violation of it, and each request that fails."""

import pytest
from PIL import Image

from tests.browser import admin

pytestmark = pytest.mark.browser
POINT = "[name=focal_point_{}]"


@pytest.fixture
def article(editor):
    admin.add(editor, "news/articlepage", admin.find(editor, "Peer-Netværket Danmark", "Nyheder"))
    return editor


def test_each_block_shows_what_it_is_before_it_is_chosen(article):
    article.locator("[data-contentpath=body] .c-sf-add-button").first.click()
    eyes = article.locator(".w-combobox__option-preview")
    assert eyes.count() > 15
    for number in range(eyes.count()):
        eyes.nth(number).click()
        shown = article.frame_locator(".w-combobox-preview__iframe").locator("body")
        shown.locator("> *").first.wait_for(state="attached")
        told = article.locator(".w-combobox-preview__details, .w-combobox-preview").last
        assert len(told.inner_text().strip()) > 10, number


def test_a_comment_is_written_and_kept(article):
    article.fill("[name=title]", "Te eller kaffe")
    article.get_by_role("button", name="Kommentarer").first.click()
    article.locator("[data-contentpath=lead] [data-comment-add]").first.click(force=True)
    article.locator(".comment__input").fill("Skal vi nævne te?")
    article.get_by_role("button", name="Kommentér", exact=True).click()
    article.locator("footer button[type=submit]").first.click()
    article.wait_for_selector(".messages .success")
    article.reload()
    article.wait_for_selector("#wagtail.ready")
    article.get_by_role("button", name="Kommentarer").first.click()
    article.get_by_text("Skal vi nævne te?").first.wait_for()


def test_what_matters_in_a_picture_is_pointed_out(editor, tmp_path):
    path = tmp_path / "bord.png"
    Image.effect_noise((600, 400), 50).convert("RGB").save(path)
    editor.goto("/admin/images/add/")
    editor.set_input_files("[name=file]", path)
    editor.fill("[name=title]", "Et bord")
    editor.get_by_role("button", name="Læg op").click()
    editor.wait_for_selector(".messages .success")
    address = editor.locator(".messages .success a").first.get_attribute("href")
    editor.goto(address)
    area = editor.locator(".jcrop-holder")
    area.wait_for()
    editor.wait_for_timeout(500)
    box = area.bounding_box()
    editor.mouse.move(box["x"] + 40, box["y"] + 40)
    editor.mouse.down()
    editor.mouse.move(box["x"] + 140, box["y"] + 120, steps=5)
    editor.mouse.up()
    assert int(editor.input_value(POINT.format("width"))) > 20
    editor.get_by_role("button", name="Gem").first.click()
    editor.wait_for_selector(".messages .success")
    editor.goto(address)
    assert int(editor.input_value(POINT.format("width"))) > 20
