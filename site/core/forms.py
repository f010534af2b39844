import hashlib

from django import forms
from django.core.exceptions import ValidationError
from django.core.serializers import serialize
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.models import get_all_child_relations
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.blocks import StreamBlockValidationError
from wagtail.models import Page

from core.fixed_fields import fixed_children, fixed_fields
from core.models.unfinished import translation_into
from core.pages import knowing_taken_down
from core.questions import by_itself, doubts_about
from core.slugs import danish_slugify, refuse_the_sites_own

STALE = gettext_lazy(
    "Someone else has changed this since you opened it. What you wrote still stands here: "
    "copy it, load the page again and put it together with theirs."
)


def stored_state(instance) -> str:
    """Changes when the row or one that belongs to it does, or is made at all."""
    rows = list(type(instance)._base_manager.filter(pk=instance.pk))
    for relation in get_all_child_relations(type(instance)):
        children = relation.related_model._base_manager
        rows += children.filter(**{relation.field.name: instance.pk}).order_by("pk")
    return hashlib.sha256(serialize("json", rows).encode()).hexdigest()[:16]


class FactForm(WagtailAdminModelForm):
    """What has no revisions is not saved over what the editor has not seen."""

    loaded = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["loaded"].initial = stored_state(self.instance)

    def clean(self):
        cleaned = super().clean()
        seen = cleaned.get("loaded")
        if seen and self.instance.pk and seen != stored_state(self.instance):
            self.add_error(None, STALE)
        return cleaned


# What makes a page public at once, or brings it before those who will.
GOING_PUBLIC = {
    "action-publish",
    "action-submit",
    "action-restart-workflow",
    "action-workflow-action",
}


class ConsentedFormMixin:
    """Says before publishing what would stop it; a draft is saved whatever is missing."""

    def is_valid(self):
        """Looks at the page as it is about to be stored: text and credits may name someone."""
        self.instance.is_gate_open = True
        is_valid = super().is_valid()
        if is_valid and self.is_going_public:
            for obstacle in self.save(commit=False).obstacles():
                self.add_obstacle(obstacle)
        self.instance.is_gate_open = False
        return is_valid and not self.errors

    def add_obstacle(self, obstacle):
        """The sentence where everyone reads it, and a mark at the block that it is about."""
        field = obstacle.field if obstacle.field in self.fields else None
        if obstacle.block is not None and field:
            self.add_error(None, obstacle.message)
            error = ValidationError(obstacle.message)
            self.add_error(field, StreamBlockValidationError(block_errors={obstacle.block: error}))
        else:
            self.add_error(field, obstacle.message)

    @property
    def is_going_public(self) -> bool:
        """In moderation every save counts: the approval that follows asks no form."""
        in_moderation = bool(self.instance.pk) and self.instance.workflow_in_progress
        return in_moderation or bool(GOING_PUBLIC & set(self.data))


class BasePageForm(ConsentedFormMixin, WagtailAdminPageForm):
    """The form behind every page type."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if source := self.instance.source_page():
            self.show_only(fixed_fields(type(self.instance)))
            for relation, names in fixed_children(type(self.instance)):
                rows = getattr(source, relation.get_accessor_name()).all()
                self.show_only_in_rows(relation, names, {row.translation_key for row in rows})

    def show_only(self, names):
        """What a translation has from its source; it would be taken from there again."""
        for field in (self.fields[name] for name in names if name in self.fields):
            field.disabled = True
            field.help_text = _("As in the page that this one is a translation of.")

    def show_only_in_rows(self, relation, names, keys):
        formset = self.formsets.get(relation.get_accessor_name())
        for form in formset.forms if formset else ():
            if form.instance.translation_key in keys:
                for name in set(names) & set(form.fields):
                    form.fields[name].disabled = True

    def clean(self):
        cleaned = super().clean()
        slug = cleaned.get("slug") or danish_slugify(cleaned.get("title") or "")
        # A page that exists knows by itself where it stands.
        if self.instance.pk is None and self.parent_page is not None:
            refuse_the_sites_own(slug, self.parent_page)
        return cleaned

    def save(self, commit=True):
        if self.instance.pk is None:
            # Wagtail would show a new page to everyone before it asks whether it may be published.
            self.instance.live = False
        return super().save(commit)


class BasePageCopyForm(CopyForm):
    """Copies only: an alias follows its source in everything, down to the guid of its feed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)

    def clean(self):
        cleaned = super().clean()
        parent = cleaned.get("new_parent_page") or self.page.get_parent()
        refuse_the_sites_own(cleaned.get("new_slug"), parent, field="new_slug")
        self.refuse_another_language(parent)
        self.refuse_unpublished_translations(cleaned.get("copy_subpages"))
        self.refuse_what_is_taken_down(cleaned)
        if cleaned.get("publish_copies") and doubts_about(self.page.specific):
            self.add_error("publish_copies", by_itself(self.page))
        return cleaned

    def refuse_another_language(self, parent):
        """A copy stays in its language, and would be found below no page of another."""
        if parent.locale_id != self.page.locale_id:
            told = _("A copy stays in its language. Choose a page in that, or translate this one.")
            self.add_error("new_parent_page", told)

    def refuse_what_is_taken_down(self, cleaned):
        """Its copy would be up again."""
        pages = Page.objects.filter(pk=self.page.pk)
        if cleaned.get("copy_subpages"):
            pages = self.page.get_descendants(inclusive=True)
        down = knowing_taken_down(pages).filter(is_taken_down=True).first()
        if cleaned.get("publish_copies") and down:
            told = _("“%(title)s” is taken down. Copy it without publishing the copies.")
            self.add_error("publish_copies", told % {"title": down.title})

    def refuse_unpublished_translations(self, with_those_below):
        """What is translated of them is not in the page yet, and their copies would be Danish."""
        pages = [self.page, *(self.page.get_descendants() if with_those_below else [])]
        for page in pages:
            if not page.first_published_at and translation_into(page):
                told = _("“%(title)s” can't be copied before it has been published once.")
                self.add_error("new_title", told % {"title": page.title})
