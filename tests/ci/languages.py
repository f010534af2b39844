"""Read every page of a running site's sitemap and tell where its languages are not as they say.

    python -m tests.ci.languages http://127.0.0.1:8000

Ends with status 1 when a page is in another language than its address, its `lang` or its text
says, when canonical, hreflang and sitemap disagree, or when a link changes the language unmarked.
"""

import argparse
import sys
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin
from xml.etree import ElementTree

import py3langid
from bs4 import BeautifulSoup

from tests.ci.crawl import fetch

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ALTERNATE = "{http://www.w3.org/1999/xhtml}link"
SOURCE = "da"
# As the detector calls them.
DETECTED = {"da": "da", "no": "nb", "en": "en"}
py3langid.set_languages(list(DETECTED))
# Shorter ones may be names, dates and addresses alone.
SURE_PAGE, SURE_PASSAGE = 60, 120
PASSAGES = ["p", "li", "blockquote", "dd", "h1", "h2", "h3", "figcaption"]
NOT_TEXT = ["script", "style", "nav", "code"]


@dataclass
class PageRead:
    """`alternates`: addresses by hreflang; `texts` and `passages`: (language said, text)."""

    lang: str = ""
    canonical: str = ""
    alternates: dict[str, str] = field(default_factory=dict)
    links: list[tuple[str, str]] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    passages: list[tuple[str, str]] = field(default_factory=list)


def language_said(node) -> str:
    own = node.get("lang") if hasattr(node, "get") else None
    return own or node.find_parent(lang=True)["lang"]


def words(text: str) -> str:
    """Without what is in no language."""
    return " ".join(word for word in text.split() if "://" not in word and "@" not in word)


def read(html: bytes | str, address: str) -> PageRead:
    soup = BeautifulSoup(html, "html.parser")
    page = PageRead(lang=soup.html.get("lang", ""))
    for link in soup.head.find_all("link"):
        if link["rel"] == ["canonical"]:
            page.canonical = link["href"]
        elif link["rel"] == ["alternate"] and link.get("hreflang"):
            page.alternates[link["hreflang"]] = link["href"]
    for link in soup.find_all("a", href=True):
        target = urldefrag(urljoin(address, link["href"])).url
        page.links.append((target, link.get("hreflang", "")))
    main = soup.main or soup.body
    for part in main.find_all(NOT_TEXT):
        part.decompose()
    for text in main.find_all(string=lambda text: text.strip()):
        said = language_said(text)
        page.texts[said] = f"{page.texts.get(said, '')} {words(text)}".strip()
    for passage in main.find_all(PASSAGES):
        if not passage.find(PASSAGES) and not passage.find(lang=True):
            page.passages.append((language_said(passage), words(passage.get_text(" "))))
    return page


def language_of(address: str, base: str) -> str:
    first = address.removeprefix(base).lstrip("/").partition("/")[0]
    return first if first in ("nb", "en") else SOURCE


def detected(text: str) -> str:
    return DETECTED[py3langid.classify(text)[0]]


def faults_of_text(page: PageRead):
    long = [(said, text) for said, text in page.texts.items() if len(text) >= SURE_PAGE]
    long += [(said, text) for said, text in page.passages if len(text) >= SURE_PASSAGE]
    for said, text in long:
        if said in DETECTED.values() and detected(text) != said:
            yield f"marked as {said}, reads as {detected(text)}: {text[:80]}…"


def faults(pages: dict[str, PageRead], listed: dict[str, dict], base: str):
    """(address, what is wrong); `listed`: the sitemap's alternates by address."""
    for address, page in pages.items():
        language = language_of(address, base)
        if page.lang != language:
            yield address, f'lang="{page.lang}" below the address of {language}'
        if page.canonical != address:
            yield address, f"canonical is {page.canonical or 'missing'}"
        if page.alternates != listed[address]:
            yield address, f"hreflang {page.alternates} is {listed[address]} in the sitemap"
        if page.alternates.get(language) != address:
            yield address, "hreflang does not name the page itself"
        if page.alternates.get("x-default") != page.alternates.get(SOURCE):
            yield address, "x-default is not the Danish page"
        for code, other in page.alternates.items():
            if other not in pages:
                yield address, f"hreflang {code} leads to {other}, which is not in the sitemap"
            elif pages[other].alternates != page.alternates:
                yield address, f"hreflang {code} is not returned by {other}"
            elif code != "x-default" and language_of(other, base) != code:
                yield address, f"hreflang {code} leads to {other}"
        for target, said in page.links:
            if target in pages and language_of(target, base) not in (language, said):
                yield address, f"an unmarked link into another language: {target}"
        for told in faults_of_text(page):
            yield address, told


def sitemap(base: str) -> dict[str, dict]:
    _status, _kind, body = fetch(f"{base}/sitemap.xml")
    return {
        url.findtext(f"{SITEMAP}loc"): {
            link.get("hreflang"): link.get("href") for link in url.iter(ALTERNATE)
        }
        for url in ElementTree.fromstring(body).iter(f"{SITEMAP}url")
    }


def check(base: str) -> bool:
    listed = sitemap(base)
    pages = {address: read(fetch(address)[2], address) for address in listed}
    found = list(faults(pages, listed, base))
    counts = dict.fromkeys(DETECTED.values(), 0)
    for address in pages:
        counts[language_of(address, base)] += 1
    passages = sum(
        len(text) >= SURE_PASSAGE for page in pages.values() for _said, text in page.passages
    )
    told = ", ".join(f"{count} {code}" for code, count in counts.items())
    print(f"{len(pages)} pages ({told}), {passages} passages read, {len(found)} faults")
    for address, fault in found:
        print(address, fault)
    return bool(pages) and all(counts.values()) and not found


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    sys.exit(0 if check(parser.parse_args().base.rstrip("/")) else 1)
