#!/usr/bin/env python3
"""Fits how much the features of a text say that the other language leaves some of it out; needs numpy and scipy.

usage: fit-coverage.py TOOL TABLE.tsv|GOLD_FOLDER=english|chinese ... [--judged JUDGED.tsv] [-o WEIGHTS.tsv] [--show N]

Each table comes with the language of its originals. Its rows are taken as they are, and with something left out on either side or put in: a phrase, a clause, an inner
part of a sentence (`damage.py` and below). The tool, with its models, names the features of each text that is longer than the other
side lets expect. A logistic regression tells the two apart; JUDGED.tsv (table, row, side, verdict T, A or F) makes a probability of it:
what share of such findings in rows as they are a person calls faults. An original that says more is one more often than a translation,
which explains. Each set is judged by weights fitted without it.
-o      where to write the weights: Sources/CAlignData/Coverage/coverage-weights.tsv
--show  prints the N likeliest findings of rows as they are, to be judged
"""
import argparse, collections, json, math, pathlib, random, re, subprocess, sys, tempfile
import numpy
from scipy.optimize import minimize
import damage

PENALTY = .5                                                         # of the square of a weight of a feature of spread 1, half of it
EVERY = 4                                                            # one row of so many is damaged, so that the document's length scale stays
BOUNDS = .01                                                         # features are held within all but this share of values on either side
SIDES = ("english", "chinese")
CHECKS = {"english": "addition", "chinese": "omission"}

def clause_removed(c, rng):
  """The Chinese without an inner part between two commas, or its beginning."""
  spots = [m for m in re.finditer(r"(?<=[，。；])[^，。；、“”（）]{5,25}，|^[^，。；、“”（）]{5,20}，|，[^，。；、“”（）]{5,25}(?=[。，])", c) if len(m.group()) < len(c) * .6]
  if not spots: return None
  spot = rng.choice(spots)
  return c[:spot.start()] + c[spot.end():]

def clause_added(c, rng, clauses):
  """The Chinese with a clause of another row."""
  spots = [m.end() for m in re.finditer("，", c)]
  clause = rng.choice(clauses)
  if not spots or clause in c: return None
  at = rng.choice(spots)
  return c[:at] + clause + c[at:]

def inner_removed(c, rng):
  """The Chinese without a part between a function word and the next."""
  spots = [m for m in re.finditer(r"(?:在|对|从|为|通过|根据|随着|由于|以)[^，。；、的]{3,12}(?=[，的])", c) if m.start() and len(m.group()) < len(c) * .5]
  if not spots: return None
  spot = rng.choice(spots)
  return c[:spot.start()] + c[spot.end():].lstrip("的")

KINDS = {"english": ["text-added", "clause-removed", "inner-removed"], "chinese": ["phrase-removed", "clause-added"]}

def damaged(kind, e, c, rng, pool):
  if kind == "clause-removed": made = clause_removed(c, rng); return made and (e, made)
  if kind == "inner-removed": made = inner_removed(c, rng); return made and (e, made)
  if kind == "clause-added": made = clause_added(c, rng, pool["clauses"]); return made and (e, made)
  return damage.damaged(e, c, kind, rng, pool)

Case = collections.namedtuple("Case", "group kind row side values pair")

def findings(tool, rows, folder):
  """(row, side) -> features."""
  path = pathlib.Path(folder) / "rows.tsv"
  path.write_text("english\tchinese\n" + "".join("\t".join(re.sub(r"\s+", " ", part) for part in row) + "\n" for row in rows), encoding="utf-8")
  made = subprocess.run([tool, "audit", str(path), "--format", "jsonl", "--fail-on", "never", "--min-probability", "0"],
    capture_output=True, text=True)
  if made.returncode: raise SystemExit(made.stderr)
  found = {}
  for line in made.stdout.splitlines():
    finding = json.loads(line)
    if finding["check"] not in CHECKS.values() or not finding["grounds"]: continue
    side = "english" if finding["check"] == "addition" else "chinese"
    found[finding["bead"], side] = {name: float(value) for name, value in (ground.split("=") for ground in finding["grounds"])}
  return found

