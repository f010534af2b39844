import warnings

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

# No others: Pillow would hand some to programs that a stranger's file can take over.
FORMATS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
# The camera's previews and maps of brightness count as frames of a JPEG, and are never shown.
ANIMATED = {"AVIF", "GIF", "PNG", "WEBP"}
MODES = {"1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK"}
# WebP ends at 16,383 pixels, and what stands in a text is made 1,080 wide.
LONGEST = 15


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
                picture = Image.open(file, formats=FORMATS)
            frames = picture.n_frames if picture.format in ANIMATED else 1
            self._measure(*picture.size, frames)
            for frame in range(frames):
                picture.seek(frame)
                picture.load()
            if picture.mode not in MODES:
                raise self._too_many_shades()
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

    def _measure(self, width, height, frames):
        if width * height * frames > self.max_image_pixels:
            raise self._too_big()
        if max(width, height) > LONGEST * min(width, height):
            raise ValidationError(
                _(
                    "This picture is more than %(times)s times as long as it is wide. "
                    "Cut it into several."
                )
                % {"times": LONGEST},
                code="too_long",
            )

    def _too_big(self):
        return ValidationError(
            _("This picture has more than %(millions)s million pixels. Make it smaller first.")
            % {"millions": self.max_image_pixels // 1_000_000},
            code="file_too_many_pixels",
        )

    def _too_many_shades(self):
        return ValidationError(
            _(
                "This picture has more shades than a browser can show. "
                "Save it anew as an ordinary JPEG or PNG and upload that."
            ),
            code="too_many_shades",
        )


class SiteImageForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            field = self.fields["file"]
            self.fields["file"] = SiteImageField(
                label=field.label, required=field.required, widget=field.widget
            )
