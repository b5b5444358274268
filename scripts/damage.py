"""Damages English–Chinese pairs the way translators do, one kind at a time; used by measure-checks.py.

Rules over words, seeded by the caller, so that the same rows give the same damage. The English is damaged unless the kind says
otherwise. `damaged(english, chinese, kind, rng, pool)` returns a pair, or None where the row does not lend itself to the kind.
Run by itself it prints examples to look at: damage.py FILE.tsv|GOLD_FOLDER ... [--kinds a,b] [--count N] [--seed N]
"""
import argparse, functools, json, pathlib, random, re

AUXILIARIES = "is are was were will can could would should has have had may might must does did do".split()
PREPOSITIONS = "in on at by with from for of to into under over during through against between among across about after before".split()
FUNCTION = set("""a an the this that these those his her its their our my your of in on at by with from for to into under over during through
  against between among across about after before and or but nor so yet if as than then when while where who whom which what how why is are was
  were be been being am will would can could shall should may might must do does did has have had not no he she it they we you i him them us me
  there here also very more most such some any all each every both either neither one two three said says""".split())
OPPOSITES = """rise fall|rises falls|rose fell|risen fallen|rising falling|increase decrease|increases decreases|increased decreased|increasing decreasing|growth
decline|up down|upward downward|higher lower|high low|highest lowest|more less|most least|above below|before after|start end|started ended|begin stop|began
stopped|open close|opened closed|opening closing|first last|buy sell|bought sold|import export|imports exports|win lose|won lost|victory defeat|expand
shrink|expanded shrank|gain loss|gains losses|profit loss|profits losses|strengthen weaken|strengthened weakened|north south|northern southern|east
west|eastern western|left right|inside outside|entered left|enter leave|early late|earlier later|improve worsen|improved worsened|support
oppose|supported opposed|accept reject|accepted rejected|success failure|large small|larger smaller|long short|longer shorter|old young|new old|positive
negative|agree disagree|agreed disagreed|increase reduce|increased reduced|maximum minimum|upper lower|majority minority|arrived departed""".replace("\n", " ").split("|")
SWAPS = {}
for couple in OPPOSITES:
  left, right = couple.split()
  SWAPS.setdefault(left, right); SWAPS.setdefault(right, left)
CHINESE_SWAPS = dict(pair for left, right in [("增加", "减少"), ("增长", "下降"), ("上升", "下降"), ("上涨", "下跌"), ("提高", "降低"), ("高于", "低于"), ("扩大", "缩小"),
  ("进口", "出口"), ("买入", "卖出"), ("之前", "之后"), ("以上", "以下"), ("开始", "结束"), ("最高", "最低"), ("最大", "最小"), ("多于", "少于"), ("赢得", "输掉"),
  ("盈利", "亏损"), ("左", "右"), ("胜", "败")] for pair in ((left, right), (right, left)))
NAME_RUN = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-z]{2,}(?:-[A-Z]?[a-z]+)?)(?: (?:[A-Z][a-z]{2,}(?:-[A-Z]?[a-z]+)?))*")
NO_NAMES = set("""January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday
  Sunday Mr Mrs Ms Dr President Minister Party Committee Government State Congress Conference Company The This That And But For With City County Province
  Central National International University Association Commission Council Department Court Office Group Bureau""".split())

def options(arguments, names):
  """The arguments behind each name, and behind "" those before all of them."""
  found = {name: [] for name in ["", *names]}; name = ""
  for argument in arguments:
    if argument in found: name = argument
    else: found[name].append(argument)
  return found

def words_of(text): return text.split()

PAST = dict(pair.split(":") for pair in """said:say told:tell made:make took:take came:come went:go began:begin found:find gave:give got:get held:hold
  kept:keep knew:know led:lead left:leave lost:lose met:meet paid:pay ran:run saw:see sent:send stood:stand thought:think wrote:write felt:feel heard:hear brought:bring
  bought:buy fell:fall rose:rise grew:grow won:win spoke:speak became:become chose:choose drove:drive spent:spend built:build showed:show""".split())
PLAIN_VERBS = set("want need know think believe like hope expect agree accept support allow help see go come take make work say mean seem feel live use".split())
ACTORS = r"(?:he|she|it|they|we|i|who|that|which|people|officials|police|researchers|[a-z]+ists|[a-z]+ers)"

