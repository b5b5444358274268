#!/usr/bin/env python3
"""How time and memory of commands grow with their input: growth.py TOOL [LIMIT] [PATTERN] [LARGEST]

Each kind of input is made 1 to LARGEST (64) times as long; the exponent is that of the line through the last sizes whose time can
be measured. 1 is linear, 2 is quadratic. Ends with 1 where one is above LIMIT (1.15). PATTERN is a regular expression that is looked for in the names. Kinds that need
models are measured where these are installed.
"""
import gzip, math, os, re, resource, subprocess, sys, tempfile

tool = os.path.abspath(sys.argv[1])
limit = float(sys.argv[2]) if len(sys.argv) > 2 else 1.15
pattern = sys.argv[3] if len(sys.argv) > 3 else ""
largest = int(sys.argv[4]) if len(sys.argv) > 4 else 64
models = subprocess.run([tool, "models", "path"], capture_output=True, text=True).stdout.strip()
SEGMENTED = "align --english x.en --chinese x.zh --segmented --format beads"
UNIT = "<tu><tuv xml:lang='en'><seg>It cost 5 dollars.</seg></tuv><tuv xml:lang='zh'><seg>价格是六美元。</seg></tuv></tu>\n"


def pair(english, chinese):
    return {"x.tsv": f"{english}\t{chinese}\n"}


def lines(text, name="x.txt"):
    return {name: text}


def repeated(english, chinese, flags=""):
    """The kinds of a pair in which something stands n times on both sides."""
    return f"audit x.tsv -o /dev/null --format jsonl {flags}", lambda n: pair(english * n, chinese * n)


def text_kind(text, language):
    return f"quantities --language {language} x.txt --format jsonl", lambda n: lines(text * n + "\n")


def word(i):
    """A word for each number, of letters only."""
    return "".join(chr(ord("a") + int(d)) for d in str(i)).capitalize()


