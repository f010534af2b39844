"""What the translation of a text can't be. It is marked whichever way it came, so that it counts
as not translated: wagtail-localize would fill an empty one with Danish, and fail at a long one."""

from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext as _
from wagtail_localize.models import TranslationSource, post_save_string_translation
from wagtail_localize.strings import StringValue

from core.text import clean_text

# No field for prose is shorter.
SHORTEST = 40


def before_saving(sender, instance, raw=False, **kwargs):
    if not raw and (fault := fault_of(instance)):
        instance.has_error, instance.field_error = True, fault


def after_saving(sender, instance, **kwargs):
    """In place of wagtail-localize's own, which writes any title into a column of 255."""
    if not instance.has_error:
        post_save_string_translation(instance=instance)


def fault_of(translated) -> str:
    text = plain(clean_text(translated.data))
    if not text.strip():
        return _("The text is empty. Write a translation.") if plain_source(translated) else ""
    if len(text) > SHORTEST and (longest := room_for(translated)) and len(text) > longest:
        return _("At most %(longest)d characters, this has %(count)d.") % {
            "longest": longest,
            "count": len(text),
        }
    return ""


def plain(html: str) -> str:
    return StringValue(html).render_text()


def plain_source(translated) -> str:
    return plain(translated.translation_of.data).strip()


def room_for(translated) -> int | None:
    """Characters that the field takes, of a text that has a field to itself."""
    context = translated.context
    if context is None or "." in context.path:
        return None
    source = TranslationSource.objects.filter(object=context.object_id).first()
    model = source and source.specific_content_type.model_class()
    try:
        return model._meta.get_field(context.path).max_length if model else None
    except FieldDoesNotExist:
        return None
