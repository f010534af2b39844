"""Fetch every address of a running site's sitemap, and everything its pages link to on it.

    python -m tests.ci.crawl http://127.0.0.1:8000 --wait 60

Ends with status 1 when any of them answers with 400 or above, or the sitemap is empty.
"""

import argparse
import sys
import time
from html.parser import HTMLParser
from urllib.error import HTTPError, URLError
from urllib.parse import urldefrag, urljoin
from urllib.request import Request, urlopen
from xml.etree import ElementTree

LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
LINKS = {
    "a": "href",
    "link": "href",
    "script": "src",
    "img": "src",
    "audio": "src",
    "source": "src",
}
SECONDS = 30


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if values.get(LINKS.get(tag)):
            self.found.append(values[LINKS[tag]])
        self.found += [part.split()[0] for part in (values.get("srcset") or "").split(",") if part]


def fetch(address):
    """Return status, content type and, for text, the body."""
    try:
        with urlopen(Request(address), timeout=SECONDS) as answer:
            kind = answer.headers.get_content_type()
            body = answer.read() if kind.startswith("text/") or kind.endswith("xml") else b""
            return answer.status, kind, body
    except HTTPError as error:
        return error.code, "", b""


def wait_for(address, seconds):
    deadline = time.monotonic() + seconds
    while True:
        try:
            return fetch(address)
        except (URLError, ConnectionError, TimeoutError):
            if time.monotonic() > deadline:
                raise
            time.sleep(1)


def sitemap(base):
    """Addresses of the sitemap; feeds carry whole addresses too, so they must be the site's own."""
    status, _kind, body = fetch(urljoin(base, "/sitemap.xml"))
    if status != 200:
        raise SystemExit(f"/sitemap.xml answers with {status}")
    found = [element.text for element in ElementTree.fromstring(body).iter(LOCATION)]
    elsewhere = [address for address in found if not address.startswith(f"{base}/")]
    if elsewhere:
        raise SystemExit(f"The sitemap of {base} leads elsewhere: {elsewhere[0]}")
    return found


def crawl(base, wait):
    wait_for(base, wait)
    listed = sitemap(base)
    if not listed:
        raise SystemExit("The sitemap is empty.")
    todo, seen, bad = list(listed), set(), []
    while todo:
        address = todo.pop()
        if address in seen:
            continue
        status, kind, body = fetch(address)
        seen.add(address)
        if status >= 400:
            bad.append((status, address))
        if address in listed and kind == "text/html":
            parser = Links()
            parser.feed(body.decode("utf-8"))
            for link in parser.found:
                target = urldefrag(urljoin(address, link)).url
                if target.startswith(f"{base}/"):
                    todo.append(target)
    print(f"{len(listed)} addresses in the sitemap, {len(seen)} fetched, {len(bad)} bad")
    for status, address in bad:
        print(status, address)
    return not bad


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("--wait", type=int, default=30)
    options = parser.parse_args()
    sys.exit(0 if crawl(options.base.rstrip("/"), options.wait) else 1)
