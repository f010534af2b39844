"""What a translation can't have of its own: which fields, and taking them from the source."""

from collections.abc import Iterator

from modelcluster.models import get_all_child_relations
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, get_translatable_fields


def fixed_fields(model) -> list[str]:
    """Names of the fields a translation can't have of its own."""
    return [
        field.field_name
        for field in get_translatable_fields(model)
        if isinstance(field, SynchronizedField) and not field.overridable
    ]


def set_fields(source, target, names: list[str]) -> bool:
    """Whether anything was different."""
    changed = False
    for name in names:
        attribute = source._meta.get_field(name).attname
        if getattr(source, attribute) != getattr(target, attribute):
            setattr(target, attribute, getattr(source, attribute))
            changed = True
    return changed


def fixed_children(model) -> Iterator[tuple]:
    """(relation, fixed fields) of the translatable rows that belong to a page type."""
    for relation in get_all_child_relations(model):
        child = relation.related_model
        if issubclass(child, TranslatableMixin) and (names := fixed_fields(child)):
            yield relation, names


def comes_by_itself(model) -> bool:
    """Whether a new row is a fact that translations have at once, and its text may wait."""
    return getattr(model, "comes_to_translations", False)


def untranslated_copy(original, locale_id):
    """Of a row for the page of another language, not yet saved."""
    row = type(original)(
        translation_key=original.translation_key,
        locale_id=locale_id,
        sort_order=original.sort_order,
    )
    set_fields(original, row, fixed_fields(type(original)))
    return row


def take_rows(source, page) -> bool:
    """In memory, to be saved with the page; whether any was different."""
    found = [
        take_rows_of(relation, names, source, page)
        for relation, names in fixed_children(type(page))
    ]
    return any(found)


def take_rows_of(relation, names, source, page) -> bool:
    accessor = relation.get_accessor_name()
    rows = getattr(page, accessor)
    by_key = {row.translation_key: row for row in rows.all()}
    changed = []
    for original in getattr(source, accessor).all():
        own = by_key.get(original.translation_key)
        if own is None and comes_by_itself(relation.related_model):
            changed.append(untranslated_copy(original, page.locale_id))
        elif own and set_fields(original, own, names):
            changed.append(own)
    if changed:
        # Takes the place of the row with the same id, if there is one.
        rows.add(*changed)
    return bool(changed)
