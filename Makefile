# Dateline: `make run` opens the window, `make test` runs all tests. Both prepare everything by themselves.

ifeq ($(OS),Windows_NT)
    VENV := .venv/Scripts
else
    VENV := .venv/bin
endif
PY := $(VENV)/python
OFFSCREEN := QT_QPA_PLATFORM=offscreen
TEXTS := $(sort $(wildcard gui/*.py gui/*/*.py))
SIDE_BY_SIDE := --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder
LUPDATE := -silent -no-obsolete -sort-messages -locations none -source-language en
export PYTHON
# The tests start Python hundreds of times: without compiled modules each start would compile them anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run tour test search lint format bench evaluate pipelines dist check-wheel lock translations clean

help: ## Show what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

setup: ## Prepare .venv from requirements.lock
	@sh packaging/setup.sh

setup-dev:
	@sh packaging/setup.sh --dev

run: setup ## Open the window on the samples (without a display: play the tour)
	@$(PY) packaging/launch.py

tour: setup ## Play the tour offscreen; pictures and export go to tour/
	@$(OFFSCREEN) $(PY) packaging/system_libraries.py
	@$(OFFSCREEN) $(PY) main.py tour --output tour

test: setup-dev ## Run all tests (make test ARGS="tests/models -k offsets")
	@$(OFFSCREEN) $(PY) packaging/system_libraries.py
	@$(PY) -m pytest $(or $(ARGS),$(SIDE_BY_SIDE))

search: setup-dev ## Run the property tests with examples they have not had yet
	@$(PY) -m pytest --hypothesis-profile search -m hypothesis $(or $(ARGS),$(SIDE_BY_SIDE))

lint: setup-dev ## Check style, types and who imports whom
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(VENV)/lint-imports --no-logo

format: setup-dev ## Put the code into its standard form
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

bench: setup-dev ## Run every script in benchmarks/
	@for name in $(basename $(notdir $(wildcard benchmarks/*.py))); do \
	    echo "benchmarks/$$name.py"; $(OFFSCREEN) $(PY) -m benchmarks.$$name || exit 1; \
	done

evaluate: setup-dev ## Compare suggestions with a part of the corpus (make evaluate PART=test ARGS="--misses 50")
	@mkdir -p build
	@$(PY) -m training.corpus compile --part $(or $(PART),dev) --output build/$(or $(PART),dev).json
	@$(PY) main.py evaluate --gold build/$(or $(PART),dev).json $(ARGS)

pipelines: $(if $(CORPORA),setup-dev) ## Train and pack the pipelines and the event model, two hours (make pipelines CORPORA=../corpora)
	@test -n "$(CORPORA)" || { \
	    echo "Name the folder of the corpora: make pipelines CORPORA=FOLDER (training/SOURCES.md tells what it holds)." >&2; \
	    exit 1; \
	}
	@$(PY) -m training.recipe --corpora "$(CORPORA)" $(ARGS)
	@$(PY) -m training.event_model

dist: setup-dev ## Build source archive and wheel into dist/
	@$(PY) -m build --no-isolation --outdir dist .

check-wheel: dist ## Install the wheel into an empty environment and play the tour from it
	@$(OFFSCREEN) $(PY) packaging/system_libraries.py
	@$(PY) packaging/check_wheel.py

lock: setup-dev ## Renew both lock files from pyproject.toml
	@UV_CUSTOM_COMPILE_COMMAND="make lock" $(PY) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	    --generate-hashes --only-binary :all: pyproject.toml --output-file requirements.lock
	@UV_CUSTOM_COMPILE_COMMAND="make lock" $(PY) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	    --generate-hashes --only-binary :all: --group dev --constraint requirements.lock pyproject.toml \
	    --output-file requirements-dev.lock

translations: setup-dev ## Collect new texts into resources/translations/*.ts and compile them
	@$(VENV)/pyside6-lupdate $(LUPDATE) $(TEXTS) -ts resources/translations/dateline_de.ts
	@$(VENV)/pyside6-lupdate $(LUPDATE) -pluralonly $(TEXTS) -ts resources/translations/dateline_en.ts
	@$(VENV)/pyside6-lrelease resources/translations/dateline_de.ts resources/translations/dateline_en.ts

clean: ## Remove everything that was made
	rm -rf .venv build dist tour .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
