"""Every address of the admin at which a translation is read or changed, and the right it takes.

A right is a permission on the pages of the target language, as `manage.py setup` gives it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail_localize.models import Translation

from tests import factories
from tests.home.translation_world import CODES, NOBODY, TRANSLATED

SUBMIT = "wagtail_localize.submit_translation"


@dataclass(frozen=True)
class Row:
    """`url` and `data` are asked with the world and a language. `need`: page permissions in it, or
    names of model permissions. `reads`: whether the right is also one to GET; `any_language`, to
    GET with the right in any. `acts`: whether what is sent changes anything for who may."""

    name: str
    url: Callable
    need: tuple[str, ...]
    data: Callable = lambda world, code: {}
    method: str = "post"
    codes: tuple[str, ...] = TRANSLATED
    reads: bool = True
    any_language: bool = False
    acts: bool = True

    def allows(self, rights, code) -> bool:
        return all(rights.has(name, code) for name in self.need)

    def lets_read(self, rights, code) -> bool:
        codes = TRANSLATED if self.any_language else [code]
        return any(self.allows(rights, each) for each in codes)


def localize(name, *arguments):
    return lambda world, code: reverse(
        f"wagtail_localize:{name}", args=[argument(world, code) for argument in arguments]
    )


def of_page(name, which, *more):
    return lambda world, code: reverse(
        name, args=[getattr(world, which)[code].pk, *[each(world, code) for each in more]]
    )


def begun(world, code):
    return world.translation(code).pk


def text(world, code):
    return world.translation(code).source.stringsegment_set.first().pk


def link(world, code):
    return world.translation(code).source.overridablesegment_set.first().pk


def language(world, code):
    return {"locales": [factories.locale(code).pk]}


def po_file(world, code):
    po = world.translation(code).export_po()
    for entry in po:
        entry.msgstr = entry.msgstr or f"x {entry.msgid}"
    return {"file": SimpleUploadedFile("x.po", str(po).encode())}


WAGTAIL_LOCALIZE = [
    Row(
        "submit_page_translation",
        lambda world, code: reverse(
            "wagtail_localize:submit_page_translation", args=[world.untranslated.pk]
        ),
        (SUBMIT, "add"),
        language,
        any_language=True,
    ),
    Row(
        "submit_snippet_translation",
        localize(
            "submit_snippet_translation",
            lambda *_: "core",
            lambda *_: "topic",
            lambda world, code: world.topic.pk,
        ),
        (SUBMIT, "core.change_topic"),
        language,
    ),
    Row(
        "update_translations",
        localize("update_translations", lambda world, code: world.translation(code).source_id),
        (SUBMIT, "change"),
    ),
    Row(
        "edit_string_translation",
        localize("edit_string_translation", begun, text),
        ("change",),
        lambda *_: {"value": "x"},
        method="put",
        reads=False,
    ),
    Row(
        "edit_override",
        localize("edit_override", begun, link),
        ("change",),
        lambda *_: {"value": "https://example.com/"},
        method="put",
        reads=False,
    ),
    Row("download_pofile", localize("download_pofile", begun), ("change",), acts=False),
    Row("upload_pofile", localize("upload_pofile", begun), ("change",), po_file, reads=False),
    Row("machine_translate", localize("machine_translate", begun), ("change",), reads=False),
    Row("preview_translation", localize("preview_translation", begun), ("change",), acts=False),
    Row(
        "stop_translation",
        localize(
            "stop_translation",
            lambda world, code: (
                Translation.objects.get(source__object_id=world.draft[code].translation_key).pk
            ),
        ),
        ("change",),
        reads=False,
    ),
    Row(
        "convert_to_alias",
        localize("convert_to_alias", lambda world, code: world.draft[code].pk),
        (NOBODY,),
        acts=False,
    ),
    *[
        Row(
            name,
            localize(name),
            (SUBMIT,),
            acts=False,
        )
        for name in ("translations_report", "translations_report_results")
    ],
    Row(
        "javascript_catalog",
        localize("javascript_catalog"),
        ("wagtailadmin.access_admin",),
        acts=False,
    ),
    Row(
        "snippets_api_listing",
        localize("snippets_api_listing", lambda *_: "core", lambda *_: "topic"),
        ("wagtailadmin.access_admin",),
        acts=False,
    ),
    Row(
        "snippets_api_detail",
        localize(
            "snippets_api_detail",
            lambda *_: "core",
            lambda *_: "topic",
            lambda world, code: world.topic.pk,
        ),
        ("wagtailadmin.access_admin",),
        acts=False,
    ),
]

OWN = [
    Row(
        "update_all_translations",
        lambda *_: reverse("update_all_translations"),
        (SUBMIT,),
        acts=False,
    ),
    Row(
        "page_translations",
        of_page("page_translations", "live"),
        ("publish",),
        lambda *_: {"locales": [factories.locale("en").pk]},
        codes=("da",),
    ),
    Row(
        "page_translations of a translation",
        of_page("page_translations", "live"),
        (NOBODY,),
        lambda *_: {"locales": [factories.locale("en").pk]},
    ),
    Row(
        "page_machine_texts",
        of_page("page_machine_texts", "live"),
        ("change", "publish"),
        codes=CODES,
        acts=False,
    ),
    Row(
        "page_publish_anyway",
        of_page("page_publish_anyway", "draft"),
        ("publish",),
        codes=CODES,
        acts=False,
    ),
    Row(
        "page_publish_translation_anyway",
        of_page("page_publish_translation_anyway", "draft"),
        ("publish",),
        acts=False,
    ),
    Row("episode_chapters", of_page("episode_chapters", "episode"), ("change",), acts=False),
    Row("episode_transcript", of_page("episode_transcript", "episode"), ("change",), acts=False),
    Row(
        "episode_own_transcript",
        of_page("episode_own_transcript", "episode"),
        ("change", "publish"),
        acts=False,
    ),
]
