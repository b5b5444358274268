"""English stems and simplified characters, as the engine makes them; for the scripts that fit weights."""
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDED = dict(line.split("\t")[:2] for line in (ROOT / "Sources/CAlignData/Names/simplified.tsv").read_text(encoding="utf-8").splitlines() if line[0] != "#")

def regular_stem(word):
  """A stem, as EnglishStemmer makes it."""
  def vowel(letters): return len(letters) > 1 and any(c in "aeiouy" for c in letters)
  def undoubled(stem): return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiouslz" else stem
  def ends(*endings): return any(len(stem) > len(e) and stem.endswith(e) for e in endings)
  stem = word
  if ends("ies") and len(stem) > 4: stem = stem[:-2]
  elif ends("sses", "xes", "ches", "shes", "zes", "oes"): stem = stem[:-2]
  elif ends("s") and not ends("ss", "us", "is") and len(stem) > 3: stem = stem[:-1]
  if ends("ied") and len(stem) > 4: stem = stem[:-2]
  elif ends("ed") and not ends("eed") and vowel(stem[:-2]): stem = undoubled(stem[:-2])
  elif ends("ing") and vowel(stem[:-3]) and len(stem) > 4: stem = undoubled(stem[:-3])
  if ends("ly") and len(stem) > 4: stem = stem[:-2]
  if len(stem) > 2:
    last = stem[-1]
    if last == "e" and len(stem) > 3: stem = stem[:-1]
    if last == "y": stem = stem[:-1] + "i"
  return stem

IRREGULAR = {}
for line in (ROOT / "Sources/Align/Evidence/Lexicon/EnglishStemmer.swift").read_text().split('#"""')[1].split('"""#')[0].splitlines():
  for form in line.split(): IRREGULAR[form] = regular_stem(line.split()[0])
def stem(word): return IRREGULAR.get(word) or regular_stem(word)
