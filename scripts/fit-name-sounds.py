#!/usr/bin/env python3
"""Fits how Chinese syllables spell the letters of foreign names, and prints how well names are told apart.

usage: fit-name-sounds.py

Trained on the foreign places of gazetteer.tsv and the names of given-names.tsv by expectation maximisation: each syllable is an
initial, a final and perhaps a nasal, and each of these stands for 0 to 4 letters. One name in ten is held out: the table is written
from all of them but those of places that are named by meaning, the figures are those of a model that has not seen the held-out tenth. Writes Sources/CAlignData/Names/sounds.tsv.
"""
import collections, math, pathlib, random, re, sys, unicodedata

NAMES = pathlib.Path(__file__).resolve().parent.parent / "Sources/CAlignData/Names"
# Their places are written with their own characters, not by sound (ISO 3166).
EAST_ASIA = {"CN", "HK", "JP", "KP", "KR", "MO", "SG", "TW"}
INITIALS = "zh ch sh b p m f d t n l g k h j q x r z c s y w".split()
VOWELS = set("aeiouy")
LONGEST = 4        # letters that one part of a syllable stands for
ROUNDS = 8
GIVEN_NAMES = 2    # how often a name of the list counts
SHARED = 3.0       # a syllable of so many occurrences trusts its own counts as much as those of its initial or final
RARE = 0.01        # the probability of all that was never seen, of each letter more a 20th of it
FOLDS = 5
LEAST_SCORE = -0.5 # in nats a letter; one own name in forty is below, nineteen of twenty others
LEAST = 0.004      # what is less probable than this is left to RARE

def fields(name):
  for line in (NAMES / name).read_text(encoding="utf-8").splitlines():
    if line and not line.startswith("#"): yield line.split("\t")

SIMPLIFIED = {row[0]: row[1] for row in fields("simplified.tsv")}
READING = {}
for row in fields("readings.tsv"):
  for character in row[1]: READING.setdefault(character, row[0])
SYLLABLES = sorted({row[0] for row in fields("readings.tsv")})

def letters(text):
  return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if "a" <= c <= "z")

def folded(text): return "".join(SIMPLIFIED.get(c, c) for c in text)

def places():
  for row in fields("gazetteer.tsv"):
    countries = set(re.findall("[A-Z]{2}", row[3])) if len(row) > 3 else set()
    if row[2] not in ("place", "country") or countries & EAST_ASIA: continue
    for form in row[0].split("|"):
      parts, words = folded(form).split("·"), row[1].split(" ")
      if len(parts) == len(words): yield from zip(map(letters, words), parts)
      else: yield letters(row[1]), "".join(parts)

def given():
  for english, chinese in fields("given-names.tsv"):
    for form in chinese.split("|"): yield letters(english), folded(form)

def usable(pairs):
  return [(e, z) for e, z in pairs if len(e) > 2 and len(z) > 1 and all(c in READING for c in z) and len(z) <= len(e) <= 4 * len(z)]

def parts(syllable):
  """The parts of a syllable: kind, class and the syllable itself."""
  initial = "" if syllable == "er" else next((i for i in INITIALS if syllable.startswith(i)), "")
  final = syllable[len(initial):]
  nasal = final.endswith(("n", "ng"))
  if nasal: final = final[:-2] if final.endswith("ng") else final[:-1]
  made = [("initial", initial or "-", syllable), ("final", final or "-", syllable)]
  return made + [("nasal", "n", syllable)] if nasal else made

def units(chinese): return [part for character in chinese for part in parts(READING[character])]

def first_guess(unit, chunk):
  kind, name, _ = unit
  if not chunk: return .15
  isVowel = sum(c in VOWELS for c in chunk) / len(chunk)
  if kind == "final": return (.4 if isVowel == 1 else .02) / 6 ** len(chunk)
  if kind == "initial": return (.3 if isVowel == 0 else .02) * (6 if chunk[0] == name[0] else 1) / 15 ** len(chunk)
  return (.6 if chunk[0] in "nm" else .02) / 15 ** (len(chunk) - 1)

class Model:
  def __init__(self, pairs):
    self.shared, self.own = {}, {}
    for _ in range(ROUNDS): self.round(pairs)

  def probability(self, unit, chunk):
    if not self.shared: return first_guess(unit, chunk)
    kind, name, syllable = unit
    shared = self.shared.get((kind, name), {}).get(chunk, 0)
    counts, total = self.own.get((kind, syllable), ({}, 0))
    return max((counts.get(chunk, 0) + SHARED * shared) / (total + SHARED), RARE / 20 ** len(chunk))

  def round(self, pairs):
    shared, own = (collections.defaultdict(collections.Counter) for _ in range(2))
    for english, chinese in pairs:
      row = units(chinese); n, m = len(english), len(row)
      widths = [range(min(LONGEST, n - i) + 1) for i in range(n + 1)]
      p = [[[self.probability(unit, english[i:i + k]) for k in widths[i]] for i in range(n + 1)] for unit in row]
      forward = [[0.0] * (n + 1) for _ in range(m + 1)]; forward[0][0] = 1
      backward = [[0.0] * (n + 1) for _ in range(m + 1)]; backward[m][n] = 1
      for j in range(m):
        for i in range(n + 1):
          if forward[j][i]:
            for k in widths[i]: forward[j + 1][i + k] += forward[j][i] * p[j][i][k]
      for j in reversed(range(m)):
        for i in range(n + 1): backward[j][i] = sum(p[j][i][k] * backward[j + 1][i + k] for k in widths[i])
      if forward[m][n] < 1e-300: continue
      for j, (kind, name, syllable) in enumerate(row):
        for i in range(n + 1):
          for k in widths[i]:
            share = forward[j][i] * p[j][i][k] * backward[j + 1][i + k] / forward[m][n]
            if share > 1e-4:
              shared[kind, name][english[i:i + k]] += share; own[kind, syllable][english[i:i + k]] += share
    self.shared = {key: {c: v / count.total() for c, v in count.items()} for key, count in shared.items()}
    self.own = {key: (count, count.total()) for key, count in own.items()}

  def log_likelihood(self, english, chinese):
    row = [0.0] * (len(english) + 1); row[0] = 1
    for unit in units(chinese):
      following = [0.0] * len(row)
      for i, value in enumerate(row):
        if value:
          for k in range(min(LONGEST, len(english) - i) + 1): following[i + k] += value * self.probability(unit, english[i:i + k])
      row = following
    return math.log(row[-1] + 1e-300)

