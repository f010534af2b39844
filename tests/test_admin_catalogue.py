"""The Danish of the admin: whole, with its placeholders, in the words of the glossary."""

import re
from io import StringIO

import polib
import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from core.admin import catalogue
from core.management.commands.admin_catalogue import NEEDED
from tests import factories

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%(?:\d\$)?[sd]|%%|\{\w*\}|<[^>]+>|&\w+;")
# What the glossary says otherwise.
NOT_OUR_WORDS = re.compile(
    r"\b(skitse|publicer|publicér|afpublicer|snippet|locale|moder(er|ation)|dashboard|slug|tags|"
    r"chooser|workflow|kodeord|password)\w*\b",
    re.IGNORECASE,
)


def entries(domain):
    return polib.pofile(str(catalogue.overlay(domain).fpath))


def all_entries():
    return [entry for domain in catalogue.DOMAINS for entry in entries(domain)]


def report(**options):
    told = StringIO()
    call_command("admin_catalogue", stdout=told, **options)
    return told.getvalue()


def test_the_secretariat_reads_danish_everywhere():
    lines = {line.split()[0]: line.split() for line in report().splitlines()[1:]}
    assert set(NEEDED) <= set(lines)
    assert {app: line[-1] for app, line in lines.items() if float(line[-1][:-1]) < 95} == {}


def test_too_little_danish_is_an_error_that_names_the_app(monkeypatch):
    without_overlay = catalogue.danish_of
    monkeypatch.setattr(
        catalogue, "danish_of", lambda folders, domain: without_overlay(folders[:1], domain)
    )
    with pytest.raises(CommandError, match=r"wagtail\.images"):
        report()


def test_what_is_left_in_english_counts_as_untranslated(tmp_path):
    po = polib.POFile()
    for danish in ("Choose a page", "Status", "Vælg en side"):
        english = "Choose a page" if danish != "Status" else danish
        po.append(polib.POEntry(msgid=english, msgstr=danish, msgctxt=danish))
    folder = tmp_path / "da" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    po.save(str(folder / "django.po"))
    assert catalogue.danish_of([tmp_path], "django") == {
        ("Status", "Status"),
        ("Vælg en side", "Choose a page"),
    }


def marks(text):
    return sorted(PLACEHOLDER.findall(text))


def forms(entry):
    """(English, Danish) of each form; that of a single thing may leave the number out."""
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    one, many = entry.msgstr_plural[0], entry.msgstr_plural[1]
    singular = entry.msgid if marks(one) == marks(entry.msgid) else entry.msgid_plural
    return [(singular, one), (entry.msgid_plural, many)]


def test_placeholders_and_markup_survive():
    broken = [
        (english, danish)
        for entry in all_entries()
        for english, danish in forms(entry)
        if marks(english) != marks(danish)
    ]
    assert broken == []


def test_spaces_at_the_ends_survive():
    def ends(text):
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    assert [e.msgid for e in all_entries() if e.msgstr and ends(e.msgid) != ends(e.msgstr)] == []


def test_nothing_is_unsure_or_half():
    assert [e.msgid for e in all_entries() if e.fuzzy or not e.translated()] == []
    assert [e.msgid for e in all_entries() if e.msgid_plural and len(e.msgstr_plural) != 2] == []


@pytest.mark.parametrize("domain", catalogue.DOMAINS)
def test_the_compiled_catalogue_is_the_written_one(domain):
    written = entries(domain)
    compiled = polib.mofile(written.fpath.removesuffix("po") + "mo")
    assert {(e.msgctxt, e.msgid): catalogue.texts_of(e) for e in compiled} == {
        (e.msgctxt, e.msgid): catalogue.texts_of(e) for e in written
    }


def test_the_glossary_is_kept():
    found = [
        (text, word[0])
        for entry in all_entries()
        for text in catalogue.texts_of(entry)
        if (word := NOT_OUR_WORDS.search(re.sub(r"%\(\w+\)s|<[^>]+>|\{\w*\}", "", text)))
    ]
    assert found == []


def test_a_new_version_of_an_app_is_gathered_and_what_it_dropped_goes(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "OVERLAY", tmp_path)
    (tmp_path / "da" / "LC_MESSAGES").mkdir(parents=True)
    po = catalogue.overlay("django")
    po.append(polib.POEntry(msgid="No app says this", msgstr="Ingen siger det"))
    po.append(polib.POEntry(msgid="Only in a template", msgstr="Kun her", comment=catalogue.EXTRA))
    po.save()
    monkeypatch.setattr("django.conf.settings.LOCALE_PATHS", [tmp_path])
    catalogue.gather()
    gathered = {entry.msgid: entry for entry in entries("django")}
    assert "No app says this" not in gathered
    assert gathered["Only in a template"].msgstr == "Kun her"
    assert gathered["Choose an image"].msgstr == ""
    assert "Page" not in gathered, "Wagtail's own Danish has it"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "english", "danish"),
    [
        ("wagtailadmin_javascript_catalog", "Toggle side panel", "Vis eller skjul sidepanelet"),
        ("wagtail_localize:javascript_catalog", "Not translated", "Ikke oversat"),
    ],
)
def test_scripts_speak_danish_too(client, name, english, danish):
    client.force_login(factories.user(is_superuser=True))
    said = client.get(reverse(name)).text
    assert f'"{english}": "{danish}"' in said