def cases(tool, paths):
  made = []
  with tempfile.TemporaryDirectory() as folder:
    for path in paths:
      group = pathlib.Path(path).stem; rows = list(damage.one_to_one(path)); pool = damage.pool_of(rows)
      pool["clauses"] = sorted({m.group() for _, c in rows for m in re.finditer(r"(?<=，)[^，。；、“”（）]{5,20}，", c)}) or ["，"]
      made += [Case(group, "", row, side, values, rows[row]) for (row, side), values in findings(tool, rows, folder).items()]
      counts = collections.Counter()
      for side, kinds in KINDS.items():
        for kind in kinds:
          for part in range(EVERY):
            rng = random.Random(f"{group} {kind} {part}"); table = list(rows); worse = {}
            for row in range(part, len(rows), EVERY):
              e, c = rows[row]
              if pair := damaged(kind, e, c, rng, pool): table[row] = pair; worse[row] = pair
            counts[kind] += len(worse)
            found = findings(tool, table, folder) if worse else {}
            made += [Case(group, kind, row, side, found.get((row, side)), pair) for row, pair in worse.items()]
      print(group, len(rows), dict(counts), file=sys.stderr, flush=True)
  return made

class Model:
  """A logistic regression over features that are held within bounds."""
  def __init__(self, names, x, y, share):
    self.names = names; self.low, self.high = numpy.quantile(x, BOUNDS, axis=0), numpy.quantile(x, 1 - BOUNDS, axis=0)
    x = numpy.clip(x, self.low, self.high); mean, spread = x.mean(0), x.std(0) + 1e-9; z = (x - mean) / spread
    def loss(w):
      score = z @ w[1:] + w[0]
      gap = share * (1 / (1 + numpy.exp(-score)) - y)
      return float((share * (numpy.logaddexp(0, score) - y * score)).sum() + .5 * PENALTY * w[1:] @ w[1:]), numpy.concatenate([[gap.sum()], z.T @ gap + PENALTY * w[1:]])
    w = minimize(loss, numpy.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 1000}).x
    self.weights = w[1:] / spread; self.bias = w[0] - self.weights @ mean
  def score(self, x): return numpy.clip(x, self.low, self.high) @ self.weights + self.bias

def fitted(of, names):
  of = [case for case in of if case.values]; counts = collections.Counter(bool(case.kind) for case in of)
  return Model(names, numpy.array([[case.values[name] for name in names] for case in of]), numpy.array([float(bool(case.kind)) for case in of]), numpy.array([len(of) / 2 / counts[bool(case.kind)] for case in of]))

PRIOR = .01                                                          # the share of rows that a made fault is taken to be in, as for other checks

def scale(known):
  """Slope, offset and weight of an original that make a probability of a score: of (score, 1 or -1, share of a fault, weight)."""
  s, role, y, share = (numpy.array(column) for column in zip(*known))
  def loss(w): z = w[0] * s + w[1] + w[2] * role; return float((share * (numpy.logaddexp(0, z) - y * z)).sum() + .5 * w[2] ** 2)
  return minimize(loss, numpy.array([.8, -2., 0.]), method="Nelder-Mead", options={"maxiter": 4000}).x

