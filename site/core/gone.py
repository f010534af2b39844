"""What is answered where a page was taken down: that it is gone, and nothing of what it was."""

from django.http import Http404
from django.shortcuts import render


def gone(request):
    """410 in the reader's language. Kept by no cache, for the page may be put back."""
    response = render(request, "410.html", status=410)
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def gone_or_404(request, pages):
    """At an address of what belongs to some pages, none of which is public."""
    if pages.taken_down().exists():
        return gone(request)
    raise Http404
