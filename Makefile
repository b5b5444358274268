# `make help` lists what can be made. Plain `swift build`, `swift run` and `swift test` work too.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo test bench train lint dist clean

tool := .build/release/align-tool

help: ## list these
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1	\2/' | expand -t 14

demo: ## install the models where pip reaches them, align seeds/ into out/seeds.tmx, .tsv and .jsonl, show a sample
	swift build -c release --product align-tool
	@$(tool) models status >/dev/null 2>&1 || $(tool) models install || \
		echo "The models could not be installed; going on with what is built in." >&2
	mkdir -p out
	$(tool) align seeds --sample 5 --width 80 -o out/seeds.tmx -o out/seeds.tsv -o out/seeds.jsonl
	@echo
	@for file in out/seeds.{tmx,tsv,jsonl}; do echo "wrote $$file: $$(wc -l < $$file) lines"; done

test: lint ## set up, and check the style, the rooms and every test
	scripts/setup-tests.sh
	scripts/check-rooms.sh
	swift build --build-tests
	swift test --skip-build
	swift build -c release --product align-tool
	scripts/check-numerals.py $(tool)
	scripts/check-number-contexts.py $(tool)
	scripts/check-integrations.sh $(tool)

bench: ## run the benchmarks, write out/bench.json, and fail where a ratio is worse than in scripts/bench.json by a fifth
	scripts/bench.sh

train: ## train the aligner: make train GOLD="folder folder"
	scripts/train.sh $(GOLD)

lint: ## check the style alone
	scripts/check-style.sh

dist: ## one stripped binary with the Swift libraries inside: out/align-tool
	swift build -c release --product align-tool --static-swift-stdlib
	mkdir -p out
	strip -o out/align-tool $(tool)
	scripts/check-bare.sh out/align-tool

clean: ## remove everything that was made
	rm -rf .build out
