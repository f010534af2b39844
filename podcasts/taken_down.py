"""What an episode has beside its texts, and nobody else."""

from core.models import SiteImage
from core.putting_away import files_of_pages
from podcasts.models import Audio, Chapter, EpisodePage


@files_of_pages
def recordings_and_chapter_pictures(pages):
    """A recording is reached through the episodes that have it, and no reference names it."""
    ids = [page.pk for page in pages]
    elsewhere = EpisodePage.objects.public().exclude(pk__in=ids)
    yield from Audio.objects.filter(episodes__in=ids).exclude(episodes__in=elsewhere).distinct()
    yield from SiteImage.objects.filter(
        pk__in=Chapter.objects.filter(page__in=ids, image__isnull=False).values("image")
    )
