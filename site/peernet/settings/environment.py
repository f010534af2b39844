"""What the environment says, refused by the variable's name where it can't be meant."""

import os
import re
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured


def refuse(reason: str):
    raise ImproperlyConfigured(f"The site can't start: {reason}")


BUCKET = ("MEDIA_BUCKET", "MEDIA_ENDPOINT", "MEDIA_ACCESS_KEY", "MEDIA_SECRET_KEY")
# Of a file that is read: what is over it lies in a temporary file meanwhile.
BUCKET_MEMORY = 4 * 1024 * 1024


def web_address(name: str, default: str) -> str:
    """With scheme and host, without a slash at its end."""
    return whole(name, os.environ.get(name, default).rstrip("/"))


def optional_web_address(name: str) -> str:
    """As it is written, or empty."""
    address = os.environ.get(name, "")
    return whole(name, address) if address else ""


def whole(name: str, address: str) -> str:
    try:
        parts = urlsplit(address)
        is_whole = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole:
        refuse(
            f"{name} must be a whole address with https:// in front; a port is a number from 1 "
            "to 65535."
        )
    return address


def number(name: str, default: int) -> int:
    written = os.environ.get(name, str(default))
    if not (written.isascii() and written.isdecimal()):
        refuse(f"{name} must be a number.")
    return int(written)


def database(name: str, default: str, **options) -> dict:
    try:
        return dj_database_url.config(name, default=default, **options)
    except ValueError:
        refuse(f"{name} can't be read. Write it like postgres://user:password@host:5432/name.")


def machine_translator() -> dict | None:
    """wagtail-localize's entry for the service that is set; None, and no button, without one."""
    libre = optional_web_address("LIBRETRANSLATE_URL")
    libre_key = os.environ.get("LIBRETRANSLATE_API_KEY", "")
    deepl_key = os.environ.get("DEEPL_AUTH_KEY", "")
    if libre and deepl_key:
        refuse("LIBRETRANSLATE_URL and DEEPL_AUTH_KEY are both set: set one.")
    if libre_key and not libre:
        refuse("LIBRETRANSLATE_API_KEY is set, but LIBRETRANSLATE_URL is not.")
    if libre:
        options = {"LIBRETRANSLATE_URL": libre.rstrip("/"), "API_KEY": libre_key}
        return {"CLASS": "core.machine.services.LibreTranslate", "OPTIONS": options}
    if deepl_key:
        return {"CLASS": "core.machine.services.DeepL", "OPTIONS": {"AUTH_KEY": deepl_key}}
    return None


def internal_path(name: str) -> str:
    """A path that only the proxy in front of the site knows; empty when there is none."""
    path = os.environ.get(name, "")
    if path and not re.fullmatch(r"/([a-z0-9_-]+/)+", path, re.ASCII | re.IGNORECASE):
        refuse(f"{name} must be a path like /protected/, with a slash at both ends.")
    return path


def erasures_storage(media: dict, folder) -> dict:
    """Beside the uploads, so that a backup of those never takes it back."""
    if "OPTIONS" not in media:
        location = {"location": folder}
        return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": location}
    return {**media, "OPTIONS": {**media["OPTIONS"], "location": "erasures"}}


def media_storage() -> tuple[dict, list[str]]:
    """Django's entry for uploads, and the origins besides the site's own that send them."""
    given = {name: os.environ.get(name, "") for name in BUCKET}
    if not any(given.values()):
        return {"BACKEND": "core.uploads.MediaStorage"}, []
    if missing := [name for name, value in given.items() if not value]:
        refuse(f"uploads go into a bucket, but {' and '.join(missing)} is not set.")
    if os.environ.get("MEDIA_ACCEL"):
        refuse("MEDIA_ACCEL sends files of this machine, MEDIA_BUCKET has none here: set one.")
    endpoint = web_address("MEDIA_ENDPOINT", "")
    parts = urlsplit(endpoint)
    options = {
        "bucket_name": given["MEDIA_BUCKET"],
        "endpoint_url": endpoint,
        "access_key": given["MEDIA_ACCESS_KEY"],
        "secret_key": given["MEDIA_SECRET_KEY"],
        "region_name": os.environ.get("MEDIA_REGION", "us-east-1"),
        # So that all addresses have the endpoint's host, which the policy of the pages names.
        "addressing_style": "path",
        "signature_version": "s3v4",
        "file_overwrite": False,
        "max_memory_size": BUCKET_MEMORY,
    }
    storage = {"BACKEND": "core.bucket.BucketStorage", "OPTIONS": options}
    return storage, [f"{parts.scheme}://{parts.netloc}"]
