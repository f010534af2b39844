"""Lists as Danish readers of them expect: words, days and hours."""

from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.users.models import UserProfile

from home.admin import EventListing
from tests import factories
from tests.home.group_matrix import SECRETARIAT
from tests.home.own_views import VIEWS, World
from tests.news import news_factories as news

pytestmark = pytest.mark.django_db
LISTS = [view for view in VIEWS if not view.arguments and view.path.endswith("/")]
# The same word in both languages.
SHARED = {"Link", "Organisation", "Person", "Region", "Relation", "Status"}


def headings(client, user, language):
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    found = {}
    for view in LISTS:
        page = BeautifulSoup(client.get(view.url({})).content, "html.parser")
        # Without the hint of what a press on it sorts by.
        found[view.path] = [cell.get_text(" ", strip=True) for cell in page.select("main th")]
    return found


def test_no_heading_is_left_in_english(client, site):
    chef = factories.user("chef", is_superuser=True)
    client.force_login(chef)
    World()
    danish, english = (headings(client, chef, language) for language in ("da", "en"))
    assert sum(map(len, danish.values())) > 60
    left = {
        (path, one)
        for path, ours in danish.items()
        for one, other in zip(ours, english[path], strict=True)
        if one and one == other and one not in SHARED
    }
    assert left == set()


def test_hours_are_those_of_the_clock_on_the_wall(client, member, site):
    night = news.at(2027, 7, 1, 0, 30)
    news.event(title="Midnat", start=night)
    member(SECRETARIAT)

    def file_of(kind):
        asked = {"export": kind, "date_from": "2027-07-01", "date_to": "2027-07-01"}
        answer = client.get(reverse(f"{EventListing.name}:index"), asked)
        return b"".join(answer.streaming_content)

    assert "2027-07-01 00:30:00," in file_of("csv").decode()
    cells = [cell.value for row in load_workbook(BytesIO(file_of("xlsx"))).active for cell in row]
    assert night.replace(tzinfo=None) in cells
