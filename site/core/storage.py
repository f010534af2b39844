from whitenoise.storage import CompressedManifestStaticFilesStorage


class SiteStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Hashes the addresses of ES module imports as well as those in style sheets."""

    support_js_module_import_aggregation = True
