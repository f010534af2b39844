"""Production refuses to start without its secrets and says which; base is safe anywhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from peernet.settings import environment

ROOT = Path(__file__).resolve().parents[1]
GOOD = {
    "SECRET_KEY": "k3-XyZ+8w" * 6,
    "BASE_URL": "https://www.example.org",
    "DATABASE_URL": "sqlite:////tmp/never-opened.sqlite3",
}


def start(module="peernet.settings.production", code="", **environment):
    """Import the settings in a fresh process, with this environment and no other."""
    script = f"from {module} import *\n{code}"
    return subprocess.run(
        [sys.executable, "-c", script],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_starts_with_what_it_needs():
    answer = start(code="print(DEBUG, ALLOWED_HOSTS, SESSION_COOKIE_SECURE)", **GOOD)
    assert answer.stdout.strip() == "False ['www.example.org'] True", answer.stderr


@pytest.mark.parametrize("name", sorted(GOOD))
def test_what_is_missing_is_named(name):
    answer = start(**{key: value for key, value in GOOD.items() if key != name})
    assert answer.returncode != 0
    last = answer.stderr.strip().splitlines()[-1]
    assert name in last
    assert all(f" {other} " not in last for other in GOOD if other != name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "short"),
        ("BASE_URL", "www.example.org"),
        ("BASE_URL", "http://www.example.org"),
        ("BASE_URL", "https://www.example.org:otte"),
        ("BASE_URL", "https://[www.example.org"),
        ("WEBSUB_HUB", "hub.example.org"),
        ("DATABASE_URL", "nonsense"),
        ("DATABASE_URL", "postgres://site:secret@host:port/name"),
        ("EMAIL_PORT", "smtp"),
        ("ALLOWED_HOSTS", "*"),
    ],
)
def test_what_is_unsafe_is_refused_by_name(name, value):
    answer = start(**{**GOOD, name: value})
    assert answer.returncode != 0
    assert name in answer.stderr.strip().splitlines()[-1]
    assert value == "*" or value not in answer.stderr.strip().splitlines()[-1]


BUCKET = {
    "MEDIA_BUCKET": "uploads",
    "MEDIA_ENDPOINT": "https://s3.example.org:8443/",
    "MEDIA_ACCESS_KEY": "AKIA",
    "MEDIA_SECRET_KEY": "hemmelig",
}


def test_uploads_in_a_bucket_are_allowed_on_every_page():
    code = """
for name in ("img-src", "media-src", "connect-src", "script-src"):
    print(*CONTENT_SECURITY_POLICY["DIRECTIVES"][name])
print(STORAGES["default"]["BACKEND"], repr(MEDIA_ACCEL))
"""
    answer = start(code=code, **GOOD, **BUCKET)
    *open_to_it, scripts, storage = answer.stdout.splitlines()
    assert open_to_it == ["'self' https://s3.example.org:8443"] * 3, answer.stderr
    assert scripts == "'self'"
    assert storage == "core.bucket.BucketStorage ''"


def refused(monkeypatch, read, **variables):
    """In this process: the settings read them by these functions."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ImproperlyConfigured) as refusal:
        read()
    return str(refusal.value)


@pytest.mark.parametrize("name", sorted(BUCKET))
def test_a_bucket_without_one_of_its_settings_is_refused_by_name(monkeypatch, name):
    others = {key: value for key, value in BUCKET.items() if key != name}
    message = refused(monkeypatch, environment.media_storage, **others)
    assert name in message
    assert "hemmelig" not in message


def test_a_bucket_and_a_proxys_folder_contradict_each_other(monkeypatch):
    message = refused(monkeypatch, environment.media_storage, **BUCKET, MEDIA_ACCEL="/protected/")
    assert "MEDIA_ACCEL" in message
    assert "MEDIA_BUCKET" in message


def test_a_bucket_at_no_whole_address_is_refused(monkeypatch):
    wrong = {**BUCKET, "MEDIA_ENDPOINT": "s3.example.org"}
    assert "MEDIA_ENDPOINT" in refused(monkeypatch, environment.media_storage, **wrong)


@pytest.mark.parametrize("path", ["hidden", "/hidden", "/", "/a b/", "//", "/../"])
def test_a_folder_of_the_proxy_is_a_path(monkeypatch, path):
    def read():
        return environment.internal_path("MEDIA_ACCEL")

    assert "MEDIA_ACCEL" in refused(monkeypatch, read, MEDIA_ACCEL=path)
    monkeypatch.setenv("MEDIA_ACCEL", "/protected/")
    assert read() == "/protected/"


