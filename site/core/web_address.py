from urllib.parse import urlsplit, urlunsplit

from django.core.validators import URLValidator
from django.utils.encoding import iri_to_uri, punycode

web_address = URLValidator(schemes=["http", "https"])


def ascii_address(address: str) -> str:
    """As programs take it: the host in Punycode, all else percent-encoded.

    UnicodeError for a host that has no such name.
    """
    parts = urlsplit(address)
    before, at, host = parts.netloc.rpartition("@")
    name, colon, port = host.partition(":")
    netloc = host if host.isascii() else f"{punycode(name)}{colon}{port}"
    return iri_to_uri(urlunsplit(parts._replace(netloc=f"{before}{at}{netloc}")))
