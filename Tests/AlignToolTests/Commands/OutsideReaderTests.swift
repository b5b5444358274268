import Foundation
import Testing

/// The memories that the built tool makes of the seeds, as xmllint and PyPI's translate-toolkit read them.
///
/// `scripts/setup-tests.sh` installs both. Without them the tests are skipped with a line, but under CI they fail.
@Suite struct OutsideReaderTests {
  private static let tools = Repository.path(".build/test-tools")

  /// Whether the files that a test needs are there.
  private func has(_ paths: String...) -> Bool {
    let missing = paths.filter { !FileManager.default.fileExists(atPath: $0) }
    if missing.isEmpty { return true }
    let message = "\(missing.joined(separator: ", ")) missing; run scripts/setup-tests.sh"
    if ProcessInfo.processInfo.environment["CI"] == "true" {
      Issue.record("\(message)")
    } else {
      print("SKIPPED: \(message)")
    }
    return false
  }

  /// The seeds as TMX and JSONL.
  private func work() throws -> Workspace {
    let work = try Workspace()
    let result = try work.run("align", Repository.path("seeds"), "-o", "s.tmx", "-o", "s.jsonl")
    #expect(result.exitCode == 0, "\(result.errorText)")
    return work
  }

  @Test func theSeedsMemoryIsValid() throws {
    let dtd = Self.tools + "/tmx14.dtd"
    guard has(dtd) else { return }
    let result = try work().shell("xmllint --noout --nonet --dtdvalid '\(dtd)' s.tmx")
    #expect(result.exitCode == 0, "\(result.errorText.prefix(500))")
  }

  /// Every table that the tool writes, as pandas and datasets load it in blocks of 4 KiB, error records among the rows.
  @Test func tablesLoadInOneCall() throws {
    let python = Self.tools + "/venv/bin/python"
    guard has(python) else { return }
    let work = try Workspace()
    try work.write(
      "q.tsv",
      "id\tenglish\tchinese\tnote\n1\t\"He\" said, \"12\".\t“他”说了十二个词。\tn,1\n2\tIt is, \"so\"; yes\t是\t\n3\tonly\t\tx\n"
    )
    let lines = (0..<60).map { index in
      let date = index % 2 == 0 ? "1960" : "\"July 1960 (?)\""
      return index % 7 == 0
        ? "{\"id\": 3, \"english\": \"x\""
        : "{\"id\":\"\(index)\",\"english\":\"He bought 12 cows. She \\\"left\\\".\",\"chinese\":\"他买了13头牛。她离开了。\",\"date\":\(date)}"
    }
    try work.write("d.ndjson", lines.joined(separator: "\n"))
    var files: [String] = []
    for (input, command) in [("q.tsv", "convert"), ("d.ndjson", "align"), ("d.ndjson", "audit")] {
      let endings = command == "audit" ? ["jsonl"] : ["jsonl", "csv", "tsv"]
      for ending in endings {
        files.append("\(command).\(ending)")
        let from = command == "align" ? ["--from", "jsonl"] : []
        try work.write("in.jsonl", work.bytes("d.ndjson"))
        let name = input == "d.ndjson" ? "in.jsonl" : input
        _ = try work.run(words: [command, name, "-o", files.last ?? ""] + from)
      }
    }
    let script = """
      import csv, json, sys
      import datasets, pandas
      datasets.disable_progress_bars()
      for name in sys.argv[1:]:
        kind = name.rsplit(".", 1)[1]
        if kind == "jsonl":
          rows = sum(1 for _ in open(name))
          table = pandas.read_json(name, lines=True)
          loaded = datasets.load_dataset("json", data_files=name, split="train", cache_dir="cache", chunksize=4096)
        else:
          mark = "," if kind == "csv" else "\t"
          rows = sum(1 for _ in csv.reader(open(name, newline=""), delimiter=mark)) - 1
          table = pandas.read_csv(name, sep=mark)
          loaded = datasets.load_dataset("csv", data_files=name, split="train", cache_dir="cache", sep=mark)
        print(name, rows > 0 and rows == len(table) == loaded.num_rows)
      """
    try work.write("load.py", script)
    let result = try work.shell(
      "HF_DATASETS_OFFLINE=1 '\(python)' -X utf8 load.py \(files.joined(separator: " "))"
    )
    #expect(result.exitCode == 0, "\(result.errorText.suffix(500))")
    #expect(result.text == files.map { "\($0) True\n" }.joined())
  }

