#!/bin/bash
# Trains the weights that are part of the library and writes them as Swift: scripts/train.sh FOLDER...
# Each folder holds gold documents x.en, x.zh (a segment a line) and x.gold (beads).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -gt 0 ] || { echo "usage: scripts/train.sh FOLDER..." >&2; exit 64; }
swift build -c release --product align-tool >&2
output=Sources/Align/Alignment/AlignerWeights+Generated.swift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A copy, so that a build meanwhile does not replace the program that trains.
cp .build/release/align-tool "$work/align-tool"

table() { # name, evidence, what the table is for
  "$work/align-tool" train-aligner --evidence "$2" "${@:4}" -o "$work/weights" >&2
  printf '\n  /// %s\n  static let %s = """\n' "$3" "$1"
  sed 's/^/    /' "$work/weights"
  printf '    """\n'
}

beads=$(cat "${@/%//*.gold}" | grep -c '^\[')
{
  echo "// Trained weights; written by scripts/train.sh, never by hand."
  echo "// Origin: $beads gold beads of $* and two variations of each document, $(date -u +%Y-%m-%d)." |
    sed -E 's@[^ ]*/([^/ ]+)@\1@g'
  echo
  echo "extension AlignerWeights {"
  table lengthTable length "Weights for length evidence alone." "$@" | sed '1d'
  table numbersTable length,numbers "Weights for length and number evidence." "$@"
  table namesTable length,numbers,names "Weights for length, number and name evidence." "$@"
  # These two need the dictionary and the encoder: align-tool models install.
  table lexiconTable length,numbers,names,lexicon "Weights for all evidence but the encoder." "$@"
  table vectorsTable length,numbers,names,lexicon,encoder \
    "Weights for all evidence with the vectors of another model." --without-tokens "$@"
  table encoderTable length,numbers,names,lexicon,encoder "Weights for all evidence." "$@"
  echo "}"
} >"$work/generated"
mv "$work/generated" "$output"
echo "wrote $output" >&2
