import xml.etree.ElementTree as ElementTree
from datetime import timedelta

import pytest
from django.contrib.staticfiles import finders
from django.utils import timezone
from wagtail_localize.models import Translation, TranslationSource

from tests import factories

pytestmark = pytest.mark.django_db
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture
def guide(site):
    """In Danish and English; not in Norwegian."""
    page = factories.standard_page(title="Opstart", slug="opstart")
    factories.translated(page, title="Getting started", slug="getting-started")
    return page


def test_the_address_alone_decides_the_language(client, guide):
    answer = client.get("/opstart/", headers={"accept-language": "en"})
    assert '<html lang="da"' in answer.content.decode()
    assert answer["Content-Language"] == "da"
    assert "Accept-Language" not in answer.get("Vary", "")
    assert '<html lang="en"' in client.get("/en/getting-started/").content.decode()


def test_the_switch_offers_the_languages_that_exist(client, guide):
    page = client.get("/opstart/").content.decode()
    assert 'href="/en/getting-started/" lang="en"' in page
    assert 'lang="nb"' not in page


@pytest.mark.parametrize("address", ["/opstart/", "/en/getting-started/"])
def test_hreflang_is_the_same_from_both_sides(client, guide, address):
    page = client.get(address).content.decode()
    for language, target in [
        ("da", "/opstart/"),
        ("en", "/en/getting-started/"),
        ("x-default", "/opstart/"),
    ]:
        assert f'hreflang="{language}" href="http://127.0.0.1:8000{target}">' in page
    assert 'hreflang="nb"' not in page
    assert f'<link rel="canonical" href="http://127.0.0.1:8000{address}">' in page


def test_a_draft_or_private_translation_is_named_nowhere(client, guide):
    norwegian = factories.translated(guide, "nb", title="Oppstart", slug="oppstart")
    assert "/nb/oppstart/" in client.get("/opstart/").content.decode()
    norwegian.unpublish()
    assert "/nb/oppstart/" not in client.get("/opstart/").content.decode()
    norwegian.save_revision().publish()
    parent = factories.standard_page(norwegian.get_parent().specific, title="Lukket")
    factories.restrict(parent)
    norwegian.move(parent, pos="last-child")
    assert "/nb/" not in client.get("/opstart/").content.decode().replace('href="/nb/"', "")


def test_a_view_is_offered_in_every_open_language(client, site):
    page = client.get("/en/soeg/").content.decode()
    assert 'href="/soeg/" lang="da"' in page
    assert 'href="/nb/soeg/" lang="nb"' in page


@pytest.mark.parametrize("address", ["soeg", "foelg"])
def test_a_view_is_not_there_in_a_language_that_is_closed(client, site, address):
    assert client.get(f"/en/{address}/").status_code == 200
    site["en"].unpublish()
    assert client.get(f"/en/{address}/").status_code == 404
    shown = client.get(f"/nb/{address}/")
    assert shown.status_code == 200
    assert f'href="/{address}/" lang="da"' in shown.content.decode()
    assert "/en/" not in shown.content.decode()


def test_without_a_translation_it_is_404_and_says_where_the_page_is(client, guide):
    answer = client.get("/nb/opstart/")
    page = answer.content.decode()
    assert answer.status_code == 404
    assert '<html lang="nb"' in page
    assert 'rel="canonical"' not in page
    assert 'href="/opstart/"' in page
    assert 'href="/en/getting-started/"' in page


def test_a_mixed_address_is_understood(client, guide):
    child = factories.standard_page(guide, title="Startpakke", slug="startpakke")
    for address in ("/en/getting-started/startpakke/", "/nb/opstart/startpakke/"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert f'href="{child.url}"' in answer.content.decode()


def test_of_two_pages_that_share_an_address_the_danish_one_is_meant(client, guide):
    other = factories.standard_page(title="Noget andet", slug="getting-started")
    page = client.get("/nb/getting-started/").content.decode()
    assert f'href="{other.url}"' in page
    assert 'href="/opstart/"' not in page


def test_a_topic_that_a_language_does_not_have_is_named_in_those_that_do(client, site):
    topic = factories.topic("Sorg", slug="sorg")
    page = client.get("/en/emner/sorg/").content.decode()
    assert 'href="/emner/sorg/" lang="da"' in page
    assert f">{topic.name} (Dansk)<" in page
    assert 'href="/emner/' not in client.get("/en/emner/findes-ikke/").content.decode()


def test_what_is_not_public_is_not_betrayed(client, guide):
    factories.standard_page(title="Kladde", slug="kladde", live=False)
    factories.restrict(factories.standard_page(title="Lukket", slug="lukket"))
    factories.standard_page(
        title="Udløbet", slug="udloebet", expire_at=timezone.now() - timedelta(hours=1)
    )
    for slug in ("kladde", "lukket", "udloebet"):
        page = client.get(f"/en/{slug}/").content.decode()
        assert f'href="/{slug}/"' not in page


def test_otherwise_it_offers_to_search_the_words_of_the_address(client, site):
    answer = client.get("/nyheder/loen-og-vilkaar/")
    assert answer.status_code == 404
    assert 'value="loen og vilkaar"' in answer.content.decode()


def test_no_address_breaks_the_404(client, site):
    for path in (
        "/en/%00/",
        "/%F0%9F%98%80/",
        "/en/%ff%fe/",
        "/" + "a/" * 400,
        "/en/" + "x" * 3000 + "/",
        "/%22%3E%3Cscript%3E/",
        "/en-gb/",
        "/xx/",
    ):
        answer = client.get(path)
        assert answer.status_code == 404, path
        assert b"<script>" not in answer.content


def test_a_language_without_a_front_page_serves_nothing(client, guide):
    english = guide.get_translation(factories.locale("en"))
    english.get_parent().specific.unpublish()
    for address in ("/en/", "/en/opstart/", "/en/getting-started/"):
        assert client.get(address).status_code == 404
    assert client.get("/opstart/").status_code == 200


def test_dates_are_kept_by_the_clock(client, site):
    now, hour = timezone.now(), timedelta(hours=1)
    factories.standard_page(title="Udløbet", slug="udloebet", expire_at=now - hour)
    factories.standard_page(title="Planlagt", slug="planlagt", go_live_at=now + hour)
    factories.standard_page(title="Åben", slug="aaben", go_live_at=now - hour, expire_at=now + hour)
    assert client.get("/udloebet/").status_code == 404
    assert client.get("/planlagt/").status_code == 404
    assert client.get("/aaben/").status_code == 200


def test_a_translation_behind_its_source_says_so(client, guide):
    notice = "The Danish page has changed since"
    assert notice not in client.get("/en/getting-started/").content.decode()
    guide.save_revision().publish()
    assert notice in client.get("/en/getting-started/").content.decode()
    assert "translation-notice" not in client.get("/opstart/").content.decode()


@pytest.fixture
def sent(site, django_capture_on_commit_callbacks):
    """A page translated with wagtail-localize, as it is after each step."""
    page = factories.standard_page(title="Viden", slug="viden", lead="Kort.")
    page.save_revision().publish()
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=factories.locale("en"))

    class Sent:
        def change_source(self):
            page.lead += " Nyt."
            page.save_revision().publish()

        def publish_source_as_it_is(self):
            page.save_revision().publish()

        def publish(self):
            with django_capture_on_commit_callbacks(execute=True):
                translation.save_target(publish=True)

        def sync(self):
            translation.source.update_from_db()

    sent = Sent()
    sent.publish()
    return sent


