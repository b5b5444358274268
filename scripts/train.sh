#!/bin/bash
# Trains the weights that are part of the library and writes them as Swift: scripts/train.sh FOLDER...
# Each folder holds gold documents x.en, x.zh (a segment a line) and x.gold (beads). Lists, tables and minutes that
# scripts/make-lists.py makes are added to them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -gt 0 ] || { echo "usage: scripts/train.sh FOLDER..." >&2; exit 64; }
swift build -c release --product align-tool >&2
output=Sources/Align/Alignment/AlignerWeights+Generated.swift
index=Sources/Align/Alignment/AlignerWeights.swift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A copy, so that a build meanwhile does not replace the program that trains.
cp .build/release/align-tool "$work/align-tool"
scripts/make-lists.py --seed 1 --count 15 --half train "$work/lists"

table() { # name, evidence, flags
  "$work/align-tool" train-aligner --evidence "$2" ${3:+"$3"} "${folders[@]}" -o "$work/weights" >&2
  local tokens=false words=${2//,/, }
  case $2 in *encoder*) if [ -z "${3:-}" ]; then tokens=true words+=" and its tokens"; else words+=" of another model"; fi ;; esac
  printf '%s  /// Weights for %s.\n  static let %s = """\n' "$gap" "$words" "$1"
  sed 's/^/    /' "$work/weights"
  printf '    """\n'
  gap=$'\n'
  echo "    ([.${2//,/, .}], $tokens, $1)," >>"$work/index"
}

folders=("$@" "$work/lists")
gap=
beads=$(cat "${folders[@]/%//*.gold}" | grep -c '^\[')
{
  echo "// Trained weights; written by scripts/train.sh, never by hand."
  echo "// Origin: $beads gold beads of ${folders[*]} and variations of each document, $(date -u +%Y-%m-%d)." |
    sed -E 's@[^ ]*/([^/ ]+)@\1@g'
  echo
  echo "extension AlignerWeights {"
  # Those with the dictionary or the encoder need these: align-tool models install.
  table lengthTable length
  table numbersTable length,numbers
  table namesAloneTable length,names
  table lexiconAloneTable length,lexicon
  table namesTable length,numbers,names
  table lexiconTable length,numbers,names,lexicon
  table vectorsTable length,numbers,names,lexicon,encoder --without-tokens
  table encoderTable length,numbers,names,lexicon,encoder
  echo "}"
} >"$work/generated"
{
  echo "/// The trained weights that are part of the library: a table for each set of evidence; written by scripts/train.sh."
  echo "enum AlignerWeights {"
  echo "  /// The tables, those with less evidence first."
  echo "  static let tables: [(evidence: Set<Evidence>, hasTokens: Bool, text: String)] = ["
  cat "$work/index"
  echo "  ]"
  echo "}"
} >"$work/tables"
mv "$work/generated" "$output"
mv "$work/tables" "$index"
echo "wrote $output and $index" >&2
