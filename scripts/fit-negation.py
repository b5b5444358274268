#!/usr/bin/env python3
"""Fits how much the words around a negation say that the other language answers to it; needs numpy and scipy.

usage: fit-negation.py TABLE.tsv ... [--dense TABLE.tsv ...] [--held-out TABLE.tsv ...]

Tables hold English and Chinese rows that belong together. Each is taken as it is, where every negation is answered, and with a negation
put in or taken out on either side by scripts/damage.py, where one is not. A logistic regression tells the two apart by what
`features` lists; words that are seldom seen weigh what their kind does. Tables behind --dense were written to hold many negations, and
odd ones, so that each of their rows counts for less. Writes Sources/CAlignData/Polarity/negation-weights.tsv and
prints, for the tables held out, what share of the damaged rows is found at some shares of alarms.
"""
import collections, functools, math, pathlib, random, re, sys
import numpy
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
import damage, stems
from stems import FOLDED

DATA = pathlib.Path(__file__).resolve().parent.parent / "Sources/CAlignData"
SEEDS = 1, 2
LEAST_COUNT = 3
PENALTY = {"own": 50.0, "there": 3.0, "near": 3.0, "behind": 6.0, "second": 6.0, "before": 6.0, "phrase": 6.0, "model": .05}   # of the square of a weight, half of it
NEAR, NEAREST = .2, .15                                              # as shares of the text
UNIT_LENGTH, LEAST_LENGTH = 60, .25                                  # bytes, and units
LEAST_WEIGHT = .1
DENSE_SHARE = .1                                                    # of a row of a dense table, against one of another
KINDS = "negation-in", "negation-out", "negation-in-chinese", "negation-out-chinese"

Mention = collections.namedtuple("Mention", "kind word place start end behind second before")   # the start and end in bytes

def english_units(text):
  """(word, start, end) of each, as EnglishTokens has them."""
  units = []
  for m in re.finditer(r"[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)*", text):
    word = m.group().lower().replace("’", "'"); start = len(text[:m.start()].encode()); end = start + len(m.group().encode())
    if word.endswith("n't") and len(word) > 3: cut = end - len(m.group()[-3:].encode()); units += [(word[:-3], start, cut), ("n't", cut, end)]
    else: units.append((word, start, end))
  return units

def chinese_units(text):
  units = []; at = 0
  for c in text: units.append((FOLDED.get(c, c), at, at + len(c.encode()))); at = units[-1][2]
  return units

def surroundings(words, start, end, side):
  """What stands behind and before a negation: the stems of two words, or characters."""
  if side == "english": return stems.stem(words[end]) if end < len(words) else "", stems.stem(words[end + 1]) if end + 1 < len(words) else "", ""
  return "".join(words[end:end + 1]), "".join(words[end:end + 2]), "".join(words[max(0, start - 2):start])

class Reader:
  """Finds the words of negation as NegationTable does."""
  def __init__(self):
    self.words = {"english": {}, "chinese": {}}; self.derived = collections.defaultdict(list)
    for line in (DATA / "Polarity/negation.txt").read_text(encoding="utf-8").splitlines():
      if not line or line.startswith("#"): continue
      if line.startswith("["): section = line[1:-1]; continue
      kind, words = line.split(" = ", 1)
      for word in words.split(" | "):
        if kind in ("skip", "strong", "nominal", "weak"): self.words[section][tuple(word.split(" ")) if section == "english" else tuple(word)] = kind
        else: self.derived[kind].append(word)
    self.longest = {side: max(map(len, words)) for side, words in self.words.items()}

  @functools.lru_cache(maxsize=40000)
  def mentions(self, text, side):
    """The mentions of a text, in order."""
    length = max(1, len(text.encode()))
    units = english_units(text) if side == "english" else chinese_units(text)
    words = [word for word, _, _ in units]; found, at = [], 0
    def mention(kind, word, end):
      return Mention(kind, word, units[at][1] / length, units[at][1], units[end - 1][2], *surroundings(words, at, end, side))
    while at < len(units):
      for count in range(min(self.longest[side], len(units) - at), 0, -1):
        word = tuple(words[at:at + count])
        if word in self.words[side]:
          kind = "skip" if side == "chinese" and asks(words, at, at + count) else self.words[side][word]
          if word != ("no",) or text.encode()[units[at][2]:units[at][2] + 1] != b".": found.append(mention(kind, (" " if side == "english" else "").join(word), at + count))
          at += count; break
      else:
        if side == "english" and (name := self.derivation(words[at])): found.append(mention("weak", name, at + 1))
        at += 1
    return found

  def derivation(self, word):
    if len(word) < 5: return None
    for ending in self.derived["endings"]:
      if word.endswith(ending): return "-" + ending
    if word.startswith(tuple(self.derived["except"])): return None
    return next((start + "-" for start in self.derived["beginnings"] if word.startswith(start)), None)

