#!/usr/bin/env python3
"""Fits how much sentence vectors say of words that a check is not sure of; needs numpy and scipy.

usage: fit-doubts.py TOOL TABLE.tsv|GOLD_FOLDER ... [-o WEIGHTS.tsv] [--keep CASES.json] [--show N]

Rows are taken as they are, and damaged by damage.py with what the checks look for. The tool, with its models, names the features of each
doubt (DoubtFeature), whatever it makes of them. A logistic regression of each kind and side tells doubts that came with a damage from
those of rows as they are; its probability is the share of faults where PRIOR of all rows have one of the kind. Give it tables that the weights of the
checks themselves were not fitted on: on others these are too sure of rows as they are. Each set is judged by weights fitted without it.
-o      where to write the weights: Sources/CAlignData/Doubts/doubt-weights.tsv
--keep  keeps the features, so that they are found once
--show  prints the N likeliest doubts of rows as they are
"""
import argparse, collections, json, pathlib, re, subprocess, sys, tempfile
import numpy
from scipy.optimize import minimize
import damage

PRIOR = {"negation": .03, "opposite": .03, "name": .03}                 # chosen so that some 2 in 100 rows as they are have an alarm of any check
PENALTY = .5                                                         # of the square of a weight of a feature of spread 1, half of it
FEATURES = "score rise relief change cosine otherRise otherRelief otherChange bothRise".split()
DAMAGE = {"negation": ["negation-in", "negation-out", "negation-in-chinese", "negation-out-chinese"], "opposite": ["opposite", "opposite-chinese"],
  "name-mismatch": ["name-replaced", "name-removed", "name-replaced-chinese", "name-removed-chinese"]}
COUNT = 400                                                          # damaged rows of a kind and a set

Case = collections.namedtuple("Case", "group damage row kind side values text")

def kind_of(finding):
  return "name" if finding["check"] == "name-mismatch" else finding["check"]

def doubts(tool, rows, folder):
  """The doubts of each row: {row: [(check, kind, side, values, message)]}."""
  path = pathlib.Path(folder) / "rows.tsv"
  path.write_text("english\tchinese\n" + "".join("\t".join(re.sub(r"\s+", " ", part) for part in row) + "\n" for row in rows), encoding="utf-8")
  made = subprocess.run([tool, "audit", str(path), "--format", "jsonl", "--fail-on", "never", "--min-probability", "0", "--disable", "inconsistent"], capture_output=True, text=True)
  if made.returncode: raise SystemExit(made.stderr)
  found = collections.defaultdict(list)
  for line in made.stdout.splitlines():
    finding = json.loads(line)
    if finding["check"] not in DAMAGE: continue
    values = dict(ground.split("=") for ground in finding.get("grounds") or [] if "=" in ground)
    if "relief" not in values: continue
    quoted = [name for name in ("english", "chinese") if (finding.get(name) or {}).get("quote")]
    side = quoted[0] if len(quoted) == 1 else "both"
    found[finding["bead"]].append((finding["check"], kind_of(finding), side, [float(values[name]) for name in FEATURES], finding["message"]))
  return found

def cases(tool, paths):
  made, rows_of, damaged_of = [], {}, collections.Counter()
  with tempfile.TemporaryDirectory() as folder:
    for path in paths:
      group = pathlib.Path(path).stem; rows = list(damage.one_to_one(path)); rows_of[group] = len(rows)
      plain = doubts(tool, rows, folder)
      made += [Case(group, "", row, kind, side, values, f"{message} | {rows[row][0]} | {rows[row][1]}") for row, of in plain.items() for _, kind, side, values, message in of]
      for check, kinds in DAMAGE.items():
        for kind in kinds:
          worse = damage.sample(rows, kind, COUNT, 1); found = doubts(tool, [pair for _, pair in worse], folder)
          damaged_of[group, check] += len(worse)
          for at, (row, pair) in enumerate(worse):
            known = {(message, *values) for _, _, _, values, message in plain.get(row, [])}
            made += [Case(group, kind, row, of, side, values, message) for name, of, side, values, message in found.get(at, []) if name == check and (message, *values) not in known]
      print(group, len(rows), file=sys.stderr, flush=True)
  return made, rows_of, {f"{group} {check}": count for (group, check), count in damaged_of.items()}

