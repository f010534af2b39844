from core.forms import BasePageForm

# What makes a page public at once, or brings it before those who will.
GOING_PUBLIC = {
    "action-publish",
    "action-submit",
    "action-restart-workflow",
    "action-workflow-action",
}


class PeerPageForm(BasePageForm):
    """Says before publishing what would stop it; a draft is saved whatever is missing."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            # A page that is being created is no public one yet, whatever its default says.
            self.instance.live = False

    def clean(self):
        cleaned = super().clean()
        if self.is_going_public and not self.instance.live:
            for name in ("person", "third_parties_asked"):
                if name in cleaned:
                    setattr(self.instance, name, cleaned[name])
            for name, message in self.instance.obstacles().items():
                self.add_error(name if name in self.fields else None, message)
        return cleaned

    @property
    def is_going_public(self) -> bool:
        """In moderation every save counts: the approval that follows asks no form."""
        in_moderation = bool(self.instance.pk) and self.instance.workflow_in_progress
        return in_moderation or bool(GOING_PUBLIC & set(self.data))
