"""What an editor does with a machine translator."""

from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail_localize.models import Translation

from tests import factories


def submitted(client, page, code="en"):
    target = factories.locale(code)
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    client.post(address, {"locales": [target.pk]})
    return Translation.objects.get(source__object_id=page.translation_key, target_locale=target)


def start(client, translation):
    address = reverse("wagtail_localize:machine_translate", args=[translation.pk])
    answer = client.post(address)
    return answer, " ".join(str(message) for message in get_messages(answer.wsgi_request))
