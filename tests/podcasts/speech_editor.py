"""What an editor of chapters and transcripts does in the admin."""

import re

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from tests.factories import user

VTT = (
    "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Aase>Goddag.\n\n00:01.000 --> 00:02.000\n<v Karl>Tak.\n"
)


def account(page, *codenames):
    group = Group.objects.create(name=f"Med {codenames}")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in codenames:
        GroupPagePermission.objects.create(
            group=group, page=page, permission=Permission.objects.get(codename=codename)
        )
    made = user(f"bruger-{'-'.join(codenames)}")
    made.groups.add(group)
    return made


def address(page, what):
    return f"/admin/podcasts/{page.pk}/{what}/"


def loaded(client, page, what):
    response = client.get(address(page, what))
    assert response.status_code == 200
    return re.search(r'name="loaded" value="([0-9a-f]+)"', response.content.decode())[1]


def post_chapters(client, page, *rows, **extra):
    data = {"form-TOTAL_FORMS": len(rows), "form-INITIAL_FORMS": 0, **extra}
    data.setdefault("loaded", loaded(client, page, "chapters"))
    for number, row in enumerate(rows):
        for name, value in zip(("start", "title", "url", "image"), row, strict=False):
            data[f"form-{number}-{name}"] = value
    return client.post(address(page, "chapters"), data)


def post_transcript(client, page, source, **extra):
    extra.setdefault("loaded", loaded(client, page, "transcript"))
    return client.post(address(page, "transcript"), {"source": source, **extra})
