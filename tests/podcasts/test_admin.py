"""Shows and episodes in the editor."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from podcasts.models import EpisodePage, ShowPage
from tests.factories import user
from tests.podcasts.podcast_factories import artwork, audio, podcast_index, show

pytestmark = pytest.mark.django_db
COMMON = {
    **dict.fromkeys(["lead", "seo_title", "search_description", "archive_note"], ""),
    "body": streamfield([]),
    "audience": "everyone",
    **{
        name: inline_formset([]) for name in ("topic_links", "credits", "related_links", "comments")
    },
}
SHOW = {
    "title": "To stole",
    "slug": "to-stole",
    "artwork": "",
    "category": "Health & Fitness > Mental Health",
    "second_category": "",
    "show_type": "episodic",
    "medium": "podcast",
    "update_frequency": "",
    "seasons": inline_formset([]),
    **dict.fromkeys(["author", "owner_name", "owner_email", "copyright", "licence"], ""),
    **dict.fromkeys(["licence_url", "location", "funding_url", "funding_text"], ""),
}
EPISODE = {
    "title": "Samtale",
    "slug": "samtale",
    "date": "2026-11-20 07:30",
    "episode_type": "full",
    **dict.fromkeys(["content_note", "season", "number", "artwork"], ""),
}


@pytest.fixture
def add(client):
    client.force_login(user("redaktion", is_superuser=True))

    def send(parent, model, *, publish=True, **fields):
        address = reverse(
            "wagtailadmin_pages:add", args=["podcasts", model._meta.model_name, parent.pk]
        )
        data = nested_form_data({**COMMON, **fields})
        response = client.post(address, {**data, "action-publish": "1"} if publish else data)
        if response.status_code == 302:
            return {}
        return response.context["form"].errors

    return send


def test_a_show_is_published_with_artwork_only(add):
    index = podcast_index()
    assert list(add(index, ShowPage, **SHOW)) == ["artwork"]
    assert not ShowPage.objects.exists()
    assert add(index, ShowPage, publish=False, **SHOW) == {}
    assert not ShowPage.objects.get().live
    second = {**SHOW, "slug": "fire-stole", "artwork": artwork().pk}
    assert add(index, ShowPage, **second) == {}
    assert ShowPage.objects.get(slug="fire-stole").live


@pytest.mark.parametrize("date", ["0001-01-01 00:00", "1899-12-31 12:00", "9999-12-31 23:59"])
def test_a_date_that_no_calendar_takes_is_refused(add, date):
    parent, recording = show(), audio().pk
    fields = {**EPISODE, "audio": recording}
    assert list(add(parent, EpisodePage, **{**fields, "date": date})) == ["date"]
    assert list(add(parent, EpisodePage, publish=False, **{**fields, "date": date})) == ["date"]
    assert not EpisodePage.objects.exists()
    assert add(parent, EpisodePage, **fields) == {}
    assert EpisodePage.objects.get().live
