#!/bin/bash
# Fuzzes the reader of quantities with libFuzzer: scripts/fuzz.sh [SECONDS]
# Inputs that reach new code are added to Fixtures/fuzz/quantities, minimised; the tests replay them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-60}
export ALIGN_FUZZ=1 SWIFT_BACKTRACE=enable=no
swift build -c release --build-path .build/fuzz --sanitize=fuzzer --product fuzz-quantities >&2
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
.build/fuzz/release/fuzz-quantities -max_total_time="$seconds" -max_len=400 -timeout=10 -artifact_prefix=.build/fuzz/ \
  "$found" Fixtures/fuzz/quantities
.build/fuzz/release/fuzz-quantities -merge=1 Fixtures/fuzz/quantities "$found"