def test_the_notice_stays_until_the_new_text_is_taken_over_and_published(client, sent):
    def is_behind():
        return "translation-notice" in client.get("/en/viden/").content.decode()

    assert not is_behind()
    sent.publish()
    assert not is_behind()
    sent.publish_source_as_it_is()
    assert not is_behind(), "nothing has changed for readers"
    sent.sync()
    assert not is_behind(), "nor was anything taken over"
    sent.change_source()
    assert is_behind()
    sent.publish()
    assert is_behind(), "a slip of the pen put right is no new translation"
    sent.publish_source_as_it_is()
    assert is_behind(), "the change before is still not taken over"
    sent.sync()
    assert is_behind(), "taken over, not yet published"
    sent.publish_source_as_it_is()
    assert is_behind(), "the translation still shows the text of before"
    sent.publish()
    assert not is_behind()


def test_a_translation_made_by_hand_is_up_to_date_when_published(client, guide):
    guide.save_revision().publish()
    english = guide.get_translation(factories.locale("en"))
    english.save_revision().publish()
    assert "translation-notice" not in client.get("/en/getting-started/").content.decode()


def test_a_translation_made_by_hand_goes_by_dates_whatever_other_languages_do(client, guide):
    source, _created = TranslationSource.update_or_create_from_instance(guide)
    for code, enabled in (("nb", True), ("en", False)):
        Translation.objects.create(
            source=source, target_locale=factories.locale(code), enabled=enabled
        )
    guide.lead = "Nyt."
    guide.save_revision().publish()
    assert "translation-notice" in client.get("/en/getting-started/").content.decode()


def locations(client):
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        url.find(f"{SITEMAP}loc").text: {
            link.get("hreflang"): link.get("href") for link in url.findall(f"{XHTML}link")
        }
        for url in root
    }


def test_the_sitemap_has_every_public_page_in_every_language(client, guide):
    factories.standard_page(title="Kladde", slug="kladde", live=False)
    factories.restrict(factories.standard_page(title="Lukket", slug="lukket"))
    archived = factories.standard_page(title="Gammel", slug="gammel")
    factories.archive(archived)
    found = locations(client)
    base = "http://127.0.0.1:8000"
    assert found[f"{base}/opstart/"] == {
        "da": f"{base}/opstart/",
        "en": f"{base}/en/getting-started/",
        "x-default": f"{base}/opstart/",
    }
    assert found[f"{base}/en/getting-started/"] == found[f"{base}/opstart/"]
    assert f"{base}/gammel/" in found
    assert f"{base}/nb/" in found
    assert not any("kladde" in url or "lukket" in url for url in found)


def test_nothing_leads_into_a_language_whose_front_page_is_taken_down(client, guide):
    address = "http://127.0.0.1:8000/en/getting-started/"
    assert address in client.get("/opstart/").content.decode()
    assert address in locations(client)
    guide.get_translation(factories.locale("en")).get_parent().specific.unpublish()
    assert address not in client.get("/opstart/").content.decode()
    found = locations(client)
    assert "http://127.0.0.1:8000/opstart/" in found
    assert address not in found
    assert not any(address in alternates.values() for alternates in found.values())


def test_the_sitemap_names_the_topics_in_use(client, site):
    factories.standard_page(title="Om løn", topics=[factories.topic("Løn", slug="loen")])
    factories.topic("Ubrugt", slug="ubrugt")
    found = locations(client)
    assert "http://127.0.0.1:8000/emner/loen/" in found
    assert not any("ubrugt" in url for url in found)


def test_robots_points_to_the_sitemap(client, site):
    answer = client.get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    assert b"Sitemap: http://127.0.0.1:8000/sitemap.xml" in answer.content


def test_an_icon_for_whoever_asks_without_having_read_a_page(client, site):
    answer = client.get("/favicon.ico")
    assert answer.status_code == 302
    assert finders.find(answer["Location"].removeprefix("/static/"))