class Background:
  """How likely a name is by its letters alone: each after the one before it."""
  def __init__(self, pairs):
    self.counts = collections.defaultdict(collections.Counter)
    for english, _ in pairs:
      for before, letter in zip("^" + english, english): self.counts[before][letter] += 1

  def probability(self, before, letter): return (self.counts[before][letter] + .5) / (self.counts[before].total() + 13)
  def log_likelihood(self, english): return sum(math.log(self.probability(a, b)) for a, b in zip("^" + english, english))

def quantile(values, share): return sorted(values)[int(len(values) * share)]

def report(pairs, held):
  model, background = Model(pairs), Background(pairs)
  score = lambda e, z: (model.log_likelihood(e, z) - background.log_likelihood(e)) / len(e)
  own = [score(e, z) for e, z in held]
  other = [score(e, z) for e, _ in held for _, z in random.sample(held, 20) if (e, z) not in held]
  above = sum(sum(o < s for o in other) for s in own) / len(own) / len(other)
  print(f"{len(held)} names held out of {len(pairs) + len(held)}: the own form beats another in {above:.4f}", file=sys.stderr)
  for name, values in (("own", own), ("other", other)):
    print(f"  {name}: " + ", ".join(f"{share:.0%} {quantile(values, share):.2f}" for share in (.01, .05, .1, .5, .9, .95, .99)), file=sys.stderr)

def by_sound(pairs):
  """The pairs but for those that a model of the others finds to be no spelling by sound: Paradise is 天堂."""
  kept = []
  for fold in range(FOLDS):
    rest = [pair for i, pair in enumerate(pairs) if i % FOLDS != fold]
    model, background = Model(rest), Background(rest)
    kept += [(e, z) for e, z in pairs[fold::FOLDS] if (model.log_likelihood(e, z) - background.log_likelihood(e)) / len(e) > LEAST_SCORE]
  print(f"{len(pairs) - len(kept)} of {len(pairs)} places are not spelled by sound", file=sys.stderr)
  return kept

def cost(probability): return round(-100 * math.log(probability))

def write(model, background):
  lines = ["# How parts of Chinese syllables spell letters of foreign names; written by scripts/fit-name-sounds.py.",
    "#   initial|final|nasal<TAB>syllable<TAB>letters:cost …    a cost is -100 ln p; what is not listed costs what `rare` says",
    "#   before<TAB>letter before, ^ at the start<TAB>letter:cost …    how names are spelt, whatever their Chinese",
    f"rare\t{LONGEST}\t" + " ".join(str(cost(RARE / 20 ** k)) for k in range(LONGEST + 1))]
  for syllable in SYLLABLES:
    for unit in parts(syllable):
      chunks = set(model.shared.get(unit[:2], {})) | set(model.own.get((unit[0], syllable), ({}, 0))[0])
      kept = {c: p for c in chunks if (p := model.probability(unit, c)) > max(LEAST, 1.01 * RARE / 20 ** len(c))}
      listed = " ".join(f"{c}:{cost(p)}" for c, p in sorted(kept.items()))
      lines.append(f"{unit[0]}\t{syllable}\t{listed}")
  alphabet = "abcdefghijklmnopqrstuvwxyz"
  for before in "^" + alphabet:
    lines.append(f"before\t{before}\t" + " ".join(f"{c}:{cost(background.probability(before, c))}" for c in alphabet))
  target = NAMES / "sounds.tsv"; made = target.with_suffix(".new")
  made.write_text("\n".join(lines) + "\n", encoding="utf-8"); made.replace(target)

def main():
  if len(sys.argv) > 1: sys.exit(__doc__)
  random.seed(1)
  pairs = usable(places()); random.shuffle(pairs); names = usable(given()); random.shuffle(names)
  tenth = len(pairs) // 10, len(names) // 10
  report(pairs[tenth[0]:] + names[tenth[1]:] * GIVEN_NAMES, pairs[:tenth[0]] + names[:tenth[1]])
  everything = by_sound(pairs) + names * GIVEN_NAMES
  write(Model(everything), Background(everything))

main()
