"""A public site: everything secret or local comes from the environment."""

import os
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .base import LOGGING, WAGTAILADMIN_BASE_URL
from .environment import number

REQUIRED = {
    "SECRET_KEY": "a long random text that only this site knows",
    "BASE_URL": "the public address, for example https://www.example.org",
    "DATABASE_URL": "where the database is, for example postgres://user:password@host/name",
}
missing = [f"{name} ({meaning})" for name, meaning in REQUIRED.items() if not os.environ.get(name)]
if missing:
    raise ImproperlyConfigured(
        f"The site can't start: set the environment variable {' and '.join(missing)}."
    )

SECRET_KEY = os.environ["SECRET_KEY"]
if len(SECRET_KEY) < 50 or SECRET_KEY.startswith("only-for-"):
    raise ImproperlyConfigured(
        "The site can't start: SECRET_KEY must be at least 50 random characters of its own."
    )

address = urlsplit(WAGTAILADMIN_BASE_URL)
HTTPS = address.scheme == "https"
if not HTTPS and address.hostname not in ("localhost", "127.0.0.1"):
    raise ImproperlyConfigured(
        "The site can't start: BASE_URL must begin with https:// (http:// only for 127.0.0.1)."
    )

ALLOWED_HOSTS = [
    host.strip()
    for host in os.environ.get("ALLOWED_HOSTS", address.hostname).split(",")
    if host.strip()
]
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("The site can't start: ALLOWED_HOSTS must name its hosts, not '*'.")
CSRF_TRUSTED_ORIGINS = [f"{address.scheme}://{address.netloc}"]

SECURE_SSL_REDIRECT = HTTPS and os.environ.get("SSL_REDIRECT", "1") == "1"
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = os.environ.get("HSTS_SUBDOMAINS") == "1"
SECURE_HSTS_PRELOAD = False
if os.environ.get("TRUST_FORWARDED_PROTO") == "1":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
if HTTPS:
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_NAME = "__Host-csrf"
# The organisation has other hosts, so subdomains and preload are its own decision; who may frame
# a page is said by the Content-Security-Policy, which every browser in use prefers.
SILENCED_SYSTEM_CHECKS = ["security.W002", "security.W005", "security.W021"]

EMAIL_BACKEND = "core.mail.TaskBackend"
SENDING_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_TIMEOUT = 30
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = number("EMAIL_PORT", 25)
EMAIL_HOST_USER = os.environ.get("EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_TLS") == "1"
DEFAULT_FROM_EMAIL = SERVER_EMAIL = os.environ.get("EMAIL_FROM", f"site@{address.hostname}")

LOGGING = {**LOGGING, "root": {**LOGGING["root"], "level": "INFO"}}
