"""One user for each group that `manage.py setup` makes."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import CommandError
from wagtail.users.models import UserProfile

from demo.content.users import USERS


def load_users():
    users = get_user_model()
    for spec in USERS:
        user, is_new = users.objects.get_or_create(
            username=spec.username,
            defaults={
                "email": spec.email,
                "first_name": spec.first_name,
                "last_name": spec.last_name,
                "is_superuser": not spec.group,
                "is_staff": not spec.group,
            },
        )
        if not is_new:
            continue
        user.set_password(spec.password)
        user.save()
        if spec.group:
            user.groups.set([group_named(spec.group)])
        UserProfile.objects.create(user=user, preferred_language=spec.language)


def group_named(name: str) -> Group:
    try:
        return Group.objects.get(name=name)
    except Group.DoesNotExist as missing:
        names = ", ".join(Group.objects.values_list("name", flat=True))
        message = f"`manage.py setup` made no group called {name}, only: {names}."
        raise CommandError(message) from missing


def log_ins() -> list[tuple[str, str, str]]:
    """User name, password and group of each."""
    return [(spec.username, spec.password, spec.group or "Administrator") for spec in USERS]
