import logging
import uuid
from pathlib import PurePath

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.search import index

from core.models.moved import MovedFileMixin

logger = logging.getLogger(__name__)


class SiteImage(MovedFileMixin, AbstractImage):
    credit = models.CharField(
        _("credit"), max_length=255, blank=True, help_text=_("Who made the picture.")
    )
    licence = models.CharField(
        _("licence"),
        max_length=255,
        blank=True,
        help_text=_("What we may use it for, for example CC BY 4.0."),
    )

    admin_form_fields = (*Image.admin_form_fields, "credit", "licence")
    search_fields = [
        *AbstractImage.search_fields,
        # Wagtail's chooser asks for a word and a tag at once.
        index.RelatedFields("tags", [index.FilterField("name")]),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    def get_upload_to(self, filename):
        """Without the name it came with: a person's name there would stand in public addresses."""
        path = PurePath(super().get_upload_to(filename))
        return str(path.with_stem(uuid.uuid4().hex))

    def put_away(self):
        """Renditions are named after the file: an editor who looks at the picture makes new ones,
        at addresses that nobody outside has seen. Wagtail's own task would come later."""
        for rendition in self.renditions.all():
            rendition.file.storage.delete(rendition.file.name)
            rendition.delete()
        self.move_file(self.get_upload_to(self.file.name))

    def get_rendition(self, filter):
        try:
            return super().get_rendition(filter)
        except OSError as error:
            return self.left_out(error)

    def get_renditions(self, *filters):
        try:
            return super().get_renditions(*filters)
        except OSError as error:
            left_out = self.left_out(error)
            return {getattr(filter, "spec", filter): left_out for filter in filters}

    def create_renditions(self, *filters):
        """One by one: Wagtail decodes three at a time, a gigabyte for 40 megapixels, and writes
        all files before it notes any of them, so that those before a failure are forgotten."""
        return {filter: self.create_rendition(filter) for filter in filters}

    def left_out(self, error):
        """A full disk or a file that broke takes the picture from a page, but not the page."""
        logger.warning("No rendition of image %s: %s", self.pk, error)
        rendition = SiteRendition(image=self, width=0, height=0)
        # Only now: a file given above would be opened and measured.
        rendition.file.name = "not-found"
        return rendition


class SiteRendition(AbstractRendition):
    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]

    def get_upload_to(self, filename):
        """A changed picture gets another address: podcast apps and caches keep the old for long."""
        folder, _slash, name = super().get_upload_to(filename).rpartition("/")
        return f"{folder}/{self.image.get_file_hash()[:8]}.{name}"


class SiteDocument(MovedFileMixin, AbstractDocument):
    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    def clean(self):
        """Of a file that is missing or empty the form says so; its ending is no matter then."""
        if self.file:
            super().clean()
