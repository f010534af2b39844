"""Tags that a channel and its items share."""

from django.conf import settings

from core.feeds import absolute_url, element
from podcasts.artwork import PIXELS, artwork_url


def boolean(value) -> str:
    return "true" if value else "false"


def licence(show):
    if show.licence:
        # Identifiers of well-known licences are in small letters.
        yield element("podcast:license", show.licence.lower(), url=show.licence_url or None)


def itunes_image(image, root):
    if url := artwork_url(image):
        yield element("itunes:image", href=absolute_url(root, url))


def podcast_image(image, root, language):
    """Its description is in the site's own language, which an attribute can't say."""
    if url := artwork_url(image):
        attributes = {
            "href": absolute_url(root, url),
            "alt": (image.description or None) if language == settings.LANGUAGE_CODE else None,
            "aspect-ratio": "1/1",
            "width": PIXELS,
            "height": PIXELS,
            "type": "image/jpeg",
            "purpose": "artwork",
        }
        yield element("podcast:image", **attributes)
