"""Advice on link texts, where an editor sees it: in the panel beside the form."""

import re

import pytest
from django.utils.translation import gettext

pytestmark = pytest.mark.browser

VAGUE = {"her": "a", "Læs mere »": "b", "KLIK HER!": "c", "read more": "d"}
CLEAR = {"Læs mere om løn": "e", "Herberget": "f", "Bestil startpakken": "g"}
LINKS = " ".join(
    f'<a href="https://example.org/{name}">{text}</a>' for text, name in (VAGUE | CLEAR).items()
)
DRAFT = f"""
from news.models import ArticlePage, NewsIndexPage
index = NewsIndexPage.objects.get(locale__language_code="da")
body = [
    {{"type": "paragraph", "value": '<p>{LINKS}</p>'}},
    {{"type": "call_to_action",
      "value": {{"text": "", "label": "Læs mere", "page": None, "url": "https://example.org/h"}}}},
]
page = index.add_child(
    instance=ArticlePage(title="Links", slug="links", lead="Prøve.", live=False, body=body)
)
page.save_revision()
print(page.pk)
"""


@pytest.fixture(scope="module")
def draft(site):
    return site.manage("shell", "--verbosity", "0", "--command", DRAFT).split()[-1]


def test_links_that_do_not_say_where_they_lead_are_told_of(editor, draft):
    editor.goto(f"/admin/pages/{draft}/edit/")
    editor.wait_for_selector("#wagtail.ready")
    editor.locator("[data-side-panel-toggle=checks]").click()
    panel = editor.locator("[data-checks-panel]")
    panel.locator("[data-content-checker-row]").first.wait_for()
    found = re.findall(r"example\.org/(\w)", panel.inner_text())
    assert sorted(found) == sorted(VAGUE.values())
    assert ".button" in panel.inner_text()
    assert panel.locator("[data-content-checker-row]").count() == len(VAGUE) + 1


PLAIN = "Vi mødes på en café. Vi taler om stort og småt. Alle er velkomne. " * 12
HARD = (
    "Implementeringsprocessens organisatoriske forudsætninger nødvendiggør tværsektorielle "
    "samarbejdsaftaler mellem medarbejderrepræsentanter og ledelseskonstellationer indenfor "
    "socialpsykiatriske behandlingstilbud samt kommunale beskæftigelsesforvaltninger. "
) * 6
# LIX 50, with dots and colons that end no sentence.
DOTTED = (
    "Vi mødes hver torsdag kl. 19.05–20.30 i lokalet bag biblioteket og taler om f.eks. løn, "
    "arbejdstid og ferie, jf. overenskomsten nr. 12.3, som gælder fra d. 1. maj 2026. "
) * 8
ENGLISH = "This is the text of a report from which you have not got the numbers and the facts."
MINE = "Mit liv, mit arbejde, mit håb og mit råd: du kan have ondt, have lyst, have travlt."
ABROAD = "Organisational considerations necessitate interdepartmental collaboration. " * 40
FAULTS = f"""
from core.models import SiteImage
from news.models import ArticlePage, NewsIndexPage
index = NewsIndexPage.objects.get(locale__language_code="da")
def made(slug, title, body):
    page = index.add_child(instance=ArticlePage(
        title=title, slug=slug, lead="Prøve.", live=False, body=body))
    page.save_revision()
    print(page.pk)
def picture(image, credit):
    return {{"type": "image", "value": {{"caption": "", "credit": credit, "image": {{
        "image": image, "decorative": True, "alt_text": ""}}}}}}
image = SiteImage.objects.filter(credit="").values_list("pk", flat=True).first()
made("med-fejl", "En nyhed med fejl", [
    {{"type": "heading", "value": {{"text": "HVAD VI TALER OM", "level": "h2"}}}},
    {{"type": "paragraph", "value": "<p>Luk menu</p><p>{ENGLISH}</p><p>{HARD}</p>"}},
    picture(image, ""),
])
made("punktummer", "En nyhed med mange punktummer", [
    {{"type": "paragraph", "value": "<p>{DOTTED}</p>"}},
])
made("uden-fejl", "En nyhed uden fejl", [
    {{"type": "heading", "value": {{"text": "PTSD, ADHD, OCD", "level": "h2"}}}},
    {{"type": "paragraph", "value": "<p>Menuen bliver stor.</p><p>{PLAIN}</p><p>{MINE}</p>"}},
    {{"type": "foreign_text",
      "value": {{"language": "en", "text": "<p>{ENGLISH}</p><p>{ABROAD}</p>"}}}},
    picture(image, "Liv Ravn"),
])
"""
FOUND = {
    "The heading is written in capitals",
    "Nobody is named for the picture",
    "The text seems to be in another language",
    "The text is hard to read",
    "This looks like a piece of another page's menu",
}


def advice(editor, page):
    editor.goto(f"/admin/pages/{page}/edit/")
    editor.wait_for_selector("#wagtail.ready")
    editor.locator("[data-side-panel-toggle=checks]").click()
    panel = editor.locator("[data-checks-panel]")
    # A clean page has nothing to wait for.
    editor.wait_for_timeout(5000)
    return panel.inner_text()


def test_what_is_wrong_is_told_and_what_is_right_is_not(editor, site):
    faulty, dotted, clean = site.manage("shell", "--verbosity", "0", "--command", FAULTS).split()
    told = advice(editor, faulty)
    assert {words for words in FOUND if gettext(words) in told} == FOUND
    assert gettext("The text is hard to read") in advice(editor, dotted)
    told = advice(editor, clean)
    assert {words for words in FOUND if gettext(words) in told} == set()


def test_an_editor_is_advised_not_stopped(editor, draft):
    editor.goto(f"/admin/pages/{draft}/edit/")
    editor.wait_for_selector("#wagtail.ready")
    editor.locator("footer button[type=submit]").first.click()
    editor.wait_for_selector(".messages .success")


def test_readers_get_nothing_of_the_checks(visitor):
    visitor.goto("/nyheder/")
    assert visitor.locator("wagtail-userbar").count() == 0
    assert "userbar" not in visitor.content()
