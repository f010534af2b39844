import pytest
from django.utils import timezone

from tests.news.news_factories import NOW


@pytest.fixture
def clock(monkeypatch):
    """It is NOW, until a test says otherwise: clock(at(2026, 11, 20, 19, 5))."""

    def set_to(moment):
        monkeypatch.setattr(timezone, "now", lambda: moment)

    set_to(NOW)
    return set_to


@pytest.fixture(autouse=True)
def _frozen(request):
    """Every test of this app that touches pages runs at NOW."""
    if request.node.get_closest_marker("django_db"):
        request.getfixturevalue("clock")