CHECK = {"negation": "negation", "opposite": "opposite", "name": "name-mismatch"}

def fitted(of, kind, rows, damaged):
  """Weights and bias of the cases of a kind and side."""
  x = numpy.array([case.values for case in of]); y = numpy.array([float(bool(case.damage)) for case in of])
  share = numpy.where(y == 1, PRIOR[kind] * rows / damaged, 1.)
  mean, spread = x.mean(0), x.std(0) + 1e-9; z = (x - mean) / spread
  def loss(w):
    score = z @ w[1:] + w[0]; gap = share * (1 / (1 + numpy.exp(-score)) - y)
    return float((share * (numpy.logaddexp(0, score) - y * score)).sum() + .5 * PENALTY * w[1:] @ w[1:]), numpy.concatenate([[gap.sum()], z.T @ gap + PENALTY * w[1:]])
  w = minimize(loss, numpy.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 1000}).x
  weights = w[1:] / spread
  return weights, w[0] - weights @ mean

def main():
  parser = argparse.ArgumentParser(usage=__doc__); parser.add_argument("tool"); parser.add_argument("paths", nargs="+"); parser.add_argument("-o")
  parser.add_argument("--keep"); parser.add_argument("--show", type=int, default=0); options = parser.parse_args()
  if options.keep and pathlib.Path(options.keep).exists():
    every, rows_of, damaged_of = json.loads(pathlib.Path(options.keep).read_text()); every = [Case(*case) for case in every]
  else: every, rows_of, damaged_of = cases(options.tool, options.paths)
  if options.keep: pathlib.Path(options.keep).write_text(json.dumps([every, rows_of, damaged_of]))
  groups = list(rows_of); lines = []; chances = {}
  def damaged(kind, without=None): return sum(damaged_of.get(f"{group} {CHECK[kind]}", 0) for group in groups if group != without)
  for kind, side in sorted({(case.kind, case.side) for case in every}):
    of = [case for case in every if (case.kind, case.side) == (kind, side)]
    if sum(bool(case.damage) for case in of) < 20: continue
    for group in groups:
      rest = [case for case in of if case.group != group]
      if not any(case.damage for case in rest): continue
      weights, bias = fitted(rest, kind, sum(rows_of[name] for name in groups if name != group), damaged(kind, group))
      for case in of:
        if case.group == group: chances[id(case)] = 1 / (1 + numpy.exp(-(numpy.array(case.values) @ weights + bias)))
    weights, bias = fitted(of, kind, sum(rows_of.values()), damaged(kind))
    lines += [f"{kind}\t{side}\tbias\t{bias:.4g}"] + [f"{kind}\t{side}\t{name}\t{weight:.4g}" for name, weight in zip(FEATURES, weights) if abs(weight) > 1e-6]
    plain = [case for case in of if not case.damage]
    for least in (.1, .3, .5, .7):
      alarms = sum(chances.get(id(case), 0) >= least for case in plain) / sum(rows_of.values()); hits = collections.Counter()
      for name in DAMAGE[CHECK[kind]]: hits[name] = len({(case.group, case.row) for case in of if case.damage == name and chances.get(id(case), 0) >= least})
      print(f"{kind} {side} from {least}: alarms {alarms:.4f}, found", ", ".join(f"{name} {count}" for name, count in hits.items()), "of", damaged(kind))
  if options.show:
    for case in sorted((case for case in every if not case.damage), key=lambda case: -chances.get(id(case), 0))[:options.show]: print(f"{chances.get(id(case), 0):.2f} {case.kind} {case.side} {case.group} {case.text}")
  if options.o:
    head = "# How much features of words that may stand on one side alone say that they do; written by scripts/fit-doubts.py.\n#   kind<TAB>side of the words<TAB>feature, see DoubtFeature<TAB>weight in nats\n"
    pathlib.Path(options.o).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")

main()
