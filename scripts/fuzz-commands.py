#!/usr/bin/env python3
"""Drives whole commands over damaged files: fuzz-commands.py TOOL [RUNS] [SEED]

Every run takes a file of Fixtures/fuzz or of its own, damages it, and gives it to a command with flags by chance. It must end within 10 s of
processor time, a minute of any and 1 GB with an exit code that the README names, without a signal or a stack trace, each error in one line without controls, and with
the file that it was given and every other one as they were. What fails is kept in .build/fuzz-commands.
"""
import os, pathlib, random, resource, shutil, signal, subprocess, sys, tempfile

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
# Kinds that have no corpus of their own; what is a document goes through other programs, and is tried less often.
UNIT = '<source>It cost <g id="1">5</g> dollars.</source><target state="final">价格是<g id="1">六</g>美元。</target>'
OTHERS = {
    "xlf": '<?xml version="1.0"?>\n<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="zh">\n'
           '<file id="f"><unit id="u"><originalData><data id="d">%s</data></originalData><segment state="final"><source>Good <ph id="1" '
           'dataRef="d"/>.</source><target>好<ph id="1" dataRef="d"/>。</target></segment></unit></file></xliff>\n',
    "sdlxliff": '<xliff version="1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><file original="o" source-language="en" '
                'target-language="zh" datatype="x"><body><trans-unit id="1"><source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.'
                '</mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source><target><mrk mtype="seg" mid="1">甲。</mrk><mrk mtype="seg" mid="2">'
                '乙。</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs></trans-unit></body></file></xliff>\n',
    "mqxliff": '<xliff version="1.2" xmlns:mq="MQXliff"><file original="o" source-language="en" target-language="zh" datatype="x"><body>'
               f'<trans-unit id="1" mq:status="Confirmed">{UNIT}</trans-unit></body></file></xliff>\n',
    "tbx": '<tbx type="TBX-Basic"><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>dollar</term></termSec></langSec>'
           '<langSec xml:lang="zh"><termSec><term>美元</term><termNote type="administrativeStatus">preferredTerm</termNote></termSec>'
           "</langSec></conceptEntry></body></text></tbx>\n",
    "vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n你好。\n\n00:03.000 --> 00:04.000\nBye.\n再见。\n",
    "json": '{"audit":{"disable":["width"],"severity":{"tag":"note"},"fail-on":"warning","baseline":"b.json"}}\n',
    "html": "<html><body><h1>T</h1><p>It cost 5 dollars.</p><table><tr><td>a</td></tr></table></body></html>\n",
    "md": "# T\n\nIt cost 5 dollars.[^1]\n\n* a\n\n[^1]: n\n",
    "rtf": "{\\rtf1 It cost 5 dollars.\\par Good.\\par}\n",
}
WORDS = "[units]\narea [fan] 10000\nmeasure [fan] = 畈 fans\nclassifier - = 沓\n[words]\nnone = 三里河\nera:1643 = 大顺\n[phrases]\nnone = seven_sisters\n"
GLOSSARY = "english,chinese,forbidden,note,case\ndollar|buck,美元,圆,n,yes\ngood,好,,,\n"
corpus = {name: sorted((root / "Fixtures/fuzz" / name).iterdir()) for name in ENDINGS}
ATOMS = [b"\0", b"\xff", b"\n", b"\r\n", b"\t", b'"', b"&", b"<", b">", b"\\", "十".encode(), "。".encode(), b"{", b"}",
         b"\x1b[31m", "\u202e".encode(), b"9" * 40, b"[0]:[0]", b"<?x?>", b"&#0;", b"\xe4\xb8", "一".encode() * 30]
OUTPUTS = ["tmx", "tsv", "jsonl", "beads", "xlf", "xlz", "html", "txt", "ladder", "xlsx"]
# Flags by chance, for each command those that it has.
TEXTS = ["--swap", "--keep-sides", "--evidence length", "--evidence length,numbers,names", "--encoding gb18030", "--encoding utf-16",
         "--abbreviations in.json", "--abbreviations good.tsv", "--words in.json", "--words words.txt"]
