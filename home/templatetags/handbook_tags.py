from django import template
from wagtail.models import Page

from home.handbook.chapters import Chapter, chapter_of_model, chapter_of_view

register = template.Library()


def chapter_of(request) -> Chapter | None:
    """The chapter that speaks of the view that answers a request."""
    match = request.resolver_match
    if match is None:
        return None
    if match.view_name == "wagtailadmin_pages:add":
        return chapter_of_model(match.kwargs["content_type_model_name"])
    # By its route: the site's own view stands before Wagtail's, which has the name.
    if match.route.endswith("pages/<int:page_id>/edit/"):
        page = Page.objects.filter(pk=match.kwargs["page_id"]).first()
        return chapter_of_model(page.cached_content_type.model) if page else None
    return chapter_of_view(match.view_name)


@register.inclusion_tag("home/handbook/link.html", takes_context=True)
def handbook_link(context):
    request = getattr(context, "request", None)
    return {"chapter": chapter_of(request) if request else None}
