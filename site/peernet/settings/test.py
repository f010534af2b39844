"""Tests: fast hashing, tasks at once, media in a folder that is thrown away."""

import hashlib
import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .base import BASE_DIR, DATABASES, INSTALLED_APPS, SITE_DIR, STORAGES, VAR_DIR

SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
INSTALLED_APPS = [*INSTALLED_APPS, "demo"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="peernet-media-"))
STORAGES = {
    **STORAGES,
    "erasures": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": MEDIA_ROOT.with_name(f"{MEDIA_ROOT.name}-erasures")},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
# Kept between runs (pytest's --reuse-db) for as long as no migration changes.
SCHEMA = hashlib.sha256(
    b"".join(
        path.read_bytes()
        for path in sorted(
            [*BASE_DIR.glob("*/migrations/*.py"), *SITE_DIR.glob("*/migrations/*.py")]
        )
    )
    + (BASE_DIR / "requirements.txt").read_bytes()
).hexdigest()[:8]
if "OPTIONS" in DATABASES["default"]:
    VAR_DIR.mkdir(parents=True, exist_ok=True)
    stem = Path(DATABASES["default"]["NAME"]).stem
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / f"test-{stem}-{SCHEMA}.sqlite3")}
else:
    DATABASES["default"]["TEST"] = {"NAME": f"test_{DATABASES['default']['NAME']}_{SCHEMA}"}
