#!/usr/bin/env python3
"""Make gold documents of look-alike lines: lists of names and offices, tables, minutes, enumerations.

    make-lists.py --seed N --count N [--half train|test] FOLDER

Writes FOLDER/lNNN.en, .zh (a segment a line) and .gold (beads). The lines are built of list-phrases.tsv and of the
tables of names in Sources/CAlignData/Names: persons by their characters' Mandarin or Cantonese readings, cities.
Then lines are left out on one side, joined with their neighbours or repeated. The two halves share no phrase but the
recurring fillers, and no person: train on one, measure on the other. The same seed gives the same bytes.
"""

import argparse
import pathlib
import random

HERE = pathlib.Path(__file__).resolve().parent
NAMES = HERE.parent / "Sources/CAlignData/Names"
CHRISTIAN = (
    "Albert Vincent Moses Anna Maria Peter Paul Martin James David Emily Margaret Selina Andrew Howard Philip Eric"
    " Fred Ronald Edward Henry Kenneth Raymond Miriam Rosanna Cyd Bernard Ambrose Jasper Sophie Tanya Timothy"
).split()
MONTHS = (
    "January February March April May June July August September October November December"
).split()
GIVEN = (
    "伟业海泉慕智建国志明文华国强小平永安德辉美玉丽珍秀英家骏子健嘉欣淑芬佩玲启明兆基汉铨柏龄锦辉凤英慧敏振英"
    "世荣天佑学礼思源光远春生立人长青耀东景云乃强福全金生树人泽民维汉承志乐天孟超宗南怀仁晓峰少华大同"
)
KINDS = ["names", "offices", "table", "minutes", "items", "mixed"]


