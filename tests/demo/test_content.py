"""The plain data, without a database."""

from collections import Counter
from datetime import date, timedelta

import pytest

from demo.content import PAGES, TRANSLATIONS
from demo.content.markup import Block, Day, Ref, translation_units
from demo.content.podcasts import EPISODES
from demo.content.subtitles import SUBTITLES
from demo.content.walk import units_of

BY_KEY = {spec.key: spec for spec in PAGES}


def references(value):
    if isinstance(value, Ref):
        yield value
    elif isinstance(value, Block):
        yield from references(value.value)
    elif isinstance(value, dict):
        for item in value.values():
            yield from references(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from references(item)


def test_keys_are_used_once():
    assert [key for key, times in Counter(spec.key for spec in PAGES).items() if times > 1] == []


def test_parents_stand_before_their_children():
    seen = {""}
    for spec in PAGES:
        assert spec.parent in seen, spec.key
        seen.add(spec.key)


def test_what_is_referred_to_exists():
    for spec in PAGES:
        pages = [ref.key for ref in references(spec.body) if ref.kind == "page"]
        assert set(pages) | set(spec.related) <= BY_KEY.keys(), spec.key


@pytest.mark.parametrize("language_code", TRANSLATIONS)
def test_translations_have_the_pieces_of_their_source(language_code):
    for key, translation in TRANSLATIONS[language_code].items():
        own = translation_units(translation.text)
        assert len(own) == len(units_of(BY_KEY[key].body)), key


@pytest.mark.parametrize("language_code", TRANSLATIONS)
def test_parents_are_translated_too(language_code):
    translated = TRANSLATIONS[language_code]
    for key in translated:
        assert BY_KEY[key].parent in {"", *translated}, key


def test_leads_are_short_enough():
    for spec in PAGES:
        assert len(spec.lead) <= 400, spec.key


def test_foreign_episodes_have_danish_chapters_and_text():
    for spec in EPISODES:
        assert bool(spec.chapters) == (spec.audio in SUBTITLES), spec.key


@pytest.mark.parametrize("offset", [-400, -7, 7, 30, 400])
@pytest.mark.parametrize("weekday", [0, 3, 6])
def test_people_meet_on_their_weekday_and_not_at_christmas(offset, weekday):
    for number in range(366):
        today = date(2026, 1, 1) + timedelta(days=number)
        day = Day(offset, weekday).resolve(today)
        assert day.weekday() == weekday
        assert (1, 2) < (day.month, day.day) < (12, 22)
        assert (day > today) == (offset > 0) or day == today
