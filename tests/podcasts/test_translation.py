"""Episodes through wagtail-localize: what follows the source, what is the translation's own."""

import pytest
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from podcasts.models import EpisodePage, ShowPage
from tests.factories import front_page_in, home_page, translated
from tests.podcasts.podcast_factories import audio, chapters, episode, show, transcript

pytestmark = pytest.mark.django_db


def translate(page, code="en"):
    target = front_page_in(code).locale
    for ancestor in [*page.get_ancestors().filter(depth__gt=2).specific(), page]:
        if not ancestor.has_translation(target):
            source, _created = TranslationSource.update_or_create_from_instance(ancestor)
            Translation.objects.create(source=source, target_locale=target).save_target(
                publish=False
            )
    return page.get_translation(target), source


def test_what_is_translated_and_what_follows():
    home_page()
    page = show(show_type=ShowPage.Type.SERIAL)
    one = episode(page, season=1, number=4, content_note="Om tvang", skip_to="0:01")
    one.save_revision().publish()
    chapters(one)
    transcript(one)
    english, source = translate(one)
    english = EpisodePage.objects.get(pk=english.pk)
    assert not english.live
    assert english.guid != one.guid
    assert english.audio == one.audio
    assert (english.season, english.number, english.date) == (1, 4, one.date)
    assert english.skip_to == "0:01"
    assert not english.chapters.exists()
    assert english.spoken == []
    paths = set(StringSegment.objects.filter(source=source).values_list("context__path", flat=True))
    assert {"title", "slug", "lead", "content_note"} <= paths
    assert not paths & {"guid", "audio", "date", "number", "skip_to"}
    english_show = ShowPage.objects.get(pk=english.get_parent().pk)
    english_show.save_revision().publish()
    assert ShowPage.objects.get(pk=english_show.pk).guid not in (None, page.guid)


def test_a_new_recording_reaches_the_translation_when_it_is_synchronised():
    one = episode()
    one.save_revision().publish()
    english, _source = translate(one)
    one.audio = audio()
    one.save_revision().publish()
    source, _created = TranslationSource.update_or_create_from_instance(one)
    source.update_from_db()
    Translation.objects.get(source=source).save_target(publish=False)
    latest = EpisodePage.objects.get(pk=english.pk).get_latest_revision_as_object()
    assert latest.audio == one.audio
    assert latest.guid == EpisodePage.objects.get(pk=english.pk).guid


def test_a_show_that_becomes_serial_gives_an_episode_one_number_in_every_language():
    page = show()
    episodes = [episode(page) for _ in range(3)]
    for one in [page, *episodes]:
        one.save_revision().publish()
    english = translated(episodes[2])
    page = ShowPage.objects.get(pk=page.pk)
    page.show_type = ShowPage.Type.SERIAL
    page.save_revision().publish()
    numbers = EpisodePage.objects.filter(pk__in=[episodes[2].pk, english.pk])
    assert list(numbers.values_list("number", flat=True)) == [3, 3]
