"""What wagtail-localize's editor sends."""

from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from wagtail_localize.models import StringSegment, Translation

from tests import factories


def translation_of(page, code="en"):
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale=factories.locale(code)
    )


def address(name, *args):
    return reverse(f"wagtail_localize:{name}", args=args)


def put(client, address, value):
    body = encode_multipart(BOUNDARY, {"value": value})
    return client.put(address, body, content_type=MULTIPART_CONTENT)


def text_address(translation, path="title"):
    segment = StringSegment.objects.filter(
        source=translation.source_id, context__path__startswith=path
    ).first()
    return address("edit_string_translation", translation.pk, segment.pk)


def override_address(translation):
    segment = translation.source.overridablesegment_set.first()
    return address("edit_override", translation.pk, segment.pk)


def publish_in_editor(client, page, capture):
    """`capture` is the fixture django_capture_on_commit_callbacks."""
    with capture(execute=True):
        return client.post(
            reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"}, follow=True
        )
