"""What a machine wrote is told of wherever it ends up, until a person has approved it."""

import pytest
from django.urls import reverse

from home.models import StandardPage
from tests import factories
from tests.home.machine_editor import start, submitted

pytestmark = pytest.mark.django_db

NOTICE = "A machine has translated this page."


@pytest.fixture
def page(site):
    page = factories.standard_page(title="Om os", slug="om-os")
    page.save_revision().publish()
    return page


@pytest.fixture
def translation(client, member, page, settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"
    }
    member("Secretariat")
    translation = submitted(client, page)
    start(client, translation)
    translation.save_target(publish=False)
    return translation


@pytest.fixture
def is_marked(client):
    def is_marked(page):
        return NOTICE in client.get(StandardPage.objects.get(pk=page.pk).url).content.decode()

    return is_marked


@pytest.mark.parametrize("copied_live", [True, False])
def test_a_copy_is_marked_like_its_original(client, translation, is_marked, copied_live):
    english = translation.get_target_instance()
    english.get_latest_revision().publish()
    form = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": english.get_parent().pk}
    if copied_live:
        form["publish_copies"] = "on"
    client.post(reverse("wagtailadmin_pages:copy", args=[english.pk]), form)
    copy = StandardPage.objects.get(slug="copy")
    if not copied_live:
        copy.save_revision().publish()
    assert is_marked(copy)
    approve = reverse("page_machine_texts", args=[copy.pk])
    client.post(approve, {"shown": client.get(approve).context["shown"]})
    assert not is_marked(copy)
    assert is_marked(english)


@pytest.mark.parametrize("is_stopped", [True, False])
def test_a_page_of_an_older_source_is_marked(client, translation, page, is_marked, is_stopped):
    """Also if it is first published after the source has got other texts."""
    english = translation.get_target_instance()
    if is_stopped:
        client.post(reverse("wagtail_localize:stop_translation", args=[translation.pk]))
    page.title, page.slug = "Nyt", "nyt"
    page.save_revision().publish()
    translation.source.update_from_db()
    english.get_latest_revision().publish()
    assert is_marked(english)
