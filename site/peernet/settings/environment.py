"""What the environment says, refused by the variable's name where it can't be meant."""

import os
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured


def refuse(reason: str):
    raise ImproperlyConfigured(f"The site can't start: {reason}")


def web_address(name: str, default: str) -> str:
    """With scheme and host, without a slash at its end."""
    address = os.environ.get(name, default).rstrip("/")
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


def optional_web_address(name: str) -> str:
    """Empty where the variable is."""
    return web_address(name, "") if os.environ.get(name) else ""


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
