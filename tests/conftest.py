import shutil
from types import SimpleNamespace

import modelsearch.signal_handlers
import pytest
from django.conf import settings
from django.core.cache import caches
from django.utils import translation
from wagtail.signal_handlers import disable_reference_index_auto_update

import search.receivers
from tests.factories import home_page

NO_TASK = SimpleNamespace(enqueue=lambda *args: None)


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


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The front page that nearly every test begins with is made once."""
    with django_db_blocker.unblock():
        home_page()


@pytest.fixture(autouse=True)
def quick_saves(request, monkeypatch):
    """What a save costs, a fifth for Wagtail's two indexes and a sixth for the site's own search,
    only tests that look there pay."""
    if not request.node.get_closest_marker("site_search"):
        monkeypatch.setattr(search.receivers, "index_pages", lambda page_ids: 0)
    if request.node.get_closest_marker("wagtail_indexes"):
        yield
        return
    monkeypatch.setattr(modelsearch.signal_handlers, "insert_or_update_object_task", NO_TASK)
    with disable_reference_index_auto_update():
        yield


def pytest_unconfigure():
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
    erasures = settings.STORAGES["erasures"]["OPTIONS"]["location"]
    shutil.rmtree(erasures, ignore_errors=True)
