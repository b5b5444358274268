#!/usr/bin/env python3
"""Fits how much the features of two names without a partner say that the one stands in the stead of the other; needs numpy and scipy.

usage: fit-name-exchange.py TOOL TABLE.tsv|GOLD_FOLDER ... [-o WEIGHTS.tsv] [--show N]

The rows of each table are taken as they are, and with a name of the English or of the Chinese exchanged: for a name of another row,
or for another one of the tables of the same kind. The tool names the features of the likeliest two names without a partner (`ExchangedNames`). A logistic regression tells the
two apart, weighed so that one row in 100 has such a fault: what it says is a probability. Each set is judged by weights fitted without it.
-o      where to write the weights: Sources/CAlignData/Names/exchange-weights.tsv
--show  prints the N likeliest findings of rows as they are, to be read
"""
import argparse, collections, json, pathlib, random, re, subprocess, tempfile
import numpy
from scipy.optimize import minimize
import damage

ROOT = pathlib.Path(__file__).resolve().parent.parent
PENALTY = 1.0                                                        # of the square of a weight of a feature of spread 1, half of it
PRIOR = .01                                                          # the share of rows that a made fault is taken to be in, as for other checks
SEEDS = range(4)
DOTTED = re.compile(r"[\u4e00-\u9fff]{2,4}[·•・][\u4e00-\u9fff]{2,5}")
FEATURES = re.findall(r"\b[a-z]\w+", " ".join(re.findall(r"^\s*case (.+)$", (ROOT / "Sources/Align/Audit/Names/NameExchangeFeature.swift").read_text(), re.M)))

def named():
  """Chinese and English forms of countries, and of places, persons and organisations made by hand."""
  found = {"country": [], "place": [], "person": [], "organisation": []}
  for name in ("gazetteer.tsv", "names.tsv", "cities.tsv"):
    for line in (ROOT / "Sources/CAlignData/Names" / name).read_text(encoding="utf-8").splitlines():
      fields = line.split("\t")
      if line.startswith("#") or len(fields) < 3: continue
      kind = fields[2]
      if kind == "country" or kind in found and name != "gazetteer.tsv":
        found[kind].append(([c for c in fields[0].split("|") if len(c) > 1], fields[1].split("|")))
  return {kind: [of for of in every if of[0]] for kind, every in found.items()}

def exchanged(e, c, rng, pool, small, tables):
  """The pair with one name exchanged, and what was put in; or None."""
  if rng.random() < .6:
    found = [m for m in damage.names(e) if not any(word.lower() in small for word in m.group().split())]
    if not found: return None
    spot = rng.choice(found); others = [n for n in pool["own"] if n not in e and len(n.split()) == len(spot.group().split())]
    alike = [of for kind in tables.values() for of in kind if spot.group() in of[1]]
    if alike and rng.random() < .5:
      kind = next(kind for kind in tables.values() if alike[0] in kind); others = [of[1][0] for of in rng.sample(kind, 20) if of[1][0] not in e]
    if not others: return None
    new = rng.choice(others)
    return (e[:spot.start()] + new + e[spot.end():], c), new
  spots = [(m.group(), pool["dotted"]) for m in DOTTED.finditer(c)]
  for kind in tables.values(): spots += [(form, [of[0][0] for of in kind]) for of in kind for form in of[0] if form in c]
  if not spots: return None
  old, others = rng.choice(spots); others = [n for n in others if n not in c and n not in old]
  if not others: return None
  new = rng.choice(others)
  return (e, c.replace(old, new)), new

def findings(tool, rows, folder):
  """Row -> features, and the two names."""
  path = pathlib.Path(folder) / "rows.tsv"
  path.write_text("english\tchinese\n" + "".join("\t".join(re.sub(r"\s+", " ", part) for part in row) + "\n" for row in rows), encoding="utf-8")
  made = subprocess.run([tool, "audit", str(path), "--format", "jsonl", "--fail-on", "never", "--min-probability", "0"], capture_output=True, text=True)
  if made.returncode: raise SystemExit(made.stderr)
  found = {}
  for line in made.stdout.splitlines():
    finding = json.loads(line)
    if finding["check"] != "name-mismatch" or not finding["grounds"]: continue
    values = dict(ground.split("=") for ground in finding["grounds"])
    found[finding["bead"]] = ([float(values.get(name, 0)) for name in FEATURES], finding["english"]["quote"], finding["chinese"]["quote"])
  return found

