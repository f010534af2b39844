"""The same for Wagtail's own doors to a page, one by one and in lists."""

from django.urls import reverse

from tests import factories
from tests.home.translation_rights import SUBMIT, Row, of_page
from tests.home.translation_world import CODES


def bulk(action, which):
    def address(world, code):
        place = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        return f"{place}?id={getattr(world, which)[code].pk}"

    return address


def copied(world, code):
    place = world.live[code].get_parent()
    return {"new_title": "Kopi", "new_slug": "kopi", "new_parent_page": place.pk}


PAGES = "wagtailadmin_pages"
WAGTAIL = [
    Row("edit", of_page(f"{PAGES}:edit", "begun"), ("change",), acts=False),
    Row(
        "publishing in the editor",
        of_page(f"{PAGES}:edit", "draft"),
        ("change", "publish"),
        lambda *_: {"action": "publish"},
        reads=False,
    ),
    Row(
        "edit the Danish page",
        of_page(f"{PAGES}:edit", "live"),
        ("change",),
        codes=("da",),
        acts=False,
    ),
    Row("unpublish", of_page(f"{PAGES}:unpublish", "live"), ("publish",), codes=CODES),
    Row(
        "delete",
        of_page(f"{PAGES}:delete", "live"),
        ("change", "bulk_delete"),
        codes=CODES,
        # Who may not is led to the page, where it can be archived.
        reads=False,
    ),
    Row("copy", of_page(f"{PAGES}:copy", "live"), ("change", "add"), copied, codes=CODES),
    Row(
        "move",
        of_page(f"{PAGES}:move_confirm", "live", lambda world, code: world.place[code].pk),
        ("change", "add", "publish"),
        codes=CODES,
        reads=False,
    ),
    Row("lock", of_page(f"{PAGES}:lock", "live"), ("lock",), codes=CODES, reads=False),
    Row(
        "privacy",
        of_page(f"{PAGES}:set_privacy", "live"),
        ("publish",),
        lambda *_: {"restriction_type": "login"},
        codes=CODES,
    ),
    Row(
        "an older revision",
        of_page(
            f"{PAGES}:revisions_revert",
            "live",
            lambda world, code: world.live[code].revisions.first().pk,
        ),
        ("change",),
        acts=False,
        codes=CODES,
    ),
    Row(
        "view_draft", of_page(f"{PAGES}:view_draft", "draft"), ("change",), acts=False, codes=CODES
    ),
    Row("history", of_page(f"{PAGES}:history", "draft"), ("change",), acts=False, codes=CODES),
]

BULK = [
    Row("publish", bulk("publish", "draft"), ("publish",), codes=CODES, reads=False),
    Row("unpublish", bulk("unpublish", "live"), ("publish",), codes=CODES, reads=False),
    Row("delete", bulk("delete", "live"), ("change", "bulk_delete"), codes=CODES, reads=False),
    Row(
        "move",
        bulk("move", "live"),
        ("change", "add", "publish"),
        lambda world, code: {"chooser": world.place[code].pk},
        codes=CODES,
        reads=False,
    ),
    Row(
        "keep_translated",
        bulk("keep_translated", "live"),
        ("publish",),
        lambda *_: {"locales": [factories.locale("en").pk], "what": "keep"},
        codes=("da",),
        reads=False,
    ),
    Row(
        "update_translations",
        lambda world, code: (
            reverse("wagtail_bulk_action", args=["wagtailcore", "page", "update_translations"])
            + f"?id={world.translation(code).source.get_source_instance().pk}"
        ),
        (SUBMIT, "change"),
        reads=False,
    ),
    Row(
        "archive",
        bulk("archive", "live"),
        ("publish", "core.change_lifecycle"),
        codes=CODES,
        reads=False,
        acts=False,
    ),
    Row(
        "mark_reviewed",
        bulk("mark_reviewed", "live"),
        ("publish",),
        lambda *_: {"again": "12"},
        codes=CODES,
        reads=False,
        acts=False,
    ),
    Row(
        "set_topic",
        bulk("set_topic", "live"),
        ("change", "publish"),
        lambda world, code: {"topic": world.topic.pk},
        codes=CODES,
        reads=False,
        acts=False,
    ),
]
