import shutil

import pytest
from django.conf import settings
from wagtail.models import Page
from wagtail.users.models import UserProfile

from home.models import HomePage
from tests import factories
from tests.snapshot import set_up


@pytest.fixture
def site(db):
    """What `manage.py setup` makes."""
    set_up.lay_down()
    return {page.locale.language_code: page for page in HomePage.objects.select_related("locale")}


@pytest.fixture
def member(client, site):
    """Log the client in as someone of a group who reads English; returns the account."""

    def log_in(*groups):
        account = factories.user(name="-".join(groups).replace(" ", "").lower(), groups=groups)
        UserProfile.objects.create(user=account, preferred_language="en")
        client.force_login(account)
        return account

    return log_in


@pytest.fixture
def no_receipts():
    """Those of other tests' persons are gone, as they are for a site that is new."""
    folder = settings.STORAGES["erasures"]["OPTIONS"]["location"]
    shutil.rmtree(folder, ignore_errors=True)
    yield
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def page_at(site):
    def find(url_path):
        return Page.objects.get(url_path=f"/forside/{url_path}").specific

    return find
