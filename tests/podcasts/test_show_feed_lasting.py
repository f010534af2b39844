from datetime import timedelta
from urllib.parse import urlsplit

import pytest

from podcasts.models import EpisodePage, ShowPage
from tests.factories import archive, person, topic, translated
from tests.podcasts.feed_reader import fetch, parsed
from tests.podcasts.podcast_factories import (
    FIRST_DATE,
    artwork,
    audio,
    chapters,
    credit,
    episode,
    show,
    transcript,
)

pytestmark = pytest.mark.django_db


def test_guids_outlive_slugs_titles_and_audio(client):
    page = show()
    one = episode(page)
    before = parsed(client, page)
    page_guid, guid = page.guid, one.guid
    page.slug = page.title = "andet"
    page.save_revision().publish()
    one.refresh_from_db()
    one.slug = one.title = "nyt"
    one.audio = audio()
    one.save_revision().publish()
    page.refresh_from_db()
    one.refresh_from_db()
    assert (page.guid, one.guid) == (page_guid, guid)
    after = parsed(client, page)
    assert before.entries[0].id == after.entries[0].id
    assert before.entries[0].link != after.entries[0].link


def test_an_old_revision_does_not_give_the_show_another_guid():
    page = show(live=False)
    revision = page.save_revision()
    assert page.guid is None
    revision.publish()
    guid = ShowPage.objects.get(pk=page.pk).guid
    assert guid is not None
    page = ShowPage.objects.get(pk=page.pk)
    page.slug = "flyttet"
    page.save_revision().publish()
    revision.publish()
    assert ShowPage.objects.get(pk=page.pk).guid == guid


def test_two_shows_never_share_a_guid():
    """Also when one has moved and another is made at its old address."""
    moved = show(slug="to-stole")
    moved.slug = "fire-stole"
    moved.save_revision().publish()
    new = show(slug="to-stole")
    assert None not in (moved.guid, new.guid)
    assert ShowPage.objects.get(pk=new.pk).guid != ShowPage.objects.get(pk=moved.pk).guid


def stored_numbers(*episodes):
    numbers = dict(EpisodePage.objects.values_list("pk", "number"))
    return [numbers[one.pk] for one in episodes]


def test_a_show_that_becomes_serial_counts_what_is_public(client):
    page = show()
    later = episode(page, date=FIRST_DATE + timedelta(days=2))
    first = episode(page, date=FIRST_DATE)
    trailer, draft = episode(page, episode_type="trailer"), episode(page, live=False)
    bonus = episode(page, episode_type="bonus")
    page.show_type = ShowPage.Type.SERIAL
    page.save_revision()
    assert stored_numbers(first, later) == [None, None]
    page.get_latest_revision().publish()
    assert stored_numbers(first, later, trailer, bonus, draft) == [1, 2, None, None, None]
    assert fetch(client, page).content.decode().count("<itunes:episode>") == 2
    draft.save_revision().publish()
    assert stored_numbers(first, later, draft) == [1, 2, 3]


def test_an_older_revision_keeps_the_number_and_a_copy_gets_its_own():
    page = show()
    one, two = episode(page), episode(page)
    before = one.save_revision()
    page.show_type = ShowPage.Type.SERIAL
    page.save_revision().publish()
    before.publish()
    assert stored_numbers(one, two) == [1, 2]
    copy = EpisodePage.objects.get(pk=one.pk).copy(update_attrs={"slug": "kopi", "title": "Kopi"})
    copy.get_latest_revision().publish()
    assert stored_numbers(one, two, copy) == [1, 2, 3]


def test_an_editors_number_stands():
    page = show(show_type=ShowPage.Type.SERIAL)
    one = episode(page)
    one.number = 7
    one.save_revision().publish()
    assert stored_numbers(one, episode(page)) == [7, 8]


def test_each_season_counts_for_itself():
    page = show(show_type=ShowPage.Type.SERIAL)
    made = [episode(page, season=season) for season in (1, 1, 2, None, 2)]
    assert stored_numbers(*made) == [1, 2, 1, 1, 2]


def test_a_copy_and_a_translation_have_guids_of_their_own():
    page = show()
    one = episode(page)
    one.save_revision().publish()
    copy = one.copy(update_attrs={"slug": "kopi", "title": "Kopi"})
    assert copy.guid != one.guid
    copy.get_latest_revision().publish()
    assert EpisodePage.objects.get(pk=copy.pk).guid != one.guid
    english_show, english = translated(page), translated(one)
    assert english.guid != one.guid
    english_show.save_revision().publish()
    assert ShowPage.objects.get(pk=english_show.pk).guid not in (None, page.guid)
    page_copy = page.copy(update_attrs={"slug": "kopi", "title": "Kopi"})
    assert page_copy.guid != page.guid


