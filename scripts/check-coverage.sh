#!/bin/bash
# Measures which share of the lines of Sources/Align the tests run, and fails where it is below the floor:
# check-coverage.sh [--list]
#
# The figure is llvm-cov's own count of lines, summed over all files but generated tables. Runs of the tool that tests start
# count as well; what the test process runs by itself is told beside it. Prints the ten files with the most lines that no test
# runs; with --list all files, and where the stretches begin. Builds and tests in .build/coverage, since the code is
# instrumented: 15 minutes on two cores from nothing, and 4 GB while it runs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# The least share of lines that tests run. It only rises.
floor=0.96

build=.build/coverage
profiles=$PWD/$build/profiles
toolchain=$(swiftc -print-target-info | sed -n 's/^ *"runtimeResourcePath": "\(.*\)\/lib\/swift",*$/\1/p')/bin
rm -rf "$profiles"
mkdir -p "$profiles"
swift build --build-tests --enable-code-coverage --build-path "$build"
binaries=$(swift build --build-path "$build" --show-bin-path)
tests=$binaries/AlignPackageTests.xctest
[ -d "$tests" ] && tests=$tests/Contents/MacOS/AlignPackageTests

# `swift test --enable-code-coverage` gives up on profiles of tools that a test killed while they wrote theirs, so that the steps
# are taken one by one. Each process writes its own, by the mark of its program and its number.
LLVM_PROFILE_FILE=$profiles/%m-%p.profraw swift test --skip-build --build-path "$build" >"$build/test.log" 2>&1 || {
  grep -aE '✘|^error: ' "$build/test.log" | tail -40 >&2 || true
  echo "check-coverage: the tests failed, or did not end; see $build/test.log" >&2
  exit 1
}

# report NAME PROFILE...: llvm-cov's report of what processes ran.
report() {
  local name=$build/$1
  shift
  printf '%s\n' "$@" >"$name.files"
  "$toolchain/llvm-profdata" merge -sparse --failure-mode=all -f "$name.files" -o "$name.profdata" 2>/dev/null
  "$toolchain/llvm-cov" export -instr-profile="$name.profdata" "$tests" >"$name.json"
}
mkdir "$profiles/tool"
LLVM_PROFILE_FILE=$profiles/tool/%m.profraw "$binaries/align-tool" --version >/dev/null
mark=$(basename "$profiles"/tool/*.profraw .profraw)
report all "$profiles"/*.profraw
own=()
for profile in "$profiles"/*.profraw; do
  case "$(basename "$profile")" in "$mark"-*) ;; *) own+=("$profile") ;; esac
done
report own "${own[@]}"
rm -rf "$profiles"

python3 - "$build" "$floor" "${1:-}" <<'END'
import json, os, sys

build, floor, option = sys.argv[1], float(sys.argv[2]), sys.argv[3]
room = os.path.join(os.getcwd(), "Sources/Align") + os.sep


def files(name):
    """Lines not run, lines, name and segments of each file of the library."""
    with open(os.path.join(build, name + ".json")) as file:
        measured = json.load(file)["data"][0]["files"]
    found = []
    for file in measured:
        path = file["filename"]
        if path.startswith(room) and not path.endswith("+Generated.swift"):
            lines = file["summary"]["lines"]
            found.append((lines["count"] - lines["covered"], lines["count"], path[len(room):], file["segments"]))
    if not found:
        sys.exit("check-coverage: the report names no file of Sources/Align")
    return sorted(found, key=lambda file: (-file[0], file[2]))


def share(files):
    return 1 - sum(file[0] for file in files) / sum(file[1] for file in files)


def unrun(segments):
    """The lines at which stretches begin that no test runs."""
    return [line for line, _, count, has_count, is_entry, _ in segments if has_count and is_entry and count == 0]


all_files, own = files("all"), files("own")
for missed, count, name, segments in all_files if option == "--list" else all_files[:10]:
    print(f"{missed:5} of {count:4} lines not run  {name}")
    if option == "--list" and missed:
        print("      from " + " ".join(map(str, unrun(segments))))
total = sum(file[1] for file in all_files)
print(f"check-coverage: tests run {share(all_files):.4f} of {total} lines in {len(all_files)} files, without the runs of the tool "
      f"{share(own):.4f}; the floor is {floor:.2f}")
sys.exit(share(all_files) < floor)
END
