"""Covers: the picture as it was uploaded, and the file that apps are sent."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from PIL import Image, UnidentifiedImageError

from podcasts.artwork import ARTWORK, MAX_BYTES, PIXELS
from podcasts.asking import ask
from podcasts.check.finding import Rules, image_link, mend, page_link
from podcasts.check.subject import Subject

ARTWORK_RULES = Rules()
LARGEST = 3000
FORMATS = {"JPEG", "PNG"}


@ARTWORK_RULES.rule(gettext_lazy("The show has artwork."))
def has_artwork(subject: Subject):
    if subject.show.artwork is None:
        yield mend(
            _("Choose artwork: no directory takes a podcast without."), page_link(subject.show)
        )


@ARTWORK_RULES.rule(gettext_lazy("The artwork is square and large enough."))
def is_square(subject: Subject):
    if subject.show.artwork:
        yield from of_wrong_size(subject.show.artwork)


def of_wrong_size(image):
    if image.width != image.height or image.width < PIXELS:
        yield mend(
            _(
                "The artwork “%(title)s” is %(width)d × %(height)d. Apps want a square of at "
                "least 1400 pixels."
            )
            % {"title": image.title, "width": image.width, "height": image.height},
            image_link(image),
        )


@ARTWORK_RULES.rule(gettext_lazy("Apps get the artwork as they take it."))
def is_sent_well(subject: Subject):
    image = subject.show.artwork
    if image is None:
        return
    rendition = image.get_rendition(ARTWORK)
    picture = read(rendition)
    if picture is None:
        yield mend(
            _("The file of the artwork “%(title)s” is lost. Upload it again.")
            % {"title": image.title},
            image_link(image),
        )
        return
    yield from wrong_in_file(rendition, picture, image)
    head = ask(rendition.full_url, "HEAD")
    if head is not None and (
        head.status != 200 or not head.headers.get("Content-Type", "").startswith("image/")
    ):
        yield mend(
            _("Apps that ask for the artwork get the error %(status)d.") % {"status": head.status},
            image_link(image),
        )


def read(rendition):
    """Format, mode and size of the file, or None where there is none or it is no picture."""
    if not rendition.width:
        return None
    try:
        with rendition.file.open("rb") as file, Image.open(file) as picture:
            return picture.format, picture.mode, picture.size
    except (OSError, UnidentifiedImageError):
        return None


def wrong_in_file(rendition, picture, image):
    kind, mode, size = picture
    if kind not in FORMATS or mode != "RGB" or size[0] != size[1] or size[0] > LARGEST:
        yield mend(
            _(
                "The artwork is sent as %(kind)s, %(mode)s, %(width)d × %(height)d. Apps want a "
                "square JPEG or PNG in RGB. Upload it again."
            )
            % {"kind": kind, "mode": mode, "width": size[0], "height": size[1]},
            image_link(image),
        )
    if rendition.file.size >= MAX_BYTES:
        yield mend(
            _(
                "The artwork is sent with %(size)d KB, and apps take at most 512. Choose a "
                "picture with fewer details."
            )
            % {"size": rendition.file.size // 1024},
            image_link(image),
        )
