"""What every template of the site asks: header, footer, breadcrumb, languages, head."""

from django import template
from django.urls import reverse
from django.utils.translation import get_language

from core.menus import breadcrumb_of, footer_of, menu_of

register = template.Library()


@register.inclusion_tag("components/header.html", takes_context=True)
def site_header(context):
    page = context.get("page")
    return {
        "request": context.get("request"),
        "page": page,
        "items": menu_of(get_language(), page),
        "home_url": reverse("wagtail_serve", args=[""]),
        "search_url": reverse("search"),
    }


@register.inclusion_tag("components/footer.html", takes_context=True)
def site_footer(context):
    return {"footer": footer_of(get_language()), "request": context.get("request")}


@register.inclusion_tag("components/breadcrumb.html")
def breadcrumbs(page):
    return {"items": breadcrumb_of(page), "current": page.title}
