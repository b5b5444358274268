#!/bin/bash
# Runs the benchmarks of align-tool and prints one line each: what, figure, unit.
#
# Documents are made from a fixed seed (scripts/bench.py). The peer is PyPI's galechurch, which this script installs
# into .build/test-tools/venv. Timed figures are CPU time, so that other work on the machine disturbs them less.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

venv=.build/test-tools/venv
galechurch=0.1.0  # on PyPI

swift build -c release --product align-tool >&2
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
if ! "$venv/bin/python" -c 'import sys, importlib.metadata as m; sys.exit(m.version("galechurch") != sys.argv[1])' \
  "$galechurch" 2>/dev/null; then
  "$venv/bin/python" -m pip install -q --disable-pip-version-check "galechurch==$galechurch" >&2 ||
    echo "bench: galechurch $galechurch cannot be installed; its lines are left out" >&2
fi
exec "$venv/bin/python" -X utf8 scripts/bench.py .build/release/align-tool "$@"
