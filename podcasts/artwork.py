"""Cover pictures as podcast apps take them: square, RGB, JPEG, under 512 KB."""

from io import BytesIO

from PIL.ImageCms import PyCMSError
from wagtail.images.image_operations import FilterOperation
from willow.plugins.pillow import PillowImage

PIXELS = 1400
ARTWORK = f"fill-{PIXELS}x{PIXELS}|artwork"
MAX_BYTES = 512 * 1024
QUALITIES = (75, 60, 45, 30, 15)
WHITE = (255, 255, 255)


def artwork_url(image):
    """Nothing without an image or where its file is lost; the name changes with the picture."""
    rendition = image and image.get_rendition(ARTWORK)
    return rendition.url if rendition and rendition.width else ""


class ArtworkOperation(FilterOperation):
    """The filter `artwork`: greys and print colours become RGB, a lower quality saves bytes."""

    def construct(self):
        pass

    def run(self, willow, image, env):
        picture = _rgb(willow)
        env["output-format"] = "jpeg"
        env["jpeg-quality"] = next(
            (quality for quality in QUALITIES if _bytes(picture, quality) < MAX_BYTES),
            QUALITIES[-1],
        )
        return picture


def _rgb(willow):
    try:
        willow = willow.transform_colorspace_to_srgb()
    except PyCMSError:
        # A colour profile that does not fit its picture would not fit the new one either.
        willow.image.info.pop("icc_profile", None)
    return PillowImage(willow.set_background_color_rgb(WHITE).image.convert("RGB"))


def _bytes(picture, quality):
    written = BytesIO()
    picture.save_as_jpeg(written, quality=quality, progressive=True, optimize=True)
    return written.tell()
