"""The reader of languages finds each fault that is put before it, and none in what is right."""

import pytest

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


def page(code, *, lang=None, canonical=None, alternates=ALTERNATES, body=""):
    links = "".join(
        f'<link rel="alternate" hreflang="{name}" href="{url}">' for name, url in alternates.items()
    )
    return read(
        f'<html lang="{lang or code}"><head><link rel="canonical" href='
        f'"{canonical or ADDRESSES[code]}">{links}</head><body><main><p>{TEXTS[code]}</p>{body}'
        "</main></body></html>",
        ADDRESSES[code],
    )


def told(listed=ALTERNATES, **pages):
    every = {ADDRESSES[code]: pages.get(code) or page(code) for code in ADDRESSES}
    return [fault for _address, fault in faults(every, dict.fromkeys(every, listed), BASE)]


def test_what_is_right_is_not_reported():
    quoted = f'<blockquote lang="en">{ENGLISH}</blockquote>'
    led = f'<a hreflang="en" href="{ADDRESSES["en"]}">Read on</a> <a href="/nyt/">Nyt</a>'
    assert told(da=page("da", body=quoted + led)) == []


ONE_WAY = {"en": ADDRESSES["en"]}
WITHOUT_DEFAULT = {code: url for code, url in ALTERNATES.items() if code != "x-default"}
ELSEWHERE = {**ALTERNATES, "en": f"{BASE}/en/gone/"}


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
        ("an unmarked link", {"da": page("da", body=f'<a href="{ADDRESSES["en"]}">x</a>')}),
        ("marked as en, reads as da", {"en": page("en", body=f"<p>{DANISH}</p>")}),
        ("marked as nb, reads as da", {"nb": page("nb", body=f"<p>{DANISH}</p>")}),
        ("marked as da, reads as nb", {"da": page("da", body=f"<p>{NORWEGIAN}</p>")}),
        (
            "marked as en, reads as da",
            {"da": page("da", body=f'<blockquote lang="en">{DANISH}</blockquote>')},
        ),
    ],
)
def test_each_fault_is_reported(fault, wrong):
    assert any(fault in said for said in told(**wrong))
