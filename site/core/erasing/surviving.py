"""Pages that stay: the person is taken out of them, and out of what they once said."""

from dataclasses import dataclass, field

from django.db import transaction
from wagtail.models import Page, Revision

from core.erasing.content import places, without_people, words_in
from core.erasing.words import Words


@dataclass
class Tidied:
    """`purged` by the translation key and language of a page: what a backup would bring back."""

    purged: dict = field(default_factory=dict)
    revisions: int = 0


def take_out(page: Page, people: set[int]):
    """Of what readers see; rows of tables go with the person."""
    before = page.serializable_data()
    after = without_people(type(page), before, people)
    if after != before:
        page = page.with_content_json(after)
        page.save(clean=False)
    return page


def tidy_revisions(page: Page, people: set[int], words: Words, tidied: Tidied):
    """`words`: those that may not stay. The newest version is kept, without the person, or made
    what readers see; one that was never public and still has words is left for the editor."""
    keep = {page.latest_revision_id, page.live_revision_id}
    for revision in page.revisions.all():
        model = type(page)
        content = without_people(model, revision.content, people)
        told = words_in([content, revision.object_str], words)
        if not told and content == revision.content:
            continue
        remember(page, revision, places(content, words), tidied)
        tidied.revisions += 1
        if revision.pk not in keep:
            revision.delete()
        elif not words_in(content, words):
            store(revision, content, content["title"])
        elif page.live:
            store(revision, page.serializable_data(), page.title)
            Page.objects.filter(pk=page.pk).update(
                draft_title=page.title, has_unpublished_changes=False
            )


def remember(page, revision, where: set[str], tidied: Tidied):
    key = f"{page.translation_key}/{page.locale.language_code}"
    noted = tidied.purged.setdefault(key, {"revisions": [], "places": []})
    noted["revisions"].append([revision.pk, revision.created_at.isoformat()])
    noted["places"] = sorted({*noted["places"], *where})


def store(revision: Revision, content: dict, title: str):
    revision.content, revision.object_str = content, title
    revision.save(update_fields=["content", "object_str"])


@transaction.atomic
def tidy(pages, people: set[int], words: Words, tidied: Tidied):
    for page in pages:
        tidy_revisions(take_out(page, people), people, words, tidied)
