#!/usr/bin/env python3
"""Fits how much what stands around a word says that the other language has its opposite; needs numpy and scipy.

usage: fit-opposites.py TABLE.tsv ... [--dense TABLE.tsv ...] [--held-out TABLE.tsv ...]

Tables hold English and Chinese rows that belong together. Each is taken as it is, and with a word of
Sources/CAlignData/Polarity/opposites.tsv turned into one of the other pole on either side. A logistic regression tells the two
apart by what `features` lists. Tables behind --dense were written to hold many such words, so that each of their rows counts for less. Writes Sources/CAlignData/Polarity/opposite-weights.tsv and prints, for the tables held out, what share
of the damaged rows is found at some shares of alarms.
"""
import collections, functools, math, pathlib, random, re, sys
import numpy
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
import damage, stems
from stems import FOLDED

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = ROOT / "Sources/CAlignData"
SEEDS = range(1, 4)
LEAST_COUNT = 3
DENSE_SHARE = .25                                                    # of a row of a dense table, against one of another
CLEAN_WEIGHT = 4                                                     # of a word as it is, against one turned round
PENALTY = {"model": .05, "axis": 2.0, "own": 3.0, "before": 6.0, "behind": 6.0, "same": 3.0, "same-near": 3.0, "other": 3.0, "other-near": 3.0,
  "answer": 3.0, "pair": 3.0}                                      # of the square of a weight, half of it
NEAR = .15                                                           # as a share of the text
UNIT_LENGTH, LEAST_LENGTH = 60, .25                                  # bytes, and units
NEGATION_REACH = 20                                                  # bytes
LEAST_WEIGHT = .6                                                    # of a word; those above it are fitted once more without the rest
MOST = 3                                                             # words of a kind that are told apart by their number

WHOLE = set()
def stem(word): return word if word in WHOLE else stems.stem(word)

