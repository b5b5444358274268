"""Runs the filter alone and inside OpusCleaner's own opuscleaner-clean.

  test_align_numbers.py TOOL
"""

import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
# Right ones that a comparison of digits refuses, wrong ones, and lines that are hard to pass on unchanged.
RIGHT = [
    "They produced 1,010,000 tons.\t他们生产了一百零一万吨。",
    "It is 99.995% pure.\t纯度为99.995％。",
    "Nothing to count here.\t这里没有数字。",
    "A back\\nslash and 3 apples.\t反斜线\\n和三个苹果。",
    "english\tchinese",
    "Trailing column, 5 men.\t第三列，五个人。\textra",
]
WRONG = ["They produced 1,010,000 tons.\t他们生产了二百零一万吨。", "He has 3 sons.\t他有五个儿子。"]


def check(found, expected, what):
    if found != expected:
        sys.exit(f"FAILED: {what}\nfound    {found!r}\nexpected {expected!r}")
    print(f"ok: {what}")


def main():
    environment = dict(os.environ, ALIGN_TOOL=os.path.abspath(sys.argv[1]), ALIGN_MODELS="none")
    lines = [line for pair in zip(RIGHT, WRONG * 3) for line in pair]
    text = "".join(f"{line}\n" for line in lines).encode()
    kept = "".join(f"{line}\n" for line in RIGHT).encode()
    script = os.path.join(HERE, "align_numbers.py")
    result = subprocess.run([sys.executable, script], input=text, env=environment, stdout=subprocess.PIPE, check=True)
    check(result.stdout, kept, "the filter keeps the right lines as they are")
    swapped = "\n".join("\t".join(line.split("\t")[1::-1]) for line in lines[:6]).encode() + b"\n"
    result = subprocess.run(
        [sys.executable, script, "--chinese-first"], input=swapped, env=environment, stdout=subprocess.PIPE, check=True
    )
    check(len(result.stdout.splitlines()), 3, "with Chinese first too")
    broken = dict(environment, ALIGN_TOOL="/bin/false")
    result = subprocess.run([sys.executable, script], input=text, env=broken, capture_output=True)
    check((result.returncode != 0, result.stdout), (True, b""), "a binary that fails lets nothing through")
    with tempfile.TemporaryDirectory() as work:
        pipeline = os.path.join(work, "pairs.filters.json")
        step = {"filter": "align_numbers", "language": None, "parameters": {"SEVERITY": "warning", "CHINESEFIRST": False}}
        with open(pipeline, "w") as file:
            json.dump({"version": 1, "files": [], "filters": [step]}, file)
        clean = os.path.join(os.path.dirname(sys.executable), "opuscleaner-clean")
        command = [clean, "--filters", os.path.join(HERE, "*.json"), "--input", "-", pipeline, "en", "zh"]
        two = "".join("\t".join(line.split("\t")[:2]) + "\n" for line in lines).encode()
        result = subprocess.run(command, input=two, env=environment, capture_output=True)
        if result.returncode:
            sys.exit(f"FAILED: opuscleaner-clean: {result.stderr.decode()[-2000:]}")
        expected = "".join("\t".join(line.split("\t")[:2]) + "\n" for line in RIGHT).encode()
        check(result.stdout, expected, "OpusCleaner runs the filter")


if __name__ == "__main__":
    main()
