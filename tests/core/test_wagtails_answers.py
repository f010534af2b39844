from pathlib import Path

import polib
import wagtail
import wagtail_localize
import wagtailmedia

from core.admin.wagtails_answers import ANSWERS


def test_each_is_still_what_the_installed_versions_say():
    """Another spelling in the next version would be English again, and nobody would hear of it."""
    said = {
        entry.msgid
        for package in (wagtail, wagtail_localize, wagtailmedia)
        for path in Path(package.__file__).parent.rglob("locale/en/LC_MESSAGES/django.po")
        for entry in polib.pofile(str(path))
    }
    assert [answer for answer in ANSWERS if answer not in said] == []
