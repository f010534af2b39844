"""Erase a person: first exactly what will go, then, with the name typed, everything at once."""

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.models import Page, Revision

from core.desk import Figure, figures
from core.erasing import names
from core.erasing.erase import Erasing, InUse, Remains
from core.erasing.plan import Choice, Group, Plan
from core.erasing.words import FEWEST_LETTERS, LONGEST_WORD, MOST_WORDS, tidy_word
from core.models import Consent, ErasureReceipt, Person

PERMISSION = "core.erase_person"


class ErasingForm(forms.Form):
    words = forms.CharField(
        label=gettext_lazy("Other words that tell who it is"),
        help_text=gettext_lazy(
            "One a line: first name, nickname, town, employer. The name, the pseudonym, the e-mail "
            "address and the telephone number are looked for anyway."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )
    name = forms.CharField(
        label=gettext_lazy("To erase, type the person's name"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        required=False,
    )

    def __init__(self, *args, person, erases=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.person, self.erases = person, erases

    def clean_words(self):
        words = list(filter(None, map(tidy_word, self.cleaned_data["words"].splitlines())))
        if len(words) > MOST_WORDS:
            told = _("Write at most %(count)s words.") % {"count": MOST_WORDS}
            raise ValidationError(told)
        for word in words:
            if not FEWEST_LETTERS <= len(word) <= LONGEST_WORD:
                told = _("“%(word)s”: write between %(least)s and %(most)s characters a line.")
                raise ValidationError(
                    told % {"word": word[:40], "least": FEWEST_LETTERS, "most": LONGEST_WORD}
                )
        return words

    def clean_name(self):
        typed = tidy_word(self.cleaned_data["name"]).casefold()
        if self.erases and typed != tidy_word(self.person.name).casefold():
            raise ValidationError(_("Type the name exactly as it stands above."))
        return typed


class MayEraseMixin:
    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(PERMISSION):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class ErasePersonView(MayEraseMixin, WagtailAdminTemplateMixin, FormView):
    form_class = ErasingForm
    template_name = "core/admin/erase_person.html"
    page_title = gettext_lazy("Erase a person")
    header_icon = "bin"
    left = {}

    @cached_property
    def person(self):
        return get_object_or_404(Person, pk=self.kwargs["person_id"])

    @property
    def erases(self):
        return "erase" in self.request.POST

    def get_page_subtitle(self):
        return self.person.name

    def get_breadcrumbs_items(self):
        edit = reverse(Person.snippet_viewset.get_url_name("edit"), args=[self.person.pk])
        return [
            *self.breadcrumbs_items,
            {"url": edit, "label": self.person.name},
            {"url": "", "label": self.page_title},
        ]

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "person": self.person, "erases": self.erases}

    def plan_with(self, words):
        versions = Person.objects.filter(translation_key=self.person.translation_key)
        return Plan(list(versions), words, self.request.POST, self.request.user)

    def get_context_data(self, **kwargs):
        form = kwargs.get("form") or self.get_form()
        words = form.cleaned_data.get("words", ()) if form.is_bound and form.is_valid() else ()
        if form.is_bound and not words:
            words = getattr(form, "cleaned_data", {}).get("words", ())
        plan = self.plan_with(words)
        return super().get_context_data(
            **{**kwargs, "form": form},
            person=self.person,
            words=plan.words.all,
            groups=self.groups(plan),
            also=self.also(plan),
            left=[
                (key, sorted(words))
                for key, words in self.left.items()
                if not self.is_shown(plan, key)
            ],
        )

    @staticmethod
    def is_shown(plan, key):
        return any(thing.key == key for thing in plan.things)

    def groups(self, plan):
        shown = [
            {
                "thing": thing,
                "chosen": plan.choice_of(thing),
                "words": sorted(thing.words),
                "left": sorted(self.left.get(thing.key, ())),
            }
            for thing in plan.things
        ]
        return [
            (group.label, rows)
            for group in Group
            if (rows := [row for row in shown if row["thing"].group == group])
        ]

    def also(self, plan):
        """(what, how many): nobody is asked about these."""
        deleted = [
            pk
            for thing in plan.things
            if plan.choice_of(thing) == Choice.DELETE
            for model, pk in thing.rows
            if model is Page
        ]
        counts = {"people": len(plan.people), "deleted_versions": self.versions(deleted)}
        counts |= {model._meta.label: len(rows) for model, rows in plan.leftovers.items()}
        counts[Consent._meta.label] = 0
        if self.request.user.has_perm("core.view_consent"):
            consents = Consent.objects.filter(person__in=plan.people)
            counts[Consent._meta.label] = consents.count()
        return names.told(counts)

    @staticmethod
    def versions(pages):
        return Revision.page_revisions.filter(object_id__in=map(str, pages)).count()

    def form_invalid(self, form):
        messages.error(self.request, _("Nobody was erased: mend what is marked."))
        return super().form_invalid(form)

    def form_valid(self, form):
        if not self.erases:
            return self.render_to_response(self.get_context_data(form=form))
        plan = self.plan_with(form.cleaned_data["words"])
        if any(thing.key not in self.request.POST for thing in plan.things):
            told = _("Nobody was erased yet: more was found than you have seen. Look through it.")
            messages.error(self.request, told)
            return self.render_to_response(self.get_context_data(form=form))
        try:
            receipt = Erasing(plan, self.request.user).run()
        except Remains as remains:
            self.left = remains.left
            told = _(
                "Nobody was erased: the words marked below still stand on the site. Edit those "
                "texts first, delete the whole page, or say that the words mean something else."
            )
            messages.error(self.request, told)
            return self.render_to_response(self.get_context_data(form=form))
        except InUse as held:
            told = _(
                "Nobody was erased. “%(file)s”: %(reason)s "
                "Delete the page whole too, or unpublish it."
            ) % {"file": held.row, "reason": held.reason}
            messages.error(self.request, told)
            return self.render_to_response(self.get_context_data(form=form))
        messages.success(self.request, _("The person is erased. The receipt stands first below."))
        receipt.refresh_from_db()
        if not receipt.is_finished:
            told = _(
                "Something could not be cleared away yet: a file, or old copies in a database that "
                "is busy. It is tried again each night, and the first page tells of it till then."
            )
            messages.warning(self.request, told)
        return redirect("erasures")


def told_in_a_line(receipt) -> str:
    return ", ".join(f"{name}: {count}" for name, count in names.told(receipt.counts))


class ErasuresView(MayEraseMixin, IndexView):
    model = ErasureReceipt
    # Else Wagtail asks for permissions of the model, which nobody has.
    permission_policy = None
    page_title = gettext_lazy("Erasures")
    header_icon = "bin"
    index_url_name = "erasures"
    index_results_url_name = "erasures_results"
    default_ordering = "-erased_at"
    is_searchable = False
    list_filter = ["is_finished"]
    paginate_by = 50
    columns = [
        Column("pk", label=gettext_lazy("Receipt")),
        DateColumn("erased_at", label=gettext_lazy("Erased")),
        Column("user", label=gettext_lazy("By")),
        Column("counts", label=gettext_lazy("What went"), accessor=told_in_a_line),
        BooleanColumn("is_finished", label=gettext_lazy("Finished")),
    ]

    def get_base_queryset(self):
        return ErasureReceipt.objects.select_related("user")


@figures
def unfinished(user):
    if user.has_perm(PERMISSION):
        label = gettext_lazy("Erasures that are not finished")
        count = ErasureReceipt.objects.filter(is_finished=False).count()
        yield Figure("erasures", label, "bin", count, f"{reverse('erasures')}?is_finished=false")


class ErasuresMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm(PERMISSION)


def erase_person_button(person) -> Button:
    return Button(
        _("Erase this person"),
        reverse("erase_person", args=[person.pk]),
        icon_name="bin",
        priority=90,
    )


erasing_urls = [
    path("erasing/person/<int:person_id>/", ErasePersonView.as_view(), name="erase_person"),
    path("erasing/", ErasuresView.as_view(), name="erasures"),
    path("erasing/results/", ErasuresView.as_view(results_only=True), name="erasures_results"),
]
