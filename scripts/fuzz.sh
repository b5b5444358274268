#!/bin/bash
# Fuzzes readers with libFuzzer: scripts/fuzz.sh TARGET|all [MINUTES]
#
# Inputs that reach new code are added to Fixtures/fuzz/TARGET, minimised, as long as they are small; the tests replay them. An
# input that breaks a reader is left in .build/fuzz/TARGET-crash-…; make a test of it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
targets=$(sed -n 's/^  case \([a-z].*\)$/\1/p' Tests/AlignTests/Fuzz/FuzzTarget.swift |
  sed 's/[a-zA-Z]* = "\([a-z-]*\)"/\1/g; s/,//g' | tr '\n' ' ')
chosen=${1:-}
minutes=${2:-1}
case " $targets all " in
  *" $chosen "*) [ -n "$chosen" ] ;;
  *) echo "usage: scripts/fuzz.sh TARGET|all [MINUTES]; the targets are: $targets" >&2; exit 64 ;;
esac
[ "$chosen" = all ] || targets=$chosen

export ALIGN_FUZZ=1 SWIFT_BACKTRACE=enable=no
swift build -c release --build-path .build/fuzz --sanitize=fuzzer -Xswiftc -enable-testing --product fuzz-readers >&2
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
status=0
for target in $targets; do
  export ALIGN_FUZZ_TARGET=$target
  corpus=Fixtures/fuzz/$target
  mkdir -p "$found/$target"
  .build/fuzz/release/fuzz-readers -max_total_time="$((minutes * 60))" -max_len=2000 -timeout=10 -rss_limit_mb=2000 \
    -print_final_stats=1 -verbosity=0 -artifact_prefix=".build/fuzz/$target-" "$found/$target" "$corpus" 2>&1 |
    sed "s/^/$target: /" || status=1
  # Only small inputs are worth keeping in the repository.
  find "$found/$target" -type f -size +1k -delete
  .build/fuzz/release/fuzz-readers -merge=1 -verbosity=0 "$corpus" "$found/$target" >/dev/null 2>&1 || status=1
done
exit $status
