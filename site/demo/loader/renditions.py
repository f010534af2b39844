"""Every public page once, so that no visitor waits for a picture to be scaled."""

from django.conf import settings
from django.core.management.base import CommandError
from django.test import Client
from wagtail.models import Page

from core.pages import all_pages


def visit_all() -> int:
    """Number of pages visited; CommandError when one does not answer 200."""
    host = next((name for name in settings.ALLOWED_HOSTS if name[:1].isalnum()), "localhost")
    client = Client(SERVER_NAME=host)
    pages = all_pages().public()
    for page in pages:
        answer = client.get(address_of(page))
        if answer.status_code != 200:
            raise CommandError(f"{address_of(page)}: {answer.status_code}")
    return len(pages)


def address_of(page: Page) -> str:
    _site_id, _root_url, path = page.get_url_parts()
    return path