class Table:
  """Finds the words of the table as OppositeTable does."""
  def __init__(self):
    self.phrases = {"english": {}, "chinese": {}}; self.names = []; self.plain = {}
    lines = [line for line in (DATA / "Polarity/opposites.tsv").read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    for line in lines:
      if line[0] == "=": WHOLE.update(line[1:].split("|"))
    for line in lines:
      if line[0] == "-":
        for word in line[1:].split("|"): assert self.phrases["chinese"].setdefault(tuple(FOLDED.get(c, c) for c in word), {}) == {}, word
      if line[0] in "=-": continue
      fields = [field.split("|") for field in line.split("\t")]; axis = len(self.names)
      self.names.append(fields[0][0].lstrip("~") + "/" + fields[2][0].lstrip("~"))
      for number, field in enumerate(fields):
        for word in field:
          bare = word.lstrip("~"); vague = word[0] == "~"; side = "chinese" if number % 2 else "english"
          phrase = tuple(FOLDED.get(c, c) for c in bare) if number % 2 else tuple(map(stem, bare.split()))
          self.plain.setdefault((side, axis, number // 2), []).append((bare, vague))
          of = self.phrases[side].setdefault(phrase, {}); pole = number // 2
          if axis not in of: of[axis] = (pole, vague)
          elif of[axis][0] != pole: of[axis] = (2, True)
          else: of[axis] = (pole, of[axis][1] and vague)
    assert len(set(self.names)) == len(self.names), [n for n, c in collections.Counter(self.names).items() if c > 1]
    self.longest = {side: max(map(len, phrases)) for side, phrases in self.phrases.items()}

  @functools.lru_cache(maxsize=40000)
  def mentions(self, text, side):
    """(axis, pole or 2 for both, whether it is vague, word, start and end in bytes, place, unit, unit behind) of each."""
    if side == "english":
      units, starts, ends = [], [], []
      for m in re.finditer(r"[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)*", text):
        word = m.group().lower().replace("’", "'"); start = len(text[:m.start()].encode()); end = start + len(m.group().encode())
        if word.endswith("n't") and len(word) > 3: cut = end - len(m.group()[-3:].encode()); units += [stem(word[:-3]), "n't"]; starts += [start, cut]; ends += [cut, end]
        else: units.append(stem(word)); starts.append(start); ends.append(end)
    else:
      units = [FOLDED.get(c, c) for c in text]; ends = []; at = 0
      for c in text: at += len(c.encode()); ends.append(at)
      starts = [0] + ends[:-1]
    length = max(1, len(text.encode())); covered = {}; found = []; phrases = self.phrases[side]; inert = 0
    for at in range(len(units)):
      for count in range(min(self.longest[side], len(units) - at), 0, -1):
        if at < inert: break
        of = phrases.get(tuple(units[at:at + count]))
        if of == {}: inert = at + count
        for axis, (pole, vague) in (of or {}).items():
          if covered.get(axis, 0) <= at:
            found.append(Mention(axis, pole, vague, (" " if side == "english" else "").join(units[at:at + count]), starts[at], ends[at + count - 1],
              starts[at] / length, units[at - 1] if at else "", units[at + count] if at + count < len(units) else ""))
            covered[axis] = at + count
    return found

Mention = collections.namedtuple("Mention", "axis pole vague word start end place before behind")
TABLE = Table()
NEGATIONS = {"english": set("not n't no never nor cannot without fail lack neither hardl".split()), "chinese": "不没未无非别勿"}

def negated(text, side, mention):
  """Whether a negation stands right before the mention."""
  data = text.encode()[max(0, mention.start - NEGATION_REACH):mention.start].decode(errors="ignore")
  if side == "chinese": return any(c in NEGATIONS["chinese"] for c in data[-4:])
  return bool(re.search(r"\b(not|no|never|nor|cannot|without|fail\w*|lack\w*|neither|hardly)\b|n['’]t\b", data.lower()))

def by_axis(mentions):
  found = collections.defaultdict(list)
  for m in mentions: found[m.axis].append(m)
  return found

def elsewhere(m, own, other):
  """What other axes say of a word: how many of its senses there the other side has, or their opposites, and how plainly."""
  made = collections.Counter()
  for o in own:
    if o.start > m.start: break
    if o.start != m.start or o.axis == m.axis or o.pole > 1: continue
    of = other[o.axis]; kind = "vague" if o.vague else "plain"
    same = [t for t in of if t.pole == o.pole]; against = [t for t in of if t.pole == 1 - o.pole]
    if any(not t.vague for t in same): made["same-plain"] = 1
    if any(abs(t.place - m.place) < NEAR for t in same): made["same-near"] = 1
    if same: made["same-of-" + kind] = 1
    if against and not same: made["other"] = 1
  return made

def features(m, own, other, english, chinese):
  """What speaks for and against a conflict of an English word; OppositeComparison has the same. None where there is none."""
  axis = TABLE.names[m.axis]
  same = [o for o in other if o.axis == m.axis and o.pole == m.pole]; against = [o for o in other if o.axis == m.axis and o.pole == 1 - m.pole]
  if not against: return None
  neutral = [o for o in other if o.axis == m.axis and o.pole == 2]
  mine = [o for o in own if o.axis == m.axis and o.pole == m.pole]; answers = [o for o in own if o.axis == m.axis and o.pole == 1 - m.pole]
  loose = [o for o in own if o.axis == m.axis and o.pole == 2]
  length = math.log(max(LEAST_LENGTH, len(chinese.encode()) / UNIT_LENGTH))
  nearest = min(against, key=lambda o: (o.vague, abs(o.place - m.place)))
  made = {("model", "bias"): 1, ("model", "length"): length, ("axis", axis): 1, ("own", axis + "\t" + m.word): 1}
  if m.vague: made["model", "vague"] = 1
  strong = "vague" if m.vague else "plain"
  for name, of in (("same", same), ("other", against), ("answer", answers), ("mine", mine)):
    for kind, words in (("plain", [o for o in of if not o.vague]), ("vague", [o for o in of if o.vague])):
      if not words: continue
      made["model", f"{name}-{kind}"] = 1
      made["model", f"{name}-{kind}-many"] = min(MOST, len(words)) - 1
      if any(abs(o.place - m.place) < NEAR for o in words): made["model", f"{name}-{kind}-near"] = 1
  for side, word, (mine_all, theirs) in (("own", m, (own, by_axis(other))), ("their", nearest, (other, by_axis(own)))):
    for name, value in elsewhere(word, mine_all, theirs).items(): made["model", f"{side}-elsewhere-{name}"] = value
  if not same: made["model", "alone"] = 1; made["model", "alone-length"] = length; made["model", "alone-" + strong] = 1
  if not same and not answers:
    made["model", "single"] = 1
    made["model", f"single-{strong}-" + ("vague" if nearest.vague else "plain")] = 1
  if not answers: made["model", "unanswered"] = 1; made["model", "unanswered-length"] = length
  if negated(english, "english", m) != negated(chinese, "chinese", nearest) or nearest.word[0] in NEGATIONS["chinese"]: return None
  made["model", "surplus"] = max(-2, min(2, len(mine) - len(same))); made["model", "other-surplus"] = max(-2, min(2, len(against) - len(answers)))
  made["model", "distance"] = abs(nearest.place - m.place)
  if same: made["model", "same-distance"] = min(abs(o.place - m.place) for o in same)
  if neutral: made["model", "neutral"] = 1
  if loose: made["model", "loose"] = 1
  if m.before: made["before", m.before + "\t" + m.word] = 1
  if m.behind: made["behind", m.word + "\t" + m.behind] = 1
  for group, of in (("same", same), ("other", against), ("same", neutral)):
    for o in of:
      made[group, axis + "\t" + o.word] = 1; made["pair", m.word + "\t" + o.word] = 1
      if abs(o.place - m.place) < NEAR: made[group + "-near", axis + "\t" + o.word] = 1
  for o in answers + loose: made["answer", axis + "\t" + o.word] = 1
  return made

COUNTS = {"english": collections.Counter(), "chinese": collections.Counter()}

def replaced(text, side, m, rng):
  """The text with a word of the other pole in the place of a mention."""
  words = [word for word, vague in TABLE.plain[side, m.axis, 1 - m.pole] if not vague or m.vague]
  if not words: return None
  word = rng.choices(words, [COUNTS[side][word] + .3 for word in words])[0]
  data = text.encode()
  return (data[:m.start] + word.encode() + data[m.end:]).decode(), (m.start, m.start + len(word.encode())), word

def positives(e, c, rng, tries):
  made = []
  left, right = TABLE.mentions(e, "english"), TABLE.mentions(c, "chinese")
  pick = [m for m in left if m.pole < 2 and (not m.vague or rng.random() < .35)]; rng.shuffle(pick)
  for m in pick[:tries]:
    if not (worse := replaced(e, "english", m, rng)): continue
    text, (start, _), _ = worse; mentions = TABLE.mentions(text, "english")
    at = [o for o in mentions if o.start == start and o.axis == m.axis and o.pole == 1 - m.pole]
    if at and (of := features(at[0], mentions, right, text, c)): made.append((1, of))
  pick = [m for m in right if m.pole < 2 and len(m.word) > 1]; rng.shuffle(pick)
  for m in pick[:tries]:
    same = [o for o in left if o.axis == m.axis and o.pole == m.pole and abs(o.place - m.place) < .35]
    if not same or not (worse := replaced(c, "chinese", m, rng)): continue
    text = worse[0]; mentions = TABLE.mentions(text, "chinese"); own = min(same, key=lambda o: (o.vague, abs(o.place - m.place)))
    if of := features(own, left, mentions, e, text): made.append((1, of))
  return made

def triggered(e, c):
  left, right = TABLE.mentions(e, "english"), TABLE.mentions(c, "chinese")
  for m in left:
    if m.pole < 2 and (of := features(m, left, right, e, c)): yield m, of

def damage_positives(e, c, rng):
  made = []
  for kind in ("opposite", "opposite-chinese"):
    pair = damage.damaged(e, c, kind, rng, None)
    if not pair: continue
    known = {(m.axis, m.word) for m, _ in triggered(e, c)} if kind == "opposite" else set()
    made += [(1, of) for m, of in triggered(*pair) if kind == "opposite" and (m.axis, m.word) not in known]
  return made

def examples(rows, seed, tries=4):
  rng = random.Random(seed); made = []
  for e, c in rows:
    made += positives(e, c, rng, tries)
    made += damage_positives(e, c, rng)
  return made

def fit(rows, shares, kept=None):
  """The weights of the features that are seen often enough, or of those kept."""
  counts = collections.Counter(name for _, of in rows for name in of)
  names = sorted(kept or (name for name, count in counts.items() if count >= LEAST_COUNT))
  number = {name: i for i, name in enumerate(names)}
  cells = [(i, number[name], value) for i, (_, of) in enumerate(rows) for name, value in of.items() if name in number]
  at, column, value = zip(*cells)
  x = csr_matrix((value, (at, column)), shape=(len(rows), len(names))); y = numpy.array([float(label) for label, _ in rows])
  share = numpy.array(shares)
  penalty = numpy.array([PENALTY[name[0]] for name in names])
  def loss(w):
    score = x @ w
    return float(numpy.sum(share * (numpy.logaddexp(0, score) - y * score)) + .5 * numpy.sum(penalty * w * w)), x.T @ (share * (1 / (1 + numpy.exp(-score)) - y)) + penalty * w
  found = minimize(loss, numpy.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
  return dict(zip(names, found))

def score(model, of): return sum(model.get(name, 0) * value for name, value in of.items())

def worst(model, e, c): return max(((score(model, of), m) for m, of in triggered(e, c)), key=lambda pair: pair[0], default=(-99, None))

def report(model, rows):
  clean = sorted((worst(model, e, c)[0] for e, c in rows), reverse=True)
  made = {kind: damage.sample(rows, kind, 400, 1) for kind in ("opposite", "opposite-chinese")}
  found = {kind: [worst(model, *pair)[0] for _, pair in of] for kind, of in made.items()}
  for share in (.001, .002, .003, .005, .01, .02):
    limit = clean[int(len(clean) * share)]
    print(f"alarms {share:.4f}: score > {limit:.2f}, found", ", ".join(f"{kind} {sum(s > limit for s in of) / max(1, len(of)):.3f}" for kind, of in found.items()))

def rows_of(paths):
  lines = [line.split("\t") for path in paths for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]
  return [(row[0], row[1]) for row in lines if len(row) > 1 and row[0] and row[1]]

def learn(rows, dense):
  for e, c in rows + dense:
    COUNTS["english"].update(set(re.findall(r"[a-z]+", e.lower())))
  for axis_side, words in TABLE.plain.items():
    if axis_side[0] == "chinese":
      for word, _ in words:
        if word not in COUNTS["chinese"]: COUNTS["chinese"][word] = sum(word in c for _, c in rows + dense)
  made, shares = [], []
  for of_rows, share in ((rows, 1.0), (dense, DENSE_SHARE)):
    clean = [(0, of) for e, c in of_rows for _, of in triggered(e, c)]
    wrong = [example for seed in SEEDS for example in examples(of_rows, seed)]
    print(len(of_rows), "rows,", len(clean), "words as they are,", len(wrong), "turned round")
    made += clean + wrong; shares += [share * len(SEEDS) * CLEAN_WEIGHT] * len(clean) + [share] * len(wrong)
  kept = [name for name, weight in fit(made, shares).items() if name[0] == "model" or abs(weight) >= LEAST_WEIGHT]
  return {name: round(weight, 1 if name[0] != "model" else 2) for name, weight in fit(made, shares, kept).items()}

def main():
  arguments = sys.argv[1:]
  if not arguments or arguments[0].startswith("-"): sys.exit(__doc__)
  options = damage.options(arguments, ["--dense", "--held-out"])
  model = learn(rows_of(options[""]), rows_of(options["--dense"]))
  lines = ["# How much what stands around a word says that the other side has its opposite; written by scripts/fit-opposites.py.",
    "#   group<TAB>axis, feature or word<TAB>word<TAB>weight in nats"]
  lines += ["\t".join((group, name if "\t" in name else name + "\t", f"{weight:g}")) for (group, name), weight in model.items()
    if group == "model" or weight]
  target = DATA / "Polarity/opposite-weights.tsv"; new = target.with_suffix(".new")
  new.write_text("\n".join(lines) + "\n", encoding="utf-8"); new.replace(target)
  print(len(lines), "weights")
  if options["--held-out"]: report(model, rows_of(options["--held-out"]))

if __name__ == "__main__": main()
