"""The secretariat's handbook: a chapter for each weekly task, written in Danish as its readers are.

Its words stand in `site/templates/home/handbook/<slug>.html`, its pictures in
`site/static/img/handbook/`, taken of this very admin by `python -m tests.browser.handbook`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Chapter:
    """`models`: types of page whose forms it speaks of; `views`: names of other views."""

    slug: str
    title: str
    icon: str
    models: tuple[str, ...] = ()
    views: tuple[str, ...] = ()

    @property
    def template_name(self) -> str:
        return f"home/handbook/{self.slug}.html"


CHAPTERS = [
    Chapter("nyhed", "Skriv en nyhed", "doc-full", ("articlepage",), ("news:index",)),
    Chapter("arrangement", "Annoncér et arrangement", "date", ("eventpage",), ("events:index",)),
    Chapter(
        "aflysning",
        "Aflys et arrangement",
        "cross",
        views=("event_cancel", "event_resume", "event_postpone", "event_move_online"),
    ),
    Chapter(
        "episode",
        "Udgiv en episode",
        "media",
        ("episodepage", "showpage"),
        (
            "episodes:index",
            "shows:index",
            "wagtailmedia:index",
            "wagtailmedia:add",
            "event_episode",
        ),
    ),
    Chapter("fortaelling", "Udgiv en fortælling", "user", ("peerpage",), ("peers:index",)),
    Chapter(
        "arkivering",
        "Arkivér en side",
        "history",
        views=(
            *("page_lifecycle", "page_archive", "page_take_out", "page_reviewed"),
            "period_closing",
        ),
    ),
    Chapter(
        "oversaettelse",
        "Oversæt en side",
        "wagtail-localize-language",
        views=("wagtail_localize:translations_report", "page_translations"),
    ),
    Chapter(
        "menu",
        "Ret menuen",
        "list-ul",
        views=(
            "wagtailsnippets_core_navigation:list",
            "wagtailsnippets_core_navigation:edit",
            "wagtailsnippets_core_footer:list",
            "wagtailsnippets_core_footer:edit",
        ),
    ),
    Chapter(
        "samtykke",
        "Svar på et samtykke",
        "key",
        views=(
            *("consents:index", "consents:add", "consents:edit"),
            *("consents:renew", "consents:missing", "consents:withdraw"),
        ),
    ),
    Chapter("tag-ned", "Tag en side ned", "warning", views=("page_take_down", "page_put_back")),
]
BY_SLUG = {chapter.slug: chapter for chapter in CHAPTERS}


def chapter_of_view(view_name: str) -> Chapter | None:
    return next((chapter for chapter in CHAPTERS if view_name in chapter.views), None)


def chapter_of_model(model_name: str) -> Chapter | None:
    return next((chapter for chapter in CHAPTERS if model_name in chapter.models), None)
