"""A person's story: told with consent, taken down, withdrawn, and erased for good."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from tests.browser import admin
from tests.browser.test_journey import RECORDING, feeds_of
from tests.running import RunningSite

pytestmark = pytest.mark.browser
CONSENTS, PEOPLE = "/admin/consents/", "/admin/snippets/core/person/"
INDEX, PEERS = "/moed-en-peer/", "/admin/peers/"
PAGE = f"{INDEX}kaffe-i-xyrkoebing/"
DOWN = "Tag ned nu"
WORDS = {
    "name": "qwastru",
    "first name": "zølvin",
    "pseudonym": "bimmelu",
    "town": "xyrkøb",
    "town in addresses": "xyrkoeb",
    "e-mail": "vfjelbo",
    "background": "baggrynz",
    "consent note": "fnuggeno",
    "quote": "memorwix",
    "caption": "kaptjonl",
    "image title": "portrifl",
    "image tag": "tagguldb",
    "file name": "båndfilq",
    "transcript cue": "trambolk",
    "chapter title": "qapitle",
}
# Where the admin tells of them; searched for by words that are not theirs.
LISTED = {
    "/admin/pages/search/?q=kaffe": "xyrkøb",
    "/admin/all_pages/": "xyrkøb",
    "/admin/images/": "portrifl",
    "/admin/media/": "båndfilq",
    PEOPLE: "qwastru",
    "/admin/reports/site-history/": "qwastru",
}
TALK = """
from django.db import transaction
from core.models import Person
from podcasts.models import Audio, Chapter, Cue, EpisodePage, ShowPage, Transcript
audio = Audio.objects.get(title="båndfilq")
talk = ShowPage.objects.get(slug="side-om-side").add_child(
    instance=EpisodePage(title="Samtale om kaffe", slug="samtale", audio=audio)
)
person = Person.objects.get(name="Zølvine Qwastrup")
talk.credits.create(person=person, role="host", locale=talk.locale)
talk.save_revision().publish()
Chapter.objects.create(page=talk, title="Qapitlet", start=0)
with transaction.atomic():
    said = Transcript.objects.create(page=talk, source="", is_timed=True)
    Cue.objects.create(transcript=said, position=1, speaker="", text="Trambolken", start=0, end=9)
