import posixpath
import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLESHEET = "css/main.css"
LAYERED_IMPORT = re.compile(r'@import url\("([^"]+)"\) layer\((\w+)\)(?: (\w+))?;')


class SiteStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Hashes the addresses of ES module imports as well as those in style sheets.

    The style sheet goes out as one file: thirty imports would be thirty requests
    before the first paint.
    """

    support_js_module_import_aggregation = True

    def post_process(self, paths, dry_run=False, **options):
        if STYLESHEET in paths and not dry_run:
            self.delete(STYLESHEET)
            self._save(STYLESHEET, ContentFile(self.bundled(paths).encode()))
            paths = {**paths, STYLESHEET: (self, STYLESHEET)}
        yield from super().post_process(paths, dry_run, **options)

    def bundled(self, paths) -> str:
        """Read from the sources: what lies in STATIC_ROOT may be the bundle of last time."""

        def source(name):
            storage, path = paths[name]
            with storage.open(path) as file:
                return file.read().decode()

        def layer(match):
            name, layer, media = match.groups()
            css = source(posixpath.join(posixpath.dirname(STYLESHEET), name))
            css = f"@layer {layer} {{\n{css}}}"
            return f"@media {media} {{\n{css}\n}}" if media else css

        return LAYERED_IMPORT.sub(layer, source(STYLESHEET))
