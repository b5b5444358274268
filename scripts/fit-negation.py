#!/usr/bin/env python3
"""Fits how much the words around a negation say that the other language answers to it; needs numpy and scipy.

usage: fit-negation.py TABLE.tsv ... [--held-out TABLE.tsv ...]

Tables hold English and Chinese rows that belong together. Each is taken as it is, where every negation is answered, and with a negation
put in or taken out on either side by scripts/damage.py, where one is not. A logistic regression tells the two apart by what
`features` lists; words that are seldom seen weigh what their kind does. Writes Sources/CAlignData/Polarity/negation-weights.tsv and
prints, for the tables held out, what share of the damaged rows is found at some shares of alarms.
"""
import collections, math, pathlib, random, re, sys
import numpy
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
import damage

DATA = pathlib.Path(__file__).resolve().parent.parent / "Sources/CAlignData"
SEEDS = 1, 2, 3
LEAST_COUNT = 3
PENALTY = {"own": 50.0, "there": 3.0, "near": 3.0, "model": .05}   # of the square of a weight, half of it
NEAR, NEAREST = .2, .15                                              # as shares of the text
UNIT_LENGTH, LEAST_LENGTH = 60, .25                                  # bytes, and units
LEAST_WEIGHT = .05
KINDS = "negation-in", "negation-out", "negation-in-chinese", "negation-out-chinese"

def simplified():
  for line in (DATA / "Names/simplified.tsv").read_text(encoding="utf-8").splitlines():
    if not line.startswith("#"): yield line.split("\t")[:2]
FOLDED = dict(simplified())

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

  def mentions(self, text, side):
    """Kind, word and place of each, in order."""
    length = max(1, len(text.encode()))
    if side == "english":
      lower = re.sub(r"n't\b", " n't", text.replace("’", "'").lower())
      units = [(m.group(), m.start()) for m in re.finditer(r"n't|[a-z]+(?:-[a-z]+)*|\d[\d.,]*", lower)]
    else: units = [(FOLDED.get(c, c), len(text[:i].encode())) for i, c in enumerate(text)]
    found, at = [], 0
    while at < len(units):
      for count in range(min(self.longest[side], len(units) - at), 0, -1):
        word = tuple(unit for unit, _ in units[at:at + count])
        if word in self.words[side]:
          kind = "skip" if side == "chinese" and asks([unit for unit, _ in units], at, at + count) else self.words[side][word]
          found.append((kind, (" " if side == "english" else "").join(word), units[at][1] / length)); at += count; break
      else:
        if side == "english" and (name := self.derivation(units[at][0])): found.append(("weak", name, units[at][1] / length))
        at += 1
    return found

  def derivation(self, word):
    if len(word) < 5: return None
    for ending in self.derived["endings"]:
      if word.endswith(ending): return "-" + ending
    if word.startswith(tuple(self.derived["except"])): return None
    return next((start + "-" for start in self.derived["beginnings"] if word.startswith(start)), None)

def asks(scalars, start, end):
  """Whether a negation only asks: 好不好, 听明白了没有？"""
  if scalars[start] not in "不没": return False
  doubled = 0 < start < len(scalars) - 1 and scalars[start - 1] == scalars[start + 1] and "\u4e00" <= scalars[start - 1] <= "\u9fff"
  return doubled or scalars[start] == "没" and end - start <= 2 and end < len(scalars) and scalars[end] in "?？"

READER = Reader()
def negates(mention): return mention[0] in ("strong", "nominal")

def features(mention, own, other, chinese):
  """What speaks for and against a negation that nothing answers to; NegationComparison has the same."""
  kind, word, place = mention
  length = math.log(max(LEAST_LENGTH, len(chinese.encode()) / UNIT_LENGTH))
  answers = [m for m in other if negates(m)]
  made = {("model", "bias"): 1, ("model", "length"): length, ("own", word): 1}
  if kind == "nominal": made["model", "nominal"] = 1; made["model", "nominal-length"] = length
  made["model", "surplus"] = max(-2, min(3, sum(map(negates, own)) - len(answers)))
  others = [m for m in other if not negates(m)]
  if answers:
    made["model", "distance"] = min(abs(m[2] - place) for m in answers)
    if made["model", "distance"] < NEAREST: made["model", "near"] = 1
  else:
    made["model", "none"] = 1
    if not others: made["model", "nothing"] = 1
  for name, of in (("weak", [m for m in others if m[0] == "weak"]), ("skip", [m for m in others if m[0] == "skip"])):
    made["model", name] = min(4, len(of))
    made["model", name + "-near"] = min(3, sum(abs(m[2] - place) < NEAR for m in of))
  for m in others:
    made["there", m[1]] = 1
    if abs(m[2] - place) < NEAR: made["near", m[1]] = 1
  return made

