#!/usr/bin/env python3
"""Drives whole commands over damaged files: fuzz-commands.py TOOL [RUNS] [SEED]

Every run takes a file of Fixtures/fuzz, damages it, and gives it to a command with flags by chance. It must end within 10 s and
1 GB with an exit code that the README names, without a signal or a stack trace, each error in one line without controls, and with
the file that it was given and every other one as they were. What fails is kept in .build/fuzz-commands.
"""
import os, pathlib, random, resource, shutil, subprocess, sys, tempfile

root = pathlib.Path(__file__).resolve().parent.parent
tool = os.path.abspath(sys.argv[1])
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 14)
kept = root / ".build" / "fuzz-commands"

ENDINGS = {
    "article": "txt", "tsv": "tsv", "csv": "csv", "jsonl": "jsonl", "tmx": "tmx", "xliff": "xlf", "po": "po",
    "subtitles": "srt", "records": "jsonl", "side-by-side": "txt", "segmentation": "txt", "audit": "tsv",
    "quantities": "txt", "decoding": "txt", "beads": "beads",
}
corpus = {name: sorted((root / "Fixtures/fuzz" / name).iterdir()) for name in ENDINGS}
ATOMS = [b"\0", b"\xff", b"\n", b"\r\n", b"\t", b'"', b"&", b"<", b">", b"\\", "十".encode(), "。".encode(), b"{", b"}",
         b"\x1b[31m", "\u202e".encode(), b"9" * 40, b"[0]:[0]", b"<?x?>", b"&#0;", b"\xe4\xb8", "一".encode() * 30]
OUTPUTS = ["tmx", "tsv", "jsonl", "beads", "xlf", "html", "txt", "ladder"]


def damaged(data):
    data = bytearray(data)
    for _ in range(chance.randint(0, 4)):
        at = chance.randint(0, len(data))
        match chance.randint(0, 5):
            case 0: data[at:at] = chance.choice(ATOMS)
            case 1: del data[at:at + chance.randint(1, 20)]
            case 2: data[at:at] = data[at:at + chance.randint(1, 40)] * chance.choice([1, 1, 2, 50])
            case 3: del data[at:]
            case 4: data[at:at + 1] = bytes([chance.randint(0, 255)])
            case 5: data[at:at] = chance.choice(chance.choice(list(corpus.values()))).read_bytes()[:200]
    return bytes(data)


def command(folder):
    """A command line over files in a folder."""
    kind = chance.choice(list(ENDINGS))
    name = f"in.{ENDINGS[kind]}"
    (folder / name).write_bytes(damaged(chance.choice(corpus[kind]).read_bytes()))
    (folder / "good.tsv").write_text("It cost 5 dollars.\t价格是六美元。\n")
    output = "-o out." + chance.choice(OUTPUTS)
    jobs = chance.choice(["", "-j 1", "-j 3"])
    english, chinese = chance.sample([name, "good.tsv", "en.txt"], 2)
    (folder / "en.txt").write_bytes(damaged(b"One. Two costs 5.\nThree.\n"))
    return chance.choice([
        f"align {name} {output} {jobs}", f"align --english {english} --chinese {chinese} {output} {jobs}",
        f"align --english {english} --chinese {chinese} --segmented --format beads", f"align {name} good.tsv --format jsonl {jobs}",
        f"align - --format tsv < {name}", f"align . {output}", f"align {name} -o out.jsonl --resume",
        f"audit {name} {jobs} --format " + chance.choice(["text", "jsonl", "json", "sarif", "junit", "tsv", "html"]),
        f"audit good.tsv {name} good.tsv --format jsonl", f"audit {name} --realign -o out.html", f"audit good.tsv --baseline {name}",
        f"audit good.tsv --config {name}", f"convert {name} {output}", f"convert {name} --format moses -o out",
        f"corpus clean {name} -o out.tsv", f"corpus dedupe {name} -o out.tsv", f"corpus stats {name}",
        f"corpus split {name} -o out.tsv", f"quantities --language {chance.choice(['en', 'zh'])} {name} --format jsonl",
        f"segment --language {chance.choice(['en', 'zh'])} {name}", f"explain {name} --bead {chance.randint(0, 3)}",
        f"evaluate --gold {name} in.beads", f"apply {name} good.tsv {output}", f"train {name} -o out.tsv",
        f"align good.tsv --lexicon {name} --format tsv",
        f"convert {name} --from {chance.choice(['tsv', 'csv', 'tmx', 'xliff', 'po', 'jsonl', 'subtitles', 'text'])} {output}",
    ])


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def fault(folder, line):
    """What is wrong with a run, or None."""
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    environment = dict(os.environ, ALIGN_MODELS="none", HOME=str(folder), SWIFT_BACKTRACE="enable=no", PATH=f"{folder}/bin:{os.environ['PATH']}")
    start = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    try:
        done = subprocess.run(["bash", "-c", f'exec "$TOOL" {line}'], cwd=folder, capture_output=True, timeout=10,
                              stdin=subprocess.DEVNULL, env=dict(environment, TOOL=tool), preexec_fn=limits)
    except subprocess.TimeoutExpired:
        return "longer than 10 s"
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    if peak > 1 << 20 and peak > start: return f"{peak >> 10} MB"
    if done.returncode not in (0, 1, 64, 65, 66, 73, 74): return f"exit code {done.returncode}"
    said = done.stderr.decode("utf-8", "replace")
    if "Fatal error" in said or "Stack dump" in said or "unexpected:" in said: return "a stack trace"
    if any(ord(c) < 32 and c != "\n" or 127 <= ord(c) < 160 or c in "\u202a\u202b\u202c\u202d\u202e" for c in said): return "controls"
    for row in said.splitlines():
        if not row.startswith(("Error: ", "Note: ", "Warning: ", "Help: ", "Usage: ", "in.", "out", "good.tsv", "en.txt", " ", "train", "-")):
            return f"a line of another kind: {row!r}"
    if done.returncode in (65, 66, 73, 74) and "Error: " not in said: return "an error without a word"
    for name, data in before.items():
        if not (folder / name).exists() or (folder / name).read_bytes() != data: return f"{name} was changed"
    if left := [path.name for path in folder.iterdir() if path.name.startswith(".align-tool")]: return f"left behind: {left}"
    return None


failures = 0
codes = {}
for number in range(runs):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        line = command(folder)
        (folder / "in.beads").exists() or (folder / "in.beads").write_text("[0]:[0]\n")
        if problem := fault(folder, line):
            failures += 1
            case = kept / f"{failures}"
            shutil.rmtree(case, ignore_errors=True)
            shutil.copytree(folder, case, symlinks=True)
            print(f"run {number}: {line}: {problem}; kept in {case}", flush=True)
    if number % 1000 == 999: print(f"{number + 1} runs, {failures} failures", flush=True)
print(f"{runs} runs, {failures} failures")
sys.exit(1 if failures else 0)
