from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from PIL import Image
from wagtail.images.forms import BaseImageForm


class SiteImageForm(BaseImageForm):
    """Decodes the whole picture: a file that is cut short passes Wagtail's look at its head.

    Its size in pixels was checked before (WAGTAILIMAGES_MAX_IMAGE_PIXELS), from the head.
    """

    def clean_file(self):
        file = self.cleaned_data["file"]
        if "file" in self.changed_data and file:
            try:
                file.seek(0)
                with Image.open(file) as picture:
                    for frame in range(getattr(picture, "n_frames", 1)):
                        picture.seek(frame)
                        picture.load()
            except Exception as error:
                raise ValidationError(
                    _(
                        "This picture (%(size)s) is damaged or was only partly copied. "
                        "Open it on your computer, save it anew and upload it again."
                    )
                    % {"size": filesizeformat(file.size)},
                    code="damaged",
                ) from error
            file.seek(0)
        return file
