"""What is done with many pages of a list at once, each as its own form would."""

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction

from core.admin.lifecycle import may_change_lifecycle
from core.admin.reviewing import ReviewedForm, may_review
from core.lifecycles import archive, mark_reviewed
from core.models import BasePage, Lifecycle, Topic
from home.admin.filters import source_facts
from home.admin.topics import add_topic, versions_of


class ManyPagesAction(PageBulkAction):
    """In a list the page's own type is known by its class alone; a translation shares the rest."""

    template_name = "core/admin/bulk_translations.html"
    done = None

    def may(self, page) -> bool:
        raise NotImplementedError

    def check_perm(self, page):
        return issubclass(page.specific_class or type(page), BasePage) and self.may(page)

    def get_execution_context(self):
        return {**super().get_execution_context(), "form": self.cleaned_form}

    def get_success_message(self, num_parent_objects, num_child_objects):
        return self.done(num_parent_objects) % {"count": num_parent_objects}


def each_once(pages):
    """Of a page and its translations chosen together the first."""
    return {page.translation_key: page for page in reversed(pages)}.values()


class ArchiveBulkAction(ManyPagesAction):
    display_name = _("Move to the archive")
    action_type = "archive"
    aria_label = _("Archive selected pages")
    icon = "history"
    question = _(
        "These pages go into the archive with all their translations. They keep their addresses, "
        "but stand in no list and no feed of what is current."
    )
    refusal = _("These pages are archived already, or are not yours to archive")
    button = _("Move to the archive")
    action_priority = 50
    form_class = forms.Form

    @cached_property
    def archived(self) -> set:
        """Also with a closed period, which opens them again."""
        return set(Lifecycle.objects.archived().values_list("pk", flat=True))

    def may(self, page):
        user = self.request.user
        return page.translation_key not in self.archived and may_change_lifecycle(user, page)

    @classmethod
    def execute_action(cls, objects, user=None, **kwargs):
        pages = each_once(objects)
        for page in pages:
            archive(page, user)
        return len(pages), 0

    def done(self, count):
        return ngettext("%(count)d page is archived.", "%(count)d pages are archived.", count)


class ReviewedBulkAction(ManyPagesAction):
    display_name = _("Mark as reviewed")
    action_type = "mark_reviewed"
    aria_label = _("Mark selected pages as reviewed")
    icon = "check"
    question = _("You have read each of these pages today, and they hold.")
    refusal = _("These pages are not yours to publish")
    button = _("I have read them, and they hold")
    action_priority = 51
    form_class = ReviewedForm

    def may(self, page):
        return may_review(self.request.user, page)

    @classmethod
    def execute_action(cls, objects, user=None, form=None, **kwargs):
        pages = each_once(objects)
        for page in pages:
            mark_reviewed(page, user, form.next_on())
        return len(pages), 0

    def done(self, count):
        return ngettext(
            "%(count)d page is marked as reviewed today.",
            "%(count)d pages are marked as reviewed today.",
            count,
        )


class TopicForm(forms.Form):
    topic = forms.ModelChoiceField(
        queryset=None,
        label=_("Topic"),
        help_text=_("A page of another language gets the topic of its own language."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["topic"].queryset = source_facts(Topic)


class TopicBulkAction(ManyPagesAction):
    display_name = _("Set topic")
    action_type = "set_topic"
    aria_label = _("Add a topic to selected pages")
    icon = "tag"
    question = _(
        "The topic is added to those that these pages have. Readers see it at once on what is "
        "published; drafts stay drafts."
    )
    refusal = _("These pages are not yours to publish, or someone has locked them")
    button = _("Add the topic")
    action_priority = 52
    form_class = TopicForm

    def may(self, page):
        permissions = page.permissions_for_user(self.request.user)
        return page.depth > 2 and permissions.can_publish() and not permissions.page_locked()

    @classmethod
    def execute_action(cls, objects, user=None, form=None, **kwargs):
        versions = versions_of(form.cleaned_data["topic"])
        changed = [add_topic(page, versions.get(page.locale_id), user) for page in objects]
        return sum(changed), 0

    def done(self, count):
        return ngettext(
            "%(count)d page has got the topic.", "%(count)d pages have got the topic.", count
        )


BULK_ACTIONS = (ArchiveBulkAction, ReviewedBulkAction, TopicBulkAction)
