from itertools import count

import pytest

from home.models import StandardPage
from tests.factories import home_page

numbers = count(1)


@pytest.fixture
def front_page(db):
    return home_page()


@pytest.fixture
def publish(front_page):
    """Makes and publishes a standard page as an editor would: by a revision."""

    def make(title, parent=None, live=True, **fields):
        page = StandardPage(
            title=title,
            slug=f"side-{next(numbers)}",
            locale=(parent or front_page).locale,
            live=False,
            **fields,
        )
        (parent or front_page).add_child(instance=page)
        revision = page.save_revision()
        if live:
            revision.publish()
            page.refresh_from_db()
        return page

    return make


@pytest.fixture
def find(client):
    def titles(query, address="/soeg/", **params):
        response = client.get(address, {"q": query, **params})
        assert response.status_code == 200
        return [
            str(result.title).replace("<mark>", "").replace("</mark>", "")
            for result in response.context["results"]
        ]

    return titles
