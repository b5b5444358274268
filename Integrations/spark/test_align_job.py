"""Runs align_job.py on a small cluster of two workers and compares it with the plain binary.

  test_align_job.py TOOL

A wrapper kills itself in the middle of its output: once, so that Spark's second try must bring every record; always, so
that the job must fail. Another leaves records out and ends with 0, which must be noticed.
"""

import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
COUNT = 300
BAD = {17: '{"id":"d17","english":"Only English."}', 40: "not json"}

WRAPPER = """#!/bin/sh
# Ends itself in the middle of its work, or leaves out what follows the first lines.
case FAULT in
once) mkdir 'MARK' 2>/dev/null || exec 'TOOL' "$@" ;;
quiet) 'TOOL' "$@" | head -n 20; exit 0 ;;
esac
'TOOL' "$@" | head -n 20
echo 'a fault was asked for' >&2
kill -9 $$
"""


def pairs():
    for number in range(COUNT):
        if number in BAD:
            yield BAD[number]
            continue
        english = f"The river rose on day {number}. It carried {number * 7} boats.\nNobody was hurt."
        chinese = f"第{number}天河水上涨。河上有{number * 7}条船。\n没有人受伤。"
        yield json.dumps({"id": f"d{number}", "english": english, "chinese": chinese, "year": [number]}, ensure_ascii=False)


def submit(work, binary, output, *more):
    environment = dict(os.environ, PYSPARK_PYTHON=sys.executable, ALIGN_MODELS="none")
    environment.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    command = [
        os.path.join(os.path.dirname(sys.executable), "spark-submit"),
        *["--master", "local-cluster[2,1,1024]", "--conf", "spark.ui.enabled=false"],
        *["--conf", "spark.task.maxFailures=3", "--files", binary, os.path.join(HERE, "align_job.py")],
        *[os.path.join(work, "in.jsonl"), os.path.join(work, output), "--to", "jsonl", "--partitions", "4"],
        *["--binary", os.path.basename(binary), *more],
    ]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600)


def rows(path):
    for name in sorted(os.listdir(path)):
        if name.startswith("part-"):
            with open(os.path.join(path, name), encoding="utf-8") as file:
                for line in file:
                    yield json.loads(line)


def key(row):
    """What a bead says, in the same form for Spark's rows and the binary's lines."""
    if row.get("error"):
        return ("error", row.get("document"))
    texts = row.get("english_text", ""), row.get("chinese_text", "")
    metadata = row.get("metadata")
    metadata = json.loads(metadata) if isinstance(metadata, str) else metadata
    return (row["document"], row["bead"], *texts, round(row["posterior"], 4), json.dumps(metadata))


def check(holds, what, detail=""):
    if not holds:
        sys.exit(f"FAILED: {what}\n{detail}")
    print(f"ok: {what}")


def main():
    tool = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="align-spark-") as work:
        with open(os.path.join(work, "in.jsonl"), "w", encoding="utf-8") as file:
            file.write("\n".join(pairs()) + "\n")
        plain = subprocess.run(
            [tool, "align", os.path.join(work, "in.jsonl"), "--format", "jsonl", "--quiet"],
            env=dict(os.environ, ALIGN_MODELS="none"), capture_output=True, check=True,
        )
        expected = sorted(map(str, (key(json.loads(line)) for line in plain.stdout.splitlines())))

        def wrapper(fault):
            path = os.path.join(work, f"align-{fault}")
            text = WRAPPER.replace("FAULT", fault).replace("TOOL", tool)
            with open(path, "w") as file:
                file.write(text.replace("MARK", os.path.join(work, "struck")))
            os.chmod(path, 0o755)
            return path

        result = submit(work, wrapper("once"), "once")
        check(result.returncode == 0, "a child that is killed once is tried again", result.stderr[-3000:])
        check(os.path.isdir(os.path.join(work, "struck")), "the fault struck")
        found = list(rows(os.path.join(work, "once")))
        got = sorted(map(str, map(key, found)))
        odd = sorted(set(expected) ^ set(got))[:4]
        check(got == expected, f"the {len(got)} records are those of the plain binary", odd)
        for fault, words in [("always", "killed by signal 9"), ("quiet", "of")]:
            result = submit(work, wrapper(fault), fault)
            check(result.returncode != 0, f"the job fails when the fault strikes {fault}")
            check("ChildFailed" in result.stderr and words in result.stderr, "and says why", result.stderr[-3000:])
            if fault == "always":
                check("a fault was asked for" in result.stderr, "with the child's last words")
            check(not os.path.exists(os.path.join(work, fault, "_SUCCESS")), "and marks no success")


if __name__ == "__main__":
    main()
