"""Receivers of the kernel."""

from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
    pre_page_move,
)
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation, post_save_string_translation

from core import (
    cascades,
    consequences,
    moved,
    old_revisions,
    old_tasks,
    portraits,
    reminders,
    translations,
)
from core.admin import users
from core.clock import new_day
from core.erasing import finish, leftovers  # noqa: F401
from core.feeds import websub
from core.machine import texts as machine_texts
from core.models import Consent, Person, PersonPicture
from core.translating import behind, faulty, kept, published

pre_page_move.connect(cascades.before_move, dispatch_uid="core.cascades.before_move")
post_page_move.connect(cascades.on_moved, dispatch_uid="core.cascades.moved")
page_slug_changed.connect(moved.on_slug_change, dispatch_uid="core.moved.slug")
post_page_move.connect(moved.on_move, dispatch_uid="core.moved.move")
page_published.connect(translations.on_published, dispatch_uid="core.translations.published")
page_published.connect(machine_texts.on_published, dispatch_uid="core.machine.published")
page_unpublished.connect(cascades.on_unpublished, dispatch_uid="core.cascades.unpublished")
post_save.connect(translations.on_fact_saved, dispatch_uid="core.translations.fact_saved")
post_delete.connect(translations.on_row_deleted, dispatch_uid="core.translations.row_deleted")
post_delete.connect(cascades.on_deleted, dispatch_uid="core.cascades.deleted")
page_published.connect(consequences.on_published, dispatch_uid="core.consequences.published")
post_save.connect(consequences.on_page_made, dispatch_uid="core.consequences.page_made")
new_day.connect(consequences.on_new_day, dispatch_uid="core.consequences.new_day")
pre_save.connect(
    consequences.before_consent_saved, sender=Consent, dispatch_uid="core.consent.before"
)
for signal in (post_save, post_delete):
    signal.connect(
        consequences.on_consent_changed, sender=Consent, dispatch_uid="core.consent.changed"
    )
pre_save.connect(portraits.keep_former, sender=Person, dispatch_uid="core.portraits.former")
post_save.connect(
    consequences.on_person_saved, sender=Person, dispatch_uid="core.consequences.person"
)
for signal in (post_save, post_delete):
    signal.connect(
        consequences.on_picture_changed,
        sender=PersonPicture,
        dispatch_uid="core.consequences.picture",
    )
for signal in (post_save, post_delete, post_page_move):
    signal.connect(websub.on_change, dispatch_uid="core.feeds.websub.change")
new_day.connect(websub.on_new_day, dispatch_uid="core.feeds.websub.new_day")
new_day.connect(finish.on_new_day, dispatch_uid="core.erasing.finish.new_day")
new_day.connect(old_tasks.on_new_day, dispatch_uid="core.old_tasks.new_day")
new_day.connect(old_revisions.on_new_day, dispatch_uid="core.old_revisions.new_day")
new_day.connect(reminders.on_new_day, dispatch_uid="core.reminders.new_day")
page_published.connect(published.on_published, dispatch_uid="core.translating.published")
post_delete.connect(kept.on_source_deleted, dispatch_uid="core.translating.kept")
page_published.connect(behind.on_published, dispatch_uid="core.translating.behind")
pre_save.connect(
    faulty.before_saving, sender=StringTranslation, dispatch_uid="core.translating.faulty"
)
post_save.disconnect(post_save_string_translation, sender=StringTranslation)
post_save.connect(
    faulty.after_saving, sender=StringTranslation, dispatch_uid="core.translating.faulty_saved"
)
pre_save.connect(
    users.prefer_the_sites_language, sender=UserProfile, dispatch_uid="core.users.language"
)
translations.speak_danish()
