# Everything a developer types. The work is done by ops/workbench; `make help` is made from the comments after `##`.

# Which Python makes the environment (3.11 or newer), where make run listens, and whose organisation it shows.
PYTHON ?= python3
PORT ?= 8000
SERVICE ?=
# YES=1 lets make reset go on without asking.
YES ?=
# The lies that make lies is about; all when there are none.
LIES ?=

WORKBENCH = $(PYTHON) -m ops.workbench

# One recipe at a time, also under make -j: they share the folder .build.
.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help run test check lies build generate format lock clean reset

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: ## serve everything at http://localhost:8000 (PORT=8001, SERVICE=path/to/service.toml)
	@$(WORKBENCH) run --port '$(PORT)' --service '$(SERVICE)'

test: ## prove everything, on both storages and in browsers; installs what is missing
	@$(WORKBENCH) test

check: ## the fast part: format, lint, types, contracts, unit tests
	@$(WORKBENCH) check

lies: ## take out each check that stops a lie and see a test fall: 25 to 40 minutes (LIES="name name" takes these alone)
	@$(WORKBENCH) lies $(LIES)

build: ## build the client only (SERVICE=path/to/service.toml)
	@$(WORKBENCH) build --service '$(SERVICE)'

generate: ## write the API and frame shapes and the TypeScript types made from them
	@$(WORKBENCH) generate

format: ## mend what can be mended by itself: layout, imports, simple lint
	@$(WORKBENCH) format

lock: ## compile the lock files again after a change in pyproject.toml
	@$(WORKBENCH) lock

clean: ## remove everything that can be built again; the state stays
	@$(WORKBENCH) clean

reset: ## remove the state: database and secret key (YES=1 does not ask)
	@$(WORKBENCH) reset $(if $(YES),--yes)
