#!/bin/bash
# Builds and runs a package that depends on this one, by its path and by a git URL: check-dependent.sh [debug|release] ...
#
# The package's program is the Swift of the section "The library" of README.md, and must print the text below it there. What
# git has as HEAD is what the URL brings; without git, or outside of a clone, that part is skipped, but not under CI.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset ALIGN_STRICT

fail() {
  echo "check-dependent: $*" >&2
  exit 1
}

# Nothing that the build system of a dependent may contradict, unless it is asked for.
swift package dump-package >"$work/manifest.json"
ALIGN_STRICT=1 swift package dump-package >"$work/strict.json"
! grep -q treatAllWarnings "$work/manifest.json" || fail "the manifest makes errors of warnings without ALIGN_STRICT"
grep -q treatAllWarnings "$work/strict.json" || fail "ALIGN_STRICT makes no errors of warnings"

# The first block of a language in the section, or of none.
block() {
  awk -v language="$1" '
    /^## / { inside = ($0 == "## The library") }
    inside && $0 == "```" language && !found { found = printing = 1; next }
    printing && $0 == "```" { exit }
    printing { print }
  ' README.md
}
block swift >"$work/main.swift"
block text >"$work/expected"
grep -q '^import Align' "$work/main.swift" || fail "README.md has no program in its section 'The library'"

# A package of one program: package NAME DEPENDENCY
package() {
  mkdir -p "$work/$1/Sources/Example"
  cp "$work/main.swift" "$work/$1/Sources/Example/main.swift"
  cat >"$work/$1/Package.swift" <<END
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Example",
  platforms: [.macOS(.v26)],
  dependencies: [$2],
  targets: [
    .executableTarget(name: "Example", dependencies: [.product(name: "Align", package: "$3")])
  ]
)
END
}

run() {
  local configuration
  for configuration in "${configurations[@]}"; do
    (cd "$work/$1" && swift build -q -c "$configuration" --cache-path "$work/cache" --product Example) ||
      fail "a package that depends on this one by $1 does not build ($configuration)"
    "$work/$1/.build/$configuration/Example" >"$work/printed" || fail "README's program ended with $?"
    diff "$work/expected" "$work/printed" >&2 || fail "README's program prints something else than README says"
    echo "check-dependent: README's program builds and runs, by $1 ($configuration)"
  done
}

configurations=("${@:-debug}")
package path ".package(name: \"align\", path: \"$root\")" align
run path

if git rev-parse --verify -q HEAD >/dev/null 2>&1; then
  # The clone may belong to somebody else, as it does in containers.
  export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'
  revision=$(git rev-parse HEAD)
  package url ".package(url: \"file://$root\", revision: \"$revision\")" "$(basename "$root" .git)"
  run url
else
  echo "SKIPPED: no git to depend on" >&2
  [ "${CI:-}" != true ]
fi
