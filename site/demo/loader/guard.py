"""The demo fills an empty site and leaves every other alone."""

from django.apps import apps
from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from core.models import (
    NetworkGroup,
    Organisation,
    Period,
    Person,
    Publication,
    SiteDocument,
    SiteImage,
    Topic,
)
from demo.content import PAGES
from demo.content.people import PEOPLE
from demo.loader.shelf import stable_uuid
from home.models import HomePage
from home.setup.tree import INDEX_PAGES
from podcasts.models import Audio

CONTENT_MODELS = [
    Person,
    Organisation,
    Topic,
    Period,
    Publication,
    NetworkGroup,
    SiteImage,
    SiteDocument,
    Audio,
]
HISTORIES = [PageLogEntry, ModelLogEntry]


def is_loaded() -> bool:
    """All of it is loaded or nothing; whoever plays with it may since have deleted every page, as
    deleting the Danish front page does."""
    tables = connection.introspection.table_names()
    return any(
        model._meta.db_table in tables
        and model.objects.filter(
            translation_key__in=[stable_uuid(kind, spec.key) for spec in specs]
        ).exists()
        for model, kind, specs in ((Page, "page", PAGES), (Person, "person", PEOPLE))
    )


def refuse_foreign_database():
    """Asks only what any version of the tables can answer, for nothing may be migrated yet."""
    tables = set(connection.introspection.table_names())
    ours = {config.label for config in apps.get_app_configs()}
    others = {label for label, _name in MigrationRecorder(connection).applied_migrations()} - ours
    if others or (tables and MigrationRecorder.Migration._meta.db_table not in tables):
        refuse(["tables of another program"])
    refuse([*foreign_pages(tables), *foreign_rows(tables), *work_of_editors(tables)])


def refuse(found: list[str]):
    if found:
        raise CommandError(
            f"This database has content of its own: {', '.join(found)}. The demonstration only "
            "goes into an empty one. Point DATABASE_URL at another database, and run this again."
        )


def foreign_pages(tables: set[str]) -> list[str]:
    """What stands in the tree besides what `manage.py setup` and Wagtail's first migration make."""
    if Page._meta.db_table not in tables:
        return []
    front_pages = []
    if HomePage._meta.db_table in tables:
        front_pages = list(HomePage.objects.filter(depth=2).values_list("url_path", flat=True))
    furniture = {*front_pages}
    furniture |= {f"{path}{index.path}/" for path in front_pages for index in INDEX_PAGES}
    strangers = Page.objects.filter(depth__gt=1).exclude(url_path__in=furniture)
    if not front_pages:
        welcome = apps.get_model("contenttypes.ContentType").objects.get_for_model(Page)
        strangers = strangers.exclude(
            content_type=welcome, slug="home", numchild=0, latest_revision__isnull=True
        )
    titles = strangers.order_by("path").values_list("title", flat=True)
    return [f"{len(titles)} × {Page._meta.verbose_name} (“{titles[0]}”)"] if titles else []


def foreign_rows(tables: set[str]) -> list[str]:
    there = [model for model in CONTENT_MODELS if model._meta.db_table in tables]
    counted = [(model._meta, model._default_manager.count()) for model in there]
    return [f"{count} × {meta.verbose_name}" for meta, count in counted if count]


def work_of_editors(tables: set[str]) -> list[str]:
    """Pages, menus and footers that `manage.py setup` made may have been written on since."""
    there = [model for model in HISTORIES if model._meta.db_table in tables]
    done = sum(model.objects.filter(user__isnull=False).count() for model in there)
    return [f"{done} × work of an editor"] if done else []
