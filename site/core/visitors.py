"""How often a visitor has done something today, without knowing who it is.

An address is only counted as a hash with a salt that is thrown away with the day, in memory:
nothing of it is written down, and tomorrow nobody can tell who it was.
"""

import hashlib
import secrets
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.core.cache import caches
from django.utils import timezone

A_DAY = 24 * 3600


def from_this_site(request) -> bool:
    """Whether the browser says that a page of this site sent the form.

    Stands for the CSRF cookie, which a visitor does not get: there is no session to abuse.
    """
    origin, site = request.headers.get("Origin", ""), request.headers.get("Sec-Fetch-Site", "")
    own = {f"{scheme}://{request.get_host()}" for scheme in ("http", "https")}
    if origin and origin.lower() not in own:
        return False
    return site == "same-origin" if site else bool(origin)


def network_of(request) -> str:
    """The visitor's address, of IPv6 the part that a household shares; nothing if it is unknown."""
    try:
        address = ip_address(request.META.get(settings.VISITOR_ADDRESS, "").strip())
    except ValueError:
        return ""
    if address.is_loopback:
        # A proxy that does not say whom it speaks for.
        return ""
    return str(ip_network((address, 64), strict=False) if address.version == 6 else address)


def salt_of_today() -> bytes:
    key = f"salt:{timezone.localdate()}"
    return caches["visitors"].get_or_set(key, lambda: secrets.token_bytes(32), A_DAY)


def is_too_often(request, what: str, most_a_day: int) -> bool:
    """Counts this time, too; always False for an address that is unknown."""
    if not (network := network_of(request)):
        return False
    told = salt_of_today() + f"{what} {network}".encode()
    key = f"times:{hashlib.sha256(told).hexdigest()}"
    caches["visitors"].add(key, 0, A_DAY)
    try:
        return caches["visitors"].incr(key) > most_a_day
    except ValueError:
        # A full memory has just let go of it.
        return False
