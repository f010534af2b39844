"""What belongs to the pages of a feed, in one query for all of them."""

from collections import defaultdict

from django.db.models import OuterRef, Subquery

from core.models import Credit, Topic, TopicLink
from core.models.page_parts import name_as_agreed

# Rows that no editor has put in order stand as they were made: a feed's bytes never vary.
AS_EDITED = ["sort_order", "pk"]


def topic_names(pages) -> dict[int, list[str]]:
    """By page id, in its own language, as the list of topics has them; a category in a feed can't
    say that it is in another."""
    names = defaultdict(list)
    topics = Topic.objects.filter(
        translation_key=OuterRef("topic__translation_key"), locale=OuterRef("page__locale")
    )
    links = (
        TopicLink.objects.filter(page__in=[page.pk for page in pages])
        .annotate(told=Subquery(topics.values("name")[:1]))
        .filter(told__isnull=False)
        .order_by(*AS_EDITED)
    )
    for page_id, name in links.values_list("page_id", "told"):
        names[page_id].append(name)
    return names


def credits_by_page(pages, **narrowed) -> dict[int, list[Credit]]:
    """With their persons, in the editors' order."""
    found = defaultdict(list)
    rows = Credit.objects.filter(page__in=[page.pk for page in pages], **narrowed)
    for credit in name_as_agreed(rows.select_related("person").order_by(*AS_EDITED)):
        found[credit.page_id].append(credit)
    return found
