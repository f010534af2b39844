"""The demonstration goes into an empty site only."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, streamfield

from core.models import Footer, Organisation
from demo.loader.guard import refuse_foreign_database
from home.models import ContactPage, HomePage, StandardPage
from tests.factories import home_page, locale, page_of, user
from tests.podcasts.podcast_factories import audio

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]


def test_a_page_of_someone_else_is_left_alone():
    page_of(StandardPage, home_page(), title="Vores side")
    pages = Page.objects.count()
    with pytest.raises(CommandError, match="Vores side"):
        call_command("demo", stdout=StringIO())
    assert Page.objects.count() == pages


@pytest.fixture
def other_programs_database(tmp_path):
    path = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.execute("create table poems (line text)")
        database.commit()
    return path


def test_the_tables_of_another_program_are_left_alone(other_programs_database):
    asked = subprocess.run(
        [sys.executable, "manage.py", "demo"],
        env={**os.environ, "DATABASE_URL": f"sqlite:///{other_programs_database}"}
        | {"DJANGO_SETTINGS_MODULE": "peernet.settings.dev"},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 1
    assert "another program" in asked.stderr
    with closing(sqlite3.connect(other_programs_database)) as database:
        assert database.execute("select name from sqlite_master").fetchall() == [("poems",)]


def test_a_fact_of_someone_else_is_left_alone():
    Organisation.objects.create(name="Vores partner", relation="partner", locale=locale())
    with pytest.raises(CommandError, match="DATABASE_URL"):
        call_command("demo", stdout=StringIO())
    assert Organisation.objects.count() == 1


def test_a_recording_of_someone_else_is_left_alone():
    recording = audio()
    with pytest.raises(CommandError, match="1 × "):
        call_command("demo", stdout=StringIO())
    recording.refresh_from_db()


@pytest.mark.parametrize("model", [HomePage, ContactPage])
def test_what_an_editor_wrote_on_a_page_of_setup_stays(model):
    call_command("setup", verbosity=0)
    page = model.objects.get(locale=locale())
    page.title, page.lead = "Vores egen titel", "Vores egen indledning"
    page.save_revision().publish(user=user(is_superuser=True))
    with pytest.raises(CommandError, match="work of an editor"):
        call_command("demo", stdout=StringIO())
    page.refresh_from_db()
    assert (page.title, page.lead) == ("Vores egen titel", "Vores egen indledning")


def test_what_an_editor_wrote_in_the_footer_stays(client):
    call_command("setup", verbosity=0)
    client.force_login(user(is_superuser=True))
    footer = Footer.objects.get(locale=locale())
    streams = dict.fromkeys(["channels", "links", "support_lines"], streamfield([]))
    form = {"organisation_name": "Vores forening", "email": "os@example.org", **streams}
    address = f"/admin/snippets/core/footer/edit/{footer.pk}/"
    assert client.post(address, nested_form_data(form)).status_code == 302
    with pytest.raises(CommandError, match="work of an editor"):
        call_command("demo", stdout=StringIO())
    footer.refresh_from_db()
    assert footer.email == "os@example.org"


def test_what_setup_makes_is_no_content():
    call_command("setup", verbosity=0)
    refuse_foreign_database()


def test_wagtails_welcome_page_is_no_content():
    refuse_foreign_database()