def lines_of(name):
    for line in (NAMES / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def readings(name):
    """Character to its first syllable in a table of syllables."""
    table = {}
    for fields in lines_of(name):
        for character in fields[1]:
            table.setdefault(character, fields[0])
    return table


def is_traditional(character):
    try:
        return bool(character.encode("big5"))
    except UnicodeEncodeError:
        return False


def phrases(half):
    """The phrases of a half by kind; fillers belong to both."""
    kinds = {}
    for line in (HERE / "list-phrases.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, english, chinese = line.split("\t")
        known = kinds.setdefault(kind, [])
        known.append((english, chinese))
    if half:
        rest = 0 if half == "train" else 1
        for kind, known in kinds.items():
            if kind != "filler":
                kinds[kind] = [pair for index, pair in enumerate(known) if index % 2 == rest]
    return kinds


class Maker:
    """Makes documents; all chance comes from one generator."""

    def __init__(self, seed, half):
        self.random = random.Random(seed)
        self.phrases = phrases(half)
        self.mandarin = readings("readings.tsv")
        self.cantonese = readings("cantonese.tsv")
        rest = {"train": 0, "test": 1}.get(half)
        surnames = [c for line in lines_of("surnames.txt") for c in line[0] if c in self.mandarin]
        surnames = list(dict.fromkeys(surnames))[:220]
        given = list(dict.fromkeys(GIVEN))
        self.surnames = surnames if rest is None else surnames[rest::2]
        self.given = given if rest is None else given[rest::2]
        cities = [(f[1], f[0].split("|")[-1]) for f in lines_of("cities.tsv")]
        cities += [(f[1], f[0].split("|")[0]) for f in lines_of("gazetteer.tsv") if f[2] == "place"][::9]
        self.cities = cities if rest is None else cities[rest::2]
        simple = [(f[1], f[0]) for f in lines_of("simplified.tsv")]
        # A simplified form that Big5 holds is a traditional character too: 同, 出, 里.
        self.traditional = str.maketrans({s: t for s, t in reversed(simple) if not is_traditional(s)})

    def person(self, style):
        surname = self.random.choice(self.surnames)
        given = [self.random.choice(self.given) for _ in range(2 if self.random.random() < 0.85 else 1)]
        chinese = surname + "".join(given)
        if style == "cantonese" and all(c in self.cantonese for c in chinese):
            first, rest = self.cantonese[surname], [self.cantonese[c] for c in given]
            name = first.capitalize() + " " + "-".join(rest).capitalize()
            if self.random.random() < 0.4:
                name = self.random.choice(CHRISTIAN) + " " + name
            return name, chinese
        rest = "".join(self.mandarin[c] for c in given)
        return self.mandarin[surname].capitalize() + " " + rest.capitalize(), chinese

    def fill(self, pair, style):
        """Puts numbers, names and dates into a phrase, the same on both sides."""
        english, chinese = pair
        while "{" in english:
            slot = english[english.index("{") : english.index("{") + 3]
            if slot == "{p}":
                values = self.person(style)
            elif slot == "{c}":
                values = self.random.choice(self.cities)
            elif slot == "{y}":
                values = (str(self.random.randint(1946, 2010)),) * 2
            elif slot == "{d}":
                month, day = self.random.randint(1, 12), self.random.randint(1, 28)
                values = (f"{day} {MONTHS[month - 1]}", f"{month}月{day}日")
            else:
                values = (str(self.random.choice([2, 3, 5, 8, 12, 15, 20, 36, 48, 75, 120, 250])),) * 2
            english = english.replace(slot, values[0], 1)
            chinese = chinese.replace(slot, values[1], 1)
        return english, chinese

    def figures(self, columns):
        numbers = [self.random.randint(1, 99999) for _ in range(columns)]
        if self.random.random() < 0.15:
            numbers = [numbers[0] % 10] * columns
        decimals = self.random.random() < 0.3
        return " ".join(f"{n / 10:.1f}" if decimals else f"{n:,}" for n in numbers)

    def lines(self, kind, count):
        style = self.random.choice(["cantonese", "mandarin"])
        pick = lambda name: self.fill(self.random.choice(self.phrases[name]), style)
        honorifics = self.random.sample(self.phrases["honorific"], min(2, len(self.phrases["honorific"])))
        columns = self.random.randint(1, 5)
        pool = [pick("filler") for _ in range(3)]
        result = [pick("heading")]
        number = 0
        while len(result) < count:
            line_kind = self.random.choice(KINDS[:5]) if kind == "mixed" else kind
            if self.random.random() < 0.12:
                result.append(self.random.choice(pool))
            elif line_kind == "names":
                result.append(self.fill(self.random.choice(honorifics), style))
            elif line_kind == "offices":
                name = pick("office" if self.random.random() < 0.6 else "body")
                result.append(name)
                if self.random.random() < 0.5:
                    result.append(self.fill(self.random.choice(honorifics), style))
            elif line_kind == "table":
                label = pick("label")
                figures = self.figures(columns)
                result.append(tuple(f"{side} {figures}" for side in label) if self.random.random() < 0.9 else (figures,) * 2)
            elif line_kind == "minutes":
                turn = pick("turn")
                if self.random.random() < 0.3:
                    english, chinese = self.person(style)
                    turn = (f"{english}: {turn[0]}", f"{chinese}：{turn[1]}")
                result.append(turn)
            else:
                number += 1
                item = pick("item")
                marks = self.random.choice([(f"{number}. ", f"{number}．"), (f"({number}) ", f"（{number}）"), ("", "")])
                result.append((marks[0] + item[0], marks[1] + item[1]))
        if self.random.random() < 0.35:
            result = [(english.upper(), chinese) for english, chinese in result]
        if self.random.random() < 0.3:
            result = [(english, chinese.translate(self.traditional)) for english, chinese in result]
        return result

    def document(self, kind):
        """Lines, some left out on one side and some joined with the next, and their gold beads."""
        lines = self.lines(kind, self.random.randint(12, 50))
        omitted, joined = self.random.choice([(0, 0), (0.05, 0.03), (0.1, 0.05), (0.2, 0.05)])
        english, chinese, gold = [], [], []
        index = 0
        while index < len(lines):
            chance = self.random.random()
            pair = lines[index]
            index += 1
            if chance < omitted:
                if self.random.random() < 0.5:
                    gold.append(([len(english)], []))
                    english.append(pair[0])
                else:
                    gold.append(([], [len(chinese)]))
                    chinese.append(pair[1])
            elif chance < omitted + joined and index < len(lines):
                other = lines[index]
                index += 1
                first = ([len(english)], [len(chinese)])
                if self.random.random() < 0.5:
                    gold.append((first[0], [len(chinese), len(chinese) + 1]))
                    english.append(f"{pair[0]} {other[0]}")
                    chinese += [pair[1], other[1]]
                else:
                    gold.append(([len(english), len(english) + 1], first[1]))
                    english += [pair[0], other[0]]
                    chinese.append(pair[1] + other[1])
            else:
                gold.append(([len(english)], [len(chinese)]))
                english.append(pair[0])
                chinese.append(pair[1])
        return english, chinese, gold


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--half", choices=["train", "test"])
    arguments = parser.parse_args()
    maker = Maker(arguments.seed, arguments.half)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for number in range(arguments.count):
        english, chinese, gold = maker.document(KINDS[number % len(KINDS)])
        base = arguments.folder / f"{number:03d}"
        base.with_suffix(".en").write_text("".join(line + "\n" for line in english), encoding="utf-8")
        base.with_suffix(".zh").write_text("".join(line + "\n" for line in chinese), encoding="utf-8")
        base.with_suffix(".gold").write_text("".join(f"{e}:{c}\n" for e, c in gold), encoding="utf-8")


if __name__ == "__main__":
    main()