WRITTEN = ["--source zh", "--source en", "--props none", "--props few", "--xliff-version 2.1", "--english-tag en-GB", "--chinese-tag zh-TW"]
TABLES = ["--columns english=2,chinese=1", "--columns english=1,chinese=2,id=3", "--columns english=x"]
FLAGS = {
    "align": TEXTS + WRITTEN + ["--minimum-posterior 0.9", "--largest-bead 2", "--moved always", "--refused-anchors", "--strict",
                                "--sample 3", "--width 40", "--color always", "--moved never"],
    "audit": TEXTS + TABLES + ["--terms g.csv", "--terms in.tbx", "--min-probability 0", "--fail-on note", "--severity warning",
                               "--severity tag=error", "--disable number-mismatch", "--enable repeated,inconsistent", "--realign",
                               "--strict", "--source en", "--width 40", "--color always", "--config in.json"],
    "convert": WRITTEN + TABLES + ["--encoding big5", "--minimum-posterior 0.5"],
    "clean": ["--annotate", "--thresholds in.json", "-j 2"],
    "dedupe": ["--similarity 0.5", "--key english", "--copies out.copies.tsv", "--memory 1"],
    "split": ["--by pair", "--test-set good.tsv", "--similarity 0.5", "--overlaps out.o.tsv", "--dev 0.5", "--seed 3"],
    "extract": ["--min-count 2", "--min-score 0", "-q"],
    "quantities": ["--explain", "--words words.txt", "--encoding gb18030", "--color always"],
}


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


def flags(command):
    return " ".join(chance.sample(FLAGS[command], chance.choice([0, 0, 1, 1, 2, 3])))


def packed(folder, name):
    """Packs a file, whole or cut, and gives its new name."""
    program, ending = chance.choice([("gzip", "gz"), ("zstd", "zst")])
    data = subprocess.run([program, "-qc"], input=(folder / name).read_bytes(), capture_output=True).stdout
    (folder / f"{name}.{ending}").write_bytes(data if chance.random() < 0.7 else damaged(data))
    return f"{name}.{ending}"


def command(folder):
    """A command line over files in a folder."""
    kind = chance.choice(list(ENDINGS))
    name = f"in.{ENDINGS[kind]}"
    data = chance.choice(corpus[kind]).read_bytes()
    if chance.random() < 0.25:
        ending = chance.choice(list(OTHERS) if chance.random() < 0.3 else ["xlf", "sdlxliff", "mqxliff", "tbx", "vtt", "json"])
        name, data = f"in.{ending}", OTHERS[ending].encode()
    (folder / name).write_bytes(damaged(data))
    for other in ("in.tbx", "in.json"):
        (folder / other).exists() or (folder / other).write_bytes(damaged(OTHERS[other[3:]].encode()))
    (folder / "g.csv").write_bytes(damaged(GLOSSARY.encode()))
    (folder / "words.txt").write_bytes(damaged(WORDS.encode()))
    if chance.random() < 0.1: name = packed(folder, name)
    (folder / "good.tsv").write_text("It cost 5 dollars.\t价格是六美元。\n")
    output = "-o out." + chance.choice(OUTPUTS)
    jobs = chance.choice(["", "-j 1", "-j 3"])
    english, chinese = chance.sample([name, "good.tsv", "en.txt"], 2)
    (folder / "en.txt").write_bytes(damaged(b"One. Two costs 5.\nThree.\n"))
    return chance.choice([
        f"align {name} {output} {jobs} {flags('align')}",
        f"align --english {english} --chinese {chinese} {output} {jobs} {flags('align')}",
        f"align {english} {chinese} {output} {flags('align')}", f"audit {english} {chinese} {flags('audit')}",
        f"align --english {english} --chinese {chinese} --segmented --format beads {flags('align')}",
        f"align {name} good.tsv --format jsonl {jobs}",
        f"align - --format tsv < {name}", f"align . {output}", f"align {name} -o out.jsonl --resume",
        f"audit {name} {jobs} {flags('audit')} --format " + chance.choice(["text", "jsonl", "json", "sarif", "junit", "tsv", "html"]),
        f"audit {name} {jobs} {flags('audit')} -o out." + chance.choice(["xlsx", "html", "jsonl", "sarif"]), f"audit . {flags('audit')}",
        f"audit good.tsv {name} good.tsv --format jsonl {flags('audit')}", f"audit {name} --realign -o out.html",
        f"audit good.tsv --baseline {name}", f"audit good.tsv --terms {name} {flags('audit')}",
        f"audit good.tsv --config {name}", f"convert {name} {output} {flags('convert')}", f"convert {name} --format moses -o out",
        f"convert . {output} {flags('convert')}",
        f"corpus clean {name} -o out.tsv {flags('clean')}", f"corpus dedupe {name} -o out.tsv {flags('dedupe')}",
        f"corpus stats {name} --format " + chance.choice(["text", "json"]), f"corpus split {name} -o out.tsv {flags('split')}",
        f"corpus split good.tsv --test-set {name} -o out.tsv", f"corpus clean good.tsv --thresholds {name}",
        f"terms extract {name} {flags('extract')}", f"terms check {name} --terms g.csv", f"terms check good.tsv --terms {name}",
        f"quantities --language {chance.choice(['en', 'zh'])} {name} --format jsonl {flags('quantities')}",
        f"segment --language {chance.choice(['en', 'zh'])} {name}", f"explain {name} --bead {chance.randint(0, 3)}",
        f"explain --english {english} --chinese {chinese} --bead 0 --format json",
        f"evaluate --gold {name} in.beads --calibration", f"apply {name} good.tsv {output} --accepted out.json", f"train {name} -o out.tsv",
        f"align good.tsv --lexicon {name} --format tsv", f"embed --language en {name}",
        f"convert {name} --from {chance.choice(['tsv', 'csv', 'tmx', 'xliff', 'po', 'jsonl', 'subtitles', 'text'])} {output} {flags('convert')}",
    ])


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Not the time of the clock, which says how busy the machine is.
    resource.setrlimit(resource.RLIMIT_CPU, (10, 10))


