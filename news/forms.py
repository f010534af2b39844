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

    def is_valid(self):
        """Looks at the story as it is about to be stored: text and credits may tell a name."""
        is_valid = super().is_valid()
        if is_valid and (self.instance.live or self.is_going_public):
            for name, message in self.save(commit=False).obstacles().items():
                self.add_error(name, message)
        return is_valid and not self.errors

    @property
    def is_going_public(self) -> bool:
        """In moderation every save counts: the approval that follows asks no form."""
        in_moderation = bool(self.instance.pk) and self.instance.workflow_in_progress
        return in_moderation or bool(GOING_PUBLIC & set(self.data))