def main():
  parser = argparse.ArgumentParser(usage=__doc__); parser.add_argument("tool"); parser.add_argument("paths", nargs="+"); parser.add_argument("--judged")
  parser.add_argument("-o"); parser.add_argument("--show", type=int, default=0); parser.add_argument("--keep"); options = parser.parse_args()
  source = {pathlib.Path(path).stem: language for path, language in (path.rsplit("=", 1) for path in options.paths)}
  options.paths = [path.rsplit("=", 1)[0] for path in options.paths]
  if options.keep and pathlib.Path(options.keep).exists(): every = [Case(*case) for case in json.loads(pathlib.Path(options.keep).read_text())]
  else: every = cases(options.tool, options.paths)
  if options.keep: pathlib.Path(options.keep).write_text(json.dumps(every))
  names = list(next(case.values for case in every if case.values)); groups = list(dict.fromkeys(case.group for case in every))
  # Two translations of one text are held out together.
  together = lambda group: re.sub(r"B$", "", group)
  verdicts = {}
  if options.judged:
    for line in pathlib.Path(options.judged).read_text(encoding="utf-8").splitlines()[1:]:
      group, row, side, verdict = line.split("\t")[:4]; verdicts[group, int(row), side] = {"T": 1., "A": .5, "F": 0.}[verdict]
  lines = []
  for side in SIDES:
    of = [case for case in every if case.side == side]; scores = {}
    for group in sorted({together(group) for group in groups}):
      model = fitted([case for case in of if together(case.group) != group], names)
      for case in of:
        if together(case.group) == group and case.values: scores[id(case)] = float(model.score(numpy.array([case.values[name] for name in names])))
    plain = [case for case in of if not case.kind]; rank = sorted((scores[id(case)] for case in plain), reverse=True)
    total = sum(1 for path in options.paths for _ in damage.one_to_one(path))
    print(f"{side}: {total} rows as they are, {len(plain)} of them too long")
    for share in (.003, .005, .01, .02):
      limit = rank[int(share * total)]; parts = []
      for group in groups:
        clean = sum(1 for path in options.paths if pathlib.Path(path).stem == group for _ in damage.one_to_one(path))
        alarms = sum(scores[id(case)] > limit for case in plain if case.group == group) / clean
        found = []
        for kind in KINDS[side]:
          made = [case for case in of if case.group == group and case.kind == kind]
          if made: found.append(f"{sum(scores.get(id(case), -99) > limit for case in made) / len(made):.2f}")
        parts.append(f"{group} {alarms:.3f} {'/'.join(found)}")
      judged = [verdicts[case.group, case.row, side] for case in plain if scores[id(case)] > limit and (case.group, case.row, side) in verdicts]
      print(f"  {share}: score {limit:.2f}, " + "; ".join(parts) + (f"; judged right {sum(judged) / len(judged):.2f} of {len(judged)}" if judged else ""))
    role = lambda case: 1 if source[case.group] == side else -1
    made = [case for case in of if case.kind]; prior = PRIOR * total / len(made)
    known = [(scores[id(case)], role(case), verdicts.get((case.group, case.row, side), 0.), 1.) for case in plain]
    known += [(scores[id(case)], role(case), 1., prior) for case in made if case.values]
    slope, offset, shift = scale(known)
    print(f"  probability: {slope:.2f} score {offset:+.2f} and {shift:.2f} of an original")
    chance = lambda case: 1 / (1 + math.exp(-(slope * scores[id(case)] + offset + shift * role(case))))
    for least in (.1, .2, .3, .5, .7):
      sure = [case for case in plain if chance(case) >= least]; parts = []
      for group in groups:
        clean = sum(1 for path in options.paths if pathlib.Path(path).stem == group for _ in damage.one_to_one(path))
        found = ["{:.2f}".format(sum(case.values is not None and chance(case) >= least for case in of if (case.group, case.kind) == (group, kind)) / max(1, sum((case.group, case.kind) == (group, kind) for case in of))) for kind in KINDS[side]]
        parts.append(f"{group} {sum(case.group == group for case in sure) / clean:.3f} {'/'.join(found)}")
      judged = [verdicts[case.group, case.row, side] for case in sure if (case.group, case.row, side) in verdicts]
      print(f"  from {least} on: " + "; ".join(parts) + f"; {len(sure)} as they are" + (f", judged {judged.count(1.)} right, {judged.count(.5)} arguable, {judged.count(0.)} wrong" if judged else ""))
    if options.show:
      best = sorted(plain, key=lambda case: -scores[id(case)])
      for case in best[:options.show]: print(f"{case.group}\t{case.row}\t{side}\t{scores[id(case)]:.2f}\t{case.pair[0]}\t{case.pair[1]}")
    model = fitted(of, names)
    lines += [f"{side}\tbias\t0\t0\t{model.bias * slope + offset:.5g}", f"{side}\tsource\t0\t0\t{shift:.5g}"]
    lines += [f"{side}\t{name}\t{low:.4g}\t{high:.4g}\t{weight * slope:.5g}" for name, low, high, weight in zip(names, model.low, model.high, model.weights)]
  if options.o:
    head = ("# How much a feature of a text says that the other side of its pair leaves some of it out; written by scripts/fit-coverage.py.\n"
      "# language of the text<TAB>feature, see CoverageFeature<TAB>least and<TAB>greatest value<TAB>weight in nats\n")
    pathlib.Path(options.o).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")

main()
