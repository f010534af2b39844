"""What finds English in the Danish admin finds it."""

import pytest

from tests.browser.english import english_in


@pytest.mark.parametrize(
    "text",
    [
        *("Choose an image", "Page title", "Media", "Reports", "No comments yet", "Add Media"),
        *("Published 3 minutes ago", "Sorry, you do not have permission", "Slug", "Log out"),
    ],
)
def test_english_is_found(text):
    assert list(english_in(text))


@pytest.mark.parametrize(
    "text",
    [
        *("Vælg et billede", "Sidens titel", "Medier", "Rapporter", "Ingen kommentarer endnu"),
        *("Status: Kladde", "Send til godkendelse", "Hent som PO-fil", "Wagtail", "Under Nyheder"),
        *(
            "side@example.org",
            "/admin/pages/add/",
            "choose-an-image.jpg",
            "Type",
            "Mål for podcast",
        ),
    ],
)
def test_danish_passes(text):
    assert list(english_in(text)) == []


def test_what_people_wrote_is_theirs():
    assert list(english_in("Slet »Recovery week«", content=["Recovery week"])) == []
    assert list(english_in("Delete »Recovery week«", content=["Recovery week"])) == ["delete"]
