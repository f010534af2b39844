import re

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from core.blocks.base import EVERYDAY, FACTS, AddressBlock
from core.blocks.previews import with_newest

VIDEO_PATTERNS = {
    "youtube": re.compile(
        r"^https://(?:www\.)?(?:youtube\.com/watch\?v=|youtu\.be/|youtube\.com/embed/)([\w-]{11})"
    ),
    "vimeo": re.compile(r"^https://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d{5,12})"),
}
WATCH_ADDRESSES = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
}


class PictureBlock(blocks.StructBlock):
    image = ImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=300)
    credit = blocks.CharBlock(
        label=_("Credit"),
        required=False,
        max_length=160,
        help_text=_("Empty: the credit stored with the picture."),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("With a description for those who can't see it.")
        group = EVERYDAY
        template = "blocks/image.html"
        preview_value = with_newest(
            "core.SiteImage", "image", {"caption": "To kopper kaffe.", "credit": "Sekretariatet"}
        )


class VideoValue(blocks.StructValue):
    @cached_property
    def match(self) -> tuple[str, str]:
        for provider, pattern in VIDEO_PATTERNS.items():
            if found := pattern.match(self.get("url") or ""):
                return provider, found.group(1)
        return "", ""

    @property
    def provider_name(self) -> str:
        return {"youtube": "YouTube", "vimeo": "Vimeo"}.get(self.match[0], "")

    @property
    def watch_url(self) -> str:
        provider, video_id = self.match
        return WATCH_ADDRESSES[provider].format(video_id) if provider else ""


class VideoBlock(blocks.StructBlock):
    url = AddressBlock(
        label=_("Address of the video"),
        max_length=200,
        help_text=_("On YouTube or Vimeo. Nothing is fetched from there before the reader asks."),
    )
    title = blocks.CharBlock(label=_("Title"), max_length=160)
    still = ImageChooserBlock(label=_("Still picture"), required=False)

    class Meta:
        icon = "media"
        label = _("Video")
        description = _("A link to a video elsewhere, with a still picture.")
        group = FACTS
        template = "blocks/video.html"
        value_class = VideoValue
        preview_value = {
            "url": "https://vimeo.com/123456789",
            "title": "Hvad er en peer?",
            "still": None,
        }

    def clean(self, value):
        value = super().clean(value)
        if not any(pattern.match(value["url"]) for pattern in VIDEO_PATTERNS.values()):
            message = _("Write the address of a video on YouTube or Vimeo, with https:// in front.")
            raise blocks.StructBlockValidationError(block_errors={"url": ValidationError(message)})
        return value


class DocumentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(
        label=_("Text"), required=False, max_length=160, help_text=_("Empty: the document's title.")
    )
    description = blocks.CharBlock(label=_("Description"), required=False, max_length=300)

    class Meta:
        icon = "doc-full"
        label = _("Document")
        description = _("A file to download, with its kind and size.")
        group = FACTS
        template = "blocks/document.html"
        preview_value = with_newest(
            "core.SiteDocument", "document", {"title": "Startpakke", "description": "12 sider."}
        )
