"""A laptop: plain static files, demonstration content, no secrets."""

import os

from .base import *  # noqa: F403
from .base import INSTALLED_APPS, LOGGING, STATIC_ROOT, STORAGES, VAR_DIR

DEBUG = os.environ.get("DEBUG", "1") == "1"
SECRET_KEY = "only-for-development-never-for-a-public-site"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
INSTALLED_APPS = [*INSTALLED_APPS, "demo"]
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
# The task worker would report each of its small jobs.
LOGGING = {
    **LOGGING,
    "handlers": {
        **LOGGING["handlers"],
        "warnings": {"class": "logging.StreamHandler", "level": "WARNING"},
    },
    "loggers": {
        **LOGGING["loggers"],
        "django_tasks": {"handlers": ["warnings"], "propagate": False},
        "django_tasks_db": {"handlers": ["warnings"], "propagate": False},
    },
}
