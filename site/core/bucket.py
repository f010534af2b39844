"""Uploads in an object storage that speaks S3. It is private: the site signs who may fetch what."""

from contextlib import contextmanager
from urllib.parse import urljoin

from boto3.exceptions import Boto3Error
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage
from storages.utils import clean_name

from .uploads import StorageAway, StoredFacts, StoredFilesMixin


@contextmanager
def as_os_error(*, reading=True):
    """So that whoever is prepared for a disk that fails is so for a bucket."""
    try:
        yield
    except (Boto3Error, BotoCoreError, ClientError) as error:
        answer = getattr(error, "response", {}).get("ResponseMetadata", {})
        if reading and answer.get("HTTPStatusCode") == 404:
            raise FileNotFoundError(str(error)) from error
        raise StorageAway(str(error)) from error


class BucketStorage(StoredFilesMixin, S3Storage):
    """An upload that fails is no object: the storage itself keeps nothing of it."""

    # A listener may stop for coffee; what is withdrawn is out of reach soon.
    signature_seconds = 2 * 60 * 60

    def __init__(self, **options):
        super().__init__(**options)
        # botocore waits for minutes, and with it a thread of the web server.
        patience = Config(connect_timeout=5, read_timeout=20, retries={"total_max_attempts": 2})
        self.client_config = self.client_config.merge(patience)

    def facts(self, name) -> StoredFacts:
        with as_os_error():
            found = self.bucket.Object(self._normalize_name(clean_name(name)))
            modified = int(found.last_modified.timestamp())
            return StoredFacts(found.content_length, found.e_tag, modified)

    def url(self, name):
        """The site's own, which lasts and asks who may have it: core.files.media."""
        return urljoin(settings.MEDIA_URL, filepath_to_uri(name))

    def signed_url(self, name, content_type, disposition="") -> str:
        told = {"ResponseContentType": content_type}
        if disposition:
            told["ResponseContentDisposition"] = disposition
        return super().url(name, parameters=told, expire=self.signature_seconds)

    def _open(self, name, mode="rb"):
        with as_os_error():
            return super()._open(name, mode)

    def _save(self, name, content):
        with as_os_error(reading=False):
            return super()._save(name, content)

    def exists(self, name):
        with as_os_error():
            return super().exists(name)

    def delete(self, name):
        with as_os_error():
            super().delete(name)

    def move(self, old, new):
        """Within the storage: nothing comes through the site."""
        source = {"Bucket": self.bucket_name, "Key": self._normalize_name(clean_name(old))}
        with as_os_error():
            self.bucket.copy(source, self._normalize_name(clean_name(new)))
            super().delete(old)

    def size(self, name):
        with as_os_error():
            return super().size(name)
