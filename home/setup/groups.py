"""Who may do what: groups with their permissions on pages, facts, files and languages."""

from dataclasses import dataclass, field

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

ADMIN = ["wagtailadmin.access_admin"]
TRANSLATE = ["wagtail_localize.submit_translation"]
FACTS = [
    f"core.{action}_{model}"
    for model in ("person", "organisation", "topic", "publication", "networkgroup", "sitenotice")
    for action in ("add", "change", "view")
]
DELETE_FACTS = [
    f"core.delete_{model}"
    for model in ("person", "organisation", "topic", "publication", "networkgroup", "sitenotice")
]
EDITORS_OWN = [
    "core.erase_person",
    *(
        f"{app}.{action}_{model}"
        for app, model in (
            ("core", "period"),
            ("core", "consent"),
            ("core", "navigation"),
            ("core", "footer"),
            ("core", "user"),
            ("core", "lifecycle"),
            ("wagtailredirects", "redirect"),
            ("django_tasks_database", "dbtaskresult"),
        )
        for action in ("add", "change", "delete", "view")
    ),
]
MESSAGES = [f"home.{action}_contactmessage" for action in ("view", "change", "delete")]
FILES_USE = [
    "wagtailimages.choose_image",
    "wagtaildocs.choose_document",
    "wagtailimages.add_image",
    "wagtaildocs.add_document",
    "wagtailmedia.add_media",
]
FILES_EDIT = [
    *FILES_USE,
    "wagtailimages.change_image",
    "wagtaildocs.change_document",
    "wagtailmedia.change_media",
]
FILES_DELETE = [
    "wagtailimages.delete_image",
    "wagtaildocs.delete_document",
    "wagtailmedia.delete_media",
]
WRITE = ["add", "change"]
PUBLISH = [*WRITE, "publish", "lock", "unlock"]


@dataclass(frozen=True)
class GroupSpec:
    """`languages` are those in whose trees the page permissions hold."""

    name: str
    languages: tuple[str, ...]
    pages: list[str]
    models: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


ALL = ("da", "nb", "en")
GROUPS = [
    GroupSpec("Secretariat", ALL, PUBLISH, [*ADMIN, *TRANSLATE, *FACTS, *MESSAGES], FILES_EDIT),
    GroupSpec(
        "Editor",
        ALL,
        [*PUBLISH, "bulk_delete"],
        [*ADMIN, *TRANSLATE, *FACTS, *DELETE_FACTS, *MESSAGES, *EDITORS_OWN, "core.put_back"],
        [*FILES_EDIT, *FILES_DELETE],
    ),
    GroupSpec("Translator nb", ("nb",), WRITE, [*ADMIN, *TRANSLATE], FILES_USE[:2]),
    GroupSpec("Translator en", ("en",), WRITE, [*ADMIN, *TRANSLATE], FILES_USE[:2]),
    GroupSpec("Volunteer writer", ("da",), ["add"], ADMIN, FILES_USE),
]


def permissions_by_name() -> dict[str, Permission]:
    return {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in Permission.objects.select_related("content_type")
    }


def make_groups(front_pages: dict) -> dict[str, Group]:
    """Adds what is missing and takes nothing away: what a site gave more stays given."""
    known = permissions_by_name()
    root = Collection.get_first_root_node()
    groups = {}
    for spec in GROUPS:
        group, _made = Group.objects.get_or_create(name=spec.name)
        groups[spec.name] = group
        group.permissions.add(*[known[name] for name in spec.models])
        GroupPagePermission.objects.bulk_create(
            [
                GroupPagePermission(
                    group=group,
                    page_id=front_pages[code].pk,
                    permission=known[f"wagtailcore.{action}_page"],
                )
                for code in spec.languages
                for action in spec.pages
            ],
            ignore_conflicts=True,
        )
        GroupCollectionPermission.objects.bulk_create(
            [
                GroupCollectionPermission(group=group, collection=root, permission=known[name])
                for name in spec.files
            ],
            ignore_conflicts=True,
        )
    return groups


def remove_wagtails_groups():
    """ "Editors" and "Moderators" would stand beside ours in every list; kept if in use."""
    Group.objects.filter(name__in=["Editors", "Moderators"], user__isnull=True).delete()
