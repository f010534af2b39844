from django.db.models import Max

from podcasts.models.show import ShowPage


class CountedMixin:
    """Numbers the episodes of a serial show, each season from 1."""

    def save(self, *args, **kwargs):
        self.count()
        return super().save(*args, **kwargs)

    def count(self):
        """Give an episode of a serial show the number after the last; trailers have none.

        A trailer with a season is that season's.
        """
        if self.episode_type == self.Type.TRAILER:
            self.number = None
        elif (
            self.number is None
            and self.episode_type == self.Type.FULL
            and self.path
            and self.show is not None
            and self.show.show_type == ShowPage.Type.SERIAL
        ):
            self.number = self._known_number() or self._next_number()

    def _known_number(self):
        """What the stored page has, or its translation: a revision may be older than the count."""
        counted = type(self).objects.filter(
            translation_key=self.translation_key, season=self.season, number__isnull=False
        )
        return counted.values_list("number", flat=True).first()

    def _next_number(self):
        others = type(self).objects.child_of(self.show).exclude(pk=self.pk)
        return (others.filter(season=self.season).aggregate(last=Max("number"))["last"] or 0) + 1
