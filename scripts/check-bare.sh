#!/bin/sh
# Shows that a built tool needs nothing beside it: check-bare.sh TOOL
#
# Runs a copy in an empty folder with an empty environment, on a copy of the seeds.
set -eu
cd "$(dirname "$0")/.."
bare=$(mktemp -d)
trap 'rm -rf "$bare"' EXIT
cp "$1" "$bare/tool"
cp -R seeds "$bare/texts"
cd "$bare"

fail() {
  echo "check-bare: $*" >&2
  exit 1
}
env -i ./tool --version >/dev/null || fail "--version failed"
env -i HOME="$bare" ./tool align texts --format jsonl -q >beads.jsonl 2>messages || fail "align failed: $(cat messages)"
[ "$(wc -l <beads.jsonl)" -gt 100 ] || fail "align wrote $(wc -l <beads.jsonl) beads"
if command -v ldd >/dev/null 2>&1 && ldd ./tool | grep -q swift; then fail "the Swift libraries are not inside"; fi
echo "check-bare: $(env -i ./tool --version), $(wc -c <tool) bytes, aligned the seeds in a bare folder"