def nearest(mentions, place, reach=1.0):
  found = [m for m in mentions if negates(m) and abs(m[2] - place) < reach]
  return min(found, key=lambda m: abs(m[2] - place), default=None)

def place_of(text, other):
  """Where the one begins to differ from the other, as a share of its bytes."""
  at = next((i for i, (a, b) in enumerate(zip(text, other)) if a != b), min(len(text), len(other)))
  return len(text[:at].encode()) / max(1, len(text.encode()))

def examples(rows, seed):
  rng = random.Random(seed); made = {"english": [], "chinese": []}
  for e, c in rows:
    left, right = READER.mentions(e, "english"), READER.mentions(c, "chinese")
    made["english"] += [(0, features(m, left, right, c)) for m in left if negates(m)]
    made["chinese"] += [(0, features(m, right, left, c)) for m in right if negates(m)]
    if worse := damage.negated(e, rng):
      mentions = READER.mentions(worse, "english")
      if m := nearest(mentions, place_of(worse, e)): made["english"].append((1, features(m, mentions, right, c)))
    if worse := damage.negated_chinese(c, rng):
      mentions = READER.mentions(worse, "chinese")
      if m := nearest(mentions, place_of(worse, c)): made["chinese"].append((1, features(m, mentions, left, worse)))
    if worse := damage.affirmed_chinese(c, rng):
      if m := nearest(left, place_of(worse, c), .3): made["english"].append((1, features(m, left, READER.mentions(worse, "chinese"), worse)))
    if worse := damage.affirmed(e, rng):
      if m := nearest(right, place_of(worse, e), .3): made["chinese"].append((1, features(m, right, READER.mentions(worse, "english"), c)))
  return made

def fit(rows):
  counts = collections.Counter(name for _, of in rows for name in of)
  names = sorted(name for name, count in counts.items() if count >= LEAST_COUNT); number = {name: i for i, name in enumerate(names)}
  cells = [(i, number[name], value) for i, (_, of) in enumerate(rows) for name, value in of.items() if name in number]
  at, column, value = zip(*cells)
  x = csr_matrix((value, (at, column)), shape=(len(rows), len(names))); y = numpy.array([float(label) for label, _ in rows])
  penalty = numpy.array([PENALTY[name[0]] for name in names])
  def loss(w):
    score = x @ w
    return float(numpy.sum(numpy.logaddexp(0, score) - y * score) + .5 * numpy.sum(penalty * w * w)), x.T @ (1 / (1 + numpy.exp(-score)) - y) + penalty * w
  found = minimize(loss, numpy.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
  return dict(zip(names, found))

def loneliest(model, e, c):
  left, right = READER.mentions(e, "english"), READER.mentions(c, "chinese")
  def score(side, m, own, other): return sum(model[side].get(name, 0) * value for name, value in features(m, own, other, c).items())
  scores = [score("english", m, left, right) for m in left if negates(m)] + [score("chinese", m, right, left) for m in right if negates(m)]
  return max(scores, default=-99)

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
  cut = arguments.index("--held-out") if "--held-out" in arguments else len(arguments)
  rows = rows_of(arguments[:cut])
  made = [examples(rows, seed) for seed in SEEDS]
  model = {side: fit([example for of in made for example in of[side]]) for side in ("english", "chinese")}
  lines = ["# How much what stands around a negation says that nothing answers to it; written by scripts/fit-negation.py.",
    "#   language of the negation<TAB>model|own|there|near<TAB>feature or word<TAB>weight in nats",
    "#   own: the negation itself; there, near: a word of the other side, anywhere and at about the same place"]
  for side, of in model.items():
    lines += [f"{side}\t{name[0]}\t{name[1]}\t{weight:.2f}" for name, weight in of.items() if name[0] == "model" or abs(weight) >= LEAST_WEIGHT]
  target = DATA / "Polarity/negation-weights.tsv"; new = target.with_suffix(".new")
  new.write_text("\n".join(lines) + "\n", encoding="utf-8"); new.replace(target)
  print(f"{len(rows)} rows, " + ", ".join(f"{side}: {len(of)} weights" for side, of in model.items()))
  if arguments[cut + 1:]: report(model, rows_of(arguments[cut + 1:]))

main()
