"""The page of an episode in the language that is heard in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db.models import F

from core.languages import code_of, page_versions
from podcasts.languages import language_name


def spoken_pages():
    """Of each episode that has it: the page in the language of the recording."""
    episodes = apps.get_model("podcasts.EpisodePage").objects
    return episodes.filter(spoken_language=F("locale__language_code"))


def originals_of(episodes: Iterable) -> dict[UUID, object]:
    """By translation key the public original of each that is heard in another language than that
    of its page; no query where there is none."""
    keys = [page.translation_key for page in episodes if not page.is_spoken_in_own_language]
    if not keys:
        return {}
    found = spoken_pages().public().in_open_languages().filter(translation_key__in=keys)
    return {page.translation_key: page for page in found}


@dataclass(frozen=True)
class Said:
    """Rows of chapters or cues; `lang` where they are in another language than the page."""

    rows: list
    lang: str = ""

    @property
    def language(self) -> str:
        return language_name(self.lang)


def said_on(page, own: list, rows_of: Callable[[int], list]) -> Said:
    """What the page has itself, else what its public version in the language of the recording, or
    that in the site's own language, has. `rows_of`: of the page with an id."""
    if own or not page.pk:
        return Said(own)
    versions = {version.code: version.page.pk for version in page_versions(page)}
    for code in dict.fromkeys([page.spoken_language, settings.LANGUAGE_CODE]):
        if (
            code in versions
            and code != code_of(page.locale_id)
            and (rows := rows_of(versions[code]))
        ):
            return Said(rows, code)
    return Said([])