def plain_verb(past):
  """The plain form of a verb in the past, or None."""
  if past in PAST: return PAST[past]
  if not past.endswith("ed") or len(past) < 5 or past.endswith("eed"): return None
  stem = past[:-2]
  if stem.endswith("i"): return stem[:-1] + "y"
  if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl": return stem[:-1]
  return stem + ("e" if re.search(r"(?:[^aeiou][aeiou][bcdgkmptv]|[sc]|[^aeiou]at|iz|u[rst]|[vgu])$", stem) and not re.search(r"(?:en|er|on|it|op|mm|ss)$", stem) else "")

def negated(e, rng):
  """Negated behind an auxiliary, contracted or not, or with one of "do"."""
  spots, verbs = [(m, " not", None) for m in re.finditer(r"\b(?:" + "|".join(AUXILIARIES) + r")(?= [a-z])(?! not\b| no\b| never\b)", e)], []
  for m in re.finditer(rf"(?<![A-Za-z])({ACTORS}) ([a-z]+)(?= [a-z])", e, re.I):
    verb = m.group(2); base = plain_verb(verb); person = m.group(1).lower()
    if base: verbs.append((m, " did not " + base, m.group(1)))
    elif verb in PLAIN_VERBS and person in ("they", "we", "i", "people"): verbs.append((m, " do not " + verb, m.group(1)))
    elif verb.endswith("s") and verb[:-1] in PLAIN_VERBS and person in ("he", "she", "it"): verbs.append((m, " does not " + verb[:-1], m.group(1)))
  objects = [(m, "", "no") for m in re.finditer(r"\b(?:a|an|any|some)(?= [a-z])", e) if re.search(r"\b(?:have|has|had|is|was|are|were|[a-z]+(?:ed|es|ve|nd)) $", e[:m.start()])]
  if objects and rng.random() < .15: spots, verbs = objects, []
  elif verbs and (not spots or rng.random() < .5): spots = verbs
  if not spots: return None
  spot, behind, kept = rng.choice(spots)
  made = (kept or spot.group()) + behind
  if made == "no": return e[:spot.start()] + made + e[spot.end():]
  if rng.random() < .3: made = re.sub(r"(?<=[a-z]) not\b", lambda m: "n't", made) if not re.search(r"(?:can|will|may|might|must) not", made) else made
  elif rng.random() < .1: made = made.replace(" not", " never", 1) if kept is None else made
  return e[:spot.start()] + made + e[spot.end():]

def affirmed(e, rng):
  spots = list(re.finditer(r"\b(?:cannot|can't|won't|(?:is|are|was|were|has|have|had|do|does|did|could|would|should)n't|not(?! only)|never|no longer)(?: |(?=[,.]))", e))
  if not spots: return None
  spot = rng.choice(spots); said = spot.group().strip()
  kept = {"cannot": "can ", "can't": "can ", "won't": "will "}.get(said, said[:-3] + " " if said.endswith("n't") else "")
  return e[:spot.start()] + kept + e[spot.end():]

CHINESE_NEGATIONS = [(r"(?<![议社机委大协工国商晚理乐博奥常])会(?![议员长场上、])", "不会"), (r"(?<![功可技智性职才只就])能(?![力源量够])", "不能"), ("能够", "不能"),
  (r"(?<![就还也只都但若可总尤正于要如或更既算像])是(?![的否非])", "不是|并非|并不是"), (r"可以|应该|应当|愿意|同意|允许|需要|知道|支持|接受|认为|希望|相信|承认|打算|考虑", "不"), (r"(?<![没仅只所拥具含占享还另就尤唯])有(?![关限的些时望效力序所机利助点意])", "没有|无"),
  (r"已经|早已", "尚未|还没有"), (r"(?<![而不业])已(?![经婚故])", "未|尚未"), (r"曾经|曾(?!经)", "从未|未曾|不曾"), (r"(?<![即就主干部大中])将(?![军来近要于领士])", "不会|将不|将不会"),
  (r"(?<=[\u4e00-\u9fff])(?:发现|找到|参加|完成|获得|得到|达成|通过|取得|出现|影响|改变|表示|提到|透露|公布)(?!的)", "没有|未|并未|没|未能"), (r"正在|继续", "没有|不再")]

def negated_chinese(c, rng):
  """Negated before a verb, or with a word that negates for one that does not."""
  spots = [(m, made) for pattern, made in CHINESE_NEGATIONS for m in re.finditer(pattern, c) if not re.search("[不没未无非别莫勿]", c[max(0, m.start() - 2):m.end() + 1])]
  if not spots: return None
  spot, made = rng.choice(spots); made = rng.choice(made.split("|")); said = spot.group()
  if made == "不" or len(said) == 2 and said not in ("能够", "已经", "早已", "曾经", "正在", "继续"): made += said
  return c[:spot.start()] + made + c[spot.end():]

