"""The demonstration goes into an empty site only."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from core.models import Organisation
from demo.loader.guard import refuse_foreign_content
from home.models import StandardPage
from tests.factories import home_page, locale, page_of

pytestmark = pytest.mark.django_db


def test_a_page_of_someone_else_is_left_alone():
    page_of(StandardPage, home_page(), title="Vores side")
    pages = Page.objects.count()
    with pytest.raises(CommandError, match="Vores side"):
        call_command("demo", stdout=StringIO())
    assert Page.objects.count() == pages


def test_a_fact_of_someone_else_is_left_alone():
    Organisation.objects.create(name="Vores partner", relation="partner", locale=locale())
    with pytest.raises(CommandError, match="DATABASE_URL"):
        call_command("demo", stdout=StringIO())
    assert Organisation.objects.count() == 1


def test_what_setup_makes_is_no_content():
    call_command("setup", verbosity=0)
    refuse_foreign_content()


def test_wagtails_welcome_page_is_no_content():
    refuse_foreign_content()
