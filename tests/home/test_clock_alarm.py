"""An editor learns on the dashboard that nothing is published on time, and why a page was not."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.management.commands import publish_scheduled

from core.models import ClockRun
from tests import factories
from tests.news.news_factories import article, peer

pytestmark = pytest.mark.django_db

STANDS_STILL = "The clock of the site stands still."
NO_NEW_DAY = "The site has not begun this day."


@pytest.fixture
def dashboard(client, member):
    def see(group="Editor"):
        member(group)
        return client.get(reverse("wagtailadmin_home")).content.decode()

    return see


def run_clock():
    call_command("publish_scheduled")
    call_command("new_day")


def last_ran(command, **ago):
    ClockRun.objects.filter(command=command).update(ended_at=timezone.now() - timedelta(**ago))


def test_a_clock_that_never_ran_is_told(dashboard):
    text = dashboard()
    assert STANDS_STILL in text
    assert NO_NEW_DAY in text


def test_a_clock_that_runs_says_nothing(dashboard):
    run_clock()
    last_ran("publish_scheduled", minutes=9)
    last_ran("new_day", hours=25)
    text = dashboard()
    assert STANDS_STILL not in text
    assert NO_NEW_DAY not in text


def test_one_that_stopped_is_told_with_its_last_time(dashboard):
    run_clock()
    last_ran("publish_scheduled", minutes=11)
    text = dashboard()
    assert STANDS_STILL in text
    assert "It last ran" in text
    assert NO_NEW_DAY not in text


def test_a_run_that_fails_counts_as_none(dashboard, monkeypatch):
    def fail(*args, **options):
        raise RuntimeError

    monkeypatch.setattr(publish_scheduled.Command, "handle", fail)
    with pytest.raises(RuntimeError):
        call_command("publish_scheduled")
    assert STANDS_STILL in dashboard()


def due(page):
    page.go_live_at = timezone.now() - timedelta(minutes=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    return page


@pytest.fixture
def story(site):
    """Its time has come, and the person has not consented."""
    return due(peer(live=False, scopes=None))


def test_a_page_that_was_not_published_on_time_is_listed_with_the_reason(story, dashboard):
    published = due(article(live=False))
    draft = factories.standard_page(title="En kladde", live=False)
    run_clock()
    text, _mark, _what_came_out = dashboard().partition("Published this week")
    assert "Not published on time" in text
    assert reverse("wagtailadmin_pages:edit", args=[story.pk]) in text
    assert "There is no valid consent" in text
    for other in (published, draft):
        assert reverse("wagtailadmin_pages:edit", args=[other.pk]) not in text
    assert type(published).objects.get(pk=published.pk).live


def test_it_goes_when_somebody_takes_it_up(story, dashboard):
    run_clock()
    story.save_revision()
    assert "Not published on time" not in dashboard()


@pytest.mark.parametrize("group", ["Translator en", "Volunteer writer"])
def test_it_is_shown_to_those_who_work_with_the_page_only(story, dashboard, group):
    """Whoever may add pages works with their own: the reason may tell a name that is hidden."""
    run_clock()
    text = dashboard(group)
    assert "Not published on time" not in text
    assert story.title not in text


def test_when_the_consent_has_come_it_may_be_published(story, dashboard):
    run_clock()
    factories.consent(story.person)
    text = dashboard()
    assert "There is no valid consent" not in text
    assert "Nothing stands in its way any more" in text


def test_the_history_of_the_page_tells_it(client, member, story):
    run_clock()
    member("Editor")
    history = client.get(reverse("wagtailadmin_pages:history", args=[story.pk])).content.decode()
    assert "Not published on time" in history