def asks(scalars, start, end):
  """Whether a negation only asks: 好不好, 小康不小康, 听明白了没有？"""
  if scalars[start] not in "不没": return False
  def same(count): return start >= count and scalars[start - count:start] == scalars[start + 1:start + 1 + count] and all("\u4e00" <= c <= "\u9fff" for c in scalars[start - count:start])
  return same(1) or same(2) or scalars[start] == "没" and end - start <= 2 and end < len(scalars) and scalars[end] in "?？"

READER = Reader()
def negates(mention): return mention.kind in ("strong", "nominal")

def features(mention, side, english, chinese):
  """What speaks for and against a negation that nothing answers to; NegationComparison has the same."""
  left, right = READER.mentions(english, "english"), READER.mentions(chinese, "chinese")
  own, other = (left, right) if side == "english" else (right, left)
  kind, word, place = mention[:3]
  length = math.log(max(LEAST_LENGTH, len(chinese.encode()) / UNIT_LENGTH))
  answers = [m for m in other if negates(m)]
  made = {("model", "bias"): 1, ("model", "length"): length, ("own", word): 1}
  if kind == "nominal": made["model", "nominal"] = 1; made["model", "nominal-length"] = length
  made["model", "surplus"] = max(-2, min(3, sum(map(negates, own)) - len(answers)))
  others = [m for m in other if not negates(m)]
  if answers:
    made["model", "distance"] = min(abs(m.place - place) for m in answers)
    if made["model", "distance"] < NEAREST: made["model", "near"] = 1
  else:
    made["model", "none"] = 1
    if not others: made["model", "nothing"] = 1
  for name, of in (("weak", [m for m in others if m.kind == "weak"]), ("skip", [m for m in others if m.kind == "skip"])):
    made["model", name] = min(4, len(of))
    made["model", name + "-near"] = min(3, sum(abs(m.place - place) < NEAR for m in of))
  for m in others:
    made["there", m.word] = 1
    if abs(m.place - place) < NEAR: made["near", m.word] = 1
  made["behind", mention.behind] = 1; made["second", mention.second] = 1; made["before", mention.before] = 1
  made["phrase", word + " " + mention.behind] = 1
  return made

def nearest(mentions, place, reach=1.0):
  found = [m for m in mentions if negates(m) and abs(m.place - place) < reach]
  return min(found, key=lambda m: abs(m.place - place), default=None)

def place_of(text, other):
  """Where the one begins to differ from the other, as a share of its bytes."""
  at = next((i for i, (a, b) in enumerate(zip(text, other)) if a != b), min(len(text), len(other)))
  return len(text[:at].encode()) / max(1, len(text.encode()))

def examples(rows, seed, share=1.0):
  rng = random.Random(seed); made = {"english": [], "chinese": []}
  def add(label, side, m, e, c): made[side].append((label, features(m, side, e, c), share))
  for e, c in rows:
    left, right = READER.mentions(e, "english"), READER.mentions(c, "chinese")
    for side, own in (("english", left), ("chinese", right)):
      for m in own:
        if negates(m): add(0, side, m, e, c)
    if worse := damage.negated(e, rng):
      if m := nearest(READER.mentions(worse, "english"), place_of(worse, e)): add(1, "english", m, worse, c)
    if worse := damage.negated_chinese(c, rng):
      if m := nearest(READER.mentions(worse, "chinese"), place_of(worse, c)): add(1, "chinese", m, e, worse)
    if worse := damage.affirmed_chinese(c, rng):
      if m := nearest(left, place_of(worse, c), .3): add(1, "english", m, e, worse)
    if worse := damage.affirmed(e, rng):
      if m := nearest(right, place_of(worse, e), .3): add(1, "chinese", m, worse, c)
  return made

