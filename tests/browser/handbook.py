"""Take the handbook's pictures of the demo's own admin: `python -m tests.browser.handbook URL`.

Of the site that `make demo` serves at URL; writes `site/static/img/handbook/<chapter>.webp`.
"""

import shutil
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from home.handbook.chapters import CHAPTERS

PICTURES = Path(__file__).resolve().parents[2] / "site" / "static" / "img" / "handbook"
EDITOR, PASSWORD = "redaktion", "demo-redaktion-kaffe"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic"]
SIZE = {"width": 1100, "height": 720}
QUALITY = 60
# Chapters whose task begins with a list: the form is behind the first link with this text.
THROUGH_A_LIST = {"aflysning": "", "arkivering": "", "tag-ned": "", "episode": "Side om side"}


def log_in(page, base):
    page.goto(f"{base}/admin/")
    page.fill("input[name=username]", EDITOR)
    page.fill("input[name=password]", PASSWORD)
    page.click("form button[type=submit]")
    page.wait_for_selector("#wagtail.ready #main")


def open_form(page, base, chapter):
    page.goto(f"{base}/admin/")
    page.locator(f"[data-duty={chapter.slug}]").click()
    page.wait_for_selector("#wagtail.ready #main")
    if chapter.slug in THROUGH_A_LIST:
        name = THROUGH_A_LIST[chapter.slug]
        page.locator("table tbody a").filter(has_text=name).first.click()
        page.wait_for_selector("#wagtail.ready #main")


def picture_of(page) -> bytes:
    page.wait_for_timeout(800)
    picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
    written = BytesIO()
    picture.save(written, "WEBP", quality=QUALITY, method=6)
    return written.getvalue()


def main(base):
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=ARGUMENTS
        )
        page = browser.new_page(viewport=SIZE, locale="da-DK")
        log_in(page, base)
        for chapter in CHAPTERS:
            open_form(page, base, chapter)
            path = PICTURES / f"{chapter.slug}.webp"
            path.write_bytes(picture_of(page))
            print(f"{path.name}: {path.stat().st_size // 1024} KB")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