Case = collections.namedtuple("Case", "group row isDamaged values names pair")

def cases(tool, paths):
  made = []; tables = named(); totals = {}
  with tempfile.TemporaryDirectory() as folder:
    for path in paths:
      group = pathlib.Path(path).stem; rows = list(damage.one_to_one(path)); totals[group] = len(rows)
      small = {word for e, _ in rows for word in re.findall(r"\b[a-z]+\b", e)}
      pool = {"own": sorted({m.group() for e, _ in rows for m in damage.names(e) if not any(w.lower() in small for w in m.group().split())}),
        "dotted": sorted({m.group() for _, c in rows for m in DOTTED.finditer(c)})}
      made += [Case(group, row, False, *of, None) for row, of in ((row, (values, names)) for row, (values, *names) in findings(tool, rows, folder).items())]
      count = 0
      for seed in SEEDS:
        rng = random.Random(f"{group} {seed}"); table = list(rows); worse = {}
        for row in range(seed, len(rows), len(SEEDS)):
          if found := exchanged(*rows[row], rng, pool, small, tables): table[row], worse[row] = found
        count += len(worse); found = findings(tool, table, folder)
        for row, new in worse.items():
          values, *names = found.get(row, (None, "", ""))
          # What else the row lacks a partner for is none of the damage.
          if values and not any(new in name or name in new for name in names if name): values = None
          made.append(Case(group, row, True, values, names, table[row]))
      print(group, len(rows), count, flush=True)
  return made, totals

def fitted(of, rows):
  """Weights and bias: of `rows` rows as they are."""
  of = [case for case in of if case.values]; damaged = sum(case.isDamaged for case in of)
  x = numpy.array([case.values for case in of]); y = numpy.array([float(case.isDamaged) for case in of])
  share = numpy.array([PRIOR * rows / damaged if case.isDamaged else 1. for case in of]); spread = x.std(0) + 1e-9; z = x / spread
  def loss(w):
    score = z @ w[1:] + w[0]; gap = share * (1 / (1 + numpy.exp(-score)) - y)
    return float((share * (numpy.logaddexp(0, score) - y * score)).sum() + .5 * PENALTY * w[1:] @ w[1:]), numpy.concatenate([[gap.sum()], z.T @ gap + PENALTY * w[1:]])
  w = minimize(loss, numpy.zeros(len(FEATURES) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 2000}).x
  return w[1:] / spread, w[0]

def main():
  parser = argparse.ArgumentParser(usage=__doc__); parser.add_argument("tool"); parser.add_argument("paths", nargs="+"); parser.add_argument("-o")
  parser.add_argument("--show", type=int, default=0); options = parser.parse_args()
  every, totals = cases(options.tool, options.paths); together = lambda group: re.sub(r"B$", "", group); plain = []
  for held in sorted({together(group) for group in totals}):
    rows = sum(total for group, total in totals.items() if together(group) != held)
    weights, bias = fitted([case for case in every if together(case.group) != held], rows)
    chance = lambda case: 1 / (1 + numpy.exp(-(numpy.array(case.values) @ weights + bias))) if case.values else 0
    for group in [group for group in totals if together(group) == held]:
      parts = []
      for least in (.1, .2, .35, .5, .65, .8):
        alarms = sum(chance(case) >= least for case in every if case.group == group and not case.isDamaged)
        made = [chance(case) >= least for case in every if case.group == group and case.isDamaged]
        parts.append(f"{least}: {alarms} = {alarms / totals[group]:.4f}, {sum(made) / max(1, len(made)):.3f}")
      print(group, "; ".join(parts)); plain += [(chance(case), case) for case in every if case.group == group and not case.isDamaged]
  for chance, case in sorted(plain, key=lambda of: -of[0])[:options.show]: print(f"{chance:.3f}\t{case.group}\t{case.row}\t{case.names}")
  weights, bias = fitted(every, sum(totals.values()))
  lines = [f"bias\t{bias:.4g}"] + [f"{name}\t{weight:.4g}" for name, weight in zip(FEATURES, weights)]
  for line in lines: print(line)
  if options.o:
    head = "# How much a feature of two names without a partner says that one stands in the stead of the other; written by\n# scripts/fit-name-exchange.py.\n# feature, see NameExchangeFeature<TAB>weight in nats\n"
    pathlib.Path(options.o).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")

main()
