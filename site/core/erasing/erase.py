"""One person goes, in one transaction; the files follow when it is sure."""

from collections import Counter, defaultdict
from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from taggit.models import Tag
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Revision

from core.erasing import database, files, finish, leftovers, logs, surviving, translations
from core.erasing.blanking import blank_row
from core.erasing.plan import Choice, Plan
from core.erasing.registry import clearing_of, is_leftover
from core.erasing.scan import find, wholes
from core.erasing.words import Words
from core.models import (
    Appearance,
    ErasedFile,
    ErasureReceipt,
    KeptTranslation,
    Lifecycle,
    Person,
)

LOG_ACTION = "core.person_erased"


class Remains(Exception):
    """Words are left in texts that only an editor can judge; `left`: words by thing's key."""

    def __init__(self, left: dict[str, set[str]]):
        super().__init__("words remain")
        self.left = left


class InUse(Exception):
    """A published page can't be without the file."""

    def __init__(self, row, reason):
        super().__init__("a file is in use")
        self.row, self.reason = row, reason


class Erasing:
    """`forced`: nobody is there to ask, after a backup was restored: what is left is blanked."""

    def __init__(self, plan: Plan, user=None, receipt=None, *, forced=False):
        self.plan, self.user, self.forced = plan, user, forced
        self.receipt = receipt or ErasureReceipt(user=user)
        self.words, self.people = plan.words, plan.person_pks
        by_choice = defaultdict(list)
        for thing in plan.things:
            by_choice[plan.choice_of(thing)].append(thing)
        self.by_choice = by_choice
        kept = {word for thing in by_choice[Choice.KEEP] for word in thing.words}
        self.kept_rows = {row for thing in by_choice[Choice.KEEP] for row in thing.rows}
        self.unwanted = Words(word for word in self.words.all if word not in kept)
        self.gone = self._rows(Choice.DELETE)
        self.gone[Person] |= self.people
        self.tidied = surviving.Tidied()
        self.cleared = defaultdict(set)
        self.counts = Counter()

    def _rows(self, choice) -> dict:
        found = defaultdict(set)
        for thing in self.by_choice[choice]:
            for model, pk in thing.rows:
                found[model].add(pk)
        return found

    def run(self) -> ErasureReceipt:
        file_rows = [
            row
            for model in files.file_models()
            for row in model._base_manager.filter(pk__in=self.gone[model])
        ]
        names = list(dict.fromkeys(name for row in file_rows for name in files.names_of(row)))
        sums = sorted({found for name in names if (found := files.sum_of(name))})
        database.overwrite_what_is_deleted()
        with transaction.atomic():
            self._delete(file_rows)
            # Comments stand in the versions of pages, too.
            self._clear_leftovers()
            self._clean()
            self._clear()
            database.merge_search_tables()
            self._refuse_what_is_left()
            self._sign(names, sums)
            transaction.on_commit(partial(finish.finish, self.receipt.pk))
        return self.receipt

    def _delete(self, file_rows):
        pages = Page.objects.filter(pk__in=self.gone[Page])
        people = Person.objects.filter(pk__in=self.people)
        self.page_keys = {str(key) for key in pages.values_list("translation_key", flat=True)}
        self.person_keys = {str(key) for key in people.values_list("translation_key", flat=True)}
        self.counts |= {"pages": pages.count(), "people": people.count(), "files": len(file_rows)}
        self._note_mentions()
        for page in list(pages):
            if Page.objects.filter(pk=page.pk).exists():
                page.delete(user=self.user)
        keys = self.page_keys | self.person_keys
        for model in (Lifecycle, KeptTranslation):
            model.objects.filter(translation_key__in=keys).delete()
        # Before the consents go, which would put a portrait away under another name.
        for row in file_rows:
            self._delete_file(row)
        # They are taken out of pages that stay, which are not to go with their consents.
        Appearance.objects.filter(person_key__in=self.person_keys).delete()
        for person in people:
            person.delete()
        Tag.objects.filter(pk__in=self.gone[Tag]).delete()
        Tag.objects.filter(taggit_taggeditem_items=None).delete()
        translations.forget_objects(keys)

    def _delete_file(self, row):
        try:
            row.delete()
        except PermissionDenied as refusal:
            if not self.forced:
                raise InUse(row, refusal) from refusal
            shown_on = {pk for model, pk in files.used_by(row) if model is Page}
            for page in Page.objects.filter(pk__in=shown_on).specific():
                page.unpublish()
            row.delete()

    def _note_mentions(self):
        """Before the rows that say so are gone."""
        self.mentions = {
            pk for choice in (Choice.CLEAN, Choice.KEEP) for pk in self._rows(choice)[Page]
        }
        rows = self.plan.found
        for model, field in ((PageLogEntry, "page_id"),):
            ids = model.objects.filter(pk__in=rows.get(model, ())).values_list(field, flat=True)
            self.mentions |= set(Page.objects.filter(pk__in=ids).values_list("pk", flat=True))

    def _clean(self):
        found = find(self.words)
        drafts = found.get(Revision, {})
        owners = Revision.objects.filter(
            pk__in=drafts, base_content_type=ContentType.objects.get_for_model(Page)
        )
        self.mentions |= {int(pk) for pk in owners.values_list("object_id", flat=True)}
        pages = Page.objects.filter(pk__in=self.mentions).select_related("locale").specific()
        kept = {pk for model, pk in self.kept_rows if model is Page}
        for page in list(pages):
            words = self.unwanted if page.pk in kept else self.words
            if self.forced and page.pk not in kept:
                blank_row(page, words)
            surviving.tidy([page], self.people, words, self.tidied)
        keys = {str(page.translation_key) for page in pages}
        sources = translations.sources_naming(
            set(found.get(translations.TranslationSource, ())), keys
        )
        translations.rewrite_sources(sources, self.unwanted, self.people)
        self._clean_rows()

    def _clean_rows(self):
        for thing in self.by_choice[Choice.CLEAN]:
            for model, pk in thing.rows:
                is_file = issubclass(model, files.file_models())
                row = model._base_manager.filter(pk=pk).first()
                if row is not None and (is_file or (self.forced and model is not Page)):
                    self.cleared[model._meta.label].add(pk)
                    blank_row(row, self.words)
                    if is_file:
                        self._untag(row)

    def _untag(self, row):
        row.tags.remove(*[tag for tag in row.tags.all() if self.words.in_text(tag.name)])

    def _clear(self):
        self.counts["log_entries"] += logs.forget_pages(self.gone[Page], self.unwanted)
        others = {model: pks for model, pks in self.gone.items() if model is not Page}
        self.counts["log_entries"] += logs.forget_objects(others, self.unwanted)
        self._clear_leftovers()
        Tag.objects.filter(taggit_taggeditem_items=None).delete()
        leftovers.clear_sessions(self.unwanted)

    def _clear_leftovers(self):
        for model, rows in find(self.unwanted).items():
            if not is_leftover(model):
                continue
            if model in (PageLogEntry, ModelLogEntry):
                entries = model.objects.filter(pk__in=rows)
                self.counts["log_entries"] += logs.make_neutral(entries, self.unwanted, False)
            else:
                clear = clearing_of(model)
                clear(model, set(rows))
                if clear is not leftovers.left_to_others:
                    self.counts[model._meta.label] += len(rows)
            self.cleared[model._meta.label] |= set(rows)

    def _refuse_what_is_left(self):
        left = defaultdict(set)
        by_row = {row: thing.key for thing in self.plan.things for row in thing.rows}
        for model, rows in find(self.words).items():
            above = wholes(model, set(rows)) if not is_leftover(model) else {}
            for pk, words in rows.items():
                whole = above.get(pk, (model, pk))
                if whole in self.kept_rows or not self.unwanted.in_text("\n".join(words)):
                    continue
                left[by_row.get(whole) or self._of_page(model, pk)] |= words
        for model in files.file_models():
            for row in model._base_manager.exclude(pk__in=self.gone[model]):
                inside = files.words_inside(row, self.words)
                if inside and (model, row.pk) not in self.kept_rows and not self.forced:
                    left[by_row.get((model, row.pk), "")] |= inside
        if left and not self.forced:
            raise Remains(left)

    def _of_page(self, model, pk) -> str:
        """Of a version the key of its page."""
        of_pages = Revision.page_revisions.filter(pk=pk) if model is Revision else ()
        page = Page.objects.filter(pk__in=[row.object_id for row in of_pages]).first()
        return f"page-{page.translation_key}" if page else f"{model._meta.verbose_name} {pk}"

    def _sign(self, names, sums):
        receipt = self.receipt
        kept = Page.objects.filter(pk__in=[pk for model, pk in self.kept_rows if model is Page])
        receipt.counts = {name: count for name, count in sorted(self.counts.items()) if count}
        receipt.counts["versions"] = self.tidied.revisions
        receipt.obeyed = receipt.obeyed or {
            "people": sorted(self.person_keys),
            "pages": sorted(self.page_keys),
            "kept_pages": sorted({str(page.translation_key) for page in kept}),
            "rows": {
                label: sorted(map(str, pks))
                for label, pks in sorted(self._all_rows().items())
                if pks
            },
            "purged": self.tidied.purged,
            "files": sums,
        }
        receipt.save()
        ErasedFile.objects.bulk_create(ErasedFile(receipt=receipt, name=name) for name in names)
        log(instance=receipt, action=LOG_ACTION, user=self.user)

    def _all_rows(self) -> dict:
        rows = defaultdict(set, {label: set(pks) for label, pks in self.cleared.items()})
        for model, pks in self.gone.items():
            if model not in (Page, Person):
                rows[model._meta.label] |= pks
        return rows
