"""Each block as a feed tells it, from its stored value; building blocks would ask for each."""

from django.utils.html import conditional_escape, escape, format_html
from django.utils.translation import gettext as _

from core.feeds.facts import EVERYWHERE
from core.feeds.links import chosen
from core.stored import stored_items


def _heading(value):
    tag = "h3" if value.get("level") == "h3" else "h2"
    return format_html("<{0}>{1}</{0}>", tag, value.get("text", ""))


def _quote(value):
    if value.get("repeats_text"):
        return ""
    html = format_html("<blockquote><p>{}</p></blockquote>", value.get("quote", ""))
    who = chosen("quoted", value.get("person")) or escape(value.get("attribution") or "")
    return f"{html}<p><cite>{who}</cite></p>" if who else html


def _points(value):
    points = "".join(
        format_html("<li>{}</li>", point) for point in stored_items(value.get("points"))
    )
    return f"<ul>{points}</ul>"


def _advice(value):
    advice = "".join(
        f"<li><strong>{escape(item.get('heading', ''))}</strong>{item.get('text') or ''}</li>"
        for item in stored_items(value.get("items"))
    )
    return f"<ol>{advice}</ol>"


def _faq(value):
    return "".join(
        f"<h3>{escape(item.get('question', ''))}</h3>{item.get('answer') or ''}"
        for item in stored_items(value.get("items"))
    )


def _titled(value):
    return f"<h3>{escape(value.get('title', ''))}</h3>{value.get('text') or ''}"


def _note(value):
    return format_html("<p><strong>{}</strong></p>", value.get("text", ""))


def _foreign(value):
    return f'<div lang="{escape(value.get("language", ""))}">{value.get("text") or ""}</div>'


def _call_to_action(value):
    text = format_html("<p>{}</p>", value.get("text") or "")
    return f"{text}<p>{_page_or_url(value)}</p>"


def _page_or_url(value):
    if value.get("page"):
        return chosen("page", value["page"], value.get("label") or "")
    return _link(value.get("url"), value.get("label"))


def _link(url, text):
    return format_html('<a href="{}">{}</a>', url, text or url) if url else ""


def _contact(value):
    email, phone = value.get("email") or "", value.get("phone") or ""
    ways = [
        _link(email and f"mailto:{email}", email),
        _link(phone and f"tel:{phone.replace(' ', '')}", phone),
        chosen("page", value.get("page")),
    ]
    return (
        format_html("<h3>{}</h3><p>{}</p>", value.get("title", ""), value.get("text") or "")
        + f"<p>{chosen('person', value.get('person'))}</p>{_listed(ways)}"
    )


def _listed(items):
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _list_of(title, items):
    """Nothing is left of it where no item is shown: see core.feeds.links."""
    heading = format_html("<h3>{}</h3>", title) if title else ""
    return f"<nav>{heading}<ul>{''.join(items)}</ul></nav>"


def _in_list(kind, raw):
    return [f"<li>{chosen(kind, pk)}</li>" for pk in stored_items(raw)]


def _page_links(value):
    return _list_of(value.get("title") or _("Read also"), _in_list("page", value.get("pages")))


def _people(value):
    chosen_people = [
        _in_row(chosen("person", row.get("person")), row.get("role"))
        for row in stored_items(value.get("people"))
    ]
    return _list_of(value.get("title"), [*chosen_people, chosen("serving", value.get("body"))])


def _in_row(*parts):
    return f"<li>{', '.join(conditional_escape(part) for part in parts if part)}</li>"


def _organisations(value):
    items = _in_list("organisation", value.get("organisations"))
    return _list_of(value.get("title"), items or [chosen("related", value.get("relation"))])


def _publications(value):
    items = _in_list("publication", value.get("publications"))
    return _list_of(value.get("title"), items or [chosen("topic", value.get("topic"))])


def _network_groups(value):
    return _list_of(value.get("title"), [chosen("region", value.get("region") or EVERYWHERE)])


def _funding(value):
    return _list_of(value.get("title"), [_grant(row) for row in stored_items(value.get("grants"))])


def _grant(row):
    first, last = row.get("first_year"), row.get("last_year")
    years = f"{first}–{last}" if last and last != first else first
    return _in_row(
        years,
        row.get("programme"),
        chosen("organisation", row.get("organisation")),
        row.get("text"),
    )


def _image(value):
    picture = value.get("image")
    if not isinstance(picture, dict):
        return ""
    alt = "" if picture.get("decorative") else picture.get("alt_text") or ""
    credit = value.get("credit") or ""
    shown = chosen("picture" if credit else "credited_picture", picture.get("image"), alt)
    words = [value.get("caption"), credit and f"{_('Picture:')} {credit}"]
    caption = format_html("<figcaption>{}</figcaption>", " ".join(filter(None, words)))
    return f"<figure>{shown}{caption}</figure>"


def _document(value):
    link = chosen("document", value.get("document"), value.get("title") or "")
    return f"<p>{link}</p>" + format_html("<p>{}</p>", value.get("description") or "")


def _video(value):
    return f"<p>{_link(value.get('url'), value.get('title'))}</p>"


def _calm_end(value):
    return f"{value.get('text') or ''}<p>{chosen('page', value.get('page'))}</p>"


WRITERS = {
    "heading": _heading,
    "paragraph": lambda value: value or "",
    "pull_quote": _quote,
    "in_short": _points,
    "advice": _advice,
    "faq": _faq,
    "info_box": _titled,
    "content_note": _note,
    "foreign_text": _foreign,
    "calm_end": _calm_end,
    "call_to_action": _call_to_action,
    "contact_card": _contact,
    "page_links": _page_links,
    "people": _people,
    "organisations": _organisations,
    "publications": _publications,
    "network_groups": _network_groups,
    "funding": _funding,
    "image": _image,
    "document": _document,
    "video": _video,
}
