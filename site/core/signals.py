"""Receivers of the kernel."""

from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.signals import page_published, page_unpublished, post_page_move, pre_page_move
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation, post_save_string_translation

from core import cascades, old_tasks, translations
from core.admin import users
from core.clock import new_day
from core.erasing import finish, leftovers  # noqa: F401
from core.feeds import websub
from core.machine import texts as machine_texts
from core.translating import behind, faulty, kept, published

pre_page_move.connect(cascades.before_move, dispatch_uid="core.cascades.before_move")
post_page_move.connect(cascades.on_moved, dispatch_uid="core.cascades.moved")
page_published.connect(translations.on_published, dispatch_uid="core.translations.published")
page_published.connect(machine_texts.on_published, dispatch_uid="core.machine.published")
page_unpublished.connect(cascades.on_unpublished, dispatch_uid="core.cascades.unpublished")
post_save.connect(translations.on_fact_saved, dispatch_uid="core.translations.fact_saved")
post_delete.connect(translations.on_row_deleted, dispatch_uid="core.translations.row_deleted")
post_delete.connect(cascades.on_deleted, dispatch_uid="core.cascades.deleted")
for signal in (post_save, post_delete, post_page_move):
    signal.connect(websub.on_change, dispatch_uid="core.feeds.websub.change")
new_day.connect(websub.on_new_day, dispatch_uid="core.feeds.websub.new_day")
new_day.connect(finish.on_new_day, dispatch_uid="core.erasing.finish.new_day")
new_day.connect(old_tasks.on_new_day, dispatch_uid="core.old_tasks.new_day")
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
