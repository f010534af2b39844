"""Facts of a page are the same in every language, whatever text a translation was made from."""

import pytest
from django.urls import reverse

from podcasts.models import EpisodePage
from tests import factories
from tests.home.filled_in import filled_in
from tests.home.test_event_changes import address, fresh, in_days, webinar  # noqa: F401
from tests.home.test_translation_admin import translate_all
from tests.home.translated_pages import completed, submitted
from tests.news.news_factories import event, event_index
from tests.podcasts.podcast_factories import audio, episode, podcast_index, show

pytestmark = pytest.mark.django_db


def press(client, page, name):
    form = filled_in(client.get(address(page, name)))
    assert client.post(address(page, name), form).status_code == 302


def publish_in_the_translation_editor(client, page):
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"})


@pytest.mark.parametrize("is_public", [True, False])
def test_a_translation_made_from_an_older_text_has_the_events_own_state(
    client, site, member, django_capture_on_commit_callbacks, is_public
):
    """What was submitted for translation is older than the cancelling."""
    factories.translated(event_index(), "en")
    page = event(title="Webinar om kaffe", start=in_days(9), state="open")
    page.save_revision().publish()
    english = completed(page) if is_public else submitted(page)
    member("Secretariat")
    press(client, page, "event_cancel")
    if not is_public:
        translate_all(page, "en")
    with django_capture_on_commit_callbacks(execute=True):
        publish_in_the_translation_editor(client, english)
    english = fresh(english)
    assert (english.live, english.state) == (True, "cancelled")
    assert "STATUS:CANCELLED" in client.get(f"{english.url}kalender/").content.decode()


def test_a_translation_edited_as_a_whole_keeps_the_events_own_state(client, member, webinar):  # noqa: F811
    english = factories.translated(webinar, "en", title="Pay")
    member("Secretariat")
    press(client, webinar, "event_cancel")
    form = client.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).context["form"]
    disabled = {name for name, field in form.fields.items() if field.disabled}
    assert {"state", "start", "audience"} <= disabled
    assert not {"title", "lead", "place"} & disabled
    english = fresh(english)
    english.state, english.start, english.title = "open", in_days(40), "Pay and time"
    english.save_revision().publish()
    stored = fresh(english)
    assert (stored.title, stored.state, stored.start) == (
        "Pay and time",
        "cancelled",
        fresh(webinar).start,
    )


def test_a_recording_that_was_replaced_does_not_come_back_in_a_translation(
    client, site, member, django_capture_on_commit_callbacks
):
    talks = show(podcast_index(site["da"]), title="Samtaler")
    page = episode(talks, title="Om kaffe")
    page.save_revision().publish()
    factories.translated(talks, "en")
    english = completed(page)
    page = EpisodePage.objects.get(pk=page.pk)
    page.audio = audio()
    page.save_revision().publish()
    member("Secretariat")
    with django_capture_on_commit_callbacks(execute=True):
        publish_in_the_translation_editor(client, english)
    assert EpisodePage.objects.get(pk=english.pk).audio == page.audio
