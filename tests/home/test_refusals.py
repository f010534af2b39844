"""What the models refuse is said to whoever tried, in the admin's language; nothing is lost."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import ReferenceIndex
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation
from wagtail_localize.operations import translate_object

from core.models import Consent, Lifecycle, Period
from home.models import StandardPage
from news.models import PeerPage
from tests.factories import home_page, locale, period, person, standard_page, translated
from tests.home.test_translation_admin import translate_all
from tests.news.news_factories import peer, peer_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(site):
    """In moderation; the consent was taken back by a program, which cancels nothing."""
    parent = peer_index(home_page())
    page = peer(parent, of=person("Aslaug Birk"), scopes=("feeds",), live=False)
    page.save_revision()
    return page


@pytest.fixture
def moderated(story, member):
    account = member("Editor")
    story.get_workflow().start(story, account)
    return PeerPage.objects.get(pk=story.pk)


def approve(client, page, **headers):
    task = page.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(
        address,
        {"comment": "Ja"},
        headers={"referer": f"http://testserver{edit}", **headers},
        follow=not headers,
    )


def now(page):
    return PeerPage.objects.get(pk=page.pk)


def test_a_story_whose_consent_has_ended_is_not_approved(client, moderated):
    consents = Consent.objects.filter(person=moderated.person)
    consents.update(website=False)
    answer = approve(client, moderated)
    assert answer.redirect_chain[0][0].endswith(f"/admin/pages/{moderated.pk}/edit/")
    said = answer.content.decode()
    assert "is not published. Person: There is no valid consent from this person" in said
    assert not now(moderated).live
    assert now(moderated).workflow_in_progress
    consents.update(website=True)
    approve(client, moderated)
    assert now(moderated).live


def test_nor_in_the_window_that_asks_for_a_comment(client, moderated):
    Consent.objects.update(website=False)
    answer = approve(client, moderated, **{"x-requested-with": "XMLHttpRequest"})
    edit = reverse("wagtailadmin_pages:edit", args=[moderated.pk])
    assert answer.json() == {"step": "success", "redirect": f"http://testserver{edit}"}
    assert "There is no valid consent" in client.get(edit).content.decode()


def test_the_refusal_is_in_the_moderators_language(client, moderated):
    UserProfile.objects.update(preferred_language="da")
    Consent.objects.update(website=False)
    said = approve(client, moderated).content.decode()
    assert "Der er intet gyldigt samtykke" in said
    assert "There is no valid consent" not in said


def test_the_refusal_never_leads_off_the_site(client, moderated):
    Consent.objects.update(website=False)
    answer = approve(client, moderated, referer="https://evil.example/admin/")
    assert answer.status_code == 302
    assert answer["Location"] == reverse("wagtailadmin_home")


def test_many_at_once_are_published_together_or_not_at_all(client, member, story):
    member("Editor")
    other = peer(story.get_parent(), live=False)
    story.person.consents.all().delete()
    ids = "&".join(f"id={page.pk}" for page in (story, other))
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    back = reverse("wagtailadmin_explore", args=[story.get_parent().pk])
    answer = client.post(f"{address}?{ids}&next={back}", follow=True)
    said = answer.content.decode()
    assert "Nothing was published." in said
    assert f"“{story.title}” is not published." in said
    assert f"“{other.title}” is not published." not in said
    assert (now(story).live, now(other).live) == (False, False)
    client.post(f"{address}?id={other.pk}&next={back}")
    assert now(other).live


def test_a_program_still_meets_the_error_itself(story):
    story.person.consents.all().delete()
    with pytest.raises(ValidationError, match="person"):
        now(story).get_latest_revision().publish()


@pytest.mark.parametrize(("slug", "is_refused"), [("soeg", True), ("viden-2", False)])
def test_a_page_is_not_moved_to_where_no_reader_could_reach_it(
    client, member, site, slug, is_refused
):
    member("Editor")
    page = standard_page(standard_page(title="Viden"), title="Barn", slug=slug)
    move = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, site["da"].pk])
    answer = client.post(move, follow=True)
    assert ("The site itself uses the address “soeg”" in answer.content.decode()) == is_refused
    page.refresh_from_db()
    assert (page.depth == 4) == is_refused


def test_nor_are_many(client, member, site):
    member("Editor")
    parent = standard_page(title="Viden")
    pages = [standard_page(parent, title=title) for title in ("Andet", "Søg")]
    assert pages[1].slug == "soeg"
    ids = "&".join(f"id={page.pk}" for page in pages)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    answer = client.post(f"{address}?{ids}", {"chooser": site["da"].pk}, follow=True)
    assert "The site itself uses the address “soeg”" in answer.content.decode()
    assert [StandardPage.objects.get(pk=page.pk).depth for page in pages] == [4, 4]


def test_nor_is_one_whose_translation_would_be_out_of_reach(client, member, site):
    member("Editor")
    page = standard_page(standard_page(title="Viden"), title="Barn")
    english = translated(page, slug="soeg")
    move = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, site["da"].pk])
    answer = client.post(move, follow=True)
    assert "The site itself uses the address “soeg”" in answer.content.decode()
    for each in (page, english):
        assert StandardPage.objects.get(pk=each.pk).depth == 4


def test_a_translated_slug_that_the_site_uses_is_marked_in_the_translation(client, member, site):
    member("Editor")
    page = standard_page(title="Viden", slug="viden")
    translate_object(page, [locale("en")])
    translate_all(page, "en")
    slugs = StringTranslation.objects.filter(context__path="slug", locale=locale("en"))
    slugs.update(data="soeg")
    english = page.get_translation(locale("en"))
    edit = reverse("wagtailadmin_pages:edit", args=[english.pk])
    answer = client.post(edit, {"action": "publish"}, follow=True)
    assert answer.status_code == 200
    assert "“soeg”" in slugs.get().field_error
    assert not StandardPage.objects.get(pk=english.pk).live


@pytest.mark.parametrize("place", ["address", "form"])
def test_a_way_back_that_is_no_address_leads_to_the_dashboard(client, member, site, place):
    member("Editor")
    page = standard_page(title="Viden", live=False)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = client.post(
        f"{address}?id={page.pk}" + ("&next=nowhere" if place == "address" else ""),
        {"next": "nowhere"} if place == "form" else {},
    )
    assert answer["Location"] == reverse("wagtailadmin_home")
    assert StandardPage.objects.get(pk=page.pk).live


def test_a_copy_below_a_page_that_is_gone_is_refused(client, member, site):
    member("Editor")
    page, place = standard_page(title="Viden"), standard_page(title="Andet")
    data = {"new_title": "Viden", "new_slug": "viden-2", "new_parent_page": place.pk}
    place.delete()
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])
    answer = client.post(address, data, follow=True)
    assert "The page you chose is no longer there." in answer.content.decode()
    assert not StandardPage.objects.filter(slug="viden-2").exists()


def test_a_fact_that_is_used_where_wagtail_does_not_look_is_not_deleted(client, member, site):
    of = period()
    Lifecycle.objects.create(translation_key=standard_page().translation_key, period=of)
    ReferenceIndex.objects.all().delete()
    member("Editor")
    address = reverse("wagtailsnippets_core_period:delete", args=[of.pk])
    answer = client.post(address, follow=True)
    assert "Nothing was deleted: it is still used elsewhere." in answer.content.decode()
    assert Period.objects.filter(pk=of.pk).exists()


def test_a_year_that_a_database_may_not_hold_leaves_the_editor_at_the_list(client, member, site):
    member("Editor")
    history = reverse("wagtailadmin_pages:history", args=[standard_page().pk])
    answer = client.get(f"{history}?timestamp_from=0001-01-01", follow=True)
    assert answer.status_code == 200
    assert answer.request["PATH_INFO"] == history


@pytest.mark.parametrize(
    "paragraph", ["{not json", "[]", '{"blocks": [{"text": "a", "entityRanges": [{"key": 5}]}]}']
)
def test_a_text_that_no_editor_writes_is_refused_and_the_page_stays(client, member, paragraph):
    page = standard_page(title="Om os", lead="Som det var.")
    member("Editor")
    body = nested_form_data({"body": streamfield([("paragraph", paragraph)])})
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = client.post(edit, {"title": "Nyt", "slug": page.slug, "lead": "Nyt.", **body})
    assert answer.status_code == 400
    assert "Go back and try once more" in answer.content.decode()
    assert StandardPage.objects.get(pk=page.pk).latest_revision is None


def test_an_id_that_is_none_is_refused(client, member, site):
    member("Editor")
    answer = client.get(reverse("wagtailadmin_choose_page_chosen_multiple"), {"id": "abc"})
    assert answer.status_code == 400


def test_other_failures_of_a_view_are_not_hidden(client, member, site, monkeypatch):
    def fail(*args, **kwargs):
        raise ValueError("a defect")

    monkeypatch.setattr(Lifecycle, "save", fail)
    page = standard_page()
    member("Editor")
    with pytest.raises(ValueError, match="a defect"):
        client.post(reverse("page_lifecycle", args=[page.pk]), {"state": "archived"})


def test_nor_is_a_number_that_the_site_itself_gets_wrong(client, member, site, monkeypatch):
    monkeypatch.setattr(Lifecycle, "save", lambda self: Period.objects.get(pk="a defect"))
    page = standard_page()
    member("Editor")
    with pytest.raises(ValueError, match="a defect"):
        client.post(reverse("page_lifecycle", args=[page.pk]), {"state": "archived"})
