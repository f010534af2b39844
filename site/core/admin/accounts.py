"""Who may change users is no administrator yet: Wagtail would let them become one."""

from django.core.exceptions import PermissionDenied
from wagtail.users.views.users import CreateView, EditView, UserViewSet

from core.models import User


def hands_off(request, user) -> bool:
    """An account that whoever asks must not change, for they could then log in with it."""
    return user.is_superuser and not request.user.is_superuser


class RankMixin:
    """Only an administrator makes administrators."""

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        if "is_superuser" in form.fields and not self.request.user.is_superuser:
            form.fields["is_superuser"].disabled = True
        return form


class AccountCreateView(RankMixin, CreateView):
    pass


class AccountEditView(RankMixin, EditView):
    def dispatch(self, request, *args, **kwargs):
        if hands_off(request, self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class AccountViewSet(UserViewSet):
    add_view_class = AccountCreateView
    edit_view_class = AccountEditView


def administrators_stay(request, action_type, objects, action):
    """Also where many are changed at once."""
    if action.model is User and any(hands_off(request, user) for user in objects):
        raise PermissionDenied
