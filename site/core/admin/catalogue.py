"""The Danish of what others wrote: which strings of the installed apps have one, theirs or ours."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import polib
from django.apps import apps
from django.conf import settings

LANGUAGE = "da"
DOMAINS = ("django", "djangojs")
OVERLAY = settings.SITE_DIR / "locale" / "admin"
# A line each: strings whose Danish is the same word.
SAME_IN_DANISH = OVERLAY / "same-in-danish.txt"
# Marks strings that stand in an app's code or templates and not in its own list of strings.
EXTRA = "extra"

Key = tuple[str | None, str]


def key_of(entry) -> Key:
    return entry.msgctxt, entry.msgid


def catalogue_in(folder: Path, language: str, domain: str) -> polib.POFile:
    """Empty where there is none."""
    path = folder / language / "LC_MESSAGES" / f"{domain}.po"
    return polib.pofile(str(path)) if path.exists() else polib.POFile()


def texts_of(entry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


@dataclass
class AppStrings:
    """The strings of an app in one domain, in English, and those that have a Danish one."""

    app: str
    domain: str
    entries: list = field(default_factory=list)
    danish: set[Key] = field(default_factory=set)

    @property
    def missing(self) -> list:
        return [entry for entry in self.entries if key_of(entry) not in self.danish]

    @property
    def percent(self) -> float:
        return 100 * (1 - len(self.missing) / len(self.entries))


def same_in_danish() -> set[str]:
    return set(SAME_IN_DANISH.read_text().splitlines())


def danish_of(folders: list[Path], domain: str) -> set[Key]:
    """What is left as it is in English is not translated, unless it is the same word."""
    same = same_in_danish()
    return {
        key_of(entry)
        for folder in folders
        for entry in catalogue_in(folder, LANGUAGE, domain)
        if entry.translated() and (entry.msgid not in texts_of(entry) or entry.msgid in same)
    }


def installed_strings() -> Iterator[AppStrings]:
    for app in sorted(apps.get_app_configs(), key=lambda app: app.name):
        folder = Path(app.path) / "locale"
        for domain in DOMAINS:
            if entries := catalogue_in(folder, "en", domain):
                danish = danish_of([folder, *map(Path, settings.LOCALE_PATHS)], domain)
                yield AppStrings(app.name, domain, list(entries), danish)


def overlay(domain: str) -> polib.POFile:
    path = OVERLAY / LANGUAGE / "LC_MESSAGES" / f"{domain}.po"
    po = polib.pofile(str(path), wrapwidth=0) if path.exists() else polib.POFile(wrapwidth=0)
    po.fpath = str(path)
    po.metadata = {
        "Project-Id-Version": "Peer-Netværket Danmark",
        "Language": LANGUAGE,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    return po


def gather():
    """Bring the overlay in step with the installed versions: what is new is added empty, what is
    gone is taken out."""
    found = list(installed_strings())
    for domain in DOMAINS:
        po = overlay(domain)
        known = {
            key_of(entry): entry for app in found if app.domain == domain for entry in app.entries
        }
        for entry in list(po):
            if key_of(entry) not in known and entry.comment != EXTRA:
                po.remove(entry)
        present = {key_of(entry) for entry in po}
        lacking = {
            key_of(entry): entry
            for app in found
            if app.domain == domain
            for entry in app.missing
            if key_of(entry) not in present
        }
        po.extend(untranslated(entry) for entry in lacking.values())
        po.sort(key=lambda entry: (entry.comment == EXTRA, entry.msgid, entry.msgctxt or ""))
        po.save()
        po.save_as_mofile(str(Path(po.fpath).with_suffix(".mo")))


def untranslated(entry) -> polib.POEntry:
    plural = {"msgid_plural": entry.msgid_plural, "msgstr_plural": {0: "", 1: ""}}
    return polib.POEntry(
        msgctxt=entry.msgctxt, msgid=entry.msgid, **(plural if entry.msgid_plural else {})
    )
