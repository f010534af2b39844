"""What the front page gathers from the apps behind it."""

from dataclasses import dataclass

from django.utils.functional import cached_property
from wagtail.models import Page


@dataclass(frozen=True)
class Door:
    page: Page
    title: str
    lead: str
    illustration: str

    @property
    def url(self) -> str:
        return self.page.url


class FrontPageNews:
    def __init__(self, page):
        self.page = page

    @cached_property
    def guidance(self) -> list:
        return self.page.related_pages
