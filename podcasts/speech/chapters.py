"""Chapters as the Podcasting 2.0 JSON that players fetch."""

import json

VERSION = "1.2.0"
CONTENT_TYPE = "application/json+chapters"


def write_chapters(chapters):
    """`chapters`: objects with start (milliseconds), title and url."""
    rows = []
    for chapter in chapters:
        row = {"startTime": _seconds(chapter.start), "title": chapter.title}
        if chapter.url:
            row["url"] = chapter.url
        rows.append(row)
    return json.dumps({"version": VERSION, "chapters": rows}, ensure_ascii=False)


def _seconds(milliseconds):
    return milliseconds // 1000 if milliseconds % 1000 == 0 else milliseconds / 1000


def chapter_shares(starts, duration):
    """Each chapter's part of the recording in percent, for the strip of true proportions."""
    if not starts or not duration:
        return []
    ends = [*starts[1:], max(round(duration * 1000), starts[-1])]
    whole = max(ends[-1] - starts[0], 1)
    return [round((end - start) * 100 / whole, 2) for start, end in zip(starts, ends, strict=True)]
