#!/usr/bin/env python3
"""Puts numerals into every context of the word tables and checks that align-tool reads the exact value and the whole span.

usage: scripts/check-number-contexts.py PATH-OF-ALIGN-TOOL [CASES]

Crosses numbers (0 to 120, awkward ones, powers of ten), written in words, digits, full width and financial capitals, with each unit
and classifier of Sources/CAlignData/Quantities, hedges, ordinals, dates, ranges, money, shares and multiples, in both
languages. CASES (60,000) of them are drawn with a fixed seed. Ends with 1 and shows the first that were read wrongly.
"""
import collections
import importlib.util
import json
import os
import random
import subprocess
import sys
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "..", "Sources", "CAlignData", "Quantities")
spec = importlib.util.spec_from_file_location("numerals", os.path.join(HERE, "check-numerals.py"))
numerals = importlib.util.module_from_spec(spec)
spec.loader.exec_module(numerals)

NUMBERS = list(range(121)) + [
    199, 200, 201, 210, 211, 301, 311, 999, 1000, 1001, 1010, 1011, 1100, 1101, 1110, 1111, 2001, 2011, 2021, 9999,
    10_000, 10_001, 10_010, 10_011, 10_100, 11_000, 20_001, 99_999, 100_000, 100_001, 110_000, 110_011, 210_000,
    1_000_000, 1_010_001, 2_110_000, 10_000_000, 10_000_001, 21_000_000, 100_000_000, 100_000_001, 121_000_000,
    1_000_000_000, 11_000_000_000, 1_000_000_000_000,
]
FORMAL = dict(digits="零壹贰叁肆伍陆柒捌玖", small=("", "拾", "佰", "仟"), short=False)
TRADITIONAL = dict(big=("", "萬", "億", "萬億"))
# Words of the tables whose number is multiplied, divided or shared in a way of its own.
ODD = set("""打 对 双 折戏 余名 亿人 万人 亿次 员大将 强 边 室 卧 厅 期工程 大 倍数 期数 顷刻 条心 岁半 字时 亩地 块地 眼 手 发 等级 子
老 女 方 户数 人份 等奖 等功 单 席 任 中全会 开 下 声 地 重 出 具 封 股 道 台阶 级台阶 多年 天时间 月份间 寸屏 寸显示器 寸屏幕 寸液晶
寸电视 英磅重 度角 间 号线 亿 点 分 小会 大会 面 分钱 起 两 钱 元 旬 周
世纪 个世纪 个多月 点钟头 字 把 角 度 年 学年 年时间 角钱 毛 毫 仙""".split())


def section(file, name):
    current = None
    for line in open(os.path.join(TABLES, file), encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("["):
            current = line.strip("[]")
        elif line and not line.startswith("#") and current == name:
            yield line.split()


def units(file):
    """kind, symbol, factor and words of each line."""
    for fields in section(file, "units"):
        symbol, _, factor = fields[1].partition("*")
        words = fields[fields.index("=") + 1:]
        yield fields[0], None if symbol == "-" else symbol, Fraction(factor or 1), [w for w in words if "/" not in w[0]]


Case = collections.namedtuple("Case", "frame text span low high unit")


def plain(number):
    """The number as the tool writes it."""
    if number is None:
        return None
    number = Fraction(number)
    if number.denominator == 1:
        return str(number)
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest > 1:
        return f"{number.numerator}/{number.denominator}"
    places = 0
    while (number * 10**places).denominator > 1:
        places += 1
    digits = str(abs(int(number * 10**places))).rjust(places + 1, "0")
    return ("-" if number < 0 else "") + digits[:-places] + "." + digits[-places:]


def full_width(text):
    return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in text)


def chinese_forms(number):
    yield numerals.chinese(number)
    yield str(number)
    yield full_width(str(number))
    if number > 999:
        yield f"{number:,}"
    if number > 20:
        yield numerals.chinese(number, **FORMAL)
        yield numerals.chinese(number, **TRADITIONAL)
    if number % 10_000 == 0 and 0 < number < 100_000_000:
        yield f"{number // 10_000}万"


def bounds(factor):
    """The least and the most of a number of units: for exactly so many, for so many or more, and for so many or fewer."""
    return lambda n: (n * factor, n * factor), lambda n: (n * factor, None), lambda n: (None, n * factor)


