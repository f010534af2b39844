"""What the pages of this app show beside their text, for the search."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from core.search import TODAY, Told, key_of
from core.told import (
    credited,
    labelled,
    named,
    only_named,
    period_presented,
    person_presented,
    told,
)


def article_told(page) -> Iterator[Told]:
    if page.is_call:
        how = page.call_how if page.call_is_open else ""
        yield told(page.kind_label, page.call_what, page.call_from, how, of=[TODAY])
    yield from map(credited, page.all_credits)
    yield from period_presented(page.shown_period)


def event_told(page) -> Iterator[Told]:
    address = page.address if page.is_on_site else ""
    yield told(page.kind_label, page.where_label, address, page.price)
    yield told(page.change_told, page.why, of=[TODAY])
    if page.shown_host:
        yield only_named(page.shown_host)
    what_happens = [
        (_("Camera"), page.camera),
        (_("Being silent"), page.silence),
        (_("Pauses"), page.pauses),
        (_("Recording"), page.recorded),
    ]
    yield told(
        labelled(what_happens),
        *(title for _start, _end, title in page.shown_meetings),
        *(text for item in page.agenda_items for text in (item.title, item.text)),
    )
    for credit in page.all_credits:
        if credit.shown_person and credit in page.speakers:
            role = credit.get_role_display()
            yield person_presented(credit.shown_person, role, name=credit.shown_name)
        else:
            yield credited(credit)


def peer_told(page) -> Iterator[Told]:
    """As much as the person's consent lets the page show, which the day may change."""
    posts = (
        named(post.title, post.get_post_kind_display().lower(), post.years)
        for post in page.shown_past_posts
    )
    yield told(
        page.quote,
        page.shown_name,
        labelled(page.shown_facts),
        *posts,
        of=[key_of(page.person), TODAY],
    )
    yield from map(credited, page.all_credits)
    yield from period_presented(page.shown_project)
