#!/bin/bash
# Builds the reference of the library and ends with 1 if docc warns of anything: check-docs.sh [FOLDER]
#
# With a folder, the site is put there; open it with a web server: python3 -m http.server -d FOLDER. Needs a debug build of
# the library, which it makes, and the toolchain's docc.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
site=${1:-$work/site}

swift build -q --target Align
built=$(swift build --show-bin-path)
includes=(-I "$built/Modules")
for headers in Sources/*/include; do includes+=(-Xcc "-I$headers"); done
triple=$(swiftc -print-target-info | sed -n 's/^ *"unversionedTriple": "\(.*\)",*$/\1/p' | head -1)
swift-symbolgraph-extract -module-name Align "${includes[@]}" -target "$triple" -minimum-access-level public \
  -output-dir "$work"

# The programs of the tutorials are compiled, not only shown.
for program in Sources/Align/Align.docc/Tutorials/Resources/*.swift; do
  swiftc -typecheck "${includes[@]}" "$program" || {
    echo "check-docs: $program does not compile" >&2
    exit 1
  }
done

docc convert Sources/Align/Align.docc --additional-symbol-graph-dir "$work" --output-path "$site" \
  --fallback-display-name Align --fallback-bundle-identifier align --warnings-as-errors
[ -s "$site/documentation/align/index.html" ] || {
  echo "check-docs: no site was made" >&2
  exit 1
}
[ $# -eq 0 ] && echo "check-docs: the reference builds without a warning" ||
  echo "The reference is in $site; 'python3 -m http.server -d $site' shows it at http://localhost:8000/documentation/align"
