"""On the admin's first page: what is wrong with the translations that the editors keep."""

from wagtail.admin.ui.components import Component

from core.admin.translation_rows import counted
from core.translating.pages import rows_kept
from core.translating.reach import Reach


class TranslationsPanel(Component):
    order = 90
    template_name = "wagtailadmin/home/translations.html"

    class Media:
        css = {"all": ["css/admin.css"]}

    def get_context_data(self, parent_context):
        reach = Reach(parent_context["request"].user)
        rows = rows_kept(reach) if reach.locales else []
        return {
            "may_translate": bool(reach.locales),
            "kept": len(rows),
            "alarms": sum(row.raises_alarm for row in rows),
            "languages": counted(rows, kept="yes"),
            "update_behind": any(row.can_be_updated for row in rows),
        }