CHINESE_AFFIRMATIONS = [(r"不(?=[会能是要愿应想再可敢肯必需][\u4e00-\u9fff])(?!是吗|会儿|能不|可[或缺避])", ""), (r"没有(?![什任多少])", "|有"), (r"(?<![有还])没(?![有收落错])(?=[\u4e00-\u9fff])", ""), (r"未(?=[能曾经被获得见发])|尚未|并未", ""),
  (r"无法|未能|不能", "能|能够|可以"), (r"从未|未曾|从不|从来没有", "曾|曾经|一直"), (r"并非|并不是", "是|正是"), (r"并不|并没有", ""), (r"无(?=[需权意罪效])", "有|"), (r"不(?=[同支接知符存适喜认清赞承相合参])(?!同)", "")]

def affirmed_chinese(c, rng):
  """Without a negation, or with a word that affirms in its stead."""
  spots = [(m, made) for pattern, made in CHINESE_AFFIRMATIONS for m in re.finditer(pattern, c)
    if not re.search("[不无]不|不[但仅过断少久止得光只]|是不是|能不能|会不会|有没有|要不要", c[max(0, m.start() - 2):m.end() + 1])]
  if not spots: return None
  spot, made = rng.choice(spots)
  return c[:spot.start()] + rng.choice(made.split("|")) + c[spot.end():]

def swapped(text, table, boundary, rng):
  spots = [m for m in re.finditer(boundary.format("|".join(sorted(map(re.escape, table), key=len, reverse=True))), text)]
  if not spots: return None
  spot = rng.choice(spots)
  return text[:spot.start()] + table[spot.group()] + text[spot.end():]

def names(e): return [m for m in NAME_RUN.finditer(e) if not set(m.group().split()) & NO_NAMES]

def name_replaced(e, rng, pool):
  found = names(e)
  if not found: return None
  spot = rng.choice(found)
  others = [n for n in pool["names"] if n not in e and len(n.split()) == len(spot.group().split())]
  return e[:spot.start()] + rng.choice(others) + e[spot.end():] if others else None

def name_removed(e, rng):
  found = names(e)
  if not found: return None
  spot = rng.choice(found)
  return tidy(e[:spot.start()] + e[spot.end():])

NAMES = pathlib.Path(__file__).resolve().parent.parent / "Sources/CAlignData/Names"
DOTTED_NAME = re.compile("[\u4e00-\u9fff]{2,5}(?:[·•][\u4e00-\u9fff]{2,5})+")

@functools.lru_cache(None)
def chinese_places():
  """Countries, and other places, of two characters and more, that the tables of names have: {kind: [form]}."""
  found = {"country": [], "place": []}
  for name in ("names.tsv", "cities.tsv"):
    for line in (NAMES / name).read_text(encoding="utf-8").splitlines():
      fields = line.split("\t")
      if len(fields) > 2 and fields[2] in found and not line.startswith("#"): found[fields[2]] += [form for form in fields[0].split("|")[:1] if len(form) > 1]
  return found

@functools.lru_cache(None)
def chinese_place_pattern(kind): return re.compile("|".join(sorted(map(re.escape, chinese_places()[kind]), key=len, reverse=True)))

def chinese_names(c):
  """Places and persons of the Chinese: [(match, kind)]."""
  return [(m, kind) for kind in ("country", "place") for m in chinese_place_pattern(kind).finditer(c)] + [(m, "person") for m in DOTTED_NAME.finditer(c)]

def name_replaced_chinese(c, rng, pool):
  found = chinese_names(c)
  if not found: return None
  spot, kind = rng.choice(found)
  others = [name for name in (pool["persons"] if kind == "person" else chinese_places()[kind]) if name not in c]
  return c[:spot.start()] + rng.choice(others) + c[spot.end():] if others else None

def name_removed_chinese(c, rng):
  found = chinese_names(c)
  if not found: return None
  spot, _ = rng.choice(found)
  return c[:spot.start()] + c[spot.end():]

def tidy(text): return re.sub(r" ([,.;:!?])", r"\1", re.sub(r" {2,}", " ", text)).strip()

