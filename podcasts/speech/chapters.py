"""Chapters as the Podcasting 2.0 JSON that players fetch."""

import json

from core.feeds import absolute_url
from core.text import clean_text

VERSION = "1.2.0"
CONTENT_TYPE = "application/json+chapters"
PICTURE = "max-1000x1000|format-jpeg"


def write_chapters(chapters, picture_url=None):
    """`chapters`: objects with start (milliseconds), title, url and image; `picture_url` says where
    players get a picture, or nothing."""
    rows = []
    for chapter in chapters:
        row = {"startTime": _seconds(chapter.start), "title": clean_text(chapter.title)}
        if picture := picture_url and chapter.image and picture_url(chapter.image):
            row["img"] = picture
        if chapter.url:
            row["url"] = chapter.url
        rows.append(row)
    return json.dumps({"version": VERSION, "chapters": rows}, ensure_ascii=False)


def picture_url(root, image):
    """Nothing where the picture's file is lost."""
    rendition = image.get_rendition(PICTURE)
    return absolute_url(root, rendition.url) if rendition.width else ""


def _seconds(milliseconds):
    return milliseconds // 1000 if milliseconds % 1000 == 0 else milliseconds / 1000


def chapter_shares(starts, duration):
    """Each chapter's part of the recording in percent, for the strip of true proportions."""
    if not starts or not duration:
        return []
    ends = [*starts[1:], max(round(duration * 1000), starts[-1])]
    whole = max(ends[-1] - starts[0], 1)
    return [round((end - start) * 100 / whole, 2) for start, end in zip(starts, ends, strict=True)]
