"""A draft shown to who has its link: to the person a story is about, before it is published."""

from django.http import Http404
from django.views.decorators.http import require_safe

from core.models import DraftLink, Lifecycle


def is_taken_down(page) -> bool:
    return Lifecycle.objects.taken_down().filter(pk=page.translation_key).exists()


@require_safe
def draft(request, token):
    """Nobody is logged in by it, and neither search engines nor caches nor other sites get it."""
    link = DraftLink.objects.select_related("page").filter(token=token).first()
    if link is None or not link.is_open or is_taken_down(link.page):
        raise Http404
    page = link.page.get_latest_revision_as_object()
    answer = page.make_preview_request(
        preview_mode=page.default_preview_mode,
        extra_request_attrs={"shared_until": link.expires_at},
    )
    answer["Cache-Control"] = "private, no-store"
    answer["X-Robots-Tag"] = "noindex, nofollow"
    answer["Referrer-Policy"] = "no-referrer"
    return answer
