"""All that the admin's screens say, for what reads them for English."""

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.browser import admin
from tests.browser.content import PASSWORD
from tests.browser.english import english_in

TEXTS = (Path(__file__).parent / "texts.js").read_text()
# Names, not words of the admin: the front page in English, the page above the front pages and the
# workflow out of use that Wagtail comes with.
CONTENT = ("The Danish peer network", "Root", "Moderators approval")
FURNISH = f"""
from core.models import Person, User
from home.models import HomePage, StandardPage
from news.models import ArticlePage, NewsIndexPage
from wagtail.users.models import UserProfile
news = NewsIndexPage.objects.get(locale__language_code="da")
page = news.add_child(instance=ArticlePage(title="Kaffe kl. 14", slug="kaffe", lead="Kom."))
page.save_revision().publish()
page.title, page.lead = "Kaffe kl. 15", "Kom gerne."
page.save_revision().publish()
person = Person.objects.create(name="Aase Bæk", title="Peer")
home = HomePage.objects.get(locale__language_code="da")
guide = home.add_child(instance=StandardPage(title="Vejledning", slug="vejledning", lead="Om os."))
guide.save_revision().publish()
chief = User.objects.create_superuser("chef", "chef@example.org", "{PASSWORD}")
profile = UserProfile.get_for_user(chief)
profile.submitted_notifications = profile.approved_notifications = False
profile.updated_comments_notifications = False
profile.save()
print(page.pk, person.pk, guide.pk)
"""


class Reader:
    """Reads all that a screen says and keeps what is English, with where it stood."""

    def __init__(self):
        self.found = {}

    def __call__(self, page, step):
        for text in page.evaluate(TEXTS):
            if english := list(english_in(text, CONTENT)):
                self.found.setdefault(re.sub(r"\s+", " ", text.strip()), (step, english))


@pytest.fixture
def read():
    reader = Reader()
    yield reader
    assert reader.found == {}, "\n".join(map(str, reader.found.items()))


@pytest.fixture(scope="module")
def stock(site):
    """Numbers of a published article, of a person and of a page under the front page."""
    return site.manage("shell", "--verbosity", "0", "--command", FURNISH).split()[-3:]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    Image.effect_noise((400, 300), 40).save(folder / "kop.png")
    (folder / "vejledning.txt").write_text("Sådan gør vi.")
    return folder


@pytest.fixture
def chief(open_page, stock):
    with open_page(viewport={"width": 1400, "height": 1000}) as page:
        admin.log_in(page, "chef")
        yield page