NASTY = "Før \x0b\x00\x1b\ufffe\uffff ]]> </title> &amp; 👩‍👩‍👧 \u202eefter"


def test_no_text_can_break_the_feed(client):
    page = show()
    one = episode(page)
    two = episode(page)
    EpisodePage.objects.filter(pk=one.pk).update(title=NASTY.replace("\x00", ""), lead="\x0b]]>")
    EpisodePage.objects.filter(pk=two.pk).update(
        body=[{"type": "paragraph", "value": "<p>\x0b ]]> <b>fed</b></p>"}]
    )
    chosen = {entry.id: entry for entry in parsed(client, page).entries}
    assert "]]> </title> &amp;" in chosen[str(one.guid)].title.replace("&lt;", "<")
    assert "<b>fed</b>" in chosen[str(two.guid)].content[0].value


def test_the_number_of_queries_does_not_grow(client, django_assert_max_num_queries):
    page = show(artwork=artwork())

    def add():
        one = episode(
            page,
            artwork=None,
            topics=[topic(f"Emne {EpisodePage.objects.count()}")],
            body=[
                {
                    "type": "paragraph",
                    "value": f'<p><a linktype="page" id="{page.pk}">x</a></p>',
                }
            ],
        )
        credit(one, person(f"Person {one.pk}"))
        chapters(one)
        transcript(one)

    def queries():
        fetch(client, page)
        with django_assert_max_num_queries(100) as captured:
            assert fetch(client, page).status_code == 200
        return len(captured)

    add()
    few = queries()
    for _number in range(8):
        add()
    assert queries() == few
    assert few <= 20


def test_conditional_requests(client):
    page = show()
    episode(page)
    first = fetch(client, page)
    assert fetch(client, page, if_none_match=first["ETag"]).status_code == 304
    unchanged = fetch(client, page, if_modified_since=first["Last-Modified"])
    assert unchanged.status_code == 304
    assert unchanged.content == b""
    head = client.head(f"{page.url}rss/")
    assert (head.status_code, head.content) == (200, b"")
    assert head["ETag"] == first["ETag"]
    assert head["Content-Length"] == str(len(first.content))
    assert (
        client.head(f"{page.url}rss/", headers={"if-none-match": first["ETag"]}).status_code == 304
    )
    assert client.post(f"{page.url}rss/").status_code == 405


@pytest.mark.parametrize("change", ["withdraw", "artwork", "archive", "chapters", "person"])
def test_every_change_moves_the_stamp_withdrawals_too(client, change):
    page = show(artwork=artwork())
    host = person()
    credit(page, host)
    old, _new = episode(page), episode(page)
    first = fetch(client, page)
    if change == "withdraw":
        old.unpublish()
    elif change == "artwork":
        page.artwork = artwork(color="#ffd35c")
        page.save_revision().publish()
    elif change == "archive":
        archive(old)
    elif change == "chapters":
        chapters(old)
    else:
        host.name = "Et andet navn"
        host.save()
    second = fetch(client, page, if_modified_since=first["Last-Modified"])
    assert second.status_code == 200
    assert second["Last-Modified"] != first["Last-Modified"]
    assert second["ETag"] != first["ETag"]
    assert second.content != first.content


def test_a_picture_that_is_replaced_gets_another_address(client):
    page = show(artwork=artwork())
    first = parsed(client, page).feed.image.href
    image = page.artwork
    image.file = artwork(color="#ffd35c").file
    image.file_hash = ""
    image.save()
    image.renditions.all().delete()
    second = parsed(client, page).feed.image.href
    assert first.rpartition("/")[2] != second.rpartition("/")[2]
    assert client.head(urlsplit(second).path)["Content-Type"] == "image/jpeg"


def test_feeds_are_readable_from_any_site_and_set_no_cookie(client):
    response = fetch(client, show())
    assert response["Access-Control-Allow-Origin"] == "*"
    assert not response.cookies


def test_a_translation_of_the_show_is_rendered_in_its_own_language(client):
    page = show()
    assert (
        "<language>da</language>"
        in client.get(f"{page.url}rss/", headers={"accept-language": "en"}).content.decode()
    )
