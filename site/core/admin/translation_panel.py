"""On the admin's first page: what is wrong with the translations that the editors keep."""

from wagtail.admin.ui.components import Component

from core.admin.translation_rows import counted
from core.translating.pages import rows_kept
from core.translating.reach import Reach
from core.translating.rows import Row


class TranslationsPanel(Component):
    order = 90
    template_name = "wagtailadmin/home/translations.html"
    _rows = None

    class Media:
        css = {"all": ["css/admin.css"]}

    def rows(self, user) -> list[Row]:
        """Worked out once for all that tells of them."""
        if self._rows is None:
            reach = Reach(user)
            self._rows = rows_kept(reach) if reach.locales else []
        return self._rows

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        rows = self.rows(user)
        return {
            "may_translate": bool(Reach(user).locales),
            "kept": len(rows),
            "alarms": sum(row.raises_alarm for row in rows),
            "languages": counted(rows, kept="yes"),
            "update_behind": any(row.can_be_updated for row in rows),
        }
