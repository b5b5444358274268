"""Aligns document pairs on a Spark cluster with the align-tool binary.

  spark-submit --files out/align-tool align_job.py INPUT OUTPUT [options]

INPUT is JSONL or Parquet with the columns english and chinese, and id if there is one; the other columns are carried
through as metadata. OUTPUT is a folder of Parquet or JSONL with a row for each bead, and a row with `error` for each
record that is no document pair. Every task checks the exit code of its child and that each of its records came back,
in order; a task that fails is tried again by Spark, and no record is lost without the job failing.
"""

import argparse
import json
import os
import subprocess
import tempfile
import threading

from pyspark import SparkFiles
from pyspark.sql import SparkSession, Window, functions
from pyspark.sql.types import ArrayType, DoubleType, IntegerType, MapType, StringType, StructField, StructType

TEXTS = ArrayType(StringType())
NUMBERS = ArrayType(IntegerType())
SCHEMA = StructType(
    [
        StructField("document", StringType()),
        StructField("bead", IntegerType()),
        StructField("english", NUMBERS),
        StructField("chinese", NUMBERS),
        StructField("english_segments", TEXTS),
        StructField("chinese_segments", TEXTS),
        StructField("english_text", StringType()),
        StructField("chinese_text", StringType()),
        StructField("posterior", DoubleType()),
        StructField("evidence", MapType(StringType(), DoubleType())),
        StructField("english_lines", NUMBERS),
        StructField("chinese_lines", NUMBERS),
        StructField("signature", StringType()),
        StructField("metadata", StringType()),
        StructField("error", StringType()),
    ]
)
STDERR_TAIL = 2000  # bytes of the child's last words that an error quotes


class ChildFailed(Exception):
    """The child ended badly, or did not answer for every record."""


def run_child(lines, command):
    """Feeds lines to a child and yields (number of the record, line) for each line that it writes.

    A thread writes, so that neither side waits for the other on a full pipe. Records are named by their number while
    they are with the child; the number says to which record a line of output belongs.
    """
    stderr = tempfile.TemporaryFile()
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr)
    sent = 0
    trouble = []

    def write():
        nonlocal sent
        try:
            with child.stdin as pipe:
                for line in lines:
                    pipe.write(line)
                    sent += 1
        except BrokenPipeError:
            trouble.append(ChildFailed(f"{command[0]}: stopped reading after {sent} records"))
        except BaseException as error:  # of the iterator that Spark gave us
            trouble.append(error)
            child.kill()

    def fail(why):
        stderr.seek(0, os.SEEK_END)
        stderr.seek(max(0, stderr.tell() - STDERR_TAIL))
        tail = stderr.read().decode("utf-8", "replace").strip()
        raise ChildFailed(f"{command[0]}: {why}" + (f"; it said: {tail}" if tail else ""))

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    answered = 0
    try:
        for line in child.stdout:
            try:
                answer = json.loads(line)
                number = int(answer["document"]) if answer["document"] is not None else int(answer["error"].split(":")[1]) - 1
            except (ValueError, KeyError, TypeError):
                fail(f"wrote a line that is no record: {line[:200]!r}")
            if number == answered:
                answered += 1
            elif number != answered - 1:
                fail(f"answered for record {number} where {answered} was due")
            yield number, answer
        code = child.wait()
        writer.join()
        if code:
            fail(f"ended with {code}" if code > 0 else f"was killed by signal {-code}")
        if trouble:
            raise trouble[0]
        if answered != sent:
            fail(f"answered for {answered} of {sent} records")
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()
        child.stdout.close()
        stderr.close()


