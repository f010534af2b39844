"""What a translator of chapters and transcripts does in the admin."""

import re

from core.registry import all_parts_beside
from podcasts.models import Cue
from tests.podcasts.speech_editor import address

SAID = {"Goddag.": "Good day.", "Tak.": "Thanks."}
TITLED = {"Goddag": "Hello", "Farvel": "Goodbye"}


def asked(client, page, what, part=1):
    """(loaded, names of the fields by the source's text) of the form."""
    response = client.get(f"{address(page, what)}?p={part}")
    assert response.status_code == 200
    told = response.content.decode()
    loaded = re.search(r'name="loaded" value="([0-9a-f]+)"', told)[1]
    originals = re.findall(r'lang="da" id="original-\d+">([^<]*)</p>', told)
    names = re.findall(r'name="(line-[0-9a-f]+)"', told)
    assert len(originals) == len(names)
    return loaded, list(zip(originals, names, strict=True))


def translate(client, page, what, words, part=1, *, follow=False, **extra):
    loaded, fields = asked(client, page, what, part)
    data = {name: words.get(original, "") for original, name in fields}
    sent = {"loaded": loaded, **data, **extra}
    return client.post(f"{address(page, what)}?p={part}", sent, follow=follow)


def titles(page):
    return list(page.chapters.values_list("start", "title"))


def said(page):
    cues = Cue.objects.filter(transcript__page=page.pk).order_by("position")
    return list(cues.values_list("start", "end", "speaker", "text"))


def states(page):
    return {part.url.split("/")[-2]: part.state for part in all_parts_beside([page])[page.pk]}
