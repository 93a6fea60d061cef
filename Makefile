# Two commands do everything: `make demo` and `make test`. Both install what they need into .venv and nothing elsewhere,
# but for Debian packages that are missing (python3-venv, chromium), where the user may install them.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet install

.PHONY: help demo test bench docs clean
.DELETE_ON_ERROR:

help:
	@echo 'make demo    cài đặt, dựng đồ thị mẫu, in kết quả / install, build the sample graph, print what it says'
	@echo 'make test    cài đặt và chạy mọi phép thử / install and run every test'
	@echo 'make bench   đo độ chính xác và tốc độ / measure accuracy and speed, into benchmarks/results/'
	@echo 'make docs    làm mới kết quả trong tài liệu / refresh what the documentation and graphs/ show'
	@echo 'make clean   xóa những gì đã tạo / remove what was made'

demo: $(VENV)/.all
	@PATH="$(abspath $(BIN)):$$PATH" examples/demo

# The tests run the source as it stands (pytest's `pythonpath`); those of `find` once more what is installed, compiled.
test: $(VENV)/.test
	@{ command -v chromium && command -v chromedriver; } >/dev/null || tools/debian chromium chromium-driver || \
		[ "$$VNCITE_BROWSER" = required ] || echo 'Bỏ qua phép thử trang đồ thị / the tests of the page are skipped'
	$(BIN)/python -m pytest
	$(BIN)/python -m pytest tests/find --override-ini=pythonpath=tools
	$(BIN)/mypy
	$(BIN)/ruff check
	$(BIN)/ruff format --check

bench: $(VENV)/.bench
	$(BIN)/python benchmarks/run.py

# What the tests compare with: outputs in the pages and the notebook, the graphs that are checked in.
docs: $(VENV)/.test demo
	$(BIN)/python tools/console.py --write README.md docs/*.md
	$(BIN)/python tools/run_notebook.py notebooks/*.ipynb

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find src tests benchmarks -name __pycache__ -type d -exec rm -rf {} +

# A stamp for each set of packages: nothing is installed again until the source or the list of dependencies changes.
SOURCES := pyproject.toml hatch_build.py tools/slices.h $(shell find src ontology -type f ! -name '*.pyc')

$(VENV)/.venv: tools/venv
	@tools/venv $(VENV) $(PYTHON)
	@touch $@

$(VENV)/.all: $(VENV)/.venv $(SOURCES)
	@tools/compiler $(BIN)/python || true
	@echo 'Cài vncite và các gói / installing vncite and its packages (a few minutes): vncite[all]'
	@$(PIP) '.[all]'
	@touch $@

$(VENV)/.test: $(VENV)/.all
	@echo 'Cài các gói / installing packages: vncite[test]'
	@$(PIP) 'vncite[test]'
	@touch $@

$(VENV)/.bench: $(VENV)/.test
	@echo 'Cài các gói / installing packages: vncite[bench]'
	@$(PIP) 'vncite[bench]'
	@touch $@
