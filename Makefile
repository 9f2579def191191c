# Everything is set up by what needs it: `make site` and `make test` work on a fresh Debian machine.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
BROWSER := tests/browser/node_modules
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site test check serve clean lock

help:  ## Say what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

site: $(VENV)/.ready  ## Build the example site from the example reviews, into site/
	@$(BIN)/dhr build

test: $(VENV)/.ready $(BROWSER)/.ready  ## Run every test
	@$(BIN)/pytest -n auto

check: $(VENV)/.ready  ## Style, types and the arrows between the packages
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

serve: $(VENV)/.ready  ## Show the example site at http://127.0.0.1:8000
	@$(BIN)/dhr serve

clean:  ## Remove everything that was made
	@rm -rf $(VENV) $(BROWSER) site .site-* .cache .hypothesis .ruff_cache .mypy_cache .import_linter_cache

lock: $(VENV)/.ready  ## Pin every dependency with its hashes
	@$(BIN)/pip install --quiet pip-tools
	@$(BIN)/pip-compile --quiet --upgrade --extra dev --all-build-deps --generate-hashes --strip-extras \
		--allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
		--output-file requirements.lock pyproject.toml

$(VENV)/.ready: pyproject.toml requirements.lock
	@.ci/system-packages site
	@python3 -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(BROWSER)/.ready: tests/browser/package-lock.json
	@.ci/system-packages test
	@npm ci --silent --no-audit --no-fund --prefix tests/browser
	@touch $@
