from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.admin.snippets import FactsViewSetGroup, OrderViewSetGroup

register_snippet(FactsViewSetGroup)
register_snippet(OrderViewSetGroup)


@hooks.register("insert_global_admin_js")
def calls_instead_of_inline_scripts():
    return format_html('<script src="{}"></script>', static("js/admin/call.js"))
