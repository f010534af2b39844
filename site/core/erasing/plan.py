"""What will go and what is to be decided, before anything does."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import TextChoices
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page, ReferenceIndex, Revision

from core.erasing import files
from core.erasing.registry import is_leftover
from core.erasing.scan import find, wholes
from core.erasing.words import Words
from core.languages import code_of
from core.models import Consent, Person


class Choice(TextChoices):
    DELETE = "delete", _("Delete it whole")
    CLEAN = "clean", _("Take the person out")
    KEEP = "keep", _("Keep the words: they mean something else")


class Group(TextChoices):
    STORY = "story", _("The person's own stories")
    PAGE = "page", _("Pages that name the person")
    FILE = "file", _("Pictures, documents and recordings")
    OTHER = "other", _("Other things with the words")


@dataclass
class Thing:
    """A page in all its languages, a file, or a row with the words; `rows` are (model, id)."""

    key: str
    group: Group
    label: str
    rows: set[tuple]
    choices: list[Choice]
    default: Choice
    url: str = ""
    languages: list[str] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    reasons: list[str] = field(default_factory=list)


def names_of(people) -> list[str]:
    """What is known of itself to tell of the person."""
    pseudonyms = Consent.objects.filter(person__in=people).values_list("pseudonym", flat=True)
    own = [text for person in people for text in (person.name, person.email, person.phone)]
    return list(dict.fromkeys(text for text in (*own, *pseudonyms) if text.strip()))


class Plan:
    """Made anew each time it is asked for: between two looks an editor may have written."""

    def __init__(self, people, further_words=(), choices=None, user=None):
        self.people = people
        self.person_pks = {person.pk for person in self.people}
        self.words = Words([*names_of(self.people), *further_words])
        self.choices = choices or {}
        self.urls = AdminURLFinder(user)
        self.reasons = defaultdict(dict)
        self.told = defaultdict(set)
        self.stories = set()

    @cached_property
    def found(self):
        return find(self.words)

    @cached_property
    def leftovers(self) -> dict:
        return {model: rows for model, rows in self.found.items() if is_leftover(model)}

    def _note(self, whole, reason, words=frozenset()):
        if whole[0] is not Person or whole[1] not in self.person_pks:
            self.reasons[whole][str(reason)] = None
            self.told[whole] |= words

    def _look_at_tables(self):
        for relation in Person._meta.get_fields(include_hidden=True):
            key = getattr(relation, "field", None)
            if not isinstance(key, models.ForeignKey) or not relation.auto_created:
                continue
            model = relation.related_model
            rows = model._base_manager.filter(**{f"{key.name}__in": self.person_pks})
            for whole in wholes(model, set(rows.values_list("pk", flat=True))).values():
                self._note(whole, model._meta.verbose_name)
                if key.remote_field.on_delete is models.PROTECT:
                    self.stories.add(whole)

    def _look_at_bodies(self):
        references = ReferenceIndex.objects.filter(
            to_content_type=ContentType.objects.get_for_model(Person),
            to_object_id__in=map(str, self.person_pks),
        )
        for reference in references.select_related("base_content_type"):
            model = reference.base_content_type.model_class()
            pk = model._meta.pk.to_python(reference.object_id)
            for whole in wholes(model, {pk}).values():
                self._note(whole, reference.describe_source_field())

    def _look_at_words(self):
        for model, rows in self.found.items():
            if model is Revision:
                self._look_at_drafts(rows)
            if is_leftover(model):
                continue
            above = wholes(model, set(rows))
            for pk, words in rows.items():
                if pk in above and above[pk][0] is not Consent:
                    self._note(above[pk], model._meta.verbose_name, words)

    def _look_at_drafts(self, rows):
        drafts = Page.objects.filter(latest_revision__in=rows)
        for pk, revision in drafts.values_list("pk", "latest_revision"):
            self._note((Page, pk), _("newest draft"), rows[revision])

    def _look_into_files(self):
        for model in files.file_models():
            for row in model._base_manager.all():
                if words := files.words_inside(row, self.words):
                    self._note((model, row.pk), _("inside the file"), words)

    def choice_of(self, thing: Thing) -> Choice:
        chosen = self.choices.get(thing.key)
        return Choice(chosen) if chosen in thing.choices else thing.default

    @cached_property
    def things(self) -> list[Thing]:
        self._look_at_tables()
        self._look_at_bodies()
        self._look_at_words()
        self._look_into_files()
        pages = self._pages()
        deleted = [page for page in pages if self.choice_of(page) == Choice.DELETE]
        gone = {(Person, pk) for pk in self.person_pks}.union(*(page.rows for page in deleted))
        shown = files.shown_in(gone)
        for whole in shown:
            self._note(whole, _("shown with the person"))
        others = [
            self._other(whole, gone, shown) for whole in list(self.reasons) if whole[0] is not Page
        ]
        found = [*pages, *filter(None, others)]
        order = list(Group)
        return sorted(found, key=lambda thing: (order.index(thing.group), thing.label, thing.key))

    def _pages(self) -> list[Thing]:
        named = {pk for model, pk in self.reasons if model is Page}
        keys = Page.objects.filter(pk__in=named).values("translation_key")
        families = defaultdict(list)
        for page in (
            Page.objects.filter(translation_key__in=keys)
            .select_related("locale")
            .order_by("locale")
        ):
            families[page.translation_key].append(page)
        return [self._family(key, pages) for key, pages in families.items()]

    def _family(self, key, pages) -> Thing:
        rows = {(Page, page.pk) for page in pages}
        is_story = bool(rows & self.stories)
        first = pages[0]
        can_go = all(page.numchild == 0 and page.depth > 2 for page in pages)
        choices = [Choice.DELETE] if can_go else []
        return Thing(
            key=f"page-{key}",
            group=Group.STORY if is_story else Group.PAGE,
            label=first.draft_title or first.title,
            rows=rows,
            choices=[Choice.DELETE] if is_story else [*choices, Choice.CLEAN, Choice.KEEP],
            default=Choice.DELETE if is_story else Choice.CLEAN,
            url=self.urls.get_edit_url(first) or "",
            languages=[code_of(page.locale_id) for page in pages],
            words=set().union(*(self.told[row] for row in rows)),
            reasons=list(dict.fromkeys(reason for row in rows for reason in self.reasons[row])),
        )

    def _other(self, whole, gone, shown) -> Thing | None:
        model, pk = whole
        row = model._base_manager.filter(pk=pk).first()
        if row is None or model is Consent:
            return None
        is_file = isinstance(row, files.file_models())
        alone = whole in shown and files.used_by(row) <= gone
        choices, default = [Choice.CLEAN, Choice.KEEP], Choice.CLEAN
        if is_file:
            choices, default = list(Choice), Choice.DELETE if alone else Choice.CLEAN
        elif model is Tag:
            choices, default = [Choice.DELETE, Choice.KEEP], Choice.DELETE
        return Thing(
            key=f"{model._meta.label_lower}-{pk}".replace(".", "-"),
            group=Group.FILE if is_file else Group.OTHER,
            label=f"{model._meta.verbose_name}: {row}",
            rows={whole},
            choices=choices,
            default=default,
            url=self.urls.get_edit_url(row) or "",
            words=self.told[whole],
            reasons=list(self.reasons[whole]),
        )
