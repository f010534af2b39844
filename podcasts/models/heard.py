"""Who is heard in an episode, and all that its recording tells beside the page."""

from django.db import models
from django.utils.translation import gettext as _

from core.agreed import Shown
from core.models import Consent
from podcasts.models.originals import said_on
from podcasts.models.speech import cues_of


class HeardMixin(models.Model):
    """Comes before BasePage."""

    class Meta:
        abstract = True

    def people_shown(self):
        heard = [credit for credit in self.credits.all() if credit.is_agreed_by_name]
        speakers = [Shown(credit.person, Consent.Use.SPEAKER) for credit in heard]
        return [*super().people_shown(), *speakers]

    def texts_told(self):
        """Also the chapters and the transcript that readers of the page are shown."""
        chapters = [chapter.title for chapter in self.shown_chapters.rows]
        said = said_on(self, self.spoken, cues_of).rows
        return [*super().texts_told(), *chapters, *(f"{cue.speaker}: {cue.text}" for cue in said)]

    def pictures_beside(self):
        images = {chapter.image_id for chapter in self.shown_chapters.rows} - {None}
        return super().pictures_beside() | images

    @property
    def told_of_hidden_names(self):
        return _(
            "The page says “%(words)s”, and the consent shows %(name)s as “%(shown)s”. Write that "
            "instead, also in chapters, in the transcript and among the credits, or ask for "
            "another consent."
        )
