#!/usr/bin/env python3
"""How time and memory of commands grow with their input: growth.py TOOL [LIMIT] [PATTERN]

Each kind of input is made 1 to 64 times as long; the exponent is that of the line through the last sizes whose time can be
measured. 1 is linear, 2 is quadratic. Ends with 1 where one is above LIMIT (1.15). PATTERN is a part of a name.
"""
import math, os, resource, subprocess, sys, tempfile

tool = os.path.abspath(sys.argv[1])
limit = float(sys.argv[2]) if len(sys.argv) > 2 else 1.15
pattern = sys.argv[3] if len(sys.argv) > 3 else ""
UNIT = "<tu><tuv xml:lang='en'><seg>It cost 5 dollars.</seg></tuv><tuv xml:lang='zh'><seg>价格是六美元。</seg></tuv></tu>\n"


def pair(english, chinese):
    return {"x.tsv": f"{english}\t{chinese}\n"}


def lines(text, name="x.txt"):
    return {name: text}


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
     lambda n: {"x.en": "\n" * n, "x.zh": "\n" * n}, 2000),
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
    ("srt: overlapping cues", "convert --english x.en.srt --chinese x.zh.srt x.en.srt --from subtitles -o out.tsv", lambda n: {
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
]


def measure(command, files):
    """CPU seconds and peak megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            with open(os.path.join(folder, name), "w") as file: file.write(text)
        process = subprocess.Popen([tool, *command.split()], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, env=dict(os.environ, ALIGN_MODELS="none", HOME=folder),
                                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (60, 60)))
        _, _, usage = os.wait4(process.pid, 0)
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


base, _ = measure("--version", {})
worst = 0
print("kind\tCPU seconds at 1 2 4 8 16 32 64\tMB\texponent")
for name, command, make, unit in KINDS:
    if pattern not in name: continue
    times, peak = [], 0
    for factor in (1, 2, 4, 8, 16, 32, 64):
        seconds, megabytes = measure(command, make(unit * factor))
        times.append(max(1e-3, seconds - base))
        peak = max(peak, megabytes)
        if seconds > 20: break
    # Below a tenth of a second start-up and chance outweigh the work.
    last = [(math.log(2 ** i), math.log(t)) for i, t in enumerate(times) if t > 0.1][-3:]
    exponent = (last[-1][1] - last[0][1]) / (last[-1][0] - last[0][0]) if len(last) > 1 else 0
    worst = max(worst, exponent)
    print(f"{name}\t{' '.join(f'{t:.2f}' for t in times)}\t{peak:.0f}\t{exponent:.2f}" + ("\tABOVE" if exponent > limit else ""), flush=True)
sys.exit(1 if worst > limit else 0)
