#!/usr/bin/env python3
"""Spells whole numbers in Chinese and English and checks that align-tool reads them back exactly.

usage: scripts/check-numerals.py PATH-OF-ALIGN-TOOL

Every number from 0 to 1,000,000, and a seeded sample up to 10^16 in several spellings. The spellers know nothing of the
reader. Ends with 1 and shows the first numbers that were read wrongly.
"""
import json
import random
import subprocess
import sys

MOST = 1_000_000
SAMPLES = 20_000


def chinese_group(group, digits, small):
    text, owes_zero = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if digit == 0:
            owes_zero = bool(text)
        else:
            text += (digits[0] if owes_zero else "") + digits[digit] + small[place]
            owes_zero = False
    return text


def chinese(number, digits="零一二三四五六七八九", small=("", "十", "百", "千"), big=("", "万", "亿", "万亿"), short=True):
    if number == 0:
        return digits[0]
    groups = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    text, owes_zero = "", False
    for index in range(len(groups) - 1, -1, -1):
        group = groups[index]
        if group == 0:
            owes_zero = bool(text)
            continue
        if text and (owes_zero or group < 1000):
            text += digits[0]
        scale = big[index]
        if index == 3 and groups[2]:
            scale = big[1]
        text += chinese_group(group, digits, small) + scale
        owes_zero = False
    return text[1:] if short and text.startswith("一十") else text


ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ["", " thousand", " million", " billion", " trillion", " quadrillion"]


def english_group(group, conjunction):
    words = []
    if group >= 100:
        words.append(ONES[group // 100] + " hundred")
    rest = group % 100
    if rest:
        if words and conjunction:
            words.append("and")
        words.append(ONES[rest] if rest < 20 else TENS[rest // 10] + ("-" + ONES[rest % 10] if rest % 10 else ""))
    return " ".join(words)


def english(number, conjunction=True, comma=False):
    if number == 0:
        return ONES[0]
    parts, place = [], 0
    rest_is_small = 0 < number % 1000 < 100
    while number:
        number, group = divmod(number, 1000)
        if group:
            words = english_group(group, conjunction)
            if place == 0 and number and group < 100 and conjunction:
                words = "and " + words
            parts.insert(0, words + SCALES[place])
        place += 1
    # “ten thousand, eighty” would be two numbers.
    last = " " + parts.pop() if len(parts) > 1 and rest_is_small else ""
    return (", " if comma else " ").join(parts) + last


def sample():
    chance = random.Random(20261121)
    for _ in range(SAMPLES):
        length = chance.randint(1, 16)
        # Zeros are frequent, so that 零 and “and” are met in every place.
        yield int("".join(chance.choice("0001234567890123456789") for _ in range(length)))


def check(tool, language, name, numbers, spell):
    numbers = list(numbers)
    texts = [spell(number) for number in numbers]
    run = subprocess.run(
        [tool, "quantities", "--language", language, "--format", "jsonl"],
        input="\n".join(texts) + "\n", capture_output=True, text=True, check=True,
    )
    lines = run.stdout.splitlines()
    if len(lines) != len(numbers):
        sys.exit(f"check-numerals: {len(lines)} lines for {len(numbers)} numbers")
    wrong = 0
    for number, text, line in zip(numbers, texts, lines):
        found = json.loads(line)["quantities"]
        value = str(number)
        if len(found) == 1 and found[0]["low"] == found[0]["high"] == value and found[0]["text"] == text:
            continue
        wrong += 1
        if wrong <= 10:
            print(f"  {number} spelled {text!r} is read as {[(f['text'], f['low'], f['high']) for f in found]}")
    print(f"check-numerals: {name}: {len(numbers) - wrong} of {len(numbers)}")
    return wrong


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    tool = sys.argv[1]
    formal = dict(digits="零壹贰叁肆伍陆柒捌玖", small=("", "拾", "佰", "仟"), short=False)
    whole = range(MOST + 1)
    wrong = check(tool, "zh", "Chinese, every number to a million", whole, chinese)
    wrong += check(tool, "en", "English, every number to a million", whole, english)
    wrong += check(tool, "zh", "Chinese, sample to 10^16", sample(), chinese)
    wrong += check(tool, "zh", "Chinese financial capitals", sample(), lambda n: chinese(n, **formal))
    wrong += check(tool, "zh", "Chinese traditional", sample(), lambda n: chinese(n, big=("", "萬", "億", "萬億")))
    wrong += check(tool, "en", "English, sample to 10^16", sample(), english)
    wrong += check(tool, "en", "English without “and”", sample(), lambda n: english(n, conjunction=False))
    wrong += check(tool, "en", "English with commas", sample(), lambda n: english(n, conjunction=False, comma=True))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
