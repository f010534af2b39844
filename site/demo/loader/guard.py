"""The demo fills an empty site and leaves every other alone."""

from django.apps import apps
from django.core.management.base import CommandError
from wagtail.models import Page

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
from demo.loader.shelf import stable_uuid
from home.models import HomePage
from home.setup.tree import INDEX_PAGES

CONTENT_MODELS = [
    Person,
    Organisation,
    Topic,
    Period,
    Publication,
    NetworkGroup,
    SiteImage,
    SiteDocument,
]
# The last page the loader makes before it lets go of the transaction stands for all of them.
MARK = "outlook"


def is_loaded() -> bool:
    return Page.objects.filter(translation_key=stable_uuid("page", MARK)).exists()


def refuse_foreign_content():
    found = [description for description in (foreign_pages(), *foreign_rows()) if description]
    if found:
        raise CommandError(
            f"This database has content of its own: {', '.join(found)}. The demonstration only "
            "goes into an empty one. Point DATABASE_URL at another database, and run this again."
        )


def foreign_pages() -> str:
    """What stands in the tree besides what `manage.py setup` and Wagtail's first migration make."""
    front_pages = list(HomePage.objects.filter(depth=2).values_list("url_path", flat=True))
    furniture = {*front_pages}
    furniture |= {f"{path}{index.path}/" for path in front_pages for index in INDEX_PAGES}
    strangers = Page.objects.filter(depth__gt=1).exclude(url_path__in=furniture)
    if not front_pages:
        welcome = apps.get_model("contenttypes.ContentType").objects.get_for_model(Page)
        strangers = strangers.exclude(
            content_type=welcome, slug="home", numchild=0, latest_revision__isnull=True
        )
    first = strangers.order_by("path").first()
    return f"{strangers.count()} pages (the first is “{first.title}”)" if first else ""


def foreign_rows() -> list[str]:
    counted = [(model._meta, model._default_manager.count()) for model in CONTENT_MODELS]
    return [f"{count} × {meta.verbose_name}" for meta, count in counted if count]
