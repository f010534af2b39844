"""What every template of the site asks: header, footer, breadcrumb, languages, head."""

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language

from core.languages import (
    behind_since,
    code_of,
    front_page_versions,
    is_machine_made,
    page_versions,
    site_root_url,
    source_version,
    view_versions,
)
from core.menus import breadcrumb_of, furniture_of

register = template.Library()


def versions_of(context) -> list:
    """The page's versions, the view's, or what the view itself has put into the context."""
    if "versions" in context:
        return context["versions"]
    page, request = context.get("page"), context.get("request")
    if page is not None and page.pk:
        return page_versions(page)
    match = getattr(request, "resolver_match", None)
    if match is None or match.url_name == "wagtail_serve":
        return front_page_versions()
    return view_versions(request.path)


@register.simple_tag(takes_context=True)
def language_links(context) -> list:
    """Versions in other languages beside this one; nothing where there is no choice."""
    versions = versions_of(context)
    return versions if any(not version.current for version in versions) else []


@register.inclusion_tag("components/header.html", takes_context=True)
def site_header(context):
    page, request = context.get("page"), context.get("request")
    return {
        "items": furniture_of(request, get_language()).menu(page),
        "home_url": reverse("wagtail_serve", args=[""]),
        "search_url": reverse("search"),
        "languages": language_links(context),
    }


@register.inclusion_tag("components/notices.html", takes_context=True)
def site_notices(context):
    return {"notices": furniture_of(context.get("request"), get_language()).notices}


@register.inclusion_tag("components/footer.html", takes_context=True)
def site_footer(context):
    furniture = furniture_of(context.get("request"), get_language())
    return {
        "footer": furniture.footer,
        "links": furniture.footer_links,
        "feeds_url": reverse("follow"),
    }


@register.simple_tag(takes_context=True)
def own_email(context) -> str:
    """The network's own address, as the footer has it; empty where there is none."""
    footer = furniture_of(context.get("request"), get_language()).footer
    return footer.email if footer else ""


@register.inclusion_tag("components/breadcrumb.html")
def breadcrumbs(page):
    return {"items": breadcrumb_of(page), "current": page.title}


def later_part(context) -> int:
    """Which page of a whole list this is, from the second on; 0 elsewhere.

    A list that a reader has narrowed is told to search engines as the whole one.
    """
    page_obj = context.get("page_obj")
    is_whole = page_obj is not None and not context.get("is_narrowed")
    return page_obj.number if is_whole and page_obj.number > 1 else 0


@register.simple_tag(takes_context=True)
def hreflang(context) -> str:
    """Links to every public version, itself included, and to the Danish one as x-default.

    Nothing on the later pages of a list: other languages' lists are divided elsewhere.
    """
    versions = versions_of(context)
    if later_part(context) or not any(version.current for version in versions):
        return ""
    links = [(version.code, version.full_url) for version in versions]
    source = source_version(versions)
    if source:
        links.append(("x-default", source.full_url))
    return format_html_join("\n", '<link rel="alternate" hreflang="{}" href="{}">', links)


@register.simple_tag(takes_context=True)
def canonical(context) -> str:
    """This very address without its parameters, but for the page of a listing."""
    request, page = context.get("request"), context.get("page")
    if request is None or getattr(request, "is_preview", False):
        return ""
    address = site_root_url() + request.path
    if page is not None and not getattr(request, "routable_resolver_match", None):
        address = page.full_url or address
    if number := later_part(context):
        address = f"{address}?page={number}"
    return format_html('<link rel="canonical" href="{}">', address)


@register.simple_tag
def foreign_lang(snippet) -> str:
    """The lang attribute of a fact that is not (yet) in the reader's language; else nothing."""
    code = code_of(snippet.locale_id) if snippet else get_language()
    return format_html(' lang="{}"', code) if code != get_language() else ""


@register.simple_tag
def in_own_language(snippet, text) -> str:
    """A fact's text within a sentence, marked where it is not in the reader's language."""
    language = foreign_lang(snippet)
    return format_html("<span{}>{}</span>", language, text) if language else text


@register.inclusion_tag("components/translation_notice.html", takes_context=True)
def translation_notice(context):
    """For a translation whose source was published again since, or that a machine has written."""
    page = context.get("page")
    versions = page_versions(page) if page and page.pk else []
    source = source_version(versions)
    return {
        "is_machine_made": is_machine_made(versions),
        "source": source,
        "translated_on": behind_since(versions),
    }
