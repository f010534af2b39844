from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_global_admin_js")
def calls_instead_of_inline_scripts():
    return format_html('<script src="{}"></script>', static("js/admin/call.js"))
