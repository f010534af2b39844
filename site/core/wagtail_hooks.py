from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page, TranslatableMixin
from wagtail.snippets.models import register_snippet

from core.admin import draft_link_hooks, failed_tasks, kept, lifecycle_hooks
from core.admin.aliases import ReadingAPIViewSet
from core.admin.clock import NOT_PUBLISHED, ClockPanel
from core.admin.consent_answers import RENEW, WITHDRAW
from core.admin.consents import ConsentViewSet
from core.admin.content_checks import use_site_content_checker
from core.admin.erasing import PERMISSION as MAY_ERASE
from core.admin.erasing import ErasuresMenuItem, erase_person_button, erasing_urls
from core.admin.furniture import tell_what_is_not_shown
from core.admin.left_behind import tell_what_stays, tell_what_stays_of_many
from core.admin.locked import refuse_locked
from core.admin.machine import LOG_ACTION as APPROVED_MACHINE_TEXTS
from core.admin.machine import machine_urls, tell_of_machine_texts
from core.admin.people import tell_what_was_taken_off
from core.admin.publishing import ask_in_editor, ask_in_translation, publishing_urls
from core.admin.refusals import all_or_none
from core.admin.row_buttons import replace_row_buttons
from core.admin.snippets import FactsViewSetGroup, OrderViewSetGroup
from core.admin.taking_down import (
    header_button,
    listing_button,
    taking_down_urls,
    tell_that_it_is_down,
)
from core.admin.translation_report import report_urls
from core.admin.translation_rows import REPORT
from core.admin.translation_updates import UpdateTranslationsBulkAction, update_urls
from core.admin.translations import guarded_urls
from core.admin.users import AssignRoleBulkAction, SetActiveStateBulkAction
from core.admin.wagtails_views import DeleteTopmostBulkAction, MoveTopmostBulkAction
from core.erasing.erase import LOG_ACTION as ERASED
from core.gone import gone
from core.machine.texts import mark_copies
from core.models import Person
from core.models.unfinished import kept_as_draft, missing_texts, stays_as_it_is
from core.pages import is_taken_down, is_within_clock, knowing_taken_down
from core.rich_text import ReadersPageLinkHandler
from core.taking_down import PUT_BACK, TAKE_DOWN
from core.translating.reach import Reach
from core.translations import is_source

draft_link_hooks.register()
lifecycle_hooks.register()
replace_row_buttons()
hooks.register("register_log_actions", failed_tasks.log_actions)
register_snippet(FactsViewSetGroup)
register_snippet(OrderViewSetGroup)


@hooks.register("insert_global_admin_css")
def own_style():
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("insert_global_admin_js")
def calls_instead_of_inline_scripts():
    return format_html('<script src="{}"></script>', static("js/admin/call.js"))


@hooks.register("insert_global_admin_js")
def what_was_left_in_english():
    return format_html('<script src="{}"></script>', static("js/admin/left-in-english.js"))


hooks.register("construct_wagtail_userbar", use_site_content_checker)


@hooks.register("register_admin_viewset")
def consents():
    return ConsentViewSet()


@hooks.register("register_admin_urls", order=-10)
def own_admin_urls():
    return [
        *erasing_urls,
        *guarded_urls,
        *report_urls,
        *update_urls,
        *kept.kept_urls,
        *machine_urls,
        *publishing_urls,
        *failed_tasks.failed_task_urls,
        *taking_down_urls,
    ]


@hooks.register("register_rich_text_features", order=10)
def links_in_the_readers_language(features):
    features.register_link_type(ReadersPageLinkHandler)


@hooks.register("before_serve_page", order=-10)
def only_in_its_language_and_time(page, request, serve_args, serve_kwargs):
    """Wagtail shows a page past its dates until a command runs, and any page under any prefix."""
    if is_taken_down(page):
        return gone(request)
    if page.locale.language_code != get_language() or not is_within_clock(page):
        raise Http404
    return None


@hooks.register("construct_translated_pages_to_cascade_actions")
def translations_follow_their_source(pages, action):
    """From the source only: who may delete in one language has no right to the others."""
    return {
        page: Page.objects.translation_of(page, inclusive=False)
        for page in pages
        if is_source(page)
    }


@hooks.register("before_edit_page", order=-10)
def finished_before_published(request, page):
    publishes = request.POST.get("action") == "publish" or "action-publish" in request.POST
    if request.method == "POST" and publishes and (missing := missing_texts(page)):
        messages.error(request, kept_as_draft(page, missing))
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@hooks.register("after_copy_page")
def copies_are_marked_as_their_originals(request, page, new_page):
    mark_copies(page, new_page)


