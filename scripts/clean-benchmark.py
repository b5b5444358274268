"""Precision, recall and F1 of `align-tool corpus clean` on made noise, beside OpusFilter and bicleaner-hardrules.

  clean-benchmark.py TOOL FOLDER... [--seed N] [--share X] [--encoder] [--peers] [--keep FOLDER]

Each FOLDER holds gold alignments: name.en and name.zh, a segment a line, and name.gold, a bead a line ([0, 1]:[0]). The
beads with text on both sides are the clean pairs. A share of them (--share, 0.3 unless told) is spoilt, each in one of
the ways below, by a generator with a seed. A pair that a filter refuses is right where it was spoilt. For each kind of
noise, recall is the share of its pairs that are refused; its precision counts all clean pairs that are refused,
scaled to the kind's share of the noise. Output: tab-separated tables.

--peers needs the packages opusfilter and bicleaner-hardrules in the Python that runs this.
"""

import argparse
import glob
import json
import random
import subprocess
import sys
import tempfile


def beads(folder):
    """The pairs of the folder's documents, in order: document, English, Chinese."""
    found = []
    for gold in sorted(glob.glob(f"{folder}/*.gold")):
        stem = gold[: -len(".gold")]
        english = open(stem + ".en", encoding="utf-8").read().split("\n")
        chinese = open(stem + ".zh", encoding="utf-8").read().split("\n")
        for line in open(gold, encoding="utf-8"):
            left, right = (json.loads(part) for part in line.split(":")[:2])
            pair = " ".join(english[at] for at in left), "".join(chinese[at] for at in right)
            if all(text.strip() for text in pair):
                found.append((stem, *(text.replace("\t", " ") for text in pair)))
    return found


