from collections import defaultdict

from wagtail.models import Page


class Above:
    """The pages above some others with their translations, in two queries."""

    def __init__(self, pages, locales):
        paths = {path for page in pages for path in paths_above(page)}
        self._pages = {page.path: page for page in Page.objects.filter(path__in=paths)}
        self._translations = defaultdict(dict)
        keys = [page.translation_key for page in self._pages.values()]
        for page in Page.objects.filter(translation_key__in=keys, locale__in=locales):
            self._translations[page.translation_key][page.locale_id] = page

    def place_for(self, page, locale) -> tuple[Page | None, Page | None]:
        """The nearest translated page above it, and the page right above it if that is another
        one, which must be translated first."""
        waits_for = None
        for path in paths_above(page):
            parent = self._pages[path]
            if place := self._translations[parent.translation_key].get(locale.pk):
                return place, waits_for
            waits_for = waits_for or parent
        return None, None


def paths_above(page) -> list[str]:
    """From the parent up to the front page, the root of all left out."""
    return [
        page.path[:end] for end in range(len(page.path) - page.steplen, page.steplen, -page.steplen)
    ]
