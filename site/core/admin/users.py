"""Who looks after users makes no one an administrator, and touches no administrator."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.users.views import bulk_actions
from wagtail.users.views import users as views


def groups_in_the_editors_language():
    """`setup` names them in English, as the code does."""
    Group.__str__ = lambda group: gettext(group.name) if group.name else ""


def prefer_the_sites_language(instance, **kwargs):
    """Else Wagtail writes to a person in the language of whoever caused the mail."""
    instance.preferred_language = instance.preferred_language or settings.LANGUAGE_CODE


def may_manage(user, account) -> bool:
    return user.is_superuser or not account.is_superuser


class IndexView(views.IndexView):
    def get_edit_url(self, instance):
        if may_manage(self.request.user, instance):
            return super().get_edit_url(instance)
        return None


class AdministratorsChoiceMixin:
    def get_form(self, *args, **kwargs):
        form = super().get_form(*args, **kwargs)
        field = form.fields.get("is_superuser")
        if field and not self.request.user.is_superuser:
            field.disabled = True
            field.help_text = _("Only an administrator can make someone an administrator.")
        return form


class CreateView(AdministratorsChoiceMixin, views.CreateView):
    pass


class EditView(AdministratorsChoiceMixin, views.EditView):
    def dispatch(self, request, *args, **kwargs):
        if not may_manage(request.user, self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class UserViewSet(views.UserViewSet):
    index_view_class = IndexView
    add_view_class = CreateView
    edit_view_class = EditView


class ManagedOnlyMixin:
    def check_perm(self, account):
        return may_manage(self.request.user, account) and super().check_perm(account)


class AssignRoleBulkAction(ManagedOnlyMixin, bulk_actions.AssignRoleBulkAction):
    pass


class SetActiveStateBulkAction(ManagedOnlyMixin, bulk_actions.SetActiveStateBulkAction):
    pass
