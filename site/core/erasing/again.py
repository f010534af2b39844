"""A backup brings back who was erased: the receipts say what goes again, without a word of it."""

import json
import uuid
from datetime import timedelta

from django.apps import apps
from django.core.files.storage import default_storage
from django.utils.dateparse import parse_datetime
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Revision

from core.erasing import files, finish, logs, receipts
from core.erasing.erase import Erasing
from core.erasing.plan import Choice, Plan
from core.erasing.registry import clearing_of
from core.erasing.words import Words
from core.models import ErasureReceipt, Person

NO_WORDS = Words([])
SAME_MOMENT = timedelta(milliseconds=1)


def erase_again() -> int:
    """Returns how many receipts the database had forgotten."""
    found = receipts.unknown()
    for receipt in found:
        people = list(Person.objects.filter(translation_key__in=receipt.obeyed["people"]))
        ErasingAgain(Plan(people, choices=Known(receipt)), receipt=receipt, forced=True).run()
        delete_copies(receipt)
    finish.finish_all()
    return len(found)


def delete_copies(receipt: ErasureReceipt):
    """Files that a restored folder has again, whatever their names and rows."""
    sums = set(receipt.obeyed["files"])
    for name in list(files.stored_names()) if sums else ():
        if files.sum_of(name) in sums:
            default_storage.delete(name)


class Known(dict):
    """The choices of then, by the keys that things have."""

    def __init__(self, receipt):
        super().__init__()
        for key in receipt.obeyed["pages"]:
            self[f"page-{key}"] = Choice.DELETE
        for key in receipt.obeyed["kept_pages"]:
            self[f"page-{key}"] = Choice.KEEP


class ErasingAgain(Erasing):
    def __init__(self, plan, *, receipt, **options):
        super().__init__(plan, receipt=receipt, **options)
        self.obeyed = receipt.obeyed
        pages = Page.objects.filter(translation_key__in=self.obeyed["pages"])
        self.gone[Page] |= set(pages.values_list("pk", flat=True))
        sums = set(self.obeyed["files"])
        self.renamed = []
        for model in files.file_models():
            self.gone[model].clear()
            for row in model._base_manager.filter(pk__in=self._pks(model)):
                if sums.intersection(map(files.sum_of, files.names_of(row))):
                    self.gone[model].add(row.pk)
                else:
                    self.renamed.append(row)

    def _pks(self, model) -> list:
        written = self.obeyed["rows"].get(model._meta.label, ())
        return [model._meta.pk.to_python(pk) for pk in written]

    def _clean(self):
        super()._clean()
        for row in self.renamed:
            row.title = logs.NEUTRAL
            if hasattr(row, "description"):
                row.description = ""
            row.tags.clear()
            row.save()
        for key, noted in self.obeyed["purged"].items():
            self._purge(*key.rsplit("/", 1), noted)

    def _purge(self, key, language, noted):
        page = Page.objects.filter(translation_key=key, locale__language_code=language).first()
        if page is None:
            return
        page, made = page.specific, dict(noted["revisions"])
        revisions = [
            revision
            for revision in page.revisions.filter(pk__in=made)
            if abs(revision.created_at - parse_datetime(made[revision.pk])) < SAME_MOMENT
        ]
        bad = {revision.pk for revision in revisions}
        shown = page.live_revision_id or page.latest_revision_id
        if shown in bad:
            content = without_places(page.serializable_data(), noted["places"])
            page.with_content_json(content).save(clean=False)
        for revision in revisions:
            if revision.pk in {page.live_revision_id, page.latest_revision_id}:
                revision.content = without_places(revision.content, noted["places"])
                revision.object_str = revision.content["title"]
                revision.save(update_fields=["content", "object_str"])
            else:
                revision.delete()

    def _clear_leftovers(self):
        super()._clear_leftovers()
        for label in self.obeyed["rows"]:
            model = apps.get_model(label)
            pks = self._pks(model)
            if model in (PageLogEntry, ModelLogEntry):
                before = model.objects.filter(pk__in=pks, timestamp__lt=self.receipt.erased_at)
                logs.make_neutral(before, NO_WORDS, all_words=True)
            elif model is not Revision and (clear := clearing_of(model)):
                clear(model, pks)


def without_places(content: dict, places: list[str]) -> dict:
    content = dict(content)
    for place in places:
        name, _slash, block_id = place.partition("/")
        if name not in content:
            continue
        value = content[name]
        if block_id:
            kept = [block for block in json.loads(value) if block.get("id") != block_id]
            content[name] = json.dumps(kept)
        elif isinstance(value, list):
            content[name] = []
        else:
            content[name] = {"slug": uuid.uuid4().hex[:12], "url_path": value}.get(
                name, logs.NEUTRAL if "title" in name else ""
            )
    return content