def chinese_contexts():
    """(frame with {} for the numeral, how the ends follow from it, unit)."""
    same = lambda n: (n, n)
    classifiers, measures = [], []
    for kind, symbol, factor, words in units("chinese.txt"):
        for word in words:
            if word in ODD or word[0] in "\"'":
                continue
            if kind == "classifier":
                classifiers.append(word)
            elif kind in ("measure", "duration", "age", "point"):
                measures.append((word, symbol, factor))
            elif kind == "money" and not word[0].isascii():
                measures.append((word, symbol, factor))
    for word in classifiers:
        yield f"共有[{{}}{word}]。", same, None
        yield f"[约{{}}{word}]", same, None
    for word, symbol, factor in measures:
        scaled, over, under = bounds(factor)
        yield f"为[{{}}{word}]。", scaled, symbol
        yield f"[约{{}}{word}]，", scaled, symbol
        yield f"[{{}}{word}左右]", scaled, symbol
        yield f"[{{}}{word}以上]", over, symbol
        yield f"[不到{{}}{word}]。", scaled, symbol
        yield f"[至少{{}}{word}]。", over, symbol
        yield f"[不超过{{}}{word}]。", under, symbol
    for noun in ["学生", "工人", "一般问题", "新项目", "国家", "村庄", "中小企业", "大学", "百货公司", "万元户", "十字路口"]:
        yield f"有[{{}}个]{noun}", same, None
    for frame, unit in [
        ("历时[{}个月]。", "mo"), ("在[{}个月]内完成", "mo"), ("[约{}个月]", "mo"), ("[{}个小时]后", "h"),
        ("[{}个多小时]的", None), ("[{}个星期]", "wk"), ("提高[{}个百分点]。", "%pt"), ("下降了[{}个百分点]，", "%pt"),
        ("[{}％]的人", "%"), ("占[{}%]。", "%"), ("占[百分之{}]。", "%"), ("[第{}]。", None), ("[第{}个人]", None),
        ("[第{}届]大会", None), ("[第{}名]", None), ("[第{}次]会议", None), ("[第{}位]", None),
    ]:
        if "多" not in frame:
            yield frame, same, unit


def word_begins_scale(frame):
    """五千克 is 5 kg and 5,000 g."""
    return frame[frame.index("}") + 1] in "千百兆万亿"


def chinese_cases(chance):
    contexts = list(chinese_contexts())
    for frame, ends, unit in contexts:
        for number in NUMBERS:
            if number == 0 and "第" in frame or number == 1 and ("超过" in frame or "至少" in frame):
                continue
            for form in chinese_forms(number):
                if word_begins_scale(frame) and not form[-1].isdigit():
                    continue
                if "百分之" in frame and form.endswith("万") or "个" in frame and form[0] in "壹贰叁肆伍陆柒捌玖拾":
                    continue
                yield case(frame, form, *ends(number), unit)
    for number in range(1, 13):
        for form in [numerals.chinese(number), str(number), full_width(str(number))]:
            for frame in ["在[{}月]，", "[{}月]的天气", "到[{}月份]", "今年[{}月]一般"]:
                yield Case(frame, *marked(frame, form), f"XXXX-{number:02}", None, None)
            for day in range(1, 32):
                for day_form in [numerals.chinese(day), str(day)]:
                    if day_form.isascii() == form.isascii():
                        yield Case("于[{}月…日]举行", *marked("于[{}月" + day_form + "日]举行", form), f"XXXX-{number:02}-{day:02}", None, None)


