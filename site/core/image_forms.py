import warnings

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

# What browsers' formats hold. 16-bit greys can't be written as JPEG: every page would fail.
SHOWABLE_MODES = {"1", "L", "LA", "P", "RGB", "RGBA", "CMYK"}


class SiteImageField(WagtailImageField):
    """Looks at the size before anything is decoded, then decodes everything.

    Wagtail's own field decodes a picture before it compares its size with the limit, and
    answers a picture that was cut short with an exception.
    """

    def to_python(self, data):
        if data:
            self._look_at(data)
        return super().to_python(data)

    def _look_at(self, file):
        file.seek(0)
        try:
            with warnings.catch_warnings():
                # Our limit is the lower one; Pillow's warning of a bomb would only be noise.
                warnings.simplefilter("ignore", Image.DecompressionBombWarning)
                picture = Image.open(file)
            self._measure(picture)
            for frame in range(getattr(picture, "n_frames", 1)):
                picture.seek(frame)
                picture.load()
                self._look_at_colours(picture)
        except Image.DecompressionBombError as error:
            raise self._too_big() from error
        except ValidationError:
            raise
        except Exception as error:
            raise ValidationError(
                _(
                    "This is no picture, or it is damaged or was only partly copied. "
                    "Open it on your computer, save it anew and upload it again."
                ),
                code="damaged",
            ) from error
        finally:
            file.seek(0)

    def _measure(self, picture):
        width, height = picture.size
        if width * height * getattr(picture, "n_frames", 1) > self.max_image_pixels:
            raise self._too_big()

    def _look_at_colours(self, picture):
        if picture.mode not in SHOWABLE_MODES:
            raise ValidationError(
                _(
                    "This picture keeps its greys in 16 bits or more, which no browser shows. "
                    "Save it with 8 bits a channel, for example as a JPEG, and upload it again."
                ),
                code="unshowable_colours",
            )

    def _too_big(self):
        return ValidationError(
            _("This picture has more than %(millions)s million pixels. Make it smaller first.")
            % {"millions": self.max_image_pixels // 1_000_000},
            code="file_too_many_pixels",
        )


class SiteImageForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            field = self.fields["file"]
            self.fields["file"] = SiteImageField(
                label=field.label, required=field.required, widget=field.widget
            )