def phrase_removed(e, rng):
  spots = [m for m in re.finditer(r"(?:, [^,.;]{15,90}(?=,))|(?: (?:" + "|".join(PREPOSITIONS) + r") (?:[\w'-]+ ){2,7}[\w'-]+(?=[,.;]))", e) if 3 <= len(m.group().split()) <= 12]
  if not spots: return None
  spot = rng.choice(spots)
  return tidy(e[:spot.start()] + e[spot.end():])

NOUN = re.compile(r"\b(the|a|an|his|her|its|their|this|that|these|those) ((?:[a-z]+ )?)([a-z]{4,})(?= (?:" + "|".join(PREPOSITIONS + ["and", "is", "was", "are", "were", "has", "had", "will"]) + r")\b|[,.;])")

def noun_removed(e, rng):
  spots = [m for m in NOUN.finditer(e) if m.group(3) not in FUNCTION]
  if not spots: return None
  spot = rng.choice(spots)
  return tidy(e[:spot.start(3)] + e[spot.end(3):])

def subject_removed(e, rng):
  spot = re.match(r"((?:The|A|An|His|Her|Its|Their|This|These|Some|Many) (?:[a-z'-]+ ){1,4}?|(?:[A-Z][a-z-]+ ){1,3})(?=(?:" + "|".join(AUXILIARIES) + r"|said|says|told|made|took|came|went|began)\b)", e)
  if not spot or spot.group(1).strip() in ("It", "He", "She", "They", "We", "There", "This", "That", "What"): return None
  rest = e[spot.end():]
  return rest[:1].upper() + rest[1:]

def word_added(e, rng, pool):
  words = words_of(e)
  spots = [i for i in range(1, len(words)) if re.fullmatch(r"[a-z]{4,}", words[i]) and words[i] not in FUNCTION]
  if not spots: return None
  words.insert(rng.choice(spots), rng.choice(pool["words"]))
  return " ".join(words)

def text_added(e, rng, pool):
  phrase = rng.choice(pool["phrases"])
  return e[:-1] + phrase + e[-1] if e[-1:] in ".!?" and phrase.strip() not in e else None

def shuffled(e, rng):
  words = words_of(e)
  if len(words) < 5: return None
  rng.shuffle(words)
  return " ".join(words)

def repeated(e, rng):
  words = words_of(e)
  spots = [i for i, w in enumerate(words) if re.fullmatch(r"[a-z]{2,}", w)]
  if not spots: return None
  at = rng.choice(spots); words.insert(at, words[at])
  return " ".join(words)

def misspelt(e, rng):
  spots = [m for m in re.finditer(r"(?<![\w'-])[a-z]{5,}(?![\w'-])", e)]
  if not spots: return None
  spot = rng.choice(spots); word = spot.group(); at = rng.randrange(1, len(word) - 1)
  made = {0: word[:at] + word[at + 1:], 1: word[:at] + word[at + 1] + word[at] + word[at + 2:] if at + 1 < len(word) else word,
    2: word[:at] + rng.choice("aeioutnrs") + word[at:], 3: word[:at] + rng.choice("aeioutnrs") + word[at + 1:]}[rng.randrange(4)]
  return e[:spot.start()] + made + e[spot.end():] if made != word else None

def tokenised(e, rng): return re.sub(r"(?<=\w)([,.;:!?])(?=\s|$)", r" \1", e) if re.search(r"\w[,;:]\s", e) else None

def codemixed(e, c, rng):
  spots = list(re.finditer(r"[\u4e00-\u9fff]{2,4}", c)); words = words_of(e)
  inner = [i for i, w in enumerate(words) if re.fullmatch(r"[a-z]{4,}", w)]
  if not spots or not inner: return None
  words[rng.choice(inner)] = rng.choice(spots).group()
  return " ".join(words)

KINDS = ["negation-in", "negation-out", "negation-in-chinese", "negation-out-chinese", "question", "question-chinese", "opposite", "opposite-chinese",
  "name-replaced", "name-removed", "name-replaced-chinese", "name-removed-chinese", "phrase-removed", "noun-removed", "subject-removed", "word-added",
  "text-added", "shuffled", "word-repeated", "lower-case", "tokenised", "stop-only", "misspelt", "other-language"]

