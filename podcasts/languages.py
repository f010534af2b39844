from django.conf import settings
from django.utils.translation import get_language


def language_name(code: str) -> str:
    """Inside a sentence of the active language: of ours only English has a capital there."""
    name = str(dict(settings.LANGUAGES).get(code, code))
    return name if get_language() == "en" else name.lower()