def han(i):
    """Three characters for each number."""
    return "".join(chr(0x4E00 + i // 500 ** k % 500 * 7) for k in range(3))


def documents(make):
    """Two texts, and each in a folder of its own."""
    def files(n):
        english, chinese = make(n)
        return {"x.en": english, "x.zh": chinese, "x.en.d/a.txt": english, "x.zh.d/b.txt": chinese}
    return files


PLACES = [("London", "伦敦"), ("Paris", "巴黎"), ("Tokyo", "东京"), ("Nanjing", "南京"), ("France", "法国"), ("Ottawa", "渥太华"), ("Texas", "得克萨斯")]

# name, command, files of n units, units at size 1
KINDS = [
    ("audit: rows", "audit x.tsv", lambda n: {"x.tsv": "It cost 5 dollars.\t价格是六美元。\n" * n}, 2000),
    ("audit: equal numbers in a pair", "audit x.tsv", lambda n: pair("5, " * n, "五，" * n), 100),
    ("audit: distinct numbers in a pair", "audit x.tsv --format jsonl -o /dev/null", lambda n: pair(
        ", ".join(str(7 * i + 1) for i in range(n)), "，".join(str(7 * i + 2) for i in range(n))), 50),
    ("audit: tags in a pair", "audit x.tsv -o /dev/null --format tsv", lambda n: pair("{0} %s " * n, "{0} %s " * n), 100),
    ("audit: names in a pair", "audit x.tsv", lambda n: pair("London, Paris, Tokyo, Li Ming, " * n, "没有"), 50),
    ("audit: base64 in a pair", "audit x.tsv", lambda n: pair("aGVsbG8gd29ybGQ" * n, "aGVsbG8gd29ybGQ" * n), 200),
    ("html: findings in a pair", "convert x.tsv --format html -o /dev/null",
     lambda n: pair("London, Paris, Tokyo, Li Ming, " * n, "没有"), 25),
    ("segment: blank lines", "segment --language en x.txt", lambda n: lines("\n" * n), 20000),
    ("segment: lines of a space", "segment --language zh x.txt", lambda n: lines(" \n" * n), 20000),
    ("segment: one sentence", "segment --language en x.txt", lambda n: lines("word, " * n), 20000),
    ("segment: stops", "segment --language zh x.txt", lambda n: lines("好。”" * n), 10000),
    ("align: segmented lines", "align --english x.en --chinese x.zh --segmented --format beads",
     lambda n: {"x.en": "It cost 5 dollars.\n" * n, "x.zh": "价格是六美元。\n" * n}, 500),
    ("align: blank lines", "align --english x.en --chinese x.zh --segmented --format beads",
     lambda n: {"x.en": "\n" * n + "Good.\n", "x.zh": "\n" * n + "好。\n"}, 2000),
    ("align: one long segment", "align --english x.en --chinese x.zh --segmented --format beads",
     lambda n: {"x.en": "word " * n + "\n", "x.zh": "中文" * n + "\n"}, 2000),
    ("quantities: 一", "quantities --language zh x.txt --format jsonl", lambda n: lines("一" * n), 2000),
    ("quantities: one-", "quantities --language en x.txt --format jsonl", lambda n: lines("one-" * n), 1000),
    ("quantities: news", "quantities --language zh x.txt --format jsonl",
     lambda n: lines("1985年5月生产一百零一万吨钢，增长百分之五十。\n" * n), 2000),
    ("csv: rows", "convert x.csv -o out.jsonl", lambda n: {"x.csv": "english,chinese\n" + "Hello,你好\n" * n}, 4000),
    ("csv: unclosed quote", "convert x.csv -o out.jsonl", lambda n: {"x.csv": 'english,chinese\n"x,y\n' + "x,y\n" * n}, 4000),
    ("csv: cell of lines", "convert x.csv -o out.jsonl", lambda n: {"x.csv": 'english,chinese\n"' + "x\n" * n + '",y\n'}, 4000),
    ("po: lines of a message", "convert x.po -o out.tsv", lambda n: {
        "x.po": 'msgid ""\nmsgstr "Language: zh\\n"\n\nmsgid ""\n' + '"words "\n' * n + 'msgstr ""\n' + '"词语"\n' * n}, 3000),
    ("po: entries", "convert x.po -o out.tsv", lambda n: {
        "x.po": 'msgid ""\nmsgstr "Language: zh\\n"\n\n' + 'msgid "words"\nmsgstr "词语"\n\n' * n}, 2000),
    ("tmx: units", "convert x.tmx -o out.tsv", lambda n: {"x.tmx": f"<tmx><body>{UNIT * n}</body></tmx>"}, 1000),
    ("tmx: text of a segment", "convert x.tmx -o out.tsv",
     lambda n: {"x.tmx": f"<tmx><body>{UNIT.replace('It cost', 'It &amp; <ph/> cost ' * n)}</body></tmx>"}, 1000),
    ("tmx: attributes", "convert x.tmx -o out.tsv", lambda n: {
        "x.tmx": "<tmx><body " + " ".join(f"a{i}=''" for i in range(n)) + "/></tmx>"}, 3000),
    ("tsv: columns", "convert x.tsv -o out.jsonl", lambda n: {
        "x.tsv": "english\tchinese" + "".join(f"\tc{i}" for i in range(n)) + "\nHello\t你好" + "\tx" * n + "\n"}, 1000),
    ("jsonl: members", "convert x.jsonl -o out.tsv", lambda n: {
        "x.jsonl": '{"english":"a","chinese":"甲"' + "".join(f',"c{i}":"x"' for i in range(n)) + "}\n"}, 1000),
    ("srt: overlapping cues", "convert --english x.en.srt --chinese x.zh.srt -o out.tsv", lambda n: {
        f"x.{l}.srt": "".join(f"{i + 1}\n00:00:00,000 --> 01:00:00,000\n{t}\n\n" for i in range(n)) for l, t in (("en", "a"), ("zh", "甲"))},
     200),
    ("evaluate: a bead of n to n", "evaluate --gold g.beads x.beads", lambda n: {
        "g.beads": f"{list(range(n))}:{list(range(n))}\n", "x.beads": f"{list(range(n))}:{list(range(1, n + 1))}\n"}, 200),
    ("evaluate: beads of one segment", "evaluate --gold g.beads x.beads", lambda n: {
        "g.beads": "".join(f"[0]:[{i}]\n" for i in range(n)), "x.beads": "".join(f"[0]:[{i + n}]\n" for i in range(n))}, 500),
    ("config: unknown check", "audit x.tsv --config c.json", lambda n: {
        "x.tsv": "a\t甲\n", "c.json": '{"audit":{"disable":["' + "x" * n + '"]}}'}, 50000),
    ("corpus dedupe: copies", "corpus dedupe x.tsv -o out.tsv", lambda n: {"x.tsv": "It cost 5 dollars.\t价格是六美元。\n" * n}, 2000),
    ("corpus clean", "corpus clean x.tsv -o out.tsv", lambda n: {
        "x.tsv": "".join(f"It cost {i} dollars.\t价格是{i}美元。\n" for i in range(n))}, 1000),
    ("corpus stats", "corpus stats x.tsv", lambda n: {
        "x.tsv": "".join(f"It cost {i} dollars.\t价格是{i}美元。\n" for i in range(n))}, 1000),
    # Numbers of every make in one line.
    *((f"quantities: {text.strip()}", *text_kind(text, "en"), 4000) for text in (
        "7", "7 ", "1,000,", "1.", "5 to ", "1-", "1/", "hundred ", "five and ", "half a ", "twenty-", "$", "5% ", "May 5, ", "million ",
        "between 5 and ", "third ", "5'", "(5", "“5", "no. ", "XIV ", "dozens of ")),
    *((f"quantities: {text}", *text_kind(text, "zh"), 4000) for text in (
        "百", "万", "亿万", "百分之", "分之", "第", "五至", "五、", "半", "十几", "五点", "1985年", "年", "月", "日", "多", "两三", "五（", "“五",
        "千百", "零", "壹", "之", "成", "倍", "增长", "1.", "一个", "一一")),
    # What checks look at, n times in one pair.
    *((f"audit: pair of {english.strip()}", *repeated(english, chinese), 1000) for english, chinese in (
        ("word ", "词语"), ("the the ", "的的"), ("not ", "不"), ("never no ", "没有不"), ("“", "“"), ('"', '"'), ("'", "’"), ("(", "（"),
        ("“a” ", "《甲》"), ("[1] ", "【一】"), ("http://a.b/ ", "http://a.b/"), ("a@b.c ", "a@b.c"), ("<b>", "<b>"), ("</b>", "</b>"),
        ("%1$s ", "%1$s"), ("&amp;", "&amp;"), (". ", "。"), ("!", "！"), ("colour color ", "颜色"), ("Mr. ", "先生"), ("Li Ming ", "李明"),
        ("A.B.C. ", "甲·乙·"), ("5 kg ", "五公斤"), ("5% ", "百分之五"), ("May 5, 1985 ", "1985年5月5日"), ("first ", "第一"), ("$5 ", "五美元"),
        ("1. ", "一、"), ("aé ", "ａ"), ("  ", "　"), ("NASA ", "航天局"), ("China ", "中国"), ("one of ", "之一"), ("don't ", "别"))),
    ("audit: distinct words in a pair", "audit x.tsv -o /dev/null --format jsonl",
     lambda n: pair(" ".join(word(i).lower() for i in range(n)), "".join(han(i) for i in range(n))), 1000),
    ("audit: distinct names in a pair", "audit x.tsv -o /dev/null --format jsonl",
     lambda n: pair(", ".join(f"Mr. {word(i)}" for i in range(n)), "、".join(han(i) + "先生" for i in range(n))), 500),
    ("audit: distinct dates in a pair", "audit x.tsv -o /dev/null --format jsonl",
     lambda n: pair(", ".join(f"May {i % 31 + 1}, {1000 + i % 3000}" for i in range(n)),
                    "、".join(f"{1001 + i % 3000}年5月{i % 31 + 1}日" for i in range(n))), 100),
    ("audit: one English in many Chinese", "audit x.tsv --enable repeated,inconsistent -o /dev/null --format jsonl",
     lambda n: {"x.tsv": "".join(f"It is good.\t{han(i)}好。\n" for i in range(n))}, 1000),
    ("audit: many English in one Chinese", "audit x.tsv --enable repeated,inconsistent -o /dev/null --format jsonl",
     lambda n: {"x.tsv": "".join(f"It is {word(i)}.\t好。\n" for i in range(n))}, 1000),
    ("audit: rows to xlsx", "audit x.tsv -o x.xlsx", lambda n: {"x.tsv": "It cost 5 dollars.\t价格是六美元。\n" * n}, 1000),
    ("audit: rows to html", "audit x.tsv -o x.html", lambda n: {"x.tsv": "It cost 5 dollars.\t价格是六美元。\n" * n}, 1000),
    ("audit: rows in a gzip file", "audit x.tsv.gz -o /dev/null --format tsv", lambda n: {
        "x.tsv.gz": gzip.compress("It cost 5 dollars.\t价格是六美元。\n".encode() * n)}, 1000),
    ("audit: baseline of rows", "audit x.tsv --baseline b.json --update-baseline", lambda n: {
        "x.tsv": "".join(f"It cost {i} dollars.\t价格是{i + 1}美元。\n" for i in range(n))}, 500),
    ("terms: entries", "audit x.tsv --terms g.csv", lambda n: {
        "x.tsv": "It is good.\t好。\n", "g.csv": "english,chinese\n" + "".join(f"{word(i)},{han(i)}\n" for i in range(n))}, 1000),
    ("terms: entries that begin alike", "audit x.tsv --terms g.csv -o /dev/null --format jsonl", lambda n: {
        "x.tsv": "good " * n + "\t" + "好" * n + "\n",
        "g.csv": "english,chinese\n" + "".join(f"{'good ' * (i % 50)}{word(i)},{'好' * (i % 50)}{han(i)}\n" for i in range(n))}, 500),
    ("terms: a term of many words", "audit x.tsv --terms g.csv -o /dev/null --format jsonl", lambda n: {
        "x.tsv": "good " * n + "\t" + "坏" * n + "\n", "g.csv": f"english,chinese\n{'good ' * min(n // 2, 390)}x,{'坏' * min(n // 2, 600)}甲\n"}, 500),
    ("terms: every word is one", "audit x.tsv --terms g.csv -o /dev/null --format jsonl", lambda n: {
        "x.tsv": " ".join(word(i) for i in range(n)) + "\t没有\n",
        "g.csv": "english,chinese\n" + "".join(f"{word(i)},{han(i)}\n" for i in range(n))}, 100),
    ("terms: one term everywhere", "audit x.tsv --terms g.csv -o /dev/null --format jsonl", lambda n: {
        "x.tsv": "good " * n + "\t没有\n", "g.csv": "english,chinese,forbidden\ngood,好,没有\n"}, 500),
    ("terms extract: rows", "terms extract x.tsv", lambda n: {
        "x.tsv": "".join(f"The {word(i % 97)} {word(i % 89)} cost {i} dollars.\t{han(i % 97)}{han(i % 89)}价格是{i}美元。\n"
                         for i in range(n))}, 500),
    ("terms extract: one row", "terms extract x.tsv", lambda n: pair(
        " ".join(word(i) for i in range(n)), "".join(han(i) for i in range(n))), 200),
    ("terms extract: equal rows", "terms extract x.tsv", lambda n: {"x.tsv": "The red car is here.\t红车在这里。\n" * n}, 1000),
    # Documents that give the aligner nothing to hold on to.
    # Words of one length: where lengths change half way the search widens, once.
    ("align: lines of a word", SEGMENTED, lambda n: {
        "x.en": "".join(word(100_000 + i) + "\n" for i in range(n)), "x.zh": "".join(han(i) + "\n" for i in range(n))}, 500),
    ("align: equal lines of a word", SEGMENTED, lambda n: {"x.en": "Yes.\n" * n, "x.zh": "是。\n" * n}, 500),
    ("align: nothing on one side", SEGMENTED, lambda n: {"x.en": "It cost 5 dollars.\n" * n, "x.zh": "好。\n"}, 1000),
    ("align: nothing in common", SEGMENTED, lambda n: {
        "x.en": "".join(f"{word(i)} is a name of {i}.\n" for i in range(n)), "x.zh": "无\n" * (n // 5) + "".join(
            f"{han(3 * i)}说了很长的一段没有关系的话{7 * i}。\n" for i in range(n))}, 300),
    ("align: every number twice, crossed", SEGMENTED, lambda n: {
        "x.en": "".join(f"It cost {i} dollars.\n" for i in range(n)),
        "x.zh": "".join(f"价格是{n - i}美元。\n" for i in range(n))}, 300),
    ("align: one number everywhere", SEGMENTED, lambda n: {"x.en": "In 1985.\n" * n, "x.zh": "1985年。\n" * (2 * n)}, 300),
    ("align: a text of one line", "align --english x.en --chinese x.zh --format beads", lambda n: {
        "x.en": "It cost 5 dollars. " * n + "\n", "x.zh": "价格是六美元。" * n + "\n"}, 300),
    ("align: records", "align x.jsonl -o out.jsonl", lambda n: {
        "x.jsonl": '{"id":"d","english":"It cost 5 dollars. Good.","chinese":"价格是六美元。好。"}\n' * n}, 200),
    ("align: a record of one string", "align x.jsonl -o out.jsonl", lambda n: {
        "x.jsonl": '{"id":"d","english":"' + "It cost 5 dollars. " * n + '","chinese":"' + "价格是六美元。" * n + '"}\n'}, 300),
    ("align: with models", f"{SEGMENTED} --models MODELS", lambda n: {
        "x.en": "".join(f"It cost {i} dollars, said {word(i)}.\n" for i in range(n)),
        "x.zh": "".join(f"{han(i)}说价格是{i}美元。\n" for i in range(n))}, 50),
    ("align: moved passages", f"{SEGMENTED} --moved always --models MODELS", lambda n: {
        "x.en": "".join(f"It cost {i} dollars, said {word(i)}.\n" for i in range(n)),
        "x.zh": "".join(f"{han(i)}说价格是{i}美元。\n" for i in [*range(n // 2, n), *range(n // 2)])}, 200),
    ("align: moved, equal lines", f"{SEGMENTED} --moved always --models MODELS", lambda n: {
        "x.en": "Yes.\n" * n + "It is so.\n" * n, "x.zh": "不行。\n" * n + "是。\n" * n}, 200),
    ("html: paragraphs", "align --english x.html --chinese x.txt --format beads", lambda n: {
        "x.html": "<p>It cost 5 dollars.</p>\n" * n, "x.txt": "价格是六美元。\n" * n}, 200),
    ("xliff: segments of a unit", "convert x.sdlxliff -o out.tsv", lambda n: {"x.sdlxliff": (
        "<xliff version='1.2'><file original='o' source-language='en' target-language='zh' datatype='x'><body><trans-unit id='1'><source/>"
        + "".join(f"<{name}>" + "".join(f"<mrk mtype='seg' mid='{i}'>{text}</mrk>" for i in range(n)) + f"</{name}>"
                  for name, text in (("seg-source", "A."), ("target", "甲。"))) + "</trans-unit></body></file></xliff>")}, 500),
    ("xliff: units of 2.1 to themselves", "convert x.xlf -o out.xlf", lambda n: {"x.xlf": (
        "<xliff version='2.1' xmlns='urn:oasis:names:tc:xliff:document:2.0' srcLang='en' trgLang='zh'><file id='f'>" + "".join(
            f"<unit id='{i}'><segment><source>A <ph id='1'/></source><target>甲<ph id='1'/></target></segment></unit>" for i in range(n))
        + "</file></xliff>")}, 500),
    ("tmx: codes of a segment, audited", "audit x.tmx -o /dev/null --format jsonl",
     lambda n: {"x.tmx": f"<tmx><body>{UNIT.replace('It cost', '<ph>a</ph> cost ' * n)}</body></tmx>"}, 200),
    ("corpus dedupe: near copies", "corpus dedupe x.tsv -o out.tsv", lambda n: {"x.tsv": "".join(
        f"It cost the same as before, said {word(i)} to us on Monday.\t{han(i)}星期一对我们说价格和以前一样。\n" for i in range(n))}, 500),
    ("corpus split", "corpus split x.tsv --by pair --test-set x.tsv -o out.tsv", lambda n: {"x.tsv": "".join(
        f"It cost the same as before, said {word(i)} to us on Monday.\t{han(i)}星期一对我们说价格和以前一样。\n" for i in range(n))}, 500),
    ("train", "train x.tsv -o out.tsv", lambda n: {"x.tsv": "".join(
        f"It cost {word(i)}.\t价格是{han(i)}。\n" for i in range(n))}, 500),
    ("train: one row", "train x.tsv -o out.tsv", lambda n: pair(
        " ".join(word(i) for i in range(n)), "".join(han(i) for i in range(n))), 50),
    # What stands n times in one pair, as names, as denials, as units of a time of day.
    *((f"audit: {name}", *repeated(english, chinese), 500) for name, english, chinese in (
        ("list of equal names", "London, ", "伦敦、"), ("names that nobody answers", "London, Mr. Brown, Sony, ", "这里、"),
        ("denials", "He refused, lacks, is unlikely. ", "他拒绝，缺乏，难以。"), ("denials that nobody answers", "He refused and lacks it. ", "他有。"),
        ("negations crossed", "It does not rise. ", "它并非下降。"), ("opposites", "rose, fell, opened, ", "下降、上升、关闭、"),
        ("times of day", "at 3 p.m., at 4 in the morning, ", "下午三时、凌晨四点、"), ("fractions", "two-thirds, 3/4, half of it, ", "三分之二、四分之三、一半、"),
        ("quoted titles", "“War and Peace”, ", "《战争与和平》、"), ("nested brackets", "((a [b", "（（甲【乙"), ("closed brackets", "(a) [b] ", "（甲）【乙】"),
        ("mixed script", "abc中文123ABCé½①", "abc中文123ABCé½①"), ("pressures", "120/80 mmHg, ", "血压120/80毫米汞柱、"),
        ("spoken prices", "twelve fifty, a fiver, ", "十二块五、五块、"), ("eras", "the 1990s, early 2000s, ", "九十年代、21世纪初、"),
        ("powers of ten", "3.2×10^5, 1.5e-6, ", "3.2×10^5、1.5e-6、"), ("vague numbers", "a few dozen, 20 or 30, ", "几十、二、三十、"))),
    ("audit: thousands of places", "audit x.tsv -o /dev/null --format jsonl", lambda n: pair(
        ", ".join(PLACES[i % len(PLACES)][0] + word(i) for i in range(n)), "、".join(PLACES[i % len(PLACES)][1] + han(i) for i in range(n))), 200),
    ("audit: places that are known", "audit x.tsv -o /dev/null --format jsonl", lambda n: pair(
        ", ".join(PLACES[i % len(PLACES)][0] for i in range(n)), "、".join(PLACES[i * 7 % len(PLACES)][1] for i in range(n))), 200),
    # Every command over texts of some shapes.
    *((f"{command.split(' x')[0]}: {name}", command, documents(make), unit) for name, make, unit in (
        ("one character a line", lambda n: ("a\n" * n, "甲\n" * n), 1000), ("digits alone", lambda n: (
            "".join(f"{7 * i}\n" for i in range(n)), "".join(f"{7 * i}\n" for i in range(n))), 1000),
        ("equal digits", lambda n: ("1985\n" * n, "1985\n" * n), 1000),
        ("short paragraphs", lambda n: ("It is so. Yes.\n\n" * n, "是的。对。\n\n" * n), 500),
        ("blank lines between", lambda n: ("Good.\n\n \n" * n, "好。\n\n\n" * n), 500),
        ("one line of mixed script", lambda n: ("abc中文 123, A. " * n + "\n", "中文abc 123。甲，" * n + "\n"), 500),
        ("names", lambda n: ("".join(f"Mr. {word(100_000 + i)} of London came.\n" for i in range(n)), "".join(f"伦敦的{han(i)}先生来了。\n" for i in range(n))), 300),
    ) for command in (
        "align --english x.en --chinese x.zh --format beads", "explain --english x.en --chinese x.zh --bead 1",
        "segment --language en x.en", "segment --language zh x.zh", "quantities --language en x.en --format jsonl",
        "quantities --language zh x.zh --format jsonl", "pair x.en.d x.zh.d")),
    *((f"{command.split(' x')[0]}: {name}", command, lambda n, make=make: {"x.tsv": make(n)}, unit) for name, make, unit in (
        ("equal pairs", lambda n: "It is so.\t是的。\n" * n, 500),
        ("one giant line", lambda n: "abc中文 123, A. " * n + "\t" + "中文abc 123。甲，" * n + "\n", 500),
        ("a character a pair", lambda n: "a\t甲\n" * n, 1000),
        ("digits a pair", lambda n: "".join(f"{7 * i}\t{7 * i}\n" for i in range(n)), 1000),
        ("names a pair", lambda n: "".join(f"Mr. {word(100_000 + i)} of London came.\t伦敦的{han(i)}先生来了。\n" for i in range(n)), 300),
    ) for command in (
        "audit x.tsv -o /dev/null --format jsonl", "convert x.tsv -o x.tmx", "corpus clean x.tsv -o out.tsv", "corpus dedupe x.tsv -o out.tsv",
        "corpus stats x.tsv", "terms extract x.tsv")),
    ("explain", "explain --english x.en --chinese x.zh --segmented --bead 1", lambda n: {
        "x.en": "It cost 5 dollars.\n" * n, "x.zh": "价格是六美元。\n" * n}, 200),
]


def measure(command, files):
    """CPU seconds and peak megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
            with open(os.path.join(folder, name), "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
        words = [models if word == "MODELS" else word for word in command.split()]
        process = subprocess.Popen([tool, *words], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, env=dict(os.environ, ALIGN_MODELS="none", HOME=folder),
                                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (60, 60)))
        _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status) not in (0, 1): failed.add(f"{command} with {sum(map(len, files.values()))} bytes: {os.waitstatus_to_exitcode(status)}")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


failed = set()
worst = 0
print("kind\tCPU seconds at 1 2 4 8 16 32 64\tMB\texponent")
for name, command, make, unit in KINDS:
    if not re.search(pattern, name) or "MODELS" in command and not os.path.isdir(models): continue
    times, peak = [], 0
    # What is done before any work, with the models read where there are some.
    base = measure(command, make(1))[0]
    for factor in (1, 2, 4, 8, 16, 32, 64):
        if factor > largest: break
        seconds, megabytes = measure(command, make(unit * factor))
        times.append(max(1e-3, seconds - base))
        peak = max(peak, megabytes)
        if seconds > 20: break
    # Below a tenth of a second start-up and chance outweigh the work.
    last = [(math.log(2 ** i), math.log(t)) for i, t in enumerate(times) if t > 0.1][-3:]
    exponent = (last[-1][1] - last[0][1]) / (last[-1][0] - last[0][0]) if len(last) > 1 else 0
    worst = max(worst, exponent)
    print(f"{name}\t{' '.join(f'{t:.2f}' for t in times)}\t{peak:.0f}\t{exponent:.2f}" + ("\tABOVE" if exponent > limit else ""), flush=True)
for line in sorted(failed): print(f"failed: {line}")
sys.exit(1 if worst > limit else 0)