def fit(rows):
  counts = collections.Counter(name for _, of, _ in rows for name in of)
  names = sorted(name for name, count in counts.items() if count >= LEAST_COUNT); number = {name: i for i, name in enumerate(names)}
  cells = [(i, number[name], value) for i, (_, of, _) in enumerate(rows) for name, value in of.items() if name in number]
  at, column, value = zip(*cells)
  x = csr_matrix((value, (at, column)), shape=(len(rows), len(names))); y = numpy.array([float(label) for label, _, _ in rows])
  share = numpy.array([of for _, _, of in rows]); penalty = numpy.array([PENALTY[name[0]] for name in names])
  def loss(w):
    score = x @ w
    return float(numpy.sum(share * (numpy.logaddexp(0, score) - y * score)) + .5 * numpy.sum(penalty * w * w)), x.T @ (share * (1 / (1 + numpy.exp(-score)) - y)) + penalty * w
  found = minimize(loss, numpy.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
  return dict(zip(names, found))

def loneliest(model, e, c):
  mentions = [(side, m) for side, text in (("english", e), ("chinese", c)) for m in READER.mentions(text, side) if negates(m)]
  return max((sum(model[side].get(name, 0) * value for name, value in features(m, side, e, c).items()) for side, m in mentions), default=-99)

def report(model, rows):
  clean = sorted((loneliest(model, e, c) for e, c in rows), reverse=True)
  found = {kind: [loneliest(model, *pair) for _, pair in damage.sample(rows, kind, 400, 1)] for kind in KINDS}
  for share in (.001, .0025, .005, .01, .02):
    limit = clean[int(len(clean) * share)]
    print(f"alarms {share:.4f}: score > {limit:.2f}, found", ", ".join(f"{kind} {sum(s > limit for s in of) / max(1, len(of)):.2f}" for kind, of in found.items()))

def rows_of(paths):
  lines = [line.split("\t") for path in paths for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]
  return [(row[0], row[1]) for row in lines if len(row) > 1 and row[0] and row[1]]

def main():
  arguments = sys.argv[1:]
  if not arguments or arguments[0].startswith("-"): sys.exit(__doc__)
  options = damage.options(arguments, ["--dense", "--held-out"])
  rows, dense = rows_of(options[""]), rows_of(options["--dense"])
  made = [examples(rows, seed) for seed in SEEDS] + [examples(dense, seed, DENSE_SHARE) for seed in SEEDS]
  model = {side: fit([example for of in made for example in of[side]]) for side in ("english", "chinese")}
  lines = ["# How much what stands around a negation says that nothing answers to it; written by scripts/fit-negation.py.",
    "#   language of the negation<TAB>group<TAB>feature, word or words<TAB>weight in nats",
    "#   own: the negation itself; there, near: a word of the other side, anywhere and at about the same place; behind, second: the stem or",
    "#   character behind it, and the next stem, or both characters; phrase: the negation and what is behind it; before: two characters before it"]
  for side, of in model.items():
    model[side] = of = {name: round(weight, 2) for name, weight in of.items() if name[0] == "model" or abs(weight) >= LEAST_WEIGHT}
    lines += [f"{side}\t{name[0]}\t{name[1]}\t{weight:g}" for name, weight in of.items()]
  target = DATA / "Polarity/negation-weights.tsv"; new = target.with_suffix(".new")
  new.write_text("\n".join(lines) + "\n", encoding="utf-8"); new.replace(target)
  print(f"{len(rows)} rows, {len(dense)} dense ones, " + ", ".join(f"{side}: {len(of)} weights" for side, of in model.items()))
  if options["--held-out"]: report(model, rows_of(options["--held-out"]))

main()
