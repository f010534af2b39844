"""The admin runs under `script-src 'self'`: no script stands in its HTML, nor after an upgrade."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.template.loader import get_template
from django.urls import reverse
from wagtail.admin.widgets import AdminDateInput, AdminPageChooser
from wagtail_localize.operations import translate_object

from core.admin_csp import call_element
from tests.factories import front_page_in, image, locale, person, standard_page, user
from tests.news.news_factories import article, news_index
from tests.podcasts.podcast_factories import audio, episode, show

INLINE = re.compile(
    r"<script(?![^>]*\ssrc=)(?![^>]*type=[\"']application/json)[^>]*>|\son[a-z]+=[\"']|[\"']javascript:",
    re.IGNORECASE,
)
PACKAGES = ("wagtail", "wagtail_localize", "wagtailmedia")
# Templates of packages with scripts in them; each has a counterpart in site/templates.
REPLACED = {
    "wagtail_localize/admin/edit_translation.html",
    "wagtail_localize/admin/submit_translation.html",
    "wagtailadmin/panels/inline_panel.html",
    "wagtailadmin/panels/multiple_chooser_panel.html",
    "wagtailadmin/widgets/date_input.html",
    "wagtailadmin/widgets/datetime_input.html",
    "wagtailadmin/widgets/time_input.html",
    "wagtailmedia/media/add.html",
}


def test_every_template_of_the_packages_that_has_a_script_is_replaced():
    found = set()
    for config in apps.get_app_configs():
        folder = Path(config.path) / "templates"
        if config.name.split(".")[0] in PACKAGES and folder.exists():
            found |= {
                str(path.relative_to(folder))
                for path in folder.rglob("*.html")
                if INLINE.search(path.read_text())
            }
    assert found == REPLACED
    for name in REPLACED:
        assert "site/templates" in get_template(name).origin.name


@pytest.fixture
def addresses(db):
    """The admin's forms, those with panels, pickers and choosers first."""
    page, talk = article(title="Nyt", parent=news_index()), episode()
    front_page_in("en")
    standard = standard_page(title="Om os")
    translate_object(standard, [locale("en")])
    translation = standard.get_translation(locale("en"))
    source = translation_source(standard)
    source_page = standard_page(title="Kun dansk")
    return [
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:add", args=["podcasts", "episodepage", show().pk]),
        reverse("wagtailadmin_pages:edit", args=[talk.pk]),
        reverse("wagtailadmin_pages:edit", args=[translation.pk]),
        reverse("wagtail_localize:submit_page_translation", args=[source_page.pk]),
        reverse("wagtail_localize:update_translations", args=[source.pk]),
        reverse("wagtailmedia:add", args=["audio"]),
        reverse("wagtailmedia:edit", args=[audio().pk]),
        reverse("wagtailimages:add"),
        reverse("wagtailimages:edit", args=[image().pk]),
        reverse("wagtailimages:add_multiple"),
        reverse("wagtaildocs:add"),
        reverse("wagtailusers_users:add"),
        reverse("wagtailredirects:add"),
        reverse("wagtailadmin_account"),
        reverse(person().snippet_viewset.get_url_name("edit"), args=[person().pk]),
    ]


def translation_source(page):
    return apps.get_model("wagtail_localize.TranslationSource").objects.get_for_instance(page)


def test_no_page_of_the_admin_has_a_script_in_its_html(client, addresses):
    client.force_login(user(is_superuser=True))
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert INLINE.search(answer.text) is None, (address, INLINE.search(answer.text))


@pytest.mark.django_db
def test_the_editor_has_calls_where_the_scripts_were(client):
    client.force_login(user(is_superuser=True))
    text = client.get(reverse("wagtailadmin_pages:edit", args=[episode().pk])).text
    calls = set(re.findall(r'data-call="(\w+)"', text))
    assert {"InlinePanel", "initDateTimeChooser", "createMediaChooser", "ImageChooser"} <= calls
    assert "js/admin/call.js" in text


def test_a_widget_is_called_with_its_identifier_and_options():
    html = AdminDateInput().render("date", None, {"id": "id_date"})
    assert 'data-call="initDateChooser" data-id="id_date"' in html
    html = AdminPageChooser().render("page", None, {"id": 'id_"<x>'})
    assert 'data-call="PageChooser"' in html
    assert "<x>" not in html


def test_a_script_of_another_shape_is_noticed():
    with pytest.raises(ValueError, match="another shape"):
        call_element("alert(1); new PageChooser()")
