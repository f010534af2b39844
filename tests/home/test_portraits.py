"""A picture of a person needs the consent to the portrait, whenever it is known to be one."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from core.erasing.plan import Choice, Plan
from core.models import Appearance, Consent, Person, PersonPicture
from news.models import ArticlePage
from podcasts.models import Chapter, EpisodePage
from tests import factories
from tests.news.news_factories import article
from tests.podcasts.podcast_factories import episode

pytestmark = [pytest.mark.django_db, pytest.mark.wagtail_indexes]
PORTRAIT = Consent.Use.PORTRAIT


def in_the_text(page, picture):
    value = {"image": picture.pk, "decorative": True, "alt_text": ""}
    page.body = [
        {"type": "image", "value": {"image": value, "caption": "", "credit": ""}},
    ]


def as_share_image(page, picture):
    page.social_image = picture


def showing(picture, place=in_the_text):
    page = article(live=False)
    place(page, picture)
    page.save_revision().publish()
    return ArticlePage.objects.get(pk=page.pk)


def is_live(page):
    return type(page).objects.get(pk=page.pk).live


def no(person):
    return Consent.objects.create(person=person, use=PORTRAIT)


@pytest.fixture
def pictures(site):
    return factories.image("Ved bordet"), factories.image("Ved vinduet")


@pytest.fixture
def person(pictures):
    made = factories.person("Solvej Ager", portrait=pictures[0])
    factories.consent(made, use=PORTRAIT)
    return made


@pytest.mark.parametrize("place", [in_the_text, as_share_image])
def test_a_former_portrait_goes_with_the_consent(
    client, person, pictures, place, django_capture_on_commit_callbacks
):
    page = showing(pictures[0], place)
    seen = pictures[0].get_rendition("width-320").url
    person.portrait = pictures[1]
    person.save()
    assert [row.image for row in person.pictures.all()] == [pictures[0]]
    assert is_live(page)
    with django_capture_on_commit_callbacks(execute=True):
        person.consents.get().delete()
        no(person)
    assert not is_live(page)
    assert client.get(seen).status_code == 404


def test_what_was_public_before_it_was_known_is_listed_and_goes_after_a_no(site, pictures):
    page, other = showing(pictures[0]), showing(pictures[1])
    person = factories.person("Solvej Ager")
    person.portrait = pictures[0]
    person.save()
    assert is_live(page)
    assert list(Appearance.objects.without("website")) == [page.appearances.get()]
    no(person)
    assert not is_live(page)
    assert is_live(other)


def test_who_has_said_no_is_taken_off_what_turns_out_to_show_them(site, pictures):
    person = factories.person("Solvej Ager")
    no(person)
    page = showing(pictures[0])
    PersonPicture.objects.create(person=person, image=pictures[0], locale=person.locale)
    assert not is_live(page)


def test_a_picture_that_was_of_another_is_let_go(person, pictures):
    page = showing(pictures[1])
    row = PersonPicture.objects.create(person=person, image=pictures[1], locale=person.locale)
    assert page.appearances.count() == 1
    row.delete()
    assert not page.appearances.exists()
    no(person)
    assert is_live(page)


def test_a_chapters_picture_is_known_too(site, pictures):
    page = episode()
    Chapter.objects.create(page=page, start=0, title="Goddag", image=pictures[0])
    person = factories.person("Solvej Ager")
    no(person)
    person.portrait = pictures[0]
    person.save()
    assert not EpisodePage.objects.get(pk=page.pk).live


def test_an_editor_changes_the_portrait_and_keeps_the_former_in_sight(
    client, member, person, pictures
):
    member("Secretariat")
    address = reverse("wagtailsnippets_core_person:edit", args=[person.pk])
    form = client.get(address).context["form"]
    data = {
        "name": person.name,
        "portrait": pictures[1].pk,
        "background": "null",
        "loaded": form["loaded"].value() or "",
        **nested_form_data({"roles": inline_formset([]), "pictures": inline_formset([])}),
    }
    for fields in ({}, {"title": "Peer"}):
        answer = client.post(address, data | fields)
        assert answer.status_code == 302, answer.context["form"].errors
        data["loaded"] = client.get(address).context["form"]["loaded"].value()
    rows = PersonPicture.objects.filter(person=person)
    assert [row.image for row in rows] == [pictures[0]]
    assert Person.objects.get().portrait == pictures[1]


def test_an_editor_is_told_what_a_picture_takes_off(client, member, site, pictures):
    person = factories.person("Solvej Ager")
    no(person)
    page, other = showing(pictures[0]), showing(pictures[1])
    member("Secretariat")
    address = reverse("wagtailsnippets_core_person:edit", args=[person.pk])
    row = {"image": pictures[0].pk, "id": "", "ORDER": "1"}
    data = {
        "name": person.name,
        "background": "null",
        **nested_form_data({"roles": inline_formset([]), "pictures": inline_formset([row])}),
    }
    told = client.post(address, data, follow=True).content.decode()
    assert f"are drafts now: “{page.title}”" in told
    assert not is_live(page)
    assert is_live(other)


def test_a_picture_beside_the_portrait_is_shown_nowhere_by_that(client, person, pictures):
    PersonPicture.objects.create(person=person, image=pictures[1], locale=person.locale)
    page = article(title="Om te")
    page.body = [("people", {"people": [{"person": person, "role": ""}]})]
    page.save_revision().publish()
    text = client.get(page.url).content.decode()
    assert "person__image" in text
    assert pictures[0].renditions.exists()
    assert not pictures[1].renditions.exists()


def test_a_former_portrait_is_erased_with_the_person(person, pictures):
    showing(pictures[1])
    PersonPicture.objects.create(person=person, image=pictures[1], locale=person.locale)
    keys = {thing.key: thing.default for thing in Plan([person]).things}
    alone, shown = (f"core-siteimage-{picture.pk}" for picture in pictures)
    assert (keys[alone], keys[shown]) == (Choice.DELETE, Choice.CLEAN)


def test_a_translation_has_the_former_portrait_from_its_source(person, pictures):
    norwegian = person.copy_for_translation(factories.locale("nb"))
    norwegian.save()
    alone = factories.person("Torjus", locale=factories.locale("nb"), portrait=pictures[0])
    for each in (person, alone):
        each.portrait = pictures[1]
        each.save()
    assert Person.objects.get(pk=norwegian.pk).portrait == pictures[1]
    assert {row.person for row in PersonPicture.objects.all()} == {person, alone}


def test_a_yes_takes_nothing_off(site, pictures):
    """Of three in a picture one is asked after the other."""
    page = showing(pictures[0])
    people = [factories.person(name) for name in ("Solvej Ager", "Ejvind Lund")]
    for each in people:
        PersonPicture.objects.create(person=each, image=pictures[0], locale=each.locale)
    factories.consent(people[0], use=PORTRAIT)
    factories.consent(people[1], use=Consent.Use.QUOTE)
    assert is_live(page)
    assert Appearance.objects.without("website").count() == 1
    no(people[1])
    assert not is_live(page)


@pytest.mark.parametrize(("shown", "is_public"), [("first", True), ("pseudonym", False)])
def test_a_portrait_names_nobody_less_unless_by_a_pseudonym(person, pictures, shown, is_public):
    person.consents.update(display_name=shown, pseudonym="Maja")
    page = article(title="Vores nye forperson Solvej Ager", live=False)
    in_the_text(page, pictures[0])
    assert bool(page.obstacles()) != is_public


def test_a_translation_that_no_consent_covers_goes_when_its_source_gets_the_picture(
    person, pictures
):
    page = article(title="Om kaffe")
    page.save_revision().publish()
    english = factories.translated(page, "en", title="Coffee", slug="coffee")
    page = ArticlePage.objects.get(pk=page.pk)
    page.social_image = pictures[0]
    page.save_revision().publish()
    assert (is_live(page), is_live(english)) == (True, False)
