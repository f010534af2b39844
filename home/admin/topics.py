"""A topic added to what readers see of a page and to its drafts, none carrying another along."""

from uuid import uuid4

from django.db import transaction
from modelcluster.models import get_serializable_data_for_fields
from wagtail.log_actions import log

from core.models import Topic, TopicLink
from core.search import document_changed
from core.translations import revisions_in_use

LOG_ACTION = "home.topic"


def versions_of(topic: Topic) -> dict[int, Topic]:
    """By the id of their language."""
    return {each.locale_id: each for each in topic.get_translations(inclusive=True)}


def link_between(page, topic) -> tuple[TopicLink, bool]:
    """With the key of the same link in other languages, so that an update finds it again."""
    twin = TopicLink.objects.filter(
        page__translation_key=page.translation_key,
        topic__translation_key=topic.translation_key,
    ).first()
    others = TopicLink.objects.filter(page=page.pk)
    return others.get_or_create(
        topic=topic,
        defaults={
            "page_id": page.pk,
            "locale_id": page.locale_id,
            "sort_order": others.count(),
            "translation_key": twin.translation_key if twin else uuid4(),
        },
    )


def add_to_revisions(page, link) -> bool:
    row, added = get_serializable_data_for_fields(link), False
    for revision in revisions_in_use(page):
        rows = revision.content.setdefault("topic_links", [])
        if all(each["topic"] != link.topic_id for each in rows):
            rows.append(row)
            revision.save(update_fields=["content"])
            added = True
    return added


@transaction.atomic
def add_topic(page, topic: Topic | None, user) -> bool:
    """Whether it was added: not to what carries it, nor in a language that lacks the topic."""
    if topic is None:
        return False
    link, is_new = link_between(page, topic)
    is_new = add_to_revisions(page, link) or is_new
    if is_new:
        specific = page.specific
        document_changed.send(type(specific), page=specific)
        log(instance=specific, action=LOG_ACTION, user=user, data={"topic": topic.name})
    return is_new
