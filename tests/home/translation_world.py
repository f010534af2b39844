"""Pages in each state of translation, and what an account may do in each language."""

from wagtail.models import GroupPagePermission
from wagtail_localize.models import Translation

from tests import factories
from tests.home.test_translation_admin import translate_all
from tests.home.translated_pages import completed, published, submitted
from tests.podcasts.podcast_factories import chapters, episode, transcript

CODES = ("da", "nb", "en")
TRANSLATED = ("nb", "en")
NOBODY = "nobody"


class World:
    """Of each language: a page just submitted (`begun`), one that is translated and not public
    (`draft`), a public one (`live`), an episode heard in Danish; and what has no translation."""

    def __init__(self):
        self.untranslated, self.topic = published("Uoversat"), factories.topic("Løn")
        spoken = episode(title="Samtale")
        transcript(chapters(spoken))
        self.episode = {code: factories.translated(spoken, code) for code in TRANSLATED}
        self.begun, self.draft, self.live = {}, {}, {}
        self.place = {code: self.page(code, "Sted") for code in CODES}
        self.live["da"], self.draft["da"] = published("Offentlig"), published("Kladde")
        self.draft["da"].unpublish()
        self.episode["da"] = spoken
        body = [("paragraph", "<p>Se <a href='https://example.org/'>her</a></p>")]
        for code in TRANSLATED:
            self.begun[code] = submitted(published(f"Begyndt {code}", body=body), code)
            finished = published(f"Færdig {code}")
            self.draft[code] = submitted(finished, code)
            translate_all(finished, code)
            self.live[code] = completed(published(f"Offentlig {code}"), code)

    def page(self, code, title):
        return factories.standard_page(factories.front_page_in(code), title=title, live=True)

    def translation(self, code) -> Translation:
        key = self.begun[code].translation_key
        return Translation.objects.get(source__object_id=key)


class Rights:
    """What an account's groups give: {language: permissions}, and the models'."""

    def __init__(self, account):
        self.account = account
        self.pages = {code: {NOBODY: False} for code in CODES}
        groups = account.groups.all() if account else []
        for given in GroupPagePermission.objects.filter(group__in=groups).select_related(
            "permission", "page__locale"
        ):
            name = given.permission.codename.removesuffix("_page")
            self.pages[given.page.locale.language_code][name] = True

    def has(self, name: str, code: str) -> bool:
        if "." in name:
            return bool(self.account) and self.account.has_perm(name)
        return self.pages[code].get(name, False)