def damaged(e, c, kind, rng, pool):
  def english(text): return (text, c) if text and text != e else None
  def chinese(text): return (e, text) if text and text != c else None
  if len(words_of(e)) < 5 or len(c) < 6: return None
  if kind == "negation-in": return english(negated(e, rng))
  if kind == "negation-out": return english(affirmed(e, rng))
  if kind == "negation-in-chinese": return chinese(negated_chinese(c, rng))
  if kind == "negation-out-chinese": return chinese(affirmed_chinese(c, rng))
  if kind == "question": return english(e[:-1] + "?") if e.endswith(".") and c.endswith("。") else None
  if kind == "question-chinese": return chinese(c[:-1] + "吗？") if e.endswith(".") and c.endswith("。") else None
  if kind == "opposite": return english(swapped(e, SWAPS, r"\b(?:{})\b", rng))
  if kind == "opposite-chinese": return chinese(swapped(c, CHINESE_SWAPS, "(?:{})", rng))
  if kind == "name-replaced": return english(name_replaced(e, rng, pool))
  if kind == "name-removed": return english(name_removed(e, rng))
  if kind == "name-replaced-chinese": return chinese(name_replaced_chinese(c, rng, pool))
  if kind == "name-removed-chinese": return chinese(name_removed_chinese(c, rng))
  if kind == "phrase-removed": return english(phrase_removed(e, rng))
  if kind == "noun-removed": return english(noun_removed(e, rng))
  if kind == "subject-removed": return english(subject_removed(e, rng))
  if kind == "word-added": return english(word_added(e, rng, pool))
  if kind == "text-added": return english(text_added(e, rng, pool))
  if kind == "shuffled": return english(shuffled(e, rng))
  if kind == "word-repeated": return english(repeated(e, rng))
  if kind == "lower-case": return english(e.lower()) if re.search(r"[A-Z]", e) else None
  if kind == "tokenised": return english(tokenised(e, rng))
  if kind == "stop-only": return english(".")
  if kind == "misspelt": return english(misspelt(e, rng))
  if kind == "other-language": return english(codemixed(e, c, rng))
  raise ValueError(kind)

def pool_of(rows):
  """What is put into rows: names, words and phrases of other rows of the same set."""
  found = {"names": set(), "words": set(), "phrases": set(), "persons": set()}
  for e, c in rows:
    found["persons"].update(m.group() for m in DOTTED_NAME.finditer(c))
    found["names"].update(m.group() for m in names(e))
    found["words"].update(w for w in re.findall(r"(?<= )[a-z]{5,10}(?= )", e) if w not in FUNCTION)
    found["phrases"].update(m.group() for m in re.finditer(r" (?:" + "|".join(PREPOSITIONS) + r") (?:[a-z]+ ){3,6}[a-z]+(?=[,.])", e))
  return {key: sorted(values) for key, values in found.items()}

def one_to_one(path):
  """The pairs of a table, or the beads of one segment on each side of a gold folder."""
  path = pathlib.Path(path)
  if path.is_file():
    for line in path.read_text(encoding="utf-8").splitlines():
      fields = line.split("\t")
      if len(fields) >= 2 and fields[0].strip() and fields[1].strip(): yield fields[0].strip(), fields[1].strip()
    return
  for gold in sorted(path.glob("*.gold")):
    english = gold.with_suffix(".en").read_text(encoding="utf-8").split("\n"); chinese = gold.with_suffix(".zh").read_text(encoding="utf-8").split("\n")
    for line in gold.read_text().splitlines():
      left, right = (json.loads(part) for part in line.split(":")[:2])
      if len(left) == 1 and len(right) == 1: yield english[left[0]].strip(), chinese[right[0]].strip()

def sample(rows, kind, count, seed):
  """Up to `count` damaged rows of a kind: [(index of the row, damaged pair)], the same ones for the same seed."""
  rng = random.Random(f"{seed} {kind}"); pool = pool_of(rows); order = list(range(len(rows))); rng.shuffle(order); made = []
  for index in order:
    if len(made) == count: break
    if pair := damaged(*rows[index], kind, rng, pool): made.append((index, pair))
  return made

if __name__ == "__main__":
  parser = argparse.ArgumentParser(usage=__doc__); parser.add_argument("paths", nargs="+"); parser.add_argument("--kinds", default=",".join(KINDS))
  parser.add_argument("--count", type=int, default=5); parser.add_argument("--seed", type=int, default=1); options = parser.parse_args()
  every = [row for path in options.paths for row in one_to_one(path)]
  for chosen in options.kinds.split(","):
    for at, (e, c) in sample(every, chosen, options.count, options.seed): print(f"{chosen}\t{e}\t{c}")