@pytest.mark.parametrize("port", ["abc", "0", "99999"])
def test_a_port_that_is_none_is_refused_on_a_laptop_too(port):
    answer = start("peernet.settings.dev", BASE_URL=f"http://127.0.0.1:{port}")
    assert "BASE_URL must be a whole address" in answer.stderr.strip().splitlines()[-1]


def test_base_has_no_key_no_host_and_no_debugging():
    code = "print(DEBUG, ALLOWED_HOSTS, globals().get('SECRET_KEY'))"
    assert start("peernet.settings.base", code).stdout.strip() == "False [] None"


def test_demonstration_content_is_not_installed_in_production():
    answer = start(code="print('demo' in INSTALLED_APPS)", **GOOD)
    assert answer.stdout.strip() == "False", answer.stderr


def test_production_passes_djangos_deployment_check(tmp_path):
    answer = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "peernet.settings.production",
            "VAR_DIR": str(tmp_path),
            **GOOD,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr


FAILING_SITE = """
import django
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import path


def fail(request):
    raise ValueError("en fejl i siden")


urlpatterns = [path("", fail)]
handler500 = lambda request: HttpResponse(status=500)
settings.ROOT_URLCONF = __name__
django.setup()
answer = Client(raise_request_exception=False).get("/", secure=True, headers={"host": HOST})
print(answer.status_code)
"""


@pytest.mark.parametrize(
    ("module", "host"),
    [("peernet.settings.dev", "localhost"), ("peernet.settings.production", "www.example.org")],
)
def test_without_debug_a_failing_page_leaves_its_traceback_in_the_log(tmp_path, module, host):
    """What .ci/run looks for in the log of `make demo`, and the only trace on a public site."""
    answer = start(
        module,
        FAILING_SITE.replace("HOST", repr(host)),
        **{**GOOD, "DATABASE_URL": f"sqlite:///{tmp_path / 'empty.sqlite3'}"},
        DJANGO_SETTINGS_MODULE=module,
        VAR_DIR=str(tmp_path),
        DEBUG="0",
    )
    assert answer.stdout.strip() == "500", answer.stderr
    assert "Traceback" in answer.stderr
    assert "\nValueError: en fejl i siden\n" in answer.stderr


def test_connections_are_kept_and_checked():
    """security.md row 11: without the check, a restarted database answers with a 500."""
    stated = settings.DATABASES["default"]
    assert stated["CONN_MAX_AGE"] > 0
    assert stated["CONN_HEALTH_CHECKS"] is True
    assert connection.settings_dict["CONN_HEALTH_CHECKS"] is True


def test_admin_calls_no_other_host():
    assert settings.WAGTAIL_ENABLE_UPDATE_CHECK is False
    assert settings.WAGTAIL_ENABLE_WHATS_NEW_BANNER is False
    assert settings.WAGTAIL_GRAVATAR_PROVIDER_URL is None


LIBRE = "https://translate.example.org/"


@pytest.mark.parametrize(
    ("given", "service"),
    [
        ({}, None),
        ({"LIBRETRANSLATE_URL": LIBRE}, "LibreTranslate"),
        ({"LIBRETRANSLATE_URL": LIBRE, "LIBRETRANSLATE_API_KEY": "key"}, "LibreTranslate"),
        ({"DEEPL_AUTH_KEY": "key:fx"}, "DeepL"),
    ],
)
def test_a_machine_translates_only_where_one_is_named(monkeypatch, given, service):
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    entry = environment.machine_translator()
    assert (entry and entry["CLASS"].rpartition(".")[2]) == service


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"LIBRETRANSLATE_URL": LIBRE, "DEEPL_AUTH_KEY": "hemmelig"}, "DEEPL_AUTH_KEY"),
        ({"LIBRETRANSLATE_API_KEY": "hemmelig"}, "LIBRETRANSLATE_URL"),
        ({"LIBRETRANSLATE_URL": "translate.example.org"}, "LIBRETRANSLATE_URL"),
    ],
)
def test_machine_translators_that_contradict_each_other_are_refused(monkeypatch, given, named):
    message = refused(monkeypatch, environment.machine_translator, **given)
    assert named in message
    assert "hemmelig" not in message
