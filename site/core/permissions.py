"""What has been public is archived rather than deleted, but by who keeps the archive."""

from wagtail.models import PagePermissionTester


class SitePagePermissionTester(PagePermissionTester):
    def can_delete(self, ignore_bulk=False):
        """`ignore_bulk` is how Wagtail asks whether the page may leave its place."""
        if not super().can_delete(ignore_bulk):
            return False
        return ignore_bulk or not self.was_public or self.deletes_for_good

    @property
    def deletes_for_good(self) -> bool:
        return self.user.is_superuser or "bulk_delete" in self.permissions

    @property
    def was_public(self) -> bool:
        """Without a query: only who deletes for good may delete a page with others below it."""
        return self.page.live or self.page.first_published_at is not None