def aligner(binary, arguments, is_file):
    """The function that aligns the rows of one partition."""

    def align(rows):
        path = SparkFiles.get(binary) if is_file else binary
        command = [path, "align", "-", "--from", "jsonl", "--format", "jsonl", "--quiet", "--jobs", "1"] + arguments
        waiting = {}
        lock = threading.Lock()

        def lines():
            for number, row in enumerate(rows):
                row = row.asDict(recursive=True) if hasattr(row, "asDict") else row
                with lock:
                    waiting[number] = row
                if "text" in row:  # a line of JSONL that Spark could not read
                    yield (json.dumps(row["text"]) + "\n").encode()
                    continue
                pair = {"id": str(number), "english": row.get("english"), "chinese": row.get("chinese")}
                yield (json.dumps(pair, ensure_ascii=False) + "\n").encode()

        last = None
        for number, answer in run_child(lines(), command):
            if last is not None and number != last:
                with lock:
                    waiting.pop(last, None)
            last = number
            row = waiting[number]
            answer["document"] = row.get("id")
            others = {name: value for name, value in row.items() if name not in ("id", "english", "chinese", "text")}
            answer["metadata"] = json.dumps(others, ensure_ascii=False, sort_keys=True, default=str) if others else None
            answer["error"] = answer.get("error") or None
            yield tuple(answer.get(field.name) for field in SCHEMA.fields)

    return align


def read(spark, path, form):
    """The document pairs as rows; a line that is not JSON keeps its text."""
    if form == "parquet":
        return spark.read.parquet(path).rdd

    def parse(line):
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        return row if isinstance(row, dict) and "text" not in row else {"text": line}

    return spark.sparkContext.textFile(path).filter(lambda line: line.strip()).map(parse)


def deduplicated(beads):
    """One bead of those with the same texts apart from case and white space: that of the first document and bead.

    `copies` counts them. Beads with an empty side and error records are kept as they are.
    """
    plain = lambda name: functions.lower(functions.regexp_replace(functions.trim(name), r"\s+", " "))
    key = functions.xxhash64(plain("english_text")), plain("english_text"), plain("chinese_text")
    is_pair = (functions.length("english_text") > 0) & (functions.length("chinese_text") > 0)
    window = Window.partitionBy(*key)
    pairs = beads.filter(is_pair)
    first = pairs.withColumn(
        "place", functions.row_number().over(window.orderBy("document", "bead"))
    ).withColumn("copies", functions.count("*").over(window))
    kept = first.filter("place = 1").drop("place")
    others = beads.filter(~functions.coalesce(is_pair, functions.lit(False)))
    return kept.unionByName(others.withColumn("copies", functions.lit(1).cast("long")))


def split(beads, shares, seed):
    """Adds `split` (train, dev or test) by a hash of the document, so that no document stands in two of them."""
    dev, test = shares
    share = functions.pmod(functions.xxhash64(functions.lit(seed), "document"), functions.lit(1_000_000)) / 1_000_000
    return beads.withColumn(
        "split",
        functions.when(share < test, "test").when(share < test + dev, "dev").otherwise("train"),
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--from", dest="form", choices=["jsonl", "parquet"], help="by the extension unless told")
    parser.add_argument("--to", choices=["jsonl", "parquet"], default="parquet")
    parser.add_argument("--binary", default="align-tool", help="name of the shipped file, or a path on every worker")
    parser.add_argument("--partitions", type=int, help="as Spark cuts the input unless told")
    parser.add_argument("--deduplicate", action="store_true")
    parser.add_argument("--split", type=float, nargs=2, metavar=("DEV", "TEST"), help="shares, such as 0.01 0.01")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("arguments", nargs="*", help="further words for align-tool align, behind '--'")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("align").getOrCreate()
    form = options.form or ("parquet" if options.input.rstrip("/").endswith(".parquet") else "jsonl")
    rows = read(spark, options.input, form)
    if options.partitions:
        rows = rows.repartition(options.partitions)
    is_file = os.sep not in options.binary
    beads = spark.createDataFrame(
        rows.mapPartitions(aligner(options.binary, options.arguments, is_file)), SCHEMA
    )
    if options.deduplicate:
        beads = deduplicated(beads)
    if options.split:
        beads = split(beads, options.split, options.seed)
    writer = beads.write.mode("errorifexists")
    writer.parquet(options.output) if options.to == "parquet" else writer.json(options.output)
    spark.stop()


if __name__ == "__main__":
    main()