"""


@pytest.fixture(scope="module")
def told():
    """What an Editor does once; the tests below follow each other."""
    return {}


def picture(tmp_path):
    path = tmp_path / "kop.png"
    Image.effect_noise((640, 480), 60).convert("RGB").save(path)
    return path


def test_a_story_is_told_with_consent(site, member, visitor, tmp_path, told):
    editor = member("redaktoer")
    editor.goto("/admin/images/add/")
    editor.set_input_files("[name=file]", picture(tmp_path))
    editor.fill("[name=title]", "Portriflx")
    editor.fill("[name=credit]", "Foto: huset")
    editor.locator(".tagit-new input, [name=tags] + * input").first.fill("Tagguldby,")
    editor.get_by_role("button", name="Læg op").click()
    editor.wait_for_selector(".messages .success")

    editor.goto(f"{PEOPLE}add/")
    editor.wait_for_selector("#wagtail.ready")
    editor.fill("[name=name]", "Zølvine Qwastrup")
    editor.fill("[name=email]", "vfjelbo@example.org")
    admin.choose(editor, "portrait", "Portriflx")
    area = editor.locator("[data-contentpath=background] .public-DraftEditor-content")
    area.click()
    admin.write_rich(editor, area, "Baggrynzd")
    admin.send(editor, "Gem")
    told["person"] = admin.number_of(editor, PEOPLE, "Zølvine Qwastrup")

    for use in ("profile", "portrait", "speaker"):
        editor.goto(f"{CONSENTS}new/?person={told['person']}&use={use}")
        editor.wait_for_selector("#wagtail.ready")
        for scope in ("website", "search_engines", "feeds", "social", "translation"):
            editor.check(f"[name={scope}]")
        editor.select_option("[name=display_name]", "pseudonym")
        editor.fill("[name=pseudonym]", "Bimmelund")
        editor.fill("[name=note]", "Fnuggenote")
        admin.send(editor, "Opret")

    index = admin.find(editor, "Peer-Netværket Danmark", "Mød en peer")
    admin.add(editor, "news/peerpage", index)
    editor.fill("[name=title]", "Kaffe i Xyrkøbing")
    admin.choose(editor, "person", "Zølvine Qwastrup")
    editor.fill("[name=quote]", "Memorwixt er mit ord.")
    editor.fill("[name=lead]", "Om en kop.")
    admin.write_paragraph(editor, "Der var engang.")
    body = editor.locator("[data-contentpath=body]").first
    body.locator(".c-sf-add-button").last.click()
    editor.get_by_role("option", name="Billede").first.click()
    body.locator("[data-chooser-action-choose]:visible").last.click()
    editor.locator(".modal-body a", has_text="Portriflx").first.click()
    body.get_by_label("Alternativ tekst").fill("En kop")
    body.get_by_label("Billedtekst").fill("Kaptjonly")
    editor.get_by_role("tab", name="Fakta").click()
    editor.check("[name=third_parties_asked]")
    assert admin.publish(editor).endswith(PAGE)

    visitor.goto(PAGE)
    read = visitor.locator("main").inner_text()
    assert "Kaptjonly" in read
    assert "Bimmelund" in read
    assert "Qwastrup" not in read


def test_it_is_taken_down_at_once_and_put_back_by_an_editor(site, member, visitor):
    secretary, volunteer = member("sekretaer"), member("hjaelper")
    page = admin.find(secretary, "Peer-Netværket Danmark", "Mød en peer", "Kaffe i Xyrkøbing")
    down, back = f"/admin/pages/{page}/take_down/", f"/admin/pages/{page}/put_back/"
    assert admin.is_refused(volunteer, down)
    visitor.goto(PAGE)
    still = visitor.locator("main img").first.evaluate("image => image.currentSrc")
    assert visitor.request.get(still).status == 200
    assert DOWN in admin.offered(secretary, PEERS, "Kaffe i Xyrkøbing")
    assert DOWN not in admin.offered(volunteer, PEERS, "Kaffe i Xyrkøbing")
    admin.press_in_row(secretary, PEERS, "Kaffe i Xyrkøbing", DOWN)
    admin.send(secretary, "Tag den ned nu")
    answer = visitor.request.get(PAGE)
    assert answer.status == 410
    assert "Xyrkøbing" not in answer.text()
    assert visitor.request.get(still).status in (404, 410)
    assert admin.is_refused(secretary, back)
    assert visitor.request.get(PAGE).status == 410
    editor = member("redaktoer")
    editor.goto(back)
    admin.send(editor, "Sæt den på igen")
    assert visitor.request.get(PAGE).status == 200


def ways_to(visitor):
    visitor.goto(INDEX)
    return [INDEX, "/soeg/?q=kaffe", "/sitemap.xml", *feeds_of(visitor)]


def tells(visitor):
    """Which of the ways to a reader speak of the town."""
    ways = ways_to(visitor)
    return [way for way in ways if "xyrk" in visitor.request.get(way).text().casefold()]


def test_a_consent_is_withdrawn(site, member, visitor):
    secretary = member("sekretaer")
    assert admin.is_refused(secretary, CONSENTS)
    assert "Samtykker" not in secretary.locator("body").inner_text()
    editor = member("redaktoer")
    number = admin.number_of(editor, CONSENTS, "Zølvine", "Profil")
    withdraw = f"{CONSENTS}withdraw/{number}/"
    assert admin.is_refused(secretary, withdraw)
    visitor.goto(PAGE)
    shown = visitor.locator("main img").first.evaluate("image => image.currentSrc")
    assert visitor.request.get(shown).status == 200
    assert tells(visitor) == ways_to(visitor)
    editor.goto(withdraw)
    assert "Kaffe i Xyrkøbing" in editor.locator("main").inner_text()
    admin.send(editor, "Træk samtykket tilbage")
    assert visitor.request.get(PAGE).status in (404, 410)
    assert visitor.request.get(shown).status in (404, 410)
    assert tells(visitor) == []


def readable(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\\u00f8", "ø").casefold()


def hits(folder) -> dict[str, list[str]]:
    """Where each word stands, byte for byte, in database, media and whatever else is kept."""
    found = {}
    for path in sorted(Path(folder).rglob("*")):
        if path.is_file() and path.name != "serve.log" and "static" not in path.parts:
            text = readable(path.read_bytes()) + str(path.relative_to(folder)).casefold()
            for what, word in WORDS.items():
                if word in text:
                    found.setdefault(what, []).append(str(path.relative_to(folder)))
    return found


def back_up(site, folder):
    shutil.copytree(site.folder, folder, ignore=shutil.ignore_patterns("*.sqlite3*", "*.log"))
    with (
        closing(sqlite3.connect(site.folder / "site.sqlite3")) as now,
        closing(sqlite3.connect(folder / "site.sqlite3")) as copy,
    ):
        now.backup(copy)


def test_a_person_is_erased_and_does_not_come_back(site, member, visitor, tmp_path, told):
    erase = f"/admin/erasing/person/{told['person']}/"
    editor = member("redaktoer")
    heard = tmp_path / "båndfilq.mp3"
    heard.write_bytes(RECORDING.read_bytes() + bytes(61))
    assert admin.upload_audio(editor, heard) == heard.stem
    site.manage("shell", "--verbosity", "0", "--command", TALK)
    visitor.goto("/soeg/?q=trambolken")
    assert visitor.locator(".search-result").count() == 1
    for address, word in LISTED.items():
        editor.goto(address)
        assert word in editor.locator("main").inner_text().casefold(), address
    yesterday = tmp_path / "yesterday"
    back_up(site, yesterday)
    assert hits(site.folder).keys() == WORDS.keys()
    assert hits(yesterday).keys() == WORDS.keys()
    assert admin.is_refused(member("sekretaer"), erase)
    admin.press_in_row(editor, PEOPLE, "Zølvine Qwastrup", "Slet personen helt")
    editor.fill("[name=words]", "Zølvine\nXyrkøbing\nBaggrynzd")
    for _look in range(2):
        editor.get_by_role("button", name="Søg igen").click()
        editor.wait_for_load_state()
        for row in editor.locator("main tbody tr", has_text="Samtale om kaffe").all():
            row.locator("select").select_option("delete")
    editor.fill("[name=name]", "Zølvine Qwastrup")
    admin.send(editor, "Slet for altid")
    assert hits(site.folder) == {}
    for word in WORDS.values():
        visitor.goto(f"/soeg/?q={word}")
        assert visitor.locator(".search-result").count() == 0, word
    assert tells(visitor) == []
    for address in (*LISTED, "/admin/erasing/"):
        editor.goto(address)
        seen = editor.locator("main").inner_text().casefold()
        assert [word for word in WORDS.values() if word in seen] == []

    shutil.copytree(site.folder / "erasures", yesterday / "erasures", dirs_exist_ok=True)
    restored = RunningSite(yesterday, site.port, "")
    restored.manage("erase_again")
    assert hits(yesterday) == {}
