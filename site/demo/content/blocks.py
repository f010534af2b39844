"""Constructors for the blocks of StoryBlock, so that the texts read as texts."""

from demo.content.markup import Block, Ref, Rich, Text, md, one_line

__all__ = ["md"]


def _text(source: str) -> Text:
    return Text(one_line(source))


def _ref(kind: str, key: str) -> Ref | None:
    return Ref(kind, key) if key else None


def _refs(kind: str, keys: tuple[str, ...] | list[str]) -> list[Ref]:
    return [Ref(kind, key) for key in keys]


def image(key: str, alt: str = "", caption: str = "", credit: str = "") -> Block:
    picture = {"image": Ref("image", key), "alt_text": _text(alt), "decorative": not alt}
    return Block("image", {"image": picture, "caption": _text(caption), "credit": credit})


def pull_quote(quote: str, person: str = "", attribution: str = "", repeats: bool = False) -> Block:
    return Block(
        "pull_quote",
        {
            "quote": _text(quote),
            "person": _ref("person", person),
            "attribution": _text(attribution),
            "repeats_text": repeats,
        },
    )


def in_short(*points: str) -> Block:
    return Block("in_short", {"points": [_text(point) for point in points]})


def advice(*items: tuple[str, str]) -> Block:
    found = [{"heading": _text(heading), "text": Rich.parse(text)} for heading, text in items]
    return Block("advice", {"items": found})


def faq(*items: tuple[str, str]) -> Block:
    found = [{"question": _text(asked), "answer": Rich.parse(answer)} for asked, answer in items]
    return Block("faq", {"items": found})


def info_box(title: str, text: str) -> Block:
    return Block("info_box", {"title": _text(title), "text": Rich.parse(text)})


def content_note(text: str) -> Block:
    return Block("content_note", {"text": _text(text)})


def calm_end(text: str, page: str = "") -> Block:
    return Block("calm_end", {"text": Rich.parse(text), "page": _ref("page", page)})


def foreign_text(language: str, text: str) -> Block:
    # Stays in its own language in every translation, hence no units of its own to translate.
    return Block("foreign_text", {"language": language, "text": Rich.parse(text)})


def people(title: str, body: str = "", listed: tuple[tuple[str, str], ...] = ()) -> Block:
    found = [{"person": Ref("person", key), "role": _text(role)} for key, role in listed]
    return Block("people", {"title": _text(title), "body": body, "people": found})


def organisations(title: str, relation: str = "", listed: tuple[str, ...] = ()) -> Block:
    found = _refs("organisation", listed)
    return Block(
        "organisations", {"title": _text(title), "relation": relation, "organisations": found}
    )


def funding(title: str, *grants: tuple[str, str, int, int | None, str]) -> Block:
    found = [
        {
            "organisation": _ref("organisation", organisation),
            "programme": _text(programme),
            "first_year": first,
            "last_year": last,
            "text": _text(text),
        }
        for organisation, programme, first, last, text in grants
    ]
    return Block("funding", {"title": _text(title), "grants": found})


def publications(title: str, topic: str = "", listed: tuple[str, ...] = ()) -> Block:
    return Block(
        "publications",
        {
            "title": _text(title),
            "topic": _ref("topic", topic),
            "publications": _refs("publication", listed),
        },
    )


def network_groups(title: str, region: str = "") -> Block:
    return Block("network_groups", {"title": _text(title), "region": region})


def contact_card(
    title: str, text: str, person: str = "", email: str = "", phone: str = "", page: str = ""
) -> Block:
    return Block(
        "contact_card",
        {
            "title": _text(title),
            "text": _text(text),
            "person": _ref("person", person),
            "email": email,
            "phone": phone,
            "page": _ref("page", page),
        },
    )


def call_to_action(text: str, label: str, page: str = "", url: str = "") -> Block:
    return Block(
        "call_to_action",
        {"text": _text(text), "label": _text(label), "page": _ref("page", page), "url": url},
    )


def page_links(title: str, *keys: str) -> Block:
    return Block("page_links", {"title": _text(title), "pages": _refs("page", keys)})


def document(key: str, title: str, description: str = "") -> Block:
    return Block(
        "document",
        {
            "document": Ref("document", key),
            "title": _text(title),
            "description": _text(description),
        },
    )
