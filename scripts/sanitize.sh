#!/bin/bash
# Runs the tests under a sanitizer: scripts/sanitize.sh address|thread [FILTER]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
kind=${1:?usage: scripts/sanitize.sh address|thread [FILTER]}
# Leaks are those of Foundation, which keeps what it makes once.
# Tests that limit a process's address space know by the variable that a sanitizer's shadow takes all of it.
export ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no ALIGN_SANITIZER=$kind
swift build --build-tests --build-path ".build/$kind" --sanitize="$kind" >&2
swift test --skip-build --build-path ".build/$kind" --sanitize="$kind" ${2:+--filter "$2"}
