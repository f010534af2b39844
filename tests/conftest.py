import shutil

import modelsearch.tasks
import pytest
from django.conf import settings
from django.core.cache import caches
from django.utils import translation
from wagtail.models import ReferenceIndex


def pytest_collection_modifyitems(items):
    """The quick tests speak first; the browser, which needs a minute to start, last."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(autouse=True)
def clean_slate():
    """No test sees the language or the caches that the one before it left."""
    translation.activate(settings.LANGUAGE_CODE)
    yield
    translation.activate(settings.LANGUAGE_CODE)
    for alias in settings.CACHES:
        caches[alias].clear()


@pytest.fixture(autouse=True)
def quick_saves(request, monkeypatch):
    """Wagtail's own two indexes, of its admin's search and of uses, cost a fifth of each save."""
    if request.node.get_closest_marker("wagtail_indexes"):
        return
    monkeypatch.setattr(modelsearch.tasks.index, "insert_or_update_object", lambda instance: None)
    monkeypatch.setattr(ReferenceIndex, "create_or_update_for_object", lambda instance: None)


def pytest_unconfigure():
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
    erasures = settings.STORAGES["erasures"]["OPTIONS"]["location"]
    shutil.rmtree(erasures, ignore_errors=True)
