"""Wagtail's app of users with this site's views: apart from them, for apps load before models."""

from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(WagtailUsersAppConfig):
    user_viewset = "core.admin.accounts.AccountViewSet"