def fault(folder, line):
    """What is wrong with a run, or None."""
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    (folder / "tmp").mkdir()
    # With the models that are installed, if any, in some of the runs.
    models = installed if installed and chance.random() < 0.1 else "none"
    environment = dict(os.environ, ALIGN_MODELS=models, TMPDIR=str(folder / "tmp"), HOME=str(folder), SWIFT_BACKTRACE="enable=no", PATH=f"{folder}/bin:{os.environ['PATH']}")
    start = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    try:
        done = subprocess.run(["bash", "-c", f'exec "$TOOL" {line}'], cwd=folder, capture_output=True, timeout=60,
                              stdin=subprocess.DEVNULL, env=dict(environment, TOOL=tool), preexec_fn=limits)
    except subprocess.TimeoutExpired:
        return "longer than a minute"
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    if peak > 1 << 20 and peak > start: return f"{peak >> 10} MB"
    if done.returncode == -signal.SIGKILL or done.returncode == -signal.SIGXCPU: return "more than 10 s of processor time"
    if done.returncode not in (0, 1, 64, 65, 66, 73, 74): return f"exit code {done.returncode}"
    said = done.stderr.decode("utf-8", "replace")
    if "Fatal error" in said or "Stack dump" in said or "unexpected:" in said: return "a stack trace"
    if any(ord(c) < 32 and c != "\n" or 127 <= ord(c) < 160 or c in "\u202a\u202b\u202c\u202d\u202e" for c in said): return "controls"
    for row in said.splitlines():
        if not row[:1].isdigit() and not row.startswith(("The first ", "./", "Overlaps ", "Error: ", "Note: ", "Warning: ", "Help: ", "Usage: ", "in.", "out", "good.tsv", "en.txt", " ", "train", "-")):
            return f"a line of another kind: {row!r}"
    if done.returncode in (65, 66, 73, 74) and "Error: " not in said: return "an error without a word"
    for name, data in before.items():
        if not (folder / name).exists() or (folder / name).read_bytes() != data: return f"{name} was changed"
    if left := [path.name for path in folder.iterdir() if path.name.startswith(".align-tool")]: return f"left behind: {left}"
    if any((folder / "tmp").iterdir()): return "left behind in TMPDIR"
    return None


installed = subprocess.run([tool, "models", "path"], capture_output=True, text=True).stdout.strip()
if not os.path.isdir(installed): installed = ""
failures = 0
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
