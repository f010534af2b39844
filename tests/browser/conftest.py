import os
import shutil
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.admin import log_in
from tests.browser.content import PREPARE
from tests.browser.listening import guid, listener  # noqa: F401, fixtures
from tests.browser.reading import chief, files, read, stock  # noqa: F401, fixtures
from tests.running import RunningSite, free_port

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--mute-audio",
    "--autoplay-policy=no-user-gesture-required",
]
REPORT_VIOLATIONS = """
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) =>
  console.error(`Policy violation: ${effectiveDirective} ${blockedURI} ${sourceFile}`));
"""


@pytest.fixture(scope="session")
def chromium():
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        reason = "Chromium is not installed (Debian: apt-get install chromium)."
        # In CI a browser that is missing is a fault, not a reason to be green.
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def running_in(folder):
    running = RunningSite(folder, free_port(), PREPARE)
    try:
        running.start()
        yield running
    finally:
        running.stop()


@pytest.fixture(scope="session")
def site(chromium, tmp_path_factory):
    with running_in(tmp_path_factory.mktemp("site")) as running:
        yield running


@dataclass
class Watch:
    """What a person would not notice, and must not happen."""

    base: str
    errors: list = field(default_factory=list)
    foreign: list = field(default_factory=list)

    def over(self, page):
        page.on("console", lambda message: self._console(message))
        page.on("pageerror", lambda error: self.errors.append(f"{page.url}: {error}"))
        page.on("request", lambda request: self._request(request.url))
        page.on("response", lambda answer: self._response(answer))

    def _console(self, message):
        # A failed request is judged below, with its address and status; what Wagtail's content
        # checks find is meant for the editor; Wagtail's Jcrop tries an inline handler to learn
        # whether there is a touch screen, and goes on without.
        expected = ("Failed to load resource", "axe.run results", "jquery.Jcrop")
        told = f"{message.location.get('url')}: {message.text}"
        if message.type == "error" and not any(text in told for text in expected):
            self.errors.append(told)

    def _request(self, address):
        if not address.startswith((f"{self.base}/", "data:", "blob:")):
            self.foreign.append(address)

    def _response(self, answer):
        # 400 is how Wagtail answers an autosave of a form that is not filled in yet.
        if answer.status >= 400 and not (answer.status == 400 and answer.request.method == "POST"):
            self.errors.append(f"{answer.status} {answer.request.method} {answer.url}")


@pytest.fixture
def open_page(chromium, site):
    """Give pages to people who share nothing: no cookie, no cache."""
    watch = Watch(site.url)

    @contextmanager
    def opener(**options):
        context = chromium.new_context(base_url=site.url, locale="da-DK", **options)
        context.set_default_timeout(20_000)
        context.add_init_script(REPORT_VIOLATIONS)
        page = context.new_page()
        watch.over(page)
        try:
            yield page
        finally:
            context.close()

    yield opener
    assert watch.errors == []
    assert watch.foreign == []
    assert "Traceback" not in site.log


@pytest.fixture
def editor(open_page):
    """Someone from the secretariat, logged in through the real door."""
    with open_page(viewport={"width": 1400, "height": 1000}) as page:
        log_in(page, "sekretaer")
        yield page


@pytest.fixture
def member(open_page):
    """Logs in those of tests.browser.content by their names, each in a browser of their own."""
    with ExitStack() as opened:

        def enter(name):
            page = opened.enter_context(open_page(viewport={"width": 1400, "height": 1000}))
            log_in(page, name)
            return page

        yield enter


@pytest.fixture
def visitor(open_page):
    with open_page() as page:
        yield page
