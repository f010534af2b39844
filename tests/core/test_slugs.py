import pytest

from core.models import Topic
from core.slugs import danish_slugify, is_the_sites_own
from tests import factories


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Opstart & implementering", "opstart-og-implementering"),
        ("Løn på Åen", "loen-paa-aaen"),
        ("ÆRLIGT TALT", "aerligt-talt"),
        ("Größe og Öresund", "groesse-og-oeresund"),
        ("  Hvad nu?  ", "hvad-nu"),
        ("🙂", ""),
    ],
)
def test_danish_letters_are_spelled_out(title, slug):
    assert danish_slugify(title) == slug


def test_a_long_name_becomes_an_address_there_is_room_for(db):
    page = factories.standard_page(title="ø" * 255, slug="")
    topic = Topic(name="æbler og pærer " * 17, locale=factories.locale())
    topic.full_clean(exclude=["translation_key", "sort_key"])
    assert len(page.slug) == 250
    assert len(topic.slug) <= 100
    assert topic.slug.startswith("aebler-og-paerer")
    assert not topic.slug.endswith("-")


@pytest.mark.parametrize(
    ("slug", "language", "own"),
    [
        ("soeg", "da", True),
        ("soeg", "en", True),
        ("en", "da", True),
        ("nb", "da", True),
        ("admin", "da", True),
        ("media", "da", True),
        ("admin", "en", False),
        ("en", "en", False),
        ("search", "en", False),
        ("foelg", "da", False),
        ("nyheder", "da", False),
    ],
)
def test_some_addresses_are_the_sites_own(slug, language, own):
    assert is_the_sites_own(slug, language) == own
