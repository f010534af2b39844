"""Text that any database stores and any XML document carries."""

import json
import re
from functools import wraps

from django import forms
from django.db.models.signals import pre_save

# What XML 1.0 cannot carry (most controls, surrogates, U+FFFE and U+FFFF), and the other
# C1 controls, which no one types: one of them in a title takes a whole feed down for everyone.
UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def clean_text(text):
    return UNWANTED.sub("", text)


def clean_deep(value):
    """Clean every string in JSON-like data, keys left alone."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, dict):
        return {key: clean_deep(item) for key, item in value.items()}
    if isinstance(value, list):
        return [clean_deep(item) for item in value]
    return value


def clean_text_fields(instance):
    """Clean the stored text of a model instance, for writers that pass no form."""
    for field in instance._meta.concrete_fields:
        if field.get_internal_type() in {"CharField", "TextField", "SlugField"}:
            value = instance.__dict__.get(field.attname)
            if isinstance(value, str):
                setattr(instance, field.attname, clean_text(value))


def clean_everything():
    """Make each text field of each form, and each row when it is saved, clean what it receives.

    Patched in at Django's own field because the forms are many and mostly not ours: Wagtail
    builds them for pages, StreamField blocks, snippets, images, users, redirects. A NUL is
    left to Django's validator, which refuses it, were the value not cleaned before.
    """
    original = forms.CharField.to_python
    if getattr(original, "cleans_text", False):
        return

    @wraps(original)
    def to_python(self, value):
        return original(self, clean_text(value) if isinstance(value, str) else value)

    to_python.cleans_text = True
    forms.CharField.to_python = to_python
    pre_save.connect(clean_before_saving, dispatch_uid="clean-text")


def clean_before_saving(sender, instance, raw=False, **kwargs):
    """Catch what no form saw: PO files, the translation editor's own addresses, imports."""
    if raw:
        return
    clean_text_fields(instance)
    if sender._meta.label == "wagtail_localize.SegmentOverride":
        instance.data_json = json.dumps(clean_deep(json.loads(instance.data_json)))
