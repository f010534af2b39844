"""What belongs to the pages of a feed, in one query for all of them."""

from collections import defaultdict

from core.models import Credit, TopicLink


def topic_names(pages) -> dict[int, list[str]]:
    """By page id."""
    names = defaultdict(list)
    links = TopicLink.objects.filter(page__in=[page.pk for page in pages])
    for page_id, name in links.values_list("page_id", "topic__name"):
        names[page_id].append(name)
    return names


def credits_by_page(pages, **narrowed) -> dict[int, list[Credit]]:
    """With their persons, in the editors' order."""
    found = defaultdict(list)
    rows = Credit.objects.filter(page__in=[page.pk for page in pages], **narrowed)
    for credit in rows.select_related("person"):
        found[credit.page_id].append(credit)
    return found
