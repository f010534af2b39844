"""Pages whose translations are in a given state."""

from wagtail_localize.models import String, StringTranslation, Translation, TranslationContext
from wagtail_localize.operations import translate_object
from wagtail_localize.strings import StringValue

from tests import factories
from tests.home.test_translation_admin import translate_all


def publish(page, **fields):
    page = type(page).objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def published(title, **fields):
    page = factories.standard_page(title=title, **fields)
    page.save_revision().publish()
    return page


def submitted(page, code="en"):
    """Its translation, no text of it translated."""
    translate_object(page, [factories.locale(code)])
    return page.get_translation(factories.locale(code))


def completed(page, code="en", *, live=True):
    target = submitted(page, code)
    translate_all(page, code)
    translation = Translation.objects.get(
        source__object_id=page.translation_key, target_locale=target.locale
    )
    translation.save_target(publish=False)
    if live:
        type(page).objects.get(pk=target.pk).get_latest_revision().publish()
    return type(page).objects.get(pk=target.pk)


def known_before(page, text, code="en"):
    """A title whose translation the memory holds already."""
    title = TranslationContext.objects.get(object_id=page.translation_key, path="title")
    StringTranslation.objects.create(
        translation_of=String.from_value(page.locale, StringValue(text)),
        context=title,
        locale=factories.locale(code),
        data=f"{code} {text}",
    )


def ready_to_update(pages):
    """Sources that are behind, of which every text is translated."""
    sources = []
    for number in range(pages):
        page = published(f"Side {number} af {pages}", lead="Før")
        completed(page)
        known_before(page, "Ny side")
        publish(page, title="Ny side")
        sources.append(Translation.objects.get(source__object_id=page.translation_key).source)
    return sources
