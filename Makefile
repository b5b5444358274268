# `make help` lists what can be made. Plain `swift build`, `swift run` and `swift test` work too.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo test bench lint dist clean

tool := .build/release/align-tool

help: ## list these
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1	\2/' | expand -t 14

demo: ## align seeds/ into out/seeds.tmx, .tsv and .jsonl, and show a sample
	swift build -c release --product align-tool
	mkdir -p out
	for extension in tmx tsv jsonl; do $(tool) align --quiet seeds -o out/seeds.$$extension; done
	$(tool) align --quiet --color always --format text --width 110 "$$(ls seeds/*.txt | head -n 1)" > out/sample.txt
	head -n 60 out/sample.txt
	@echo && ls -l out/seeds.*

test: lint ## check the style, the rooms and every test
	if [ -x scripts/setup-tests.sh ]; then scripts/setup-tests.sh; fi
	scripts/check-rooms.sh
	swift build --build-tests
	swift test --skip-build

bench: ## run the benchmarks
	if [ -x scripts/bench.sh ]; then scripts/bench.sh; else echo "bench: scripts/bench.sh is missing" >&2; exit 1; fi

lint: ## check the style alone
	scripts/check-style.sh

dist: ## one stripped binary with the Swift libraries inside: out/align-tool
	swift build -c release --product align-tool --static-swift-stdlib
	mkdir -p out
	strip -o out/align-tool $(tool)
	out/align-tool --version

clean: ## remove everything that was made
	rm -rf .build out
