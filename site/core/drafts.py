"""A draft shown to who has its link: to the person a story is about, before it is published."""

from django.http import Http404
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.models import Consent, DraftLink, Lifecycle


def is_taken_down(page) -> bool:
    return Lifecycle.objects.taken_down().filter(pk=page.translation_key).exists()


def is_withdrawn(page) -> bool:
    """Someone in it has said no; one who has not been asked yet may read it first."""
    ended = Consent.objects.filter(
        person__translation_key__in={one.key for one in page.people_shown()},
        withdrawn_on__lte=timezone.localdate(),
    )
    return ended.exists() and bool(page.obstacles())


@require_safe
def draft(request, token):
    """Nobody is logged in by it, and neither search engines nor caches nor other sites get it."""
    link = DraftLink.objects.select_related("page").filter(token=token).first()
    if link is None or not link.is_open or is_taken_down(link.page):
        raise Http404
    page = link.page.get_latest_revision_as_object()
    if is_withdrawn(page):
        raise Http404
    answer = page.make_preview_request(
        preview_mode=page.default_preview_mode,
        extra_request_attrs={"shared_until": link.expires_at},
    )
    answer["Cache-Control"] = "private, no-store"
    answer["X-Robots-Tag"] = "noindex, nofollow"
    answer["Referrer-Policy"] = "no-referrer"
    return answer