class Spoiler:
    """Makes noise of nine kinds; a kind that a pair does not offer (no digit to change) gives None."""

    def __init__(self, pairs, seed):
        self.pairs = pairs
        self.random = random.Random(seed)

    def wrong(self, at):
        """The Chinese of another pair, anywhere in the set."""
        other = self.random.randrange(len(self.pairs))
        return None if abs(other - at) < 2 else (self.pairs[at][1], self.pairs[other][2])

    def neighbour(self, at):
        """The Chinese of a pair nearby, as a slipped alignment gives."""
        other = at + self.random.choice([-3, -2, -1, 1, 2, 3])
        if not 0 <= other < len(self.pairs) or self.pairs[other][0] != self.pairs[at][0]:
            return None
        return self.pairs[at][1], self.pairs[other][2]

    def part(self, at):
        """Half of one side is missing."""
        _, english, chinese = self.pairs[at]
        if len(english) < 60:
            return None
        if self.random.random() < 0.5:
            return english[: len(english) * 2 // 5].rsplit(" ", 1)[0], chinese
        return english, chinese[: len(chinese) * 2 // 5]

    def untranslated(self, at):
        """English on both sides, Chinese on both sides, or most of the sentence left as it was."""
        _, english, chinese = self.pairs[at]
        way = self.random.random()
        if way < 0.4:
            return english, english
        if way < 0.6:
            return chinese, chinese
        words = english.split(" ")
        cut = max(1, len(words) // 4)
        return english, chinese[: len(chinese) // 4] + " ".join(words[cut:])

    def garbled(self, at):
        """One side in a wrong encoding, with lost characters, or scrambled."""
        _, english, chinese = self.pairs[at]
        way = self.random.randrange(5)
        if way == 0:
            return english, chinese.encode().decode("cp1252", "replace").replace("\n", " ")
        if way == 1:
            return english, chinese.encode().decode("gbk", "replace")
        if way == 2:
            return english, "".join("\ufffd" if self.random.random() < 0.2 else letter for letter in chinese)
        if way == 3:
            letters = list(english.lower())
            self.random.shuffle(letters)
            return "".join(letters).strip(), chinese
        return english, chinese.encode("gbk", "ignore").decode("latin-1").replace("\x85", "")

    def number(self, at):
        """A digit of the English is another one."""
        _, english, chinese = self.pairs[at]
        digits = [place for place, letter in enumerate(english) if letter in "0123456789"]
        if not digits:
            return None
        place = self.random.choice(digits)
        other = self.random.choice([digit for digit in "123456789" if digit != english[place]])
        return english[:place] + other + english[place + 1 :], chinese

    def repeated(self, at):
        """A stretch of one side stands there several times."""
        _, english, chinese = self.pairs[at]
        if self.random.random() < 0.5:
            words = english.split(" ")[: self.random.randint(2, 4)]
            return " ".join(words * self.random.randint(5, 9)), chinese
        return english, chinese[: self.random.randint(3, 6)] * self.random.randint(4, 8)

    def markup(self, at):
        """Tags and entities of a page."""
        _, english, chinese = self.pairs[at]
        way = self.random.randrange(3)
        if way == 0:
            return f'<p class="text">{english}</p>', f'<p class="text">{chinese}</p>'
        if way == 1:
            return english.replace(" ", "&nbsp;", 2), chinese + "<br/>"
        return english + " https://www.example.org/" + "news/2019/" * 12, "https://www.example.org/" + "news/2019/" * 12

    def language(self, at):
        """A sentence of another language on the English side."""
        _, _, chinese = self.pairs[at]
        return self.random.choice(OTHER_LANGUAGES), chinese

    def kinds(self):
        return ["wrong", "neighbour", "part", "untranslated", "garbled", "number", "repeated", "markup", "language"]


OTHER_LANGUAGES = [
    "Le gouvernement a annoncé hier que les nouvelles mesures entreront en vigueur au début de l’année prochaine.",
    "Die Regierung hat gestern angekündigt, dass die neuen Maßnahmen Anfang nächsten Jahres in Kraft treten werden.",
    "El presidente dijo que las empresas deberán pagar más impuestos durante los próximos cinco años.",
    "Правительство объявило вчера, что новые меры вступят в силу в начале следующего года.",
    "Ketua menteri itu berkata bahawa langkah baharu tersebut akan bermula pada awal tahun hadapan.",
    "O ministro afirmou que o novo programa vai criar milhares de empregos em todas as regiões do país.",
    "政府は昨日、新しい措置が来年の初めに施行されると発表した。",
    "Il ministro ha detto che le scuole riapriranno la prossima settimana in tutte le regioni del paese.",
]


def noisy(pairs, share, seed):
    """Rows of kind ('' for clean), English, Chinese; each kind spoils about as many."""
    spoiler = Spoiler(pairs, seed)
    order = list(range(len(pairs)))
    spoiler.random.shuffle(order)
    kinds = spoiler.kinds()
    wanted = int(len(pairs) * share / len(kinds))
    spoilt = {}
    for kind in sorted(kinds, key=lambda kind: kind != "number"):
        left = wanted
        for at in order:
            if left and at not in spoilt and (made := getattr(spoiler, kind)(at)):
                spoilt[at] = (kind, *(text.replace("\t", " ").replace("\r", " ") for text in made))
                left -= 1
    return [spoilt.get(at, ("", *pairs[at][1:])) for at in range(len(pairs))]


# Filters: each gives the rows that it refuses


def ours(tool, rows, folder, *flags):
    path = f"{folder}/rows.tsv"
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("english\tchinese\n" + "".join(f"{english}\t{chinese}\n" for _, english, chinese in rows))
    command = [tool, "corpus", "clean", path, "--annotate", "--format", "jsonl", "-q", *flags]
    lines = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout.split("\n")
    objects = [json.loads(line) for line in lines if line]
    if len(objects) != len(rows):
        sys.exit(f"clean-benchmark: {len(rows)} rows in, {len(objects)} out")
    return [item["reasons"].split() for item in objects]


def opusfilter_rows(rows):
    """The filters that OpusFilter's documentation configures first, with their own limits; a Chinese character counts as a
    word, without which most clean pairs fail its ratio of lengths."""
    from opusfilter import filters

    chain = [
        filters.LengthFilter(unit=["word", "char"], min_length=1, max_length=[100, 300]),
        filters.LengthRatioFilter(unit=["word", "char"], threshold=3),
        filters.LongWordFilter(threshold=[40, 300]),
        filters.HtmlTagFilter(),
        filters.CharacterScoreFilter(scripts=["Latin", "Han"], thresholds=[1, 1]),
        filters.TerminalPunctuationFilter(),
        filters.NonZeroNumeralsFilter(),
        filters.SimilarityFilter(),
        filters.RepetitionFilter(),
    ]
    pairs = [(english, chinese) for _, english, chinese in rows]
    refused = [[] for _ in rows]
    for item in chain:
        for reasons, score in zip(refused, item.score(pairs)):
            if not item.accept(score):
                reasons.append(type(item).__name__)
    return refused


def hardrules_rows(rows):
    """The rules of bicleaner-hardrules with their own limits. Its FastSpell fetches a model from outside of PyPI, so
    langid, which brings its model along, tells the language in its place."""
    import types

    import py3langid

    class FastSpell:
        def __init__(self, language, mode):
            pass

        def getlang(self, sentence):
            found = py3langid.classify(sentence)[0]
            return "zh" if found in ("zh", "wuu", "yue") else found

    # Of use only for the rules that are switched off here, and not everywhere to be built.
    sys.modules.setdefault("kenlm", types.SimpleNamespace())
    sys.modules["fastspell"] = types.SimpleNamespace(FastSpell=FastSpell)
    from hardrules.hardrules import Hardrules

    settings = types.SimpleNamespace(
        disable_lm_filter=True, lm_threshold=0.5, disable_porn_removal=True, disable_lang_ident=False, source_lang="en",
        target_lang="zh", run_all_rules=True, disable_minimal_length=False, rules_config=None, metadata_yaml=None,
    )
    rules = Hardrules(settings)
    refused = []
    for _, english, chinese in rows:
        found = rules.wrong_tu(english, chinese)
        refused.append([item.split("(")[0] for item in found] if isinstance(found, list) else [])
    return refused


# Scores


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0


def table(name, rows, refused):
    clean = [bool(reasons) for row, reasons in zip(rows, refused) if not row[0]]
    false = sum(clean)
    noise = sum(1 for row in rows if row[0])
    print(f"\n{name}\tpairs\trefused\tprecision\trecall\tF1")
    for kind in ["", *Spoiler([], 0).kinds()]:
        mine = [bool(reasons) for row, reasons in zip(rows, refused) if row[0] == kind]
        if not kind:
            print(f"clean\t{len(mine)}\t{false}\t\t\t")
            continue
        if not mine:
            continue
        hits, wrong = sum(mine), false * len(mine) / noise
        precision = hits / (hits + wrong) if hits else 0
        recall = hits / len(mine)
        print(f"{kind}\t{len(mine)}\t{hits}\t{precision:.3f}\t{recall:.3f}\t{f1(precision, recall):.3f}")
    hits = sum(bool(reasons) for row, reasons in zip(rows, refused) if row[0])
    precision, recall = hits / max(1, hits + false), hits / noise
    print(f"all\t{noise}\t{hits}\t{precision:.3f}\t{recall:.3f}\t{f1(precision, recall):.3f}")
    by_filter = {}
    for row, reasons in zip(rows, refused):
        for reason in reasons:
            counts = by_filter.setdefault(reason, [0, 0])
            counts[bool(row[0])] += 1
    for reason, (wrong, right) in sorted(by_filter.items()):
        print(f"  {reason}\t\t{right} spoilt, {wrong} clean\t\t\t")
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--seed", type=int, default=20261121)
    parser.add_argument("--share", type=float, default=0.3)
    parser.add_argument("--encoder", action="store_true")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--keep")
    options = parser.parse_args()
    pairs = [pair for folder in options.folders for pair in beads(folder)]
    rows = noisy(pairs, options.share, options.seed)
    with tempfile.TemporaryDirectory() as folder:
        folder = options.keep or folder
        table("align-tool", rows, ours(options.tool, rows, folder))
        if options.encoder:
            table("align-tool --with encoder", rows, ours(options.tool, rows, folder, "--with", "encoder"))
        if options.peers:
            table("OpusFilter", rows, opusfilter_rows(rows))
            table("bicleaner-hardrules", rows, hardrules_rows(rows))


main()
