"""What went, or will go, with a person, in the words of who erases."""

from collections import Counter
from collections.abc import Mapping

from django.apps import apps
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

FOR_SEARCHING = _("entries of the search")
FOR_TRANSLATING = _("texts kept for translating")
OWN_NOTES = _("notes that the site keeps for itself")
# By what Erasing counts, else by table, else by app.
NAMES = {
    "pages": _("pages"),
    "people": _("people"),
    "files": _("files"),
    "versions": _("versions"),
    "deleted_versions": _("versions of deleted pages"),
    "log_entries": _("lines in the history"),
    "wagtailcore.PageLogEntry": _("lines in the history"),
    "wagtailcore.ModelLogEntry": _("lines in the history"),
    "wagtailcore.ReferenceIndex": OWN_NOTES,
    "wagtailcore.TaskState": OWN_NOTES,
    "wagtailcore.UploadedFile": OWN_NOTES,
    "core.ErasedFile": OWN_NOTES,
    "search": FOR_SEARCHING,
    "wagtailsearch": FOR_SEARCHING,
    "wagtail_localize": FOR_TRANSLATING,
    "wagtailadmin": OWN_NOTES,
    "wagtailembeds": OWN_NOTES,
    "django_tasks_database": OWN_NOTES,
}


def name_of(key: str) -> str:
    """Of a table, by its label, or of what else is counted."""
    app = key.split(".")[0]
    known = NAMES.get(key) or NAMES.get(app)
    return capfirst(known or apps.get_model(key)._meta.verbose_name_plural)


def told(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """(name, how many), what has one name together."""
    found = Counter()
    for key, count in counts.items():
        found[name_of(key)] += count
    return [(name, count) for name, count in found.items() if count]
