from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import Lifecycle
from core.pages import all_pages
from core.visibility import visible_translations
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    """One page a visitor may see, and one of each kind that is kept back."""
    now = timezone.now()
    hour = timedelta(hours=1)
    private_parent = factories.standard_page(title="Lukket")
    factories.restrict(private_parent)
    return {
        "open": factories.standard_page(title="Åben"),
        "draft": factories.standard_page(title="Kladde", live=False),
        "expired": factories.standard_page(title="Udløbet", expire_at=now - hour),
        "scheduled": factories.standard_page(title="Planlagt", go_live_at=now + hour),
        "private": private_parent,
        "below private": factories.standard_page(private_parent, title="Under lukket"),
        "archived": factories.standard_page(title="Gammel"),
        "english": factories.standard_page(factories.front_page_in("en"), title="Open"),
    }


def titles(queryset):
    return set(queryset.exclude(depth=2).values_list("title", flat=True))


def test_public_leaves_out_what_is_not_for_everyone_now(pages):
    assert titles(all_pages().public()) == {"Åben", "Gammel", "Open"}


def test_current_and_archived_are_complements(pages):
    factories.archive(pages["archived"])
    everything = titles(all_pages())
    assert titles(all_pages().archived()) == {"Gammel"}
    assert titles(all_pages().current()) == everything - {"Gammel"}


def test_feeds_hold_what_is_public_and_current(pages):
    factories.archive(pages["archived"])
    assert titles(all_pages().in_feeds().in_locale(factories.locale())) == {"Åben"}


def test_a_closed_period_archives_its_pages_and_opening_it_undoes_that(pages):
    period = factories.period()
    page = pages["open"]
    Lifecycle.objects.create(translation_key=page.translation_key, period=period)
    assert "Åben" not in titles(all_pages().archived())
    period.is_closed = True
    period.save()
    assert "Åben" in titles(all_pages().archived())
    assert type(page).objects.get(pk=page.pk).is_archived
    period.is_closed = False
    period.save()
    assert "Åben" not in titles(all_pages().archived())


def test_a_translation_shares_its_sources_lifecycle(pages):
    english = pages["open"].copy_for_translation(factories.locale("en"))
    factories.archive(pages["open"])
    assert english.is_archived


def test_chosen_pages_are_shown_in_the_readers_language_or_not_at_all(pages):
    english = pages["open"].copy_for_translation(factories.locale("en"))
    english.save_revision().publish()
    chosen = [pages["open"], pages["draft"], pages["private"]]
    assert visible_translations(chosen, "da") == [pages["open"].page_ptr]
    assert visible_translations(chosen, "en") == [english.page_ptr]
    assert visible_translations(chosen, "nb") == []


def test_public_costs_one_query(pages, django_assert_num_queries):
    with django_assert_num_queries(1):
        list(all_pages().public().current())
