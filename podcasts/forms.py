from core.forms import BasePageForm


class EpisodeForm(BasePageForm):
    def clean(self):
        self.instance.will_be_public = not self.is_deferred_validation
        return super().clean()
