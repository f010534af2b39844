# The manual's commands. Everything else is in README.md.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
TEMPLATES = $(shell git ls-files 'site/templates/*.html')
SOURCES = $(shell git ls-files '*.py' ':!:*/migrations/*')
# Where the tool is installed it is faster; pip needs nothing that Python does not bring.
UV := $(shell uv --version >/dev/null 2>&1 && echo uv)

.DEFAULT_GOAL := help
.PHONY: help demo test test-fast test-browser test-clients lint bench messages

help: ## Show these commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## (.*)/  make \1\t\2/' | expand -t 22

demo: export BASE_URL ?= http://127.0.0.1:$(PORT)
demo: $(VENV)/runtime.stamp ## Serve the demonstration site at http://127.0.0.1:8000 (PORT=8123 elsewhere)
	@$(PY) manage.py demo
	@exec env DEBUG=0 $(PY) manage.py serve --port $(PORT)

test: test-fast test-browser test-clients ## Run every test, the fast ones first

test-fast: $(VENV)/dev.stamp ## Run the tests that need no other program
	@$(PY) -m pytest -q -m "not browser and not clients" --numprocesses auto --dist worksteal $(ARGS)

test-browser: $(VENV)/dev.stamp ## Run the tests in Chromium
	@$(PY) -m pytest -q -m browser $(ARGS)

test-clients: $(VENV)/dev.stamp ## Run the tests with newsboat, gPodder, curl, ffmpeg and nginx
	@$(PY) -m pytest -q -m clients $(ARGS)

lint: $(VENV)/dev.stamp ## Check style, layers, templates, migrations and the conventions
	@$(VENV)/bin/ruff check
	@$(VENV)/bin/ruff format --check
	@PYTHONPATH=.:site $(VENV)/bin/lint-imports --no-cache --no-logo
	@$(VENV)/bin/djhtml --tabwidth 2 --check $(TEMPLATES)
	@$(VENV)/bin/djade --target-version 5.2 --check $(TEMPLATES)
	@$(VENV)/bin/django-upgrade --target-version 5.2 --check $(SOURCES)
	@$(PY) manage.py check --fail-level WARNING
	@$(PY) manage.py makemigrations --check --dry-run

bench: $(VENV)/dev.stamp ## Print queries, CPU time and bytes of each kind of page
	@$(PY) -m tests.bench

messages: $(VENV)/dev.stamp ## Collect the interface's strings and compile their translations
	@$(PY) manage.py makemessages -l da -l nb --no-obsolete --no-wrap --no-location \
		-i '.*' -i tests -i var -i site/locale
	@$(PY) manage.py admin_catalogue --gather
	@$(PY) -c "import pathlib, polib; [polib.pofile(str(p)).save_as_mofile(str(p.with_suffix('.mo'))) for p in pathlib.Path('site/locale').rglob('*.po')]"

$(VENV)/runtime.stamp: requirements.txt
	@$(call install,requirements.txt)
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt
	@$(call install,requirements-dev.txt)
	@touch $@ $(VENV)/runtime.stamp

define install
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.12 …") if sys.version_info < (3, 11) else 0' \
	&& echo "Installing what the site needs into $(VENV) …" \
	&& if [ -n "$(UV)" ]; then \
		{ [ -x $(PY) ] || uv venv --quiet --python $(PYTHON) $(VENV); } \
		&& uv pip install --quiet --python $(PY) --require-hashes -r $(1); \
	else \
		{ [ -x $(PY) ] || $(PYTHON) -m venv $(VENV); } \
		&& $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1); \
	fi
endef
