#!/usr/bin/env python3
"""Passes on the lines of an English TAB Chinese table whose numbers agree; a filter of OpusCleaner.

The lines come out byte for byte as they went in. ALIGN_TOOL names the binary where `align-tool` is not on the path.
A child that fails makes the filter fail: no line is let through unchecked.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile

CHECKS = {"number-mismatch", "number-missing", "number-added", "percent", "date", "range", "unit"}
SEVERITIES = {"error": {"error"}, "warning": {"error", "warning"}}
BATCH = 100_000  # lines that are checked at a time; bounds memory


def faulty(path, severities):
    """The 0-based numbers of the rows of a table whose numbers disagree."""
    command = [os.environ.get("ALIGN_TOOL", "align-tool"), "audit", path, "--format", "jsonl", "--fail-on", "never"]
    result = subprocess.run([*command, "--quiet"], stdout=subprocess.PIPE)
    if result.returncode:
        sys.exit(f"align_numbers: {command[0]} ended with {result.returncode}")
    rows = set()
    for line in result.stdout.splitlines():
        finding = json.loads(line)
        if finding["check"] in CHECKS and finding["severity"] in severities:
            rows.add(finding["bead"])
    return rows


def cells(line, is_chinese_first):
    """A line as a row of two columns that holds nothing which a table takes for more than text."""
    columns = line.rstrip(b"\r\n").split(b"\t")
    if len(columns) < 2:
        sys.exit("align_numbers: a line has no tab")
    english, chinese = columns[1::-1] if is_chinese_first else columns[:2]
    clean = lambda text: text.decode("utf-8", "replace").replace("\r", " ").replace("\\", "\\\\").encode()
    # The space keeps an empty text a column, and the row a row.
    return (clean(english) or b" ") + b"\t" + (clean(chinese) or b" ") + b"\n"


def batches(stream):
    batch = []
    for line in stream:
        batch.append(line)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--severity", choices=sorted(SEVERITIES), default="warning")
    parser.add_argument("--chinese-first", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="align-numbers-") as folder:
        path = os.path.join(folder, "pairs.tsv")
        for batch in batches(sys.stdin.buffer):
            with open(path, "wb") as file:
                file.write(b"english\tchinese\n")
                file.writelines(cells(line, options.chinese_first) for line in batch)
            rows = faulty(path, SEVERITIES[options.severity])
            sys.stdout.buffer.writelines(line for number, line in enumerate(batch) if number not in rows)
            sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
