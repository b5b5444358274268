#!/usr/bin/env python3
"""Measures the audit checks on clean and on damaged pairs.

usage: measure-checks.py ALIGN_TOOL GOLD_FOLDER|TABLE.tsv ... [--seed N] [--limit N] [--show CHECK] [--kinds a,b] [--table OUT.tsv]

A gold folder holds x.en, x.zh (one segment a line) and x.gold (beads `[0, 1]:[0]`). Its beads with text on both sides are
audited as rows of a table: once as they are, and once for each kind of damage. A row counts as flagged where it has a warning or
an error of a check that is not about numbers. Prints the share of flagged rows. The kinds of scripts/damage.py are made of pairs of one
segment on each side; a damaged row counts as found where it has a finding that the row as it was has not.

--table writes, for each check: rows as they are that it flags, what share of them, damaged rows that it newly flags, and the share of true
findings among both if as many rows were damaged as were not (its precision at even odds).
"""
import argparse, collections, json, pathlib, random, re, subprocess, tempfile
import damage

NUMBERS = {"number-mismatch", "number-missing", "number-added", "percent", "date", "unit", "range", "vaguer", "inferable", "counted"}

def beads(folder):
  if pathlib.Path(folder).is_file():
    for e, c in damage.one_to_one(folder): yield [e], [c]
    return
  for gold in sorted(pathlib.Path(folder).glob("*.gold")):
    english = gold.with_suffix(".en").read_text(encoding="utf-8").split("\n")
    chinese = gold.with_suffix(".zh").read_text(encoding="utf-8").split("\n")
    for line in gold.read_text().splitlines():
      left, right = (json.loads(part) for part in line.split(":")[:2])
      if left and right:
        yield [english[i].strip() for i in left], [chinese[i].strip() for i in right]

def rows_flagged(tool, rows, folder, extra, notes=False):
  path = pathlib.Path(folder) / "rows.tsv"
  clean = lambda text: re.sub(r"\s+", " ", text)
  path.write_text("".join(f"{clean(e)}\t{clean(c)}\n" for e, c in rows), encoding="utf-8")
  out = subprocess.run([tool, "audit", str(path), "--format", "jsonl", "--fail-on", "never", *extra], capture_output=True, text=True)
  if out.returncode: raise SystemExit(out.stderr)
  flagged = collections.defaultdict(list)
  for line in out.stdout.splitlines():
    finding = json.loads(line)
    if finding["check"] not in NUMBERS and (notes or finding["severity"] != "note"): flagged[finding["bead"]].append(finding)
  return flagged

SURNAMES = "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Ma Zhu Hu Guo He Lin Gao Luo".split()
NAME = re.compile(r"\b(" + "|".join(SURNAMES) + r") ([A-Z][a-z]{1,5}(?:-?[a-z]{2,5})?)\b")
PLACES = {"China": "中国", "Japan": "日本", "Germany": "德国", "France": "法国", "Russia": "俄罗斯", "India": "印度", "Australia": "澳大利亚", "Canada": "加拿大", "Beijing": "北京", "Shanghai": "上海", "London": "伦敦", "Brazil": "巴西", "Italy": "意大利", "Spain": "西班牙", "Iran": "伊朗", "Israel": "以色列"}

HAN_PART = "[\u4e00-\u9fff]{2,6}"
DOTTED = re.compile(rf"{HAN_PART}(?:·{HAN_PART})+")
CAPITALS = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b")
OFFICES = set("Association Board Church Club Commission Committee Company Council Court Department English House Institute Minister "
  "Office Party President School Secretary Senate State Street University".split())

def foreign_names(rows):
  """Foreign surnames and the beginnings of their transliterations: {surname: {first two characters}}.

  Found where a row has one Chinese name with dots and one run of as many English capitals that the set never writes small, so that
  nothing of the checks' own reading of sounds is used.
  """
  small = {word for e, _ in rows for word in re.findall(r"\b[a-z]+\b", e)}
  found = {}
  for e, c in rows:
    dotted = DOTTED.findall(re.sub("[•・‧．]", "·", c))
    runs = [run for run in CAPITALS.findall(e) if all(word.lower() not in small for word in run.split())]
    if len(dotted) != 1 or len(runs) != 1 or len(runs[0].split()) != dotted[0].count("·") + 1: continue
    surname = runs[0].split()[-1]
    if len(surname) >= 5 and surname not in PLACES and surname not in OFFICES:
      found.setdefault(surname, set()).add(dotted[0].split("·")[-1][:2])
  return found

