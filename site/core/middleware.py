from django.middleware.gzip import GZipMiddleware
from django.utils.deprecation import MiddlewareMixin

from . import media_types
from .headers import apply_caching, apply_content_policy, apply_sharing

TEXT_TYPES = (
    "text/",
    "application/json",
    media_types.JSON_FEED,
    media_types.RSS,
    media_types.ATOM,
    "application/xml",
    "application/javascript",
    "image/svg+xml",
)


class HeaderPolicyMiddleware(MiddlewareMixin):
    """The one place where caching, sharing and framing are decided (core.headers)."""

    def process_response(self, request, response):
        apply_content_policy(request, response)
        response = apply_caching(request, response)
        apply_sharing(request, response)
        return response


class TextCompressionMiddleware(GZipMiddleware):
    """Compress text only: Django's own would also compress a range of an audio file."""

    def process_response(self, request, response):
        if response.streaming or not response.get("Content-Type", "").startswith(TEXT_TYPES):
            return response
        return super().process_response(request, response)
