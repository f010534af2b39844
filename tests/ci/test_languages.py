"""The reader of languages finds each fault that is put before it, and none in what is right."""

import pytest

from tests.ci import languages
from tests.ci.languages import faults, read

BASE = "https://example.org"
DANISH = (
    "Vi er et lille netværk af mennesker, der bruger deres egne erfaringer med psykisk sygdom til "
    "at støtte andre, og vi holder kaffen varm, også når det regner hele ugen."
)
ENGLISH = (
    "We are a small network of people who use their own experience of mental illness to support "
    "others, and we keep the coffee warm, also when it rains the whole week."
)
NORWEGIAN = (
    "Vi er et lite nettverk av mennesker som bruker egne erfaringer med psykisk sykdom til å "
    "støtte andre, og vi holder kaffen varm, også når det regner hele uken."
)
TEXTS = {"da": DANISH, "nb": NORWEGIAN, "en": ENGLISH}
ADDRESSES = {"da": f"{BASE}/om/", "nb": f"{BASE}/nb/om/", "en": f"{BASE}/en/about/"}
ALTERNATES = {**ADDRESSES, "x-default": ADDRESSES["da"]}


def html(code, *, lang=None, canonical=None, alternates=ALTERNATES, body=""):
    links = "".join(
        f'<link rel="alternate" hreflang="{name}" href="{url}">' for name, url in alternates.items()
    )
    return (
        f'<html lang="{lang or code}"><head><link rel="canonical" href='
        f'"{canonical or ADDRESSES[code]}">{links}</head><body><main><p>{TEXTS[code]}</p>{body}'
        "</main></body></html>"
    )


def page(code, **wrong):
    return read(html(code, **wrong), ADDRESSES[code])


def told(listed=ALTERNATES, **pages):
    every = {ADDRESSES[code]: pages.get(code) or page(code) for code in ADDRESSES}
    return [fault for _address, fault in faults(every, dict.fromkeys(every, listed), BASE)]


def test_what_is_right_is_not_reported():
    quoted = f'<blockquote lang="en">{ENGLISH}</blockquote>'
    led = f'<a hreflang="en" href="{ADDRESSES["en"]}">Read on</a> <a href="/nyt/">Nyt</a>'
    within = f'<p>Hun sagde: <q lang="en">{ENGLISH}</q></p>'
    no_text = f"<nav><p>{ENGLISH}</p></nav><pre><code>{ENGLISH}</code></pre>"
    no_words = f"<p>Se {' '.join([f'{BASE}/en/the-long-way-home/'] * 4)} you@the-network.org</p>"
    unknown = f'<blockquote lang="de">{ENGLISH}</blockquote>'
    body = quoted + led + within + no_text + no_words + unknown
    assert told(da=page("da", body=body)) == []


ONE_WAY = {"en": ADDRESSES["en"]}
WITHOUT_DEFAULT = {code: url for code, url in ALTERNATES.items() if code != "x-default"}
ELSEWHERE = {**ALTERNATES, "en": f"{BASE}/en/gone/"}
SWAPPED = {**ALTERNATES, "en": ADDRESSES["da"]}
SHORT = "".join(f"<li>{words}</li>" for words in DANISH.split(", "))


@pytest.mark.parametrize(
    ("fault", "wrong"),
    [
        ('lang="da" below the address of en', {"en": page("en", lang="da")}),
        ("canonical is", {"en": page("en", canonical=ADDRESSES["da"])}),
        ("is not returned by", {"en": page("en", alternates=ONE_WAY)}),
        ("does not name the page itself", {"da": page("da", alternates=ONE_WAY)}),
        ("x-default is not the Danish page", {"da": page("da", alternates=WITHOUT_DEFAULT)}),
        ("which is not in the sitemap", {"da": page("da", alternates=ELSEWHERE)}),
        ("in the sitemap", {"listed": WITHOUT_DEFAULT}),
        (
            f"hreflang en leads to {ADDRESSES['da']}",
            {code: page(code, alternates=SWAPPED) for code in ADDRESSES},
        ),
        ("an unmarked link", {"da": page("da", body='<a href="/en/about/#here">x</a>')}),
        ("marked as en, reads as da", {"en": page("en", body=f"<p>{DANISH}</p>")}),
        ("marked as nb, reads as da", {"nb": page("nb", body=f"<p>{DANISH}</p>")}),
        ("marked as da, reads as nb", {"da": page("da", body=f"<p>{NORWEGIAN}</p>")}),
        (
            "marked as en, reads as da",
            {"da": page("da", body=f'<blockquote lang="en">{DANISH}</blockquote>')},
        ),
        ("marked as en, reads as da", {"da": page("da", body=f'<ul lang="en">{SHORT}</ul>')}),
    ],
)
def test_each_fault_is_reported(fault, wrong):
    assert any(fault in said for said in told(**wrong))


def crawled(monkeypatch, *codes, lang=None):
    """Whether a site passes that has the page in these languages."""
    alternates = {code: ADDRESSES[code] for code in codes} | {"x-default": ADDRESSES["da"]}
    links = "".join(
        f'<x:link rel="alternate" hreflang="{name}" href="{url}"/>'
        for name, url in alternates.items()
    )
    urls = "".join(f"<url><loc>{ADDRESSES[code]}</loc>{links}</url>" for code in codes)
    listed = (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:x="http://www.w3.org/1999/xhtml">{urls}</urlset>'
    )
    answers = {ADDRESSES[code]: html(code, lang=lang, alternates=alternates) for code in codes} | {
        f"{BASE}/sitemap.xml": listed
    }
    monkeypatch.setattr(languages, "fetch", lambda url: (200, "", answers[url]))
    return languages.check(BASE)


def test_a_site_passes_only_whole_and_without_a_fault(monkeypatch):
    assert crawled(monkeypatch, "da", "nb", "en")
    assert not crawled(monkeypatch, "da", "nb", "en", lang="da")
    assert not crawled(monkeypatch, "da", "nb"), "no page in English"
    assert not crawled(monkeypatch), "no page at all"
