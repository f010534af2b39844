"""What a machine translator answers, as wagtail-localize stores it."""

import re
from collections import Counter
from html import escape, unescape

from bs4 import BeautifulSoup

from core.text import clean_text

TAG = re.compile(r'</?[a-z]+(?: id="[^"]*")?/?>')


def emptied(soup: BeautifulSoup) -> Counter:
    return Counter(element.name for element in soup.find_all() if not element.get_text(strip=True))


def sound(asked: str, answered: str) -> str | None:
    """The HTML of the answer; None if it has no text, or not just the tags of the question.

    LibreTranslate writes "R&D" and "5 < 6" where it was asked "R&amp;D" and "5 &lt; 6".
    """
    tags = Counter(TAG.findall(asked))
    parts = re.split(f"({'|'.join(map(re.escape, tags)) or '$.'})", clean_text(answered))
    if Counter(part for part in parts if part in tags) != tags:
        return None
    html = "".join(part if part in tags else escape(unescape(part), quote=False) for part in parts)
    if html.count("&lt;") != escape(unescape(TAG.sub("", asked))).count("&lt;"):
        return None
    was, now = BeautifulSoup(asked, "html.parser"), BeautifulSoup(html, "html.parser")
    if str(now) != html or emptied(now) != emptied(was) or not now.get_text(strip=True):
        return None
    return html
