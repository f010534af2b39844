import re

from django.core.management import call_command


def test_production_sends_one_style_sheet_with_every_layer(tmp_path, settings):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "core.storage.SiteStaticFilesStorage"},
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    source = (settings.SITE_DIR / "static/css/main.css").read_text()
    imported = re.findall(r'@import url\("([^"]+)"\)', source)
    sheet = next(tmp_path.glob("css/main.*.css")).read_text()
    assert len(imported) > 10
    assert "@import" not in sheet
    for name in imported:
        rule = re.search(r"[.\w-]+ \{", (settings.SITE_DIR / "static/css" / name).read_text())
        assert rule.group() in sheet
    for font in re.findall(r'url\("?([^")]+\.woff2)"?\)', sheet):
        assert (tmp_path / "css" / font).resolve().is_file()