def english_forms(number):
    yield str(number)
    if number > 999:
        yield f"{number:,}"
    if number < 1_000_000_000_000_000:
        yield numerals.english(number)
        yield numerals.english(number, conjunction=False)
    for scale, word in [(10**6, "million"), (10**9, "billion")]:
        if number and number % (scale // 100) == 0 and scale <= number < 1000 * scale:
            yield f"{Fraction(number, scale).__float__():g} {word}"


def english_contexts():
    same = lambda n: (n, n)
    for kind, symbol, factor, words in units("english.txt"):
        for word in words:
            if not word[0].isalpha() or not word.isascii() or len(word) < 4 or symbol is None or "old" in word:
                continue
            if kind not in ("measure", "duration", "money", "point", "share") or word in ENGLISH_ODD:
                continue
            word = word.replace("_", " ")
            scaled, over, under = bounds(factor)
            yield f"It was [{{}} {word}].", scaled, symbol
            yield f"It was [about {{}} {word}], he said.", scaled, symbol
            yield f"It was [more than {{}} {word}].", over, symbol
            yield f"It was [at least {{}} {word}].", over, symbol
            yield f"It was [less than {{}} {word}].", under, symbol
            yield f"It was [nearly {{}} {word}] there", scaled, symbol
    for noun in """people workers students countries cities cases deaths villages old buildings new projects books and pens
    children companies factories ships""".split():
        for before in ["There were [{}]", "[about {}]", "In all, [{}]", "They saw the [{}]"]:
            yield f"{before} {noun}.", same, None
    for before, sign in [("$", "USD"), ("£", "GBP"), ("€", "EUR"), ("HK$", "HKD"), ("RMB ", "CNY"), ("A$", "AUD")]:
        yield f"It cost [{before}{{}}].", same, sign
    yield "It rose [{} percent].", same, "%"
    yield "It rose by [{}%] in all.", same, "%"
    yield "It rose [{} percentage points].", same, "%pt"
    yield "[No. {}] came.", same, None


ENGLISH_ODD = set("second seconds quarters pound pounds won rand dong moles mole knots knot mpps cup cups stone sterling".split())


def english_cases(chance):
    for frame, ends, unit in english_contexts():
        for number in NUMBERS:
            if number < 2:
                continue
            for form in english_forms(number):
                if ("$" in frame or "£" in frame or "€" in frame or "RMB" in frame or "No." in frame or "{}%" in frame) and (
                    form[0].isalpha() or "No." in frame and not form.isdigit()
                ):
                    continue
                # A bare number of four digits may be a year.
                if unit is None and form.isdigit() and 1000 <= number <= 2999:
                    continue
                yield case(frame, form, *ends(number), unit)


def marked(frame, form):
    text = frame.replace("{}", form)
    start, end = text.index("["), text.index("]")
    return text.replace("[", "").replace("]", ""), text[start + 1:end]


def case(frame, form, low, high, unit):
    text, span = marked(frame, form)
    return Case(frame, text, span, plain(low), plain(high), unit)


def check(tool, language, cases):
    run = subprocess.run(
        [tool, "quantities", "--language", language, "--format", "jsonl"],
        input="\n".join(case.text for case in cases) + "\n", capture_output=True, text=True, check=True,
    )
    lines = run.stdout.splitlines()
    if len(lines) != len(cases):
        sys.exit(f"check-number-contexts: {len(lines)} lines for {len(cases)} cases")
    wrong = collections.defaultdict(list)
    for case, line in zip(cases, lines):
        found = json.loads(line)["quantities"]
        if any(is_read(case, quantity) for quantity in found):
            continue
        wrong[case.frame].append((case, found))
    count = sum(map(len, wrong.values()))
    print(f"check-number-contexts: {language}: {len(cases) - count} of {len(cases)}")
    for failures in list(wrong.values())[:SHOWN]:
        case, found = failures[0]
        read = [(f["text"], f["low"], f["high"], f["unit"]) for f in found]
        print(f"  {case.text!r} ({len(failures)} like it): expected {tuple(case[2:])}, read {read}")
    return count


def is_read(case, quantity):
    if quantity["text"] != case.span:
        return False
    if case.low is not None and case.low.startswith("XXXX"):
        return quantity["kind"] == "date" and quantity["low"] == case.low
    return (quantity["low"], quantity["high"], quantity["unit"]) == (case.low, case.high, case.unit)


SHOWN = int(os.environ.get("SHOWN", 20))


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 60_000
    chance = random.Random(20261128)
    wrong = 0
    for language, make in [("zh", chinese_cases), ("en", english_cases)]:
        cases = list(dict.fromkeys(make(chance)))
        if len(cases) > most // 2:
            cases = chance.sample(cases, most // 2)
        wrong += check(sys.argv[1], language, cases)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
