from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Core")
    default = True

    def ready(self):
        from wagtail.models import ReferenceIndex

        from . import signals  # noqa: F401
        from .admin.aliases import remove_locale_synchronization
        from .admin.submitting import submit_what_is_missing
        from .admin.users import groups_in_the_editors_language
        from .admin.whole_lists import act_on_lists_as_they_are_narrowed
        from .admin_csp import replace_chooser_scripts
        from .checks import conventions, translation  # noqa: F401
        from .file_forms import replace_avatar_form
        from .models import Lifecycle
        from .overtaken import end_overtaken_tasks
        from .privacy import connect as connect_privacy
        from .text import clean_everything

        # So that Wagtail refuses to delete a period that pages still belong to.
        ReferenceIndex.register_model(Lifecycle)
        act_on_lists_as_they_are_narrowed()
        clean_everything()
        connect_privacy()
        end_overtaken_tasks()
        groups_in_the_editors_language()
        remove_locale_synchronization()
        replace_avatar_form()
        replace_chooser_scripts()
        submit_what_is_missing()


class UsersConfig(WagtailUsersAppConfig):
    user_viewset = "core.admin.users.UserViewSet"
