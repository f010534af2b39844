"""Advice in Wagtail's own panel of checks, beside its built-in rules; nothing is refused."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem

# In the site's three languages: said aloud by itself, none of them tells where a link leads.
VAGUE_LINK_TEXTS = [
    *("her", "klik her", "tryk her", "se her", "læs her", "find den her", "dette link", "link"),
    *("mere", "læs mere", "se mere", "hør mere", "læs mere her", "se mere her"),
    *("klikk her", "trykk her", "les her", "les mer", "se mer", "hør mer", "mer", "les mer her"),
    *("here", "click here", "see here", "this link", "more", "read more", "see more"),
    *("learn more", "find out more", "read more here"),
]


class SiteContentChecker(ContentCheckerItem):
    """What the check does is told to Wagtail's user bar by its script."""

    rule = "vague-link-text"
    check = "link-text-is-vague"

    # Written by the site itself: there is nothing an editor could mend.
    axe_exclude = [".archive-banner", ".page-header__years"]
    axe_run_only = [*ContentCheckerItem.axe_run_only, rule]
    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        {
            "id": rule,
            "impact": "serious",
            "selector": "main a[href]",
            "tags": ["best-practice"],
            "none": [check],
            "enabled": True,
        },
    ]
    axe_custom_checks = [
        *ContentCheckerItem.axe_custom_checks,
        {
            "id": check,
            "options": {"texts": VAGUE_LINK_TEXTS},
        },
    ]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        rule: {
            "error_name": _("The link text does not say where the link leads"),
            "help_text": _(
                "Let the words of the link name what is behind it: “Order the start package” "
                "instead of “here” or “read more”. People who have pages read aloud often hear "
                "only the links."
            ),
        },
    }

    class Media:
        js = ["js/admin/content-checks.js"]


def use_site_content_checker(request, items, page):
    items[:] = [
        SiteContentChecker(in_editor=item.in_editor)
        if isinstance(item, ContentCheckerItem)
        else item
        for item in items
    ]
