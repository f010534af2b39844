"""Rows of the facts that many pages share. They have no drafts: what is saved is public."""

from wagtail.models import Locale

from core.models.navigation import OnePerLanguage
from core.registry import TranslationState
from core.translating.reach import Reach
from core.translating.rows import Row
from core.translating.texts import Texts, changed_facts, edited_since


def rows_of_facts(reach: Reach, texts: Texts) -> list[Row]:
    return [row for model in reach.facts for row in rows_of_model(model, reach.locales, texts)]


def rows_of_model(model, locales: list[Locale], texts: Texts) -> list[Row]:
    facts = list(model.objects.all())
    targets = {(fact.translation_key, fact.locale_id): fact for fact in facts}
    taken = {fact.locale_id for fact in facts} if issubclass(model, OnePerLanguage) else set()
    rows = []
    for source in facts:
        if source.locale_id != texts.locale.pk:
            continue
        for locale in locales:
            key = source.translation_key, locale.pk
            if key in targets:
                found = translated(targets[key], texts.translations.get(key), texts)
            elif locale.pk in taken:
                continue
            else:
                found = {"texts": TranslationState.MISSING}
            rows.append(Row(source=source, model=model, language=locale.language_code, **found))
    tell_changes(model, [row for row in rows if row.translation])
    return rows


def translated(target, translation, texts) -> dict:
    if translation is None:
        return {"texts": TranslationState.COMPLETE, "target": target}
    return {"target": target, **texts.progress(translation)}


def tell_changes(model, rows):
    changed = changed_facts(model, [(row.source, row.translation.source) for row in rows])
    behind = [row for row in rows if row.source.pk in changed]
    since = edited_since(
        model, {row.source.pk: row.translation.source.last_updated_at for row in behind}
    )
    for row in behind:
        row.texts = TranslationState.BEHIND
        row.changed = changed[row.source.pk]
        row.since = since.get(row.source.pk)