def foreign_damaged(e, c, names, rng):
  """A row whose English has another foreign surname than its Chinese, or None."""
  here = [name for name in names if re.search(rf"(?<=[a-z,] )\b{name}\b", e) and any(start in c for start in names[name])]
  others = [name for name in names if name not in e and not any(start in c for start in names[name])]
  if not here or not others: return None
  name, other = rng.choice(here), rng.choice(others)
  return re.sub(rf"\b{name}\b", other, e), c

def damaged(english, chinese, kind, rng, names=None):
  """A damaged pair, or None where the pair does not lend itself to the damage."""
  e, c = " ".join(english), "".join(chinese)
  if kind == "untranslated-chinese":
    return (e, e) if len(e.split()) > 4 else None
  if kind == "untranslated-english":
    return (c, c) if len(c) > 6 else None
  if kind == "untranslated-half":
    if len(english) < 2 or len(chinese) < 2: return None
    return e, "".join(chinese[:-1]) + english[-1]
  if kind == "dropped-chinese":
    if len(chinese) < 2: return None
    kept = list(chinese); del kept[rng.randrange(len(kept))]
    return e, "".join(kept)
  if kind == "dropped-english":
    if len(english) < 2: return None
    kept = list(english); del kept[rng.randrange(len(kept))]
    return " ".join(kept), c
  if kind == "pinyin-name":
    match = NAME.search(e)
    if not match or not any(s in c for s in "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗張劉陳楊趙黃孫馬羅吳"): return None
    surname = rng.choice([s for s in SURNAMES if s != match.group(1)])
    other = surname + " " + rng.choice([g for g in ("Ping", "Guoqiang", "Xiaolong", "Mingjun", "Tao") if g != match.group(2)])
    return e[:match.start()] + other + e[match.end():], c
  if kind == "foreign-name":
    return foreign_damaged(e, c, names or {}, rng)
  if kind == "place-name":
    here = [p for p in PLACES if re.search(rf"\b{p}\b", e[8:]) and PLACES[p] in c]
    if not here: return None
    place = rng.choice(here)
    other = rng.choice([p for p in PLACES if p not in e and PLACES[p] not in c])
    return re.sub(rf"\b{place}\b", other, e), c
  words = e.split()
  if kind == "tag":
    if len(words) < 4: return None
    at = rng.randrange(1, len(words) - 1); words[at] = f"<b>{words[at]}</b>"
    half = len(c) // 2
    return " ".join(words), c[:half] + rng.choice(["<b>" + c[half:], c[half:], c[half:] + "</b>"])
  if kind == "placeholder":
    mark = rng.choice(["{0}", "%s", "${name}", "{{user}}", "%1$s", "%(count)d"])
    return f"{e} {mark}", c + rng.choice(["", mark[:-1]])
  if kind == "address":
    base = rng.choice(["https://www.example.org/help/page1", "http://news.example.com/a?id=7", "contact@example.org"])
    return f"{e} {base}", c + base.replace("example", "exmaple")
  if kind == "bracket":
    places = [i for i, x in enumerate(c) if x in "（）()《》「」【】"]
    if not places: return None
    at = rng.choice(places)
    return e, c[:at] + c[at + 1:]
  raise ValueError(kind)

KINDS = ["untranslated-chinese", "untranslated-english", "untranslated-half", "dropped-chinese", "dropped-english", "pinyin-name",
  "place-name", "foreign-name", "tag", "placeholder", "address", "bracket"]
NOTES_COUNT = {"misspelt"}

