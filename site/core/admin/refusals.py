"""What the models refuse is told to the editor, whatever it was that tried."""

import json
import logging
import re
from traceback import walk_tb

from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.forms.formsets import ORDERING_FIELD_NAME
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.deprecation import MiddlewareMixin
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.defaults import bad_request
from wagtail.admin import messages
from wagtail.admin.localization import get_localized_response
from wagtail.models import Page

from core.headers import in_admin
from core.models import SiteDocument, SiteImage
from core.models.unfinished import reasons_against
from core.questions import AskFirst, by_itself, doubts_about

logger = logging.getLogger(__name__)

# Where Wagtail and Django read hidden fields, before any of them is validated.
READING_A_FORM = {"value_from_datadict", "_construct_form"}
CHOOSERS = {"wagtail.admin.views.chooser", "wagtail.admin.views.generic.chooser"}
EXTRA = "workflow-action-extra-data"
# No database counts so far.
TOO_LONG_A_NUMBER = re.compile(r"\d{19,}")

GONE = gettext_lazy(
    "A picture or document that was chosen for this translation is no longer there. Choose another."
)

# What Wagtail leaves to a 500: deleted while the form that names it was open, used where its list
# of uses does not look, and years and numbers that the database can't hold.
KNOWN_FAILURES = {
    Page.DoesNotExist: gettext_lazy("The page you chose is no longer there. Choose another."),
    SiteImage.DoesNotExist: GONE,
    SiteDocument.DoesNotExist: GONE,
    ProtectedError: gettext_lazy(
        "Nothing was deleted: it is still used elsewhere. Take it out there first."
    ),
    OverflowError: gettext_lazy("A date or a number is out of reach. Write another."),
}


def place_to_return_to(request) -> str:
    """The page of the admin that the form was on; of an address its list, without the question."""
    if request.method != "POST":
        return request.path
    came_from = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}, request.is_secure()):
        return came_from
    return reverse("wagtailadmin_home")


def tell(request, refusal: ValidationError):
    for message in refusal.messages:
        messages.error(request, message)
    return lead_to(request, place_to_return_to(request))


def ask(request, question: AskFirst):
    """What was written about it beside the approval is taken along."""
    page = question.page
    if request.resolver_match.url_name == "wagtail_bulk_action":
        return tell(request, ValidationError([_("Nothing was published."), by_itself(page)]))
    if not page.workflow_in_progress:
        return lead_to(request, reverse("page_publish_anyway", args=[page.pk]))
    keep_comment(request, page, comment_in(request.POST))
    return lead_to(request, reverse("page_approve_anyway", args=[page.pk]))


def keep_comment(request, page, comment: str):
    """In the session: an address would be too short for it, and is written into logs."""
    request.session[f"comment-{page.pk}"] = comment


def kept_comment(request, page) -> str:
    return request.session.get(f"comment-{page.pk}", "")


def comment_in(data) -> str:
    """From Wagtail's window, or as its editor sends on what was written there."""
    collected = json.loads(data.get(EXTRA, "{}"))
    return data.get("comment") or collected.get("comment", "")


def lead_to(request, address: str):
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        # What the windows of Wagtail's workflow understand.
        return JsonResponse({"step": "success", "redirect": address})
    return redirect(address)


def pages_to_publish(pages, include_descendants: bool, user):
    for page in pages:
        yield page
        if include_descendants:
            below = page.get_descendants().not_live().specific()
            yield from (draft for draft in below if draft.permissions_for_user(user).can_publish())


def all_or_none(request, action_type, objects, action):
    """Names every page that stands in the way, where publishing itself would name the first."""
    if request.method != "POST" or action_type != "publish" or action.model is not Page:
        return
    include_descendants = action.cleaned_form.cleaned_data["include_descendants"]
    written = (
        page.get_latest_revision_as_object()
        for page in pages_to_publish(objects, include_descendants, request.user)
    )
    reasons = [reason for page in written for reason in reasons_in_a_list(page)]
    if reasons:
        raise ValidationError([_("Nothing was published."), *reasons])


def reasons_in_a_list(page) -> list[str]:
    return reasons_against(page) or ([by_itself(page)] if doubts_about(page) else [])


def was_sent(value, request) -> bool:
    return any(
        value in texts for data in (request.GET, request.POST) for _name, texts in data.lists()
    )


def could_not_be_read(exception, request) -> bool:
    """Whether it came up among hidden fields and ids, in which no form writes anything odd."""
    if isinstance(exception, KeyError) and exception.args == (ORDERING_FIELD_NAME,):
        return True
    if any(TOO_LONG_A_NUMBER.fullmatch(text) for text in request.GET.values()):
        return True
    for frame, _line in walk_tb(exception.__traceback__):
        name = frame.f_code.co_name
        if name in READING_A_FORM or is_empty_chooser(exception, frame):
            return True
        if name == "get_prep_value" and was_sent(frame.f_locals.get("value"), request):
            return True
    return False


def is_empty_chooser(exception, frame) -> bool:
    """Wagtail's windows take it for given that their form was sent."""
    is_chooser = frame.f_globals.get("__name__") in CHOOSERS
    return is_chooser and isinstance(exception, AttributeError)


def with_readable_extra(data):
    """What a window of the workflow sends along: an object in JSON, as Wagtail expects unasked."""
    try:
        collected = json.loads(data.get(EXTRA, "{}"))
    except ValueError:
        collected = None
    if isinstance(collected, dict):
        return data
    data = data.copy()
    data[EXTRA] = "{}"
    return data


def leading_back(data):
    """Wagtail takes a `next` without a slash for the name of a view, and fails."""
    if "/" in data.get("next", "/"):
        return data
    data = data.copy()
    data["next"] = reverse("wagtailadmin_home")
    return data


def without_nul(data):
    """No form writes one into an address, and PostgreSQL takes none."""
    if not any("\x00" in text for _name, texts in data.lists() for text in texts):
        return data
    data = data.copy()
    for name, texts in list(data.lists()):
        data.setlist(name, [text.replace("\x00", "") for text in texts])
    return data


class RefusalMiddleware(MiddlewareMixin):
    """For views that ask no form: approving, publishing many at once, moving."""

    def process_view(self, request, view, args, kwargs):
        if in_admin(request):
            request.GET = leading_back(without_nul(request.GET))
            request.POST = with_readable_extra(leading_back(request.POST))

    def process_exception(self, request, exception):
        if not in_admin(request) or not (request.method == "POST" or request.GET):
            return None
        for kind, message in KNOWN_FAILURES.items():
            if isinstance(exception, kind):
                exception = ValidationError(message)
        if isinstance(exception, AskFirst):
            return get_localized_response(ask, request, exception)
        if isinstance(exception, ValidationError):
            return get_localized_response(tell, request, exception)
        if could_not_be_read(exception, request):
            logger.warning("Unreadable request to %s", request.path, exc_info=exception)
            return get_localized_response(bad_request, request, exception)
        return None
