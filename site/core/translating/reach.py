"""Which translations are a user's business, asked once and not again for every page."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import cached_property
from wagtail.models import Locale, Page
from wagtail.permissions import page_permission_policy
from wagtail.snippets.models import get_snippet_models
from wagtail.snippets.permissions import user_can_edit_snippet_type

from core.models.navigation import OnePerLanguage
from core.models.snippets import NamedSnippet
from core.pages import answers

ADD, CHANGE = "add_page", "change_page"


def fact_models() -> list[type]:
    return [
        model for model in get_snippet_models() if issubclass(model, (NamedSnippet, OnePerLanguage))
    ]


@dataclass(frozen=True)
class Reach:
    user: object

    @cached_property
    def _given(self) -> list[tuple[str, Page]]:
        permissions = page_permission_policy.get_cached_permissions_for_user(self.user)
        return [(given.permission.codename, given.page) for given in permissions]

    def _has(self, codename: str, page) -> bool:
        return self.user.is_superuser or any(
            name == codename and page.path.startswith(above.path) for name, above in self._given
        )

    def may_add_below(self, page) -> bool:
        return self._has(ADD, page)

    def may_edit(self, page) -> bool:
        own = page.owner_id is not None and page.owner_id == self.user.pk
        return self._has(CHANGE, page) or (own and self._has(ADD, page))

    def may_read(self, source) -> bool:
        """`source` with its `is_restricted`: a draft or a private page is told to its editors."""
        return (answers(source) and not source.is_restricted) or self.may_edit(source)

    @cached_property
    def facts(self) -> list[type]:
        return [model for model in fact_models() if user_can_edit_snippet_type(self.user, model)]

    @cached_property
    def locales(self) -> list[Locale]:
        """Languages into which the user translates anything, the source's own left out."""
        order = [code for code, _name in settings.LANGUAGES]
        others = Locale.objects.filter(language_code__in=order[1:])
        targets = sorted(others, key=lambda locale: order.index(locale.language_code))
        if self.user.is_superuser or self.facts:
            return targets
        within = {page.locale_id for codename, page in self._given if codename in (ADD, CHANGE)}
        return [locale for locale in targets if locale.pk in within]
