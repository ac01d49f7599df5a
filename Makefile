# Umeed. `make run` to see it, `make test` to trust it. The work itself is in Scripts/, one step per file.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

# A Swift crash report prints the memory that registers point at, and with it people's names: never.
export SWIFT_BACKTRACE := enable=yes,registers=none

PORT ?= 8080
DATA ?= Data/demo

.PHONY: help run build release test check verify docs screenshot clean

help: ## This list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */  make \1\t/' | expand -t 20

run: build ## Build, load the demo, serve it at http://127.0.0.1:8080 (PORT=, DATA= to change)
	.build/debug/umeed demo --data $(DATA) --port $(PORT)

build: ## Debug executable, .build/debug/umeed
	@Scripts/install build
	swift build --product umeed

release: ## Release executable, .build/release/umeed, with the Swift library inside
	@Scripts/install build
	swift build --configuration release --static-swift-stdlib --product umeed

test: ## Every Swift test, on SQLite and on a throw-away PostgreSQL
	@Scripts/install build test
	Scripts/with-postgres swift test

check: ## Format, walls, generated documents
	@Scripts/install build
	@Scripts/check

verify: ## The outside checks: kill -9, lost updates, searched disks, schemathesis, axe (ONLY="name ..." for some)
	@Scripts/install build test verify
	@Scripts/verify/run $(ONLY)

docs: ## Write the generated documents again
	@Scripts/install build
	@Scripts/documents write

screenshot: ## Photograph the README's page again
	@Scripts/install build verify
	@Scripts/screenshot

clean: ## Remove what was built (the demo's data stays)
	swift package clean
	rm -rf .build/verify
