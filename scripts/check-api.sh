#!/bin/bash
# Compares the public API of the library with that of the last release: check-api.sh [--record]
#
# Ends with 1 if something that programs may use was removed or changed, and lists it; what was added is fine. With
# --record, what is there now becomes the baseline, Fixtures/api/Align.json.gz. Needs a debug build of the library, which it
# makes, and the toolchain's swift-api-digester.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
baseline=Fixtures/api/Align.json.gz
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

swift build -q --target Align
includes=(-I "$(swift build --show-bin-path)/Modules")
for headers in Sources/*/include; do includes+=(-Xcc "-I$headers"); done
triple=$(swiftc -print-target-info | sed -n 's/^ *"unversionedTriple": "\(.*\)",*$/\1/p' | head -1)
swift-api-digester -dump-sdk -module Align "${includes[@]}" -target "$triple" -swift-only -avoid-location \
  -avoid-tool-args -o "$work/all.json"
# What is for this package alone is told as internal.
python3 - "$work/all.json" "$work/now.json" <<'END'
import json, sys

def public(node):
    node["children"] = [public(child) for child in node.get("children", []) if not child.get("isInternal")]
    return node

with open(sys.argv[1]) as dump:
    api = json.load(dump)
public(api["ABIRoot"])
with open(sys.argv[2], "w") as file:
    json.dump(api, file, ensure_ascii=False, sort_keys=True)
END
[ "$(wc -c <"$work/now.json")" -gt 100000 ] || {
  echo "check-api: swift-api-digester found no API" >&2
  exit 1
}
if [ "${1:-}" = --record ]; then
  mkdir -p "$(dirname "$baseline")"
  gzip -9n <"$work/now.json" >"$baseline"
  echo "check-api: recorded $baseline"
  exit
fi
gunzip <"$baseline" >"$work/then.json"
swift-api-digester -diagnose-sdk -input-paths "$work/then.json" -input-paths "$work/now.json" -swift-only \
  >"$work/report" 2>&1 || true
if grep -vE '^(/\*.*\*/)?$' "$work/report" >&2; then
  echo "check-api: the API broke; if that is wanted, say so in the CHANGELOG and run 'scripts/check-api.sh --record'" >&2
  exit 1
fi
echo "check-api: nothing that programs use was removed or changed"
