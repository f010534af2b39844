"""The page of an episode in the language that is heard in it."""

from collections.abc import Iterable
from uuid import UUID

from django.apps import apps
from django.db.models import F


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
