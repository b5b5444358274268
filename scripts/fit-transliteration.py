#!/usr/bin/env python3
"""Fits how much more often a character stands in the names of foreign places than in running text.

usage: fit-transliteration.py TEXT_FOLDER > Sources/Align/Evidence/Names/Tables/TransliterationWeights+Generated.swift

Names are the forms of three characters or more in gazetteer.tsv, places and countries outside of East Asia; running text is every
x.zh of the folder. The characters are those that the file has already: `TransliterationSounds`' and 灵 and 凌.
"""
import collections, math, pathlib, re, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
GAZETTEER = ROOT / "Sources/CAlignData/Names/gazetteer.tsv"
TARGET = ROOT / "Sources/Align/Evidence/Names/Tables/TransliterationWeights+Generated.swift"
# Their places are written with their own characters, not by sound (ISO 3166).
EAST_ASIA = {"CN", "HK", "JP", "KP", "KR", "MO", "SG", "TW"}
# Added to every count, for some 350 characters of names and 3,500 of text.
ADDED, NAME_CHARACTERS, TEXT_CHARACTERS = 2, 350, 3500
LEAST, MOST = -6, 8
WIDTH = 100

def is_han(character): return "\u3400" <= character <= "\u9fff"

def names():
  counts = collections.Counter()
  for line in GAZETTEER.read_text(encoding="utf-8").splitlines():
    fields = line.split("\t")
    countries = set(re.findall("[A-Z]{2}", fields[3])) if len(fields) > 3 else set()
    if fields[2] not in ("place", "country") or countries & EAST_ASIA: continue
    for form in fields[0].split("|"):
      form = form.replace("·", "")
      if len(form) >= 3: counts.update(filter(is_han, form))
  return counts

def main():
  if len(sys.argv) != 2: sys.exit(__doc__)
  text = collections.Counter()
  for path in sorted(pathlib.Path(sys.argv[1]).glob("*.zh")):
    text.update(filter(is_han, path.read_text(encoding="utf-8")))
  if not text: sys.exit(f"{sys.argv[1]}: no x.zh with Chinese text")
  name = names()
  known = "".join(re.findall(r'\(-?\d+, "([^"]+)"\)', TARGET.read_text(encoding="utf-8")))
  in_names, in_text = name.total() + ADDED * NAME_CHARACTERS, text.total() + ADDED * TEXT_CHARACTERS
  groups = collections.defaultdict(list)
  for character in sorted(set(known)):
    ratio = (name[character] + ADDED) / in_names / ((text[character] + ADDED) / in_text)
    groups[max(LEAST, min(MOST, round(2 * math.log(ratio))))].append(character)
  print("extension TransliterationWeights {")
  print("  /// How much more often a character stands in the Chinese names of foreign places than in running text: two times the natural")
  print(f"  /// logarithm, between {LEAST} and {MOST}, and the characters. From the {name.total():,} characters of such names and the {text.total():,}")
  print("  /// of six chapters of novels (Fixtures/README.md, mac-dev), by `scripts/fit-transliteration.py`, 2026-11-21.")
  print("  static let groups: [(weight: Int, characters: String)] = [")
  for weight in sorted(groups, reverse=True): print(f'    ({weight}, "{"".join(groups[weight])}"),')
  print("  ]\n}")

main()
