"""Only what the editors keep translated raises alarms on the admin's first page."""

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import PageLogEntry

from core.models import KeptTranslation
from core.translating.kept import keep
from home.models import StandardPage
from tests import factories
from tests.home.translated_pages import completed, publish, published, submitted

pytestmark = pytest.mark.django_db
HOME = reverse("wagtailadmin_home")


def address(page):
    return reverse("page_translations", args=[page.pk])


def locales(*codes):
    return [factories.locale(code).pk for code in codes]


def kept(page):
    rows = KeptTranslation.objects.filter(translation_key=page.translation_key)
    return {row.locale.language_code for row in rows}


@pytest.fixture
def page(site):
    return published("Opstart")


def test_languages_are_chosen_beside_the_page(client, member, page):
    member("Secretariat")
    assert "English" in client.get(address(page)).content.decode()
    client.post(address(page), {"locales": locales("nb", "en")})
    assert kept(page) == {"nb", "en"}
    client.post(address(page), {"locales": locales("en")})
    assert kept(page) == {"en"}
    last = PageLogEntry.objects.filter(page=page, action="core.kept_translated").latest("pk")
    assert last.data == {"languages": ["en"]}
    client.post(address(page), {})
    assert kept(page) == set()


@pytest.mark.parametrize("group", ["Translator en", "Volunteer writer"])
def test_only_who_may_publish_the_source_chooses(client, member, page, group):
    page.owner = member(group)
    page.save()
    assert client.post(address(page), {"locales": locales("en")}).status_code == 302
    assert not kept(page)


@pytest.mark.parametrize("value", ["da", "999", "x", "\x00"])
def test_what_is_no_other_language_is_refused(client, member, page, value):
    member("Secretariat")
    chosen = factories.locale("da").pk if value == "da" else value
    answer = client.post(address(page), {"locales": [chosen]})
    assert answer.status_code == 200
    assert not KeptTranslation.objects.exists()


def test_a_translation_keeps_nothing(client, member, page):
    english = factories.translated(page)
    member("Editor")
    assert client.get(address(english)).status_code == 302


def test_submitting_keeps_nothing_and_copies_nothing(client, member, page):
    keep([page.translation_key], set(locales("nb")))
    member("Secretariat")
    submit = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    client.post(submit, {"locales": locales("en")})
    assert page.has_translation(factories.locale("en"))
    assert kept(page) == {"nb"}


def test_it_goes_with_the_source_alone(site, page):
    english = factories.translated(page)
    keep([page.translation_key], set(locales("en")))
    StandardPage.objects.get(pk=english.pk).delete()
    assert kept(page) == {"en"}
    StandardPage.objects.get(pk=page.pk).delete()
    assert not KeptTranslation.objects.exists()


def test_many_are_chosen_in_a_list(client, member, page):
    other, english = published("Anden"), factories.translated(page)
    member("Secretariat")
    action = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "keep_translated"])
    ids = "&".join(f"id={each.pk}" for each in (page, other, english))
    assert "Opstart" in client.get(f"{action}?{ids}").content.decode()
    client.post(f"{action}?{ids}", {"locales": locales("nb", "en"), "what": "keep"})
    assert kept(page) == kept(other) == {"nb", "en"}
    assert PageLogEntry.objects.filter(action="core.kept_translated").count() == 2
    client.post(f"{action}?id={page.pk}", {"locales": locales("en"), "what": "keep"})
    assert kept(page) == {"nb", "en"}, "to say it twice is no fault"
    client.post(f"{action}?id={other.pk}", {"locales": locales("nb"), "what": "drop"})
    assert (kept(page), kept(other)) == ({"nb", "en"}, {"en"})
    client.logout()
    member("Translator en")
    client.post(f"{action}?{ids}", {"locales": locales("en"), "what": "drop"})
    assert kept(page) == {"nb", "en"}


def panel(client):
    answer = client.get(HOME)
    assert answer.status_code == 200
    panels = {type(panel).__name__: panel for panel in answer.context["panels"]}
    context = panels["TranslationsPanel"].get_context_data({"request": answer.wsgi_request})
    with override("en"):
        figures = {
            (str(language["name"]), str(figure["label"])): figure["count"]
            for language in context["languages"]
            for figure in language["figures"]
            if figure["count"]
        }
    return figures, context, answer.content.decode()


@pytest.fixture
def alarms(page):
    """Kept, one in each state, and what is not kept, archived or a draft."""
    behind = published("Bagud", lead="Før")
    completed(behind)
    publish(behind, lead="Efter")
    begun = published("Begyndt")
    submitted(begun)
    archived, draft = published("Arkiv 2"), factories.standard_page(title="Kladde", live=False)
    factories.archive(archived)
    keys = [each.translation_key for each in (page, behind, begun, archived, draft)]
    keep(keys, set(locales("en")))
    not_kept = published("Ikke holdt", lead="Før")
    completed(not_kept)
    publish(not_kept, lead="Efter")


def test_the_first_page_tells_what_is_wrong(client, member, alarms):
    member("Translator en")
    figures, context, text = panel(client)
    wrong = {
        ("English", "Missing"): 1,
        ("English", "Behind its source"): 1,
        ("English", "In progress"): 1,
    }
    assert figures == wrong
    assert "language=en&amp;state=behind&amp;kept=yes" in text
    for figure in context["languages"][0]["figures"]:
        assert client.get(figure["url"]).context["items_count"] == figure["count"]


def test_it_tells_nothing_of_other_languages(client, member, alarms):
    member("Translator nb")
    figures, _context, text = panel(client)
    assert not figures
    assert "No page is kept translated yet" in text


def test_it_is_not_for_who_translates_nothing(client, member, alarms):
    member("Volunteer writer")
    assert "Kept translations" not in client.get(HOME).content.decode()


def test_when_all_is_well_it_says_so(client, member, page):
    completed(page)
    keep([page.translation_key], set(locales("en")))
    member("Translator en")
    assert "Nothing to do" in panel(client)[2]
