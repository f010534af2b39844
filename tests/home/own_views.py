"""Every address of the admin that this project answers itself, with something real to ask it of."""

import inspect
import re
from dataclasses import dataclass

from django.urls import get_resolver
from django.urls.resolvers import URLResolver
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail_localize.models import Translation

from core.models import Organisation
from core.taking_down import take_down
from tests import factories
from tests.home.translated_pages import published, submitted
from tests.news import news_factories as news
from tests.podcasts import podcast_factories as podcasts

OWN = ("core", "home", "news", "podcasts", "search")
ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")


@dataclass(frozen=True)
class View:
    name: str
    path: str

    @property
    def arguments(self):
        return ARGUMENT.findall(self.path)

    def url(self, values) -> str:
        return "/" + ARGUMENT.sub(lambda found: str(values[found[1]]), self.path)


def is_ours(pattern) -> bool:
    view = inspect.unwrap(pattern.callback)
    view = getattr(view, "view_class", view)
    return view.__module__.split(".")[0] in OWN


def walk(resolver, prefix=""):
    for pattern in resolver.url_patterns:
        path = f"{prefix}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            yield from walk(pattern, path)
        # The results alone are asked for by the list's own script.
        elif path.startswith("admin/") and not path.endswith("results/") and is_ours(pattern):
            yield View(pattern.name or "", path)


VIEWS = list(dict.fromkeys(walk(get_resolver())))


class World:
    """One thing of each kind; `of(view)` are the arguments of its address."""

    def __init__(self):
        self.person = factories.person("Solvej Ager")
        self.consent = factories.consent(self.person)
        self.page = news.article(title="Kaffe")
        self.page.save_revision().publish()
        self.archived, self.down = news.article(), news.article()
        factories.archive(self.archived)
        take_down(self.down, None)
        began = timezone.now() - timezone.timedelta(days=20)
        self.event = news.event(title="Webinar", start=began)
        self.episode = podcasts.transcript(podcasts.chapters(podcasts.episode())).page
        body = [("paragraph", "<p>Se <a href='https://example.org/'>her</a></p>")]
        key = submitted(published("Begyndt", body=body), "en").translation_key
        self.translation = Translation.objects.get(source__object_id=key)
        self.task = DBTaskResult.objects.create(
            args_kwargs={"args": [], "kwargs": {}},
            task_path="core.mail.send",
            backend_name="default",
            status="FAILED",
            finished_at=timezone.now(),
            exception_class_path="",
            traceback="",
            worker_ids=[],
        )
        self.facts = {
            "person": self.person,
            "organisation": Organisation.objects.create(name="Huset", locale=self.page.locale),
            "topic": factories.topic(),
            "period": factories.period(),
        }

    def of(self, view) -> dict:
        segment = self.translation.source.stringsegment_set.first()
        kinds = {
            "events/": self.event,
            "feed/": self.episode.show,
            "podcasts/": self.episode,
            "take-out/": self.archived,
            "put_back/": self.down,
        }
        page = next((kinds[part] for part in kinds if part in view.path), self.page)
        return {
            "page_id": page.pk,
            "pk": self._pk(view),
            "person_id": self.person.pk,
            "audio_id": self.episode.audio_id,
            "translation_source_id": self.translation.source_id,
            "translation_id": self.translation.pk,
            "string_segment_id": segment.pk,
            "overridable_segment_id": self.translation.source.overridablesegment_set.first().pk,
            "mode": "feed-item",
            "slug": "arkivering",
            "app_label": "core",
            "model_name": "topic",
        }

    def _pk(self, view):
        if "failed-tasks" in view.path:
            return self.task.pk
        if "consents" in view.path:
            return self.consent.pk
        if "periods" in view.path:
            return self.facts["period"].pk
        return next((fact.pk for name, fact in self.facts.items() if f"/{name}/" in view.path), 1)
