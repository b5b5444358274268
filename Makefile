# `make help` lists what can be made. Plain `swift build`, `swift run` and `swift test` work too.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo install uninstall test coverage bench train lint docs dist clean

tool := .build/release/align-tool
# Where `make install` puts the program and its manual page.
PREFIX ?= $(HOME)/.local

help: ## list these
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1	\2/' | expand -t 14

demo: ## build (some six minutes), install the models, align seeds/ into out/seeds.tmx, .tsv, .jsonl and .html
	swift build -c release --product align-tool
	@$(tool) models status >/dev/null 2>&1 || $(tool) models install || \
		echo "The models could not be installed; going on with what is built in." >&2
	mkdir -p out
	$(tool) align seeds --sample 2 --width 80 -o out/seeds.tmx -o out/seeds.tsv -o out/seeds.jsonl -o out/seeds.html
	@echo
	@echo "Aligned $$(ls seeds | wc -l) articles into $$(wc -l < out/seeds.jsonl) pairs:"
	@ls out/seeds.tmx out/seeds.tsv out/seeds.jsonl out/seeds.html
	@echo "Open out/seeds.html in a browser to read, search and correct them."

install: ## build, and copy the program and its manual page to PREFIX, which is ~/.local
	swift build -c release --product align-tool
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 $(tool) $(DESTDIR)$(PREFIX)/bin/align-tool
	$(tool) manual > $(DESTDIR)$(PREFIX)/share/man/man1/align-tool.1
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/align-tool $$($(tool) --version)"

uninstall: ## remove what `make install` copied
	rm -f $(DESTDIR)$(PREFIX)/bin/align-tool $(DESTDIR)$(PREFIX)/share/man/man1/align-tool.1

test: lint ## set up, and check the style, the rooms and every test
	scripts/setup-tests.sh
	scripts/check-rooms.sh
	ALIGN_STRICT=1 swift build --build-tests
	ALIGN_STRICT=1 swift test --skip-build
	ALIGN_STRICT=1 scripts/check-docs.sh
	ALIGN_STRICT=1 scripts/check-api.sh
	scripts/check-dependent.sh
	swift build -c release --product align-tool
	scripts/check-numerals.py $(tool)
	scripts/check-number-contexts.py $(tool)
	scripts/check-integrations.sh $(tool)
	@echo "make test: all of it passed; lines above that begin with SKIPPED name what was not run"

coverage: ## measure which share of the library's lines the tests run, and fail below the floor
	ALIGN_STRICT=1 scripts/check-coverage.sh

bench: ## run the benchmarks, write out/bench.json, and fail where a ratio is worse than in scripts/bench.json by a fifth
	scripts/bench.sh

train: ## train the aligner: make train GOLD="folder folder"
	scripts/train.sh $(GOLD)

docs: ## build the reference of the library: out/docs
	scripts/check-docs.sh out/docs

lint: ## check the style alone
	scripts/check-style.sh

dist: ## one stripped binary with the Swift libraries inside: out/align-tool
	swift build -c release --product align-tool --static-swift-stdlib
	mkdir -p out
	strip -o out/align-tool $(tool)
	scripts/check-bare.sh out/align-tool

clean: ## remove everything that was made
	rm -rf .build out
