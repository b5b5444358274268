#!/usr/bin/env python3
"""Checks that functions fit a screen and that files are worth opening: check-sizes.py

A function in Sources may have 60 lines, from the line of its name to its last brace. A Swift file there of under 25 lines needs
its reason in scripts/small-files.tsv (path TAB reason), or a place in the file of the type that it serves; a function that is
longer needs its own in scripts/long-functions.tsv (path TAB name TAB reason). Rows that excuse nothing any more are refused.
Relies on the form that `swift format` gives: a declaration ends at the brace under its first letter. Generated tables and the
steps of the tutorial stand outside.
"""
import os
import re
import sys

LONGEST_FUNCTION = 60
LEAST_FILE = 25
FUNCTION = re.compile(
    r"( *)(?:@\w+(?:\([^)]*\))? +)*(?:[a-z]+(?:\(set\))? +)*?(func +\S+?|init\b|deinit\b|subscript\b|var +\w+)(?=[ (<?:{])"
)


def sources():
    for folder, _, names in os.walk("Sources"):
        for name in names:
            path = os.path.join(folder, name)
            if name.endswith(".swift") and not name.endswith("+Generated.swift") and "/Align.docc/" not in path:
                with open(path, encoding="utf-8") as file:
                    yield path, file.read().splitlines()


def functions(lines):
    """Names, first lines and lengths of the functions and computed values of a file."""
    for start, line in enumerate(lines):
        head = FUNCTION.match(line)
        if not head or (head[2].startswith("var") and not line.endswith("{")):
            continue
        for end in range(start, len(lines)):
            if end > start and not lines[end].startswith(head[1] + " ") and lines[end].strip():
                # `) -> Value {` under the name goes on with it; anything but a brace belongs to what follows.
                if lines[end] == head[1] + "}":
                    yield head[2].removeprefix("func ").removeprefix("var "), start + 1, end + 1 - start
                    break
                if not lines[end].startswith(head[1] + ")"):
                    break


def reasons(path, columns):
    """The rows of a table of exceptions: everything but the last column, which says why."""
    rows = set()
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.startswith("#") or not line.strip():
                continue
            fields = [field.strip() for field in line.rstrip("\n").split("\t")]
            if len(fields) != columns or not all(fields) or tuple(fields[:-1]) in rows:
                sys.exit(f"{path}:{number}: expected {columns} columns, none of them empty, and each exception once")
            rows.add(tuple(fields[:-1]))
    return rows


def main():
    small = reasons("scripts/small-files.tsv", 2)
    long = reasons("scripts/long-functions.tsv", 3)
    problems = []
    for path, lines in sorted(sources()):
        if len(lines) < LEAST_FILE and (path,) not in small:
            problems.append(
                f"{path} has {len(lines)} lines; join it with the type that it serves, or tell in scripts/small-files.tsv why not"
            )
        elif len(lines) < LEAST_FILE:
            small.remove((path,))
        for name, start, length in functions(lines):
            if length > LONGEST_FUNCTION and (path, name) not in long:
                problems.append(f"{path}:{start}: {name} has {length} lines, and {LONGEST_FUNCTION} fit a screen")
            elif length > LONGEST_FUNCTION:
                long.remove((path, name))
    problems += [f"scripts/small-files.tsv: {row[0]} is gone or no longer small" for row in sorted(small)]
    problems += [f"scripts/long-functions.tsv: {' '.join(row)} is gone or no longer long" for row in sorted(long)]
    for problem in problems:
        print("check-sizes: " + problem, file=sys.stderr)
    sys.exit(1 if problems else 0)


main()