def measure_damage(options, rows, clean, work, extra, kinds, tally):
  """Shares of rows damaged by scripts/damage.py that get a finding they had not; adds up the findings of each check in `tally`."""
  for kind in kinds:
    made = damage.sample(rows, kind, options.rows, options.seed)
    if len(made) < 5: continue
    # Damaged rows stand each between its own neighbours, so that what is learnt of the document stays as it was.
    table, at = [], []
    for i, pair in made:
      if i: table.append(rows[i - 1])
      at.append((len(table), i)); table.append(pair)
      if i + 1 < len(rows): table.append(rows[i + 1])
    flagged = rows_flagged(options.tool, table, work, extra + ["--disable", "inconsistent"], notes=kind in NOTES_COUNT)
    hit = 0; by = collections.Counter()
    for row, i in at:
      known = {f["check"] for f in clean.get(i, [])}
      new = {f["check"] for f in flagged.get(row, [])} - known
      hit += bool(new); by.update(new)
    for check, count in by.items(): tally[check][1] += count
    tally[None][1] += len(made)
    print(f"  {kind:22} {hit / len(made):.3f} of {len(made)} {dict(by.most_common(4))}", flush=True)

def write_table(path, tally):
  rows, made = tally.pop(None)
  with open(path, "w", encoding="utf-8") as out:
    out.write("check\tflagged of rows as they are\tshare\tnewly flagged of damaged rows\tprecision at even odds\n")
    for check, (alarms, hits) in sorted(tally.items()):
      share, found = alarms / rows, hits / max(1, made)
      out.write(f"{check}\t{alarms} of {rows}\t{share:.4f}\t{hits} of {made}\t{found / (found + share) if found + share else 0:.2f}\n")

def main():
  parser = argparse.ArgumentParser(usage=__doc__)
  parser.add_argument("tool"); parser.add_argument("folders", nargs="+")
  parser.add_argument("--seed", type=int, default=1); parser.add_argument("--limit", type=int, default=1500)
  parser.add_argument("--show"); parser.add_argument("--models"); parser.add_argument("--evidence")
  parser.add_argument("--kinds", default=",".join(KINDS + damage.KINDS)); parser.add_argument("--table")
  parser.add_argument("--rows", type=int, default=200)
  options = parser.parse_args()
  extra = ["--models", options.models] if options.models else []
  if options.evidence: extra += ["--evidence", options.evidence]
  tally = collections.defaultdict(lambda: [0, 0])
  with tempfile.TemporaryDirectory() as work:
    for folder in options.folders:
      pairs = list(beads(folder))[:options.limit]
      rows = [(" ".join(e), "".join(c)) for e, c in pairs]
      names = foreign_names(rows)
      flagged = rows_flagged(options.tool, rows, work, extra)
      checks = collections.Counter(f["check"] for found in flagged.values() for f in found)
      print(f"{pathlib.Path(folder).name}: {len(rows)} clean rows, flagged {len(flagged) / len(rows):.3f} {dict(checks)}", flush=True)
      if options.show:
        for found in flagged.values():
          for f in found:
            if options.show in ("all", f["check"]): print("   ", f["check"], f["message"], "|", f["english"]["text"][:300], "|", f["chinese"]["text"][:200])
      for check in checks: tally[check][0] += sum(1 for found in flagged.values() if any(f["check"] == check for f in found))
      tally[None][0] += len(rows)
      kinds = options.kinds.split(",")
      single = [row for row, (e, c) in zip(rows, pairs) if len(e) == len(c) == 1]
      known = {i: flagged[at] for i, at in enumerate(at for at, (e, c) in enumerate(pairs) if len(e) == len(c) == 1) if at in flagged}
      measure_damage(options, single, known, work, extra, [kind for kind in kinds if kind in damage.KINDS], tally)
      for kind in [kind for kind in kinds if kind in KINDS]:
        rng = random.Random(options.seed)
        made = [(i, pair) for i, (e, c) in enumerate(pairs) if (pair := damaged(e, c, kind, rng, names))]
        rng.shuffle(made); made = made[:300]
        if len(made) < 5: continue
        # Each stands between its own neighbours as they were.
        table, at = [], []
        for i, pair in made:
          if i: table.append(rows[i - 1])
          at.append(len(table)); table.append(pair)
          if i + 1 < len(rows): table.append(rows[i + 1])
        flagged = rows_flagged(options.tool, table, work, extra + ["--disable", "inconsistent"])
        hit = sum(1 for row in at if row in flagged)
        print(f"  {kind:22} {hit / len(made):.3f} of {len(made)}", flush=True)
  if options.table: write_table(options.table, tally)

main()
