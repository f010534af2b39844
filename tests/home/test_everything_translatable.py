"""Every type of page and of fact goes through wagtail-localize and comes out translated."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, TranslatableMixin, get_page_models
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from core.checks.own import is_own
from core.models import Footer, Navigation, NetworkGroup, Publication, SiteNotice
from home.models import HomePage
from tests import factories
from tests.home.test_translation_admin import translate_all
from tests.news import news_factories as news
from tests.podcasts import podcast_factories as podcasts

pytestmark = pytest.mark.django_db


def translated(source):
    """Its English version, every text of it begun with "en"."""
    translate_object(source, [factories.locale("en")])
    translate_all(source, "en")
    translation = Translation.objects.get(source__object_id=source.translation_key)
    done, texts = translation.get_progress()
    assert done == texts > 0
    translation.save_target(publish=True)
    return translation.get_target_instance()


def pages_of_every_type(page_at):
    topics = [factories.topic("Sorg")]
    news.article(page_at("nyheder/"), lead="Kort sagt.", topics=topics)
    news.event(page_at("aktiviteter/arrangementer/"), lead="Kort sagt.")
    news.peer(page_at("moed-en-peer/"), lead="Kort sagt.", scopes=("translation",))
    news.notice(page_at("arkiv/"))
    podcasts.episode(podcasts.show(podcasts.podcast_index()))
    return Page.objects.filter(locale__language_code="da", depth__gt=2).order_by("depth").specific()


def test_every_type_of_page(site, page_at, django_capture_on_commit_callbacks):
    seen = {HomePage}  # Made by `manage.py setup` in each language.
    for page in pages_of_every_type(page_at):
        if type(page) not in seen:
            seen.add(type(page))
            with django_capture_on_commit_callbacks(execute=True):
                english = translated(page)
            english.refresh_from_db()
            assert (english.live, english.title) == (True, f"en {page.title}"), type(page)
    assert seen == {model for model in get_page_models() if is_own(model)}


def facts():
    """One of each kind, with a text of it that a translator writes."""
    danish = factories.locale()
    soon = timezone.now() + timedelta(days=1)
    group = {"name": "Gruppen i nord", "town": "Aalborg", "region": "nordjylland"}
    menu, footer = (model.objects.get(locale=danish) for model in (Navigation, Footer))
    # Those that `manage.py setup` makes in other languages are nobody's translation.
    for model in (Navigation, Footer):
        model.objects.exclude(locale=danish).delete()
    menu.items = [("item", {"label": "Kontakt", "url": "/kontakt/", "children": []})]
    menu.save()
    footer.support_title = "Tal med nogen"
    footer.save()
    return {
        factories.topic(): "name",
        factories.person(title="Konsulent"): "title",
        factories.organisation(description="Giver penge."): "description",
        factories.period(): "name",
        Publication.objects.create(
            name="Bogen", description="Om os.", locale=danish
        ): "description",
        NetworkGroup.objects.create(locale=danish, **group): "name",
        SiteNotice.objects.create(text="Vi holder lukket.", ends_at=soon, locale=danish): "text",
        menu: "items",
        footer: "support_title",
    }


def test_every_kind_of_fact(site):
    known = facts()
    translatable = {model for model in get_snippet_models() if issubclass(model, TranslatableMixin)}
    assert {type(fact) for fact in known} == translatable
    for fact, field in known.items():
        english = translated(fact)
        english.refresh_from_db()
        assert english.locale.language_code == "en"
        assert "en " in str(getattr(english, field)), fact