  /// The types that Integrations/README.md names for datasets are those of the lines.
  @Test func theTypesInTheDocumentsLoad() throws {
    let python = Self.tools + "/venv/bin/python"
    guard has(python) else { return }
    let work = try Workspace()
    let readme = try String(contentsOfFile: Repository.path("Integrations/README.md"), encoding: .utf8)
    try work.write("README.md", readme)
    try work.write("in.tsv", "He bought 12 cows.\t他买了13头牛。\n")
    _ = try work.run(words: ["convert", "in.tsv", "-o", "beads.jsonl"])
    let script = """
      import re, textwrap
      text = open("README.md", encoding="utf-8").read()
      recipe = re.search(r"(    import datasets\\n.*?features=features\\)\\n)", text, re.S)[1]
      exec(textwrap.dedent(recipe), {"files": ["beads.jsonl"]})
      """
    try work.write("load.py", script)
    let result = try work.shell("HF_DATASETS_OFFLINE=1 HF_HOME=cache '\(python)' -X utf8 load.py")
    #expect(result.exitCode == 0, "\(result.errorText.suffix(500))")
  }

  /// A workbook that another program wrote.
  @Test func workbooksOfOpenpyxlAreRead() throws {
    let python = Self.tools + "/venv/bin/python"
    guard has(python) else { return }
    let work = try Workspace()
    try work.write(
      "make.py",
      """
      import openpyxl
      from openpyxl.cell.rich_text import CellRichText, TextBlock
      from openpyxl.cell.text import InlineFont
      book = openpyxl.Workbook()
      sheet = book.active
      sheet.append(["Terms"])
      sheet.append(["ID", "English", "Chinese (Simplified)", "Status"])
      sheet.append(["u1", CellRichText("He bought ", TextBlock(InlineFont(b=True), "300"), " tons."), "他买了四百吨。", "ok"])
      sheet.append(["u2", "Line one\\nLine two", "第一行\\n第二行", None])
      book.save("a.xlsx")
      """
    )
    #expect(try work.shell("'\(python)' make.py").exitCode == 0)
    let audit = try work.run("audit", "a.xlsx")
    #expect(audit.exitCode == 1 && audit.text.contains("a.xlsx:3: error"), "\(audit.text) \(audit.errorText)")
    #expect(audit.text.contains("unit u1"))
    let first = try work.run("convert", "a.xlsx", "-o", "b.xlsx", "-o", "b.csv")
    let second = try work.run("convert", "b.xlsx", "-o", "c.csv")
    #expect(first.exitCode == 0 && second.exitCode == 0, "\(first.errorText) \(second.errorText)")
    #expect(try work.bytes("b.csv") == work.bytes("c.csv"))
    #expect(
      try work.text("b.csv").contains("Status") && work.text("b.csv").contains("\"Line one\nLine two\"")
    )
  }

  @Test func everyUnitOfTheSeedsMemoryIsIntact() throws {
    let python = Self.tools + "/venv/bin/python"
    guard has(python) else { return }
    let work = try work()
    let script = """
      import json
      from translate.storage import tmx
      for unit in tmx.tmxfile.parsefile("s.tmx").units:
        print(json.dumps([unit.source or "", unit.target or ""], ensure_ascii=False))
      """
    try work.write("read.py", script)
    let result = try work.shell("'\(python)' -X utf8 read.py")
    #expect(result.exitCode == 0, "\(result.errorText.suffix(500))")
    let units = try result.text.split(separator: "\n").map {
      try JSONDecoder().decode([String].self, from: Data($0.utf8))
    }
    let expected = try objects(work.text("s.jsonl")).map {
      [$0["english_text"] as? String, $0["chinese_text"] as? String].compactMap { $0 }
    }
    #expect(units.count > 100 && units == expected)
  }
}
