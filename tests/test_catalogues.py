"""The interface speaks Danish and Norwegian whole: nothing missing, unsure or out of date."""

import os
import re
import shutil
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.core.management import call_command

CATALOGUES = settings.SITE_DIR / "locale" / "site"
LANGUAGES = ["da", "nb"]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|<[^>]+>|&\w+;")


def catalogue(code, folder=CATALOGUES):
    return polib.pofile(str(Path(folder) / code / "LC_MESSAGES" / "django.po"))


def texts(entry):
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_string_is_translated(code):
    po = catalogue(code)
    assert len(po) > 500
    assert [entry.msgid for entry in po if not entry.translated()] == []
    assert [entry.msgid for entry in po.fuzzy_entries()] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_placeholders_and_markup_survive_translation(code):
    broken = [
        entry.msgid
        for entry in catalogue(code)
        for text in texts(entry)
        if set(PLACEHOLDER.findall(text))
        - set(PLACEHOLDER.findall(entry.msgid + entry.msgid_plural))
        or set(PLACEHOLDER.findall(entry.msgid)) - set(PLACEHOLDER.findall(text))
    ]
    assert broken == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_compiled_catalogue_is_the_written_one(code):
    po = catalogue(code)
    compiled = polib.mofile(str(CATALOGUES / code / "LC_MESSAGES" / "django.mo"))
    assert {(e.msgctxt, e.msgid): texts(e) for e in compiled} == {
        (e.msgctxt, e.msgid): texts(e) for e in po
    }


@pytest.mark.skipif(
    shutil.which("xgettext") is None and not os.environ.get("CI"),
    reason="The program xgettext (gettext) is not installed.",
)
def test_no_string_in_the_code_is_missing_from_the_catalogues(tmp_path, settings, monkeypatch):
    shutil.copytree(CATALOGUES, tmp_path / "locale")
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    monkeypatch.chdir(settings.BASE_DIR)
    call_command(
        "makemessages",
        locale=LANGUAGES,
        no_obsolete=True,
        ignore_patterns=[".*", "tests", "var", "site/locale", "node_modules"],
        verbosity=0,
    )
    for code in LANGUAGES:
        gathered = catalogue(code, tmp_path / "locale")
        assert [entry.msgid for entry in gathered if not entry.translated()] == []
