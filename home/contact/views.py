"""A visitor writes: no cookie, and nothing is lost, whatever goes wrong."""

from datetime import timedelta

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.languages import in_open_language
from core.visitors import from_this_site, is_too_often
from home.contact.forms import ContactForm
from home.contact.sending import store
from home.models import ContactMessage, ContactPage

MOST_A_DAY = 10
# From everyone together: more is an attack, and would bury what people write.
MOST_AN_HOUR = 60
MOST_BYTES = 200_000
# No database has a higher one.
HIGHEST_ID = 2**31 - 1


def contact_page(page_id: int) -> ContactPage:
    if page_id > HIGHEST_ID:
        raise Http404
    pages = ContactPage.objects.public().in_open_languages().select_related("locale")
    page = get_object_or_404(pages, pk=page_id, locale__language_code=get_language())
    if not page.takes_messages:
        raise Http404
    return page


# `from_this_site` asks what the cookie would.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@in_open_language
def write(request, page_id):
    page = contact_page(page_id)
    if request.method != "POST":
        return redirect(page.url)
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length) > MOST_BYTES:
        return refused(request, page, ContactForm(page, {}), too_big(), 400)
    form = ContactForm(page, request.POST)
    if problem := problem_of(request, form):
        return refused(request, page, form, *problem)
    if not form.is_valid():
        return shown(request, page, form)
    if is_too_often(request, "contact", MOST_A_DAY) or is_flood():
        response = refused(request, page, form, too_often(page), 429)
        response["Retry-After"] = "3600"
        return response
    store(page, form.cleaned_data)
    response = HttpResponseRedirect(reverse("contact_thanks"))
    response.status_code = 303
    return response


def problem_of(request, form) -> tuple[str, int] | None:
    if not from_this_site(request):
        return _(
            "We can't see that this came from our own form, so it has not been sent. Your text "
            "still stands below: press the button once more, or write to us by e-mail."
        ), 403
    if form.is_from_robot:
        return _(
            "This looked like a program filling in forms, so it has not been sent. Are you a "
            "person? Press the button once more."
        ), 400
    if not form.is_recent:
        return _(
            "The page has stood open for days, so your message has not been sent yet. Look it "
            "through and press the button once more."
        ), 400
    return None


def too_big() -> str:
    return _(
        "What you sent is too big for this form. Write at most 10,000 characters, or write to us "
        "by e-mail."
    )


def too_often(page) -> str:
    if page.email:
        return _(
            "So many messages have come that this one was not sent. Your text still stands below: "
            "try again tomorrow, or write to %(email)s."
        ) % {"email": page.email}
    return _(
        "So many messages have come that this one was not sent. Your text still stands below: try "
        "again tomorrow."
    )


def is_flood() -> bool:
    return ContactMessage.objects.sent_within(timedelta(hours=1)).count() >= MOST_AN_HOUR


def refused(request, page, form, told: str, status: int):
    form.full_clean()
    form.errors.clear()
    form.add_error(None, told)
    return shown(request, page, form, status)


def shown(request, page, form, status=200):
    context = page.get_context(request) | {"form": form}
    return render(request, "home/contact_page.html", context, status=status)


@require_safe
@in_open_language
def thanks(request):
    return render(request, "home/contact_thanks.html")
