"""A draft shown to who has its link: to the person a story is about, before it is published."""

from django.http import Http404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.agreed import Agreed
from core.models import DraftLink
from core.pages import is_taken_down


def is_refused(page) -> bool:
    """Someone in it has said no; one who has not been asked yet may read it first."""
    shown = page.people_shown()
    agreed = Agreed(one.key for one in shown)
    return any(agreed.refuses(one.key, one.use) for one in shown)


def closed_because(page) -> str:
    """Why nobody reads the draft, whoever has the link; nothing if it is open."""
    if is_taken_down(page):
        return _("The page is taken down.")
    if is_refused(page.get_latest_revision_as_object()):
        return _("Someone in it has said no, or has taken their consent back.")
    return ""


@require_safe
def draft(request, token):
    """Nobody is logged in by it, and neither search engines nor caches nor other sites get it."""
    link = DraftLink.objects.select_related("page", "made_by").filter(token=token).first()
    if link is None or not link.is_open or closed_because(link.page):
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
