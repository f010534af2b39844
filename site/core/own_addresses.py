"""Which web addresses are this site's own, by whichever of its names."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http.request import validate_host

from core.languages import site_root_url


def is_ours(host: str) -> bool:
    return host == urlsplit(site_root_url()).hostname or validate_host(host, settings.ALLOWED_HOSTS)


def path_here(url: str) -> str:
    """Path and query of an address of this site; nothing for one of another host."""
    asked = urlsplit(url)
    if asked.netloc and not is_ours(asked.hostname or ""):
        return ""
    path = asked.path or "/"
    return f"{path}?{asked.query}" if asked.query else path
