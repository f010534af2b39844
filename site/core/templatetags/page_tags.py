"""What a page says of itself around its text: where it is in its life, and to machines."""

import json

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from core.feeds.body import feed_bodies
from core.languages import site_root_url
from core.succession import what_holds_now

register = template.Library()

# What could end the script element or begin a comment in it.
JSON_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


@register.inclusion_tag("core/page_state.html")
def page_state(page):
    """The archive's banner, or the notice that the page is being written; else nothing."""
    lifecycle = page.lifecycle
    context = {"page": page, "lifecycle": lifecycle, "is_archived": page.is_archived}
    if page.is_archived:
        context["period"] = page.shown_period
        context["holds_now"] = what_holds_now(page)
    return context


@register.inclusion_tag("components/project.html")
def project_facts(period):
    """A project in the reader's language: funder, places and who has to do with it."""
    return {"period": period, "people": period.people.select_related("person") if period else []}


@register.inclusion_tag("core/share_card.html")
def share_card(page, title="", summary="", url=""):
    """What other sites show where the page is shared, or what it shows at another address.

    A page that may not be shared gives away nothing of its own.
    """
    card = {"site_address": site_root_url()}
    if page.may_be_shared:
        card |= {
            "title": title or page.title,
            "summary": summary if title else page.summary,
            "url": url or page.full_url,
            "picture": page.picture,
        }
    return card


@register.simple_tag
def feed_item(page) -> dict:
    """As its feed would tell it, also before it has been saved."""
    link = page.full_url or site_root_url()
    [body] = feed_bodies([page.body], page.locale.language_code, [link])
    return {
        "title": page.feed_title,
        "date": page.told_at,
        "summary": page.feed_summary,
        # The same cleaned HTML as in the feed.
        "html": mark_safe(f"{page.feed_note}{body}"),  # noqa: S308
    }


@register.simple_tag(takes_context=True)
def structured_data(context, page) -> str:
    """JSON-LD: data, which the Content-Security-Policy does not count as script."""
    return format_html_join(
        "\n",
        '<script type="application/ld+json">{}</script>',
        (
            # Escaped as JSON, since HTML's entities mean nothing inside a script element.
            (mark_safe(json.dumps(data, ensure_ascii=False).translate(JSON_ESCAPES)),)  # noqa: S308
            for data in page.structured_data(context.get("request"))
        ),
    )
