from django import template

from core.admin.machine import allowed_props as without_forbidden

register = template.Library()


@register.simple_tag(takes_context=True)
def allowed_props(context) -> str:
    """What wagtail-localize's editor is told, without a machine where none may be used."""
    return without_forbidden(context["props"], context["translation"])