@hooks.register("before_edit_snippet", order=-10)
def finished_before_saved(request, fact):
    """A fact has no draft: wagtail-localize would show readers Danish for what is missing."""
    publishes = request.POST.get("action") == "publish"
    if publishes and isinstance(fact, TranslatableMixin) and (missing := missing_texts(fact)):
        messages.error(request, stays_as_it_is(fact, missing))
        return redirect(request.path)
    return None


hooks.register("after_create_snippet", tell_what_is_not_shown)
hooks.register("after_edit_snippet", tell_what_is_not_shown)
hooks.register("after_create_snippet", tell_what_was_taken_off)
hooks.register("after_edit_snippet", tell_what_was_taken_off)
hooks.register("before_edit_page", tell_of_machine_texts, order=-15)
hooks.register("before_edit_page", tell_that_it_is_down, order=-14)
hooks.register("before_edit_page", refuse_locked, order=-12)
hooks.register("before_edit_page", ask_in_translation, order=-5)
hooks.register("before_publish_page", ask_in_editor)
hooks.register("before_bulk_action", all_or_none)
hooks.register("after_move_page", tell_what_stays)
hooks.register("after_bulk_action", tell_what_stays_of_many)
for action in (
    kept.KeepTranslatedBulkAction,
    UpdateTranslationsBulkAction,
    DeleteTopmostBulkAction,
    MoveTopmostBulkAction,
    AssignRoleBulkAction,
    SetActiveStateBulkAction,
):
    hooks.register("register_bulk_action", action, order=10)


hooks.register("register_page_header_buttons", header_button)
hooks.register("register_page_listing_more_buttons", listing_button)


@hooks.register("construct_explorer_page_queryset")
def told_whether_taken_down(parent_page, pages, request):
    return knowing_taken_down(pages)


@hooks.register("construct_admin_api")
def no_aliases_through_the_api(router):
    router.register_endpoint("pages", ReadingAPIViewSet)


@hooks.register("construct_page_action_menu")
def no_aliases(menu_items, request, context):
    menu_items[:] = [item for item in menu_items if item.name != "localize-convert-to-alias"]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def translations_button(page, user, view_name=None, next_url=None):
    if kept.may_keep_translated(user, page):
        yield Button(
            _("Translations"),
            reverse("page_translations", args=[page.pk]),
            icon_name="wagtail-localize-language",
            priority=56,
        )


@hooks.register("register_snippet_listing_buttons")
def erase_button(snippet, user, next_url=None):
    if isinstance(snippet, Person) and user.has_perm(MAY_ERASE):
        yield erase_person_button(snippet)


@hooks.register("register_reports_menu_item")
def erasures_item():
    return ErasuresMenuItem(_("Erasures"), reverse("erasures"), icon_name="bin", order=1200)


@hooks.register("construct_reports_menu")
def report_for_translators(request, menu_items):
    """wagtail-localize shows it to everyone."""
    if not Reach(request.user).locales:
        menu_items[:] = [item for item in menu_items if item.url != reverse(REPORT)]


@hooks.register("construct_homepage_panels")
def clock_first(request, panels):
    panels.insert(0, ClockPanel())


@hooks.register("register_log_actions")
def own_log_actions(actions):
    approved = _("Approve what a machine translated")
    actions.register_action(APPROVED_MACHINE_TEXTS, approved, approved)
    actions.register_action(WITHDRAW, _("Withdraw consent"), _("Consent withdrawn"))
    actions.register_action(RENEW, _("Renew consent"), _("Consent renewed"))
    actions.register_action(TAKE_DOWN, _("Take down"), _("Taken down"))
    actions.register_action(PUT_BACK, _("Put back"), _("Put back"))
    actions.register_action(ERASED, _("Erase a person"), _("A person was erased"))
    actions.register_action(NOT_PUBLISHED, _("Not published on time"), _("Not published on time"))

    @actions.register_action(kept.LOG_ACTION)
    class KeptFormatter(LogFormatter):
        label = _("Change kept translations")

        def format_message(self, entry):
            names = [name for code, name in settings.LANGUAGES if code in entry.data["languages"]]
            told = ", ".join(map(str, names)) or _("none")
            return _("Kept translated into: %(languages)s") % {"languages": told}
