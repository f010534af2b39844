"""What design.md says about the house, held by looking at the files."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

ROOT = Path(__file__).resolve().parents[1]
TOP = {
    *("manage.py", "pyproject.toml", "README.md", "Makefile", "LICENSE"),
    *("requirements.txt", "requirements-dev.txt"),
    *("site", "home", "news", "podcasts", "search", "tests"),
}
# Each may depend on what stands before it; news and podcasts do not know each other.
LAYERS = {"core": 0, "news": 1, "podcasts": 1, "home": 2, "search": 3, "demo": 4, "peernet": 5}
PYTHON_LINES, TEMPLATE_LINES = 300, 60


def tracked():
    names = subprocess.run(
        ["git", "ls-files"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    return [name for name in names if (ROOT / name).is_file()]


def lines(name):
    return (ROOT / name).read_text(encoding="utf-8").splitlines()


def test_nothing_else_at_the_top():
    top = {name.split("/")[0] for name in tracked()}
    assert {name for name in top if not name.startswith(".")} == TOP


def test_site_is_a_folder_on_the_path_and_never_a_package():
    assert not (ROOT / "site" / "__init__.py").exists()


@pytest.mark.parametrize("pattern", ["/site", "site/", "site", "/site/", "*.mo", "lib/"])
def test_gitignore_hides_nothing_of_the_site(pattern):
    assert pattern not in [line.strip() for line in lines(".gitignore")]


def test_every_test_folder_is_a_package():
    folders = {Path(name).parent for name in tracked() if name.startswith("tests/")}
    without = [
        str(folder)
        for folder in folders
        if list((ROOT / folder).glob("*.py")) and not (ROOT / folder / "__init__.py").exists()
    ]
    assert without == []


def test_no_address_of_a_package_registry():
    registries = re.compile(
        r"https?://[^\s\"'<>]*(?:pypi|pythonhosted|npmjs|registry|deb\.debian|/simple\b)", re.I
    )
    found = [
        f"{name}:{number}"
        for name in tracked()
        if Path(name).suffix in {".txt", ".toml", ".json", ".lock", ".npmrc", ".cfg", ""}
        for number, line in enumerate(lines(name), 1)
        if registries.search(line) or line.lstrip().startswith(("--index-url", "--extra-index"))
    ]
    assert found == []


def test_locks_are_complete_and_hashed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    for lock, wanted in (
        ("requirements.txt", project["project"]["dependencies"]),
        ("requirements-dev.txt", project["dependency-groups"]["dev"]),
    ):
        text = (ROOT / lock).read_text()
        pinned = set(re.findall(r"^([a-z0-9._-]+)==", text, re.M))
        names = {re.split(r"[\[<>=!~ ]", item)[0].lower() for item in wanted}
        assert names <= pinned, lock
        assert text.count("--hash=sha256:") >= len(pinned), lock


def test_python_files_stay_readable():
    long = [
        f"{name} has {len(lines(name))} lines"
        for name in tracked()
        if name.endswith(".py") and "/migrations/" not in name and len(lines(name)) > PYTHON_LINES
    ]
    assert long == []


def test_every_template_lies_where_lint_looks():
    elsewhere = [
        name
        for name in tracked()
        if name.endswith(".html") and not name.startswith("site/templates/")
    ]
    assert elsewhere == []


def test_templates_stay_short():
    long = [
        f"{name} has {len(lines(name))} lines"
        for name in tracked()
        if name.startswith("site/templates/")
        and name.endswith(".html")
        and len(lines(name)) > TEMPLATE_LINES
    ]
    assert long == []


INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*type=[\"']application/(?:ld\+)?json)|<style\b|\sstyle=|\son[a-z]+=[\"']|javascript:",
    re.I,
)


def test_templates_need_no_exception_from_the_content_security_policy():
    found = [
        f"{name}:{number}"
        for name in tracked()
        if name.startswith("site/templates/") and name.endswith((".html", ".svg"))
        for number, line in enumerate(lines(name), 1)
        if INLINE.search(line)
    ]
    assert found == []


def test_no_import_inside_a_function():
    found = []
    for name in tracked():
        if not name.endswith(".py") or name.endswith("/apps.py") or "/migrations/" in name:
            continue
        for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                found += [
                    f"{name}:{inner.lineno}"
                    for inner in ast.walk(node)
                    if isinstance(inner, ast.Import | ast.ImportFrom)
                ]
    assert found == []


def test_every_own_app_has_its_layer():
    own = {config.label for config in apps.get_app_configs() if ROOT in Path(config.path).parents}
    own = {label for label in own if ".venv" not in apps.get_app_config(label).path}
    assert own <= set(LAYERS)


@pytest.mark.django_db  # wagtail-localize's first migration asks the database who it is
def test_migrations_depend_in_the_same_direction_as_imports():
    """Foreign keys by string are invisible to import-linter, but not to migrations."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    upward = [
        f"{app}.{name} depends on {other}"
        for (app, name), migration in loader.disk_migrations.items()
        for other, _name in [*migration.dependencies, *migration.run_before]
        if app in LAYERS and other in LAYERS and other != app and LAYERS[other] >= LAYERS[app]
    ]
    assert upward == []


def test_unfinished_work_is_not_left_in_the_code():
    marks = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
    found = [
        f"{name}:{number}"
        for name in tracked()
        if name.endswith((".py", ".html", ".css", ".js")) and name != "tests/test_house.py"
        for number, line in enumerate(lines(name), 1)
        if marks.search(line)
    ]
    assert found == []


def test_readme_fits_on_a_few_screens():
    assert len(lines("README.md")) <= 120
