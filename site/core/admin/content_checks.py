"""Advice in Wagtail's own panel of checks, beside its built-in rules; nothing is refused.

What a check does is told to Wagtail's user bar by `static/js/admin/checks/<name>.js`, loaded
after it. A rule names the elements it looks at and what its check is given.
"""

from dataclasses import dataclass, field

from django.utils.functional import Promise
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
# What is copied along with a text from another page of the web.
MENU_RESIDUE = [
    *("menu", "luk menu", "åbn menu", "spring til indhold", "gå til indhold", "du er her"),
    *("til toppen", "tilbage", "forrige", "næste", "del på facebook", "udskriv", "print", "søg"),
    *("lukk meny", "hopp til innhold", "skip to content", "close menu", "back to top", "share"),
]
# Words that are frequent in the one language and rare in those of this site.
TELLING_WORDS = {
    "en": ["the", "and", "of", "is", "with", "which", "this", "have", "you", "are", "was", "from"],
    "de": ["und", "ist", "nicht", "das", "ein", "eine", "mit", "sich", "auf", "werden", "wir"],
    "sv": ["och", "är", "att", "inte", "från", "också", "mycket", "någon", "när", "vara"],
    "da": ["og", "af", "ikke", "der", "hvad", "også", "mellem", "efter", "noget", "bliver", "til"],
    "nb": ["og", "av", "ikke", "som", "hva", "også", "mellom", "etter", "noe", "blir", "til"],
}


@dataclass(frozen=True)
class Rule:
    name: str
    selector: str
    title: Promise
    advice: Promise
    options: dict = field(default_factory=dict)

    @property
    def as_axe_rule(self) -> dict:
        return {
            "id": self.name,
            "impact": "serious",
            "selector": self.selector,
            "tags": ["best-practice"],
            "none": [f"{self.name}-check"],
            "enabled": True,
        }


TEXTS = "main .story p, main .story li"
RULES = [
    Rule(
        "vague-link-text",
        "main a[href]",
        _("The link text does not say where the link leads"),
        _(
            "Let the words of the link name what is behind it: “Order the start package” "
            "instead of “here” or “read more”. People who have pages read aloud often hear "
            "only the links."
        ),
        {"texts": VAGUE_LINK_TEXTS},
    ),
    Rule(
        "capital-heading",
        "main h1, main h2, main h3, main h4",
        _("The heading is written in capitals"),
        _(
            "Write it as a sentence, with a capital at the beginning only. Capitals are slow to "
            "read, and some programs read them aloud letter by letter."
        ),
    ),
    Rule(
        "picture-without-credit",
        "main figure.figure",
        _("Nobody is named for the picture"),
        _("Write who made it, in the picture block or with the picture itself."),
    ),
    Rule(
        "unmarked-language",
        TEXTS,
        _("The text seems to be in another language"),
        _(
            "Put it into the block “Text in another language” and choose which: then it is read "
            "aloud as it should be."
        ),
        {"words": TELLING_WORDS},
    ),
    Rule(
        "hard-to-read",
        "main .story",
        _("The text is hard to read"),
        _(
            "Its readability index (LIX) is above 45, as in a law or a scientific article. Make "
            "two sentences of the long ones, and choose shorter words."
        ),
        {"most": 45, "fewestWords": 100, "languages": ["da", "nb"]},
    ),
    Rule(
        "menu-residue",
        f"{TEXTS}, main .story h2, main .story h3",
        _("This looks like a piece of another page's menu"),
        _("It probably came along when the text was copied. Delete it."),
        {"texts": MENU_RESIDUE},
    ),
]


class SiteContentChecker(ContentCheckerItem):
    # Written by the site itself: there is nothing an editor could mend.
    axe_exclude = [".archive-banner", ".page-header__years"]
    axe_run_only = [*ContentCheckerItem.axe_run_only, *(rule.name for rule in RULES)]
    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        *(rule.as_axe_rule for rule in RULES),
    ]
    axe_custom_checks = [
        *ContentCheckerItem.axe_custom_checks,
        *({"id": f"{rule.name}-check", "options": rule.options} for rule in RULES),
    ]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        **{rule.name: {"error_name": rule.title, "help_text": rule.advice} for rule in RULES},
    }

    class Media:
        js = [
            "js/admin/checks/link-text.js",
            "js/admin/checks/heading.js",
            "js/admin/checks/picture.js",
            "js/admin/checks/language.js",
            "js/admin/checks/readability.js",
            "js/admin/checks/menu.js",
        ]


def use_site_content_checker(request, items, page):
    items[:] = [
        SiteContentChecker(in_editor=item.in_editor)
        if isinstance(item, ContentCheckerItem)
        else item
        for item in items
    ]
