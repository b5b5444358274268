import Foundation
import Testing

@testable import Align

@Suite struct FindingFormatsTests {
  static let findings = [
    Finding(
      document: "a",
      bead: 1,
      check: "number-mismatch",
      severity: .error,
      message: "四百吨 is 400 t; the English has \"300 tons\"",
      english: .init(
        text: "It made 300 tons.",
        quote: "300 tons",
        file: "a b/x:1.tsv",
        line: 2,
        column: 9,
        quoteOffset: 8
      ),
      chinese: .init(text: "生产四百吨。", quote: "四百吨", file: "a b/x:1.tsv", line: 2, column: 29, quoteOffset: 6),
      fingerprint: "00ff",
      probability: 0.9
    ),
    Finding(
      document: "a",
      bead: 2,
      check: "odd & new",
      severity: .note,
      message: "<tag>\u{0}",
      english: .init(text: ""),
      chinese: .init(text: "=1+1\r\n_x0041_", quote: "=1", line: 3, quoteOffset: 0)
    ),
    Finding(
      document: "b",
      bead: 0,
      check: "date",
      severity: .warning,
      message: "m",
      english: .init(text: "x", file: "/texts/中.txt", line: 1),
      chinese: .init(text: "y", file: "z.txt", line: 1)
    ),
  ]
  static var options: FindingWriterOptions {
    var options = FindingWriterOptions()
    options.toolVersion = "1.2"
    options.rules = ["date", "number-mismatch", "unit"].map {
      FindingRule(name: $0, summary: "About \($0).", details: "Flags: x\nPasses: y", severity: .error)
    }
    return options
  }
  private func write(_ format: FindingFormat, _ findings: [Finding] = Self.findings) throws -> String {
    var writer = try #require(format.makeWriter(Self.options))
    return String(decoding: writer.write(findings, pairs: 9), as: UTF8.self)
  }
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    ("x.sarif", FindingFormat.sarif), ("x.SARIF.json", .sarif), ("x.json", .json), ("x.jsonl", .jsonl),
    ("x.xml", .junit), ("d.x/x.xlsx", .xlsx), ("x.tsv", .tsv), ("x.txt", .text), ("x", nil),
    ("x.json/y", nil),
    ("x.doc", nil),
  ])
  func extensionsNameFormats(_ path: String, _ format: FindingFormat?) {
    #expect(FindingFormat(path: path) == format)
  }

  @Test func everyFormatHoldsTheProbability() throws {
    let json = try object(write(.json))
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.map { $0["probability"] as? Double } == [0.9, nil, nil])
    #expect(findings.allSatisfy { $0.keys.contains("probability") })
    let runs = try #require(try object(write(.sarif))["runs"] as? [[String: Any]])
    let results = try #require(runs[0]["results"] as? [[String: Any]])
    #expect(results.map { $0["rank"] as? Double } == [90, nil, nil])
    let rows = try write(.tsv).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(rows.map { $0.last.map(String.init) } == ["probability", "0.9000", "", ""])
  }

  @Test func jsonHoldsFindingsAndCounts() throws {
    let object = try object(write(.json))
    #expect((object["findings"] as? [[String: Any]])?.count == 3)
    let summary = try #require(object["summary"] as? [String: Any])
    #expect(summary["pairs"] as? Int == 9 && summary["errors"] as? Int == 1 && summary["notes"] as? Int == 1)
    let checks = try #require(summary["checks"] as? [[String: Any]])
    #expect(checks.map { $0["check"] as? String } == ["date", "number-mismatch", "odd & new"])
    let lines = try write(.jsonl).split(separator: "\n").map { try self.object(String($0)) }
    #expect(NSArray(array: lines).isEqual(to: object["findings"] as? [Any] ?? []))
    #expect((try self.object(write(.json, []))["findings"] as? [Any])?.isEmpty == true)
  }

  @Test func tsvHasARowForEach() throws {
    let rows = try write(.tsv).split(separator: "\n").map { $0.components(separatedBy: "\t") }
    #expect(rows.count == 4 && rows.allSatisfy { $0.count == FindingTSVWriter.columns.count })
    #expect(rows[2][14] == "=1+1\\r\\n_x0041_")
  }

  @Test func sarifLocatesResults() throws {
    let log = try object(write(.sarif))
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleIndex"] as? Int } == [1, nil, 0])
    #expect(results.map { $0["level"] as? String } == ["error", "note", "warning"])
    func physical(_ result: [String: Any], _ key: String) -> [String: Any] {
      ((result[key] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]) ?? [:]
    }
    let first = physical(results[0], "locations")
    #expect((first["artifactLocation"] as? [String: String])?["uri"] == "a%20b/x:1.tsv")
    let region = try #require(first["region"] as? [String: Any])
    #expect(
      region["startLine"] as? Int == 2 && region["startColumn"] as? Int == 9
        && region["endColumn"] as? Int == 17
    )
    // The second points at the Chinese, where its words stand.
    #expect((physical(results[1], "locations")["region"] as? [String: Any])?["startLine"] as? Int == 3)
    #expect((results[0]["partialFingerprints"] as? [String: String]) == ["alignFinding/v1": "00ff"])
    #expect(
      (physical(results[2], "locations")["artifactLocation"] as? [String: String])?["uri"]
        == "file:///texts/%E4%B8%AD.txt"
    )
  }

  @Test(arguments: [
    ("a/b.tsv", "a/b.tsv"), ("a:b.tsv", "./a:b.tsv"), ("/a b", "file:///a%20b"), ("x%y?#", "x%25y%3F%23"),
    ("-", "-"),
  ])
  func pathsBecomeURIs(_ path: String, _ uri: String) {
    #expect(SARIFWriter.uri(path) == uri)
  }

  @Test func junitCountsBySuite() throws {
    let text = try write(.junit)
    #expect(text.contains(#"<testsuite name="a" tests="2" failures="1" errors="0" skipped="1" time="0">"#))
    #expect(text.contains(#"<testsuite name="b" tests="1" failures="0" errors="0" skipped="1" time="0">"#))
    #expect(text.contains(#"<testcase classname="checks without findings" name="unit" time="0"/>"#))
    #expect(text.contains("&lt;tag&gt;\u{FFFD}"))
    #expect(!text.contains("name=\"date\" time"))
    var writer = JUnitWriter(
      {
        var options = Self.options; options.failsAt = nil; return options
      }()
    )
    #expect(!String(decoding: writer.write(Self.findings, pairs: 1), as: UTF8.self).contains("<failure"))
    #expect(try write(.junit, []).contains(#"tests="3" failures="0""#))
  }

  @Test func theSameFindingsGiveTheSameBytes() throws {
    for format in FindingFormat.allCases where ![.text, .html].contains(format) {
      var one = try #require(format.makeWriter(Self.options))
      var two = try #require(format.makeWriter(Self.options))
      #expect(one.write(Self.findings, pairs: 9) == two.write(Self.findings, pairs: 9))
    }
  }

  /// Check values of the algorithm: “123456789” gives CBF43926.
  @Test func checksums() {
    #expect(CRC32.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum([]) == 0)
  }

  @Test func cellsKeepTheirText() {
    func row(_ body: (inout XLSXRow) -> Void) -> String {
      var row = XLSXRow(number: 5, bytes: [])
      body(&row)
      return String(decoding: row.finished(), as: UTF8.self)
    }
    let cell = row { $0.text("=a\r\nb_x0041_c_") }
    #expect(
      cell.contains(
        "<c r=\"A5\" t=\"inlineStr\" s=\"1\"><is><t xml:space=\"preserve\">=a\nb_x005F_x0041_c_</t></is></c>"
      )
    )
    #expect(
      row {
        $0.text(""); $0.number(3)
      } == "<row r=\"5\"><c r=\"B5\" s=\"1\"><v>3</v></c></row>\n"
    )
    let long = row { $0.marked((String(repeating: "𠀀", count: 20_000), "x", "y")) }
    #expect(long.unicodeScalars.filter { $0 == "𠀀" }.count == 16_383 && long.contains("…"))
    #expect(row { $0.marked(("a", "b", "c")) }.contains("<r><t xml:space=\"preserve\">a</t></r><r><rPr>"))
  }

  @Test func whatDoesNotFitTheSheetIsCounted() {
    var writer = XLSXFindingWriter()
    #expect(writer.leftOutFindings == 0)
    var bytes: [UInt8] = []
    let finding = Finding(
      document: "",
      bead: 0,
      check: "",
      severity: .note,
      message: "",
      english: .init(text: ""),
      chinese: .init(text: "")
    )
    writer.begin(&bytes)
    writer.mostRows = 2
    writer.append(finding, to: &bytes)
    #expect(writer.leftOutFindings == 0)
    writer.append(finding, to: &bytes)
    #expect(writer.leftOutFindings == 1)
  }

  @Test func excerptsShowTheQuote() {
    let english = String(repeating: "word ", count: 40)
    let offset = english.utf8.count
    let place = Finding.Place(text: english + "300 tons " + english, quote: "300 tons", quoteOffset: offset)
    for width in 10...200 {
      let excerpt = FindingExcerpt(place, width: width)
      let line = excerpt.before + excerpt.quote + excerpt.after
      #expect(line.unicodeScalars.count <= width && excerpt.quote == "300 tons")
      #expect(excerpt.before.hasPrefix("…") && excerpt.after.hasSuffix("…"))
      #expect(excerpt.quoteColumn == excerpt.before.unicodeScalars.count && excerpt.quoteWidth == 8)
    }
    let wide = FindingExcerpt(Finding.Place(text: "一二三四五六七八九十四百吨", quote: "四百吨", quoteOffset: 30), width: 12)
    #expect(wide.before + wide.quote + wide.after == "…十四百吨" || wide.quote == "四百吨")
    #expect(wide.quoteWidth == 6)
    let short = FindingExcerpt(Finding.Place(text: " a \n\t b\u{1B}[31m "), width: 40)
    #expect(short.before == "a b\u{FFFD}[31m" || short.before == " a b\u{FFFD}[31m ")
    let long = FindingExcerpt(Finding.Place(text: english, quote: english, quoteOffset: 0), width: 20)
    #expect(long.quote.unicodeScalars.count == 18 && long.after == "…")
    #expect(FindingExcerpt(Finding.Place(text: ""), width: 20).before == "")
    // Nothing is quoted: the place that answers to the other side's is shown.
    let end = FindingExcerpt(Finding.Place(text: english + "the end"), width: 20, relativeCentre: 1)
    #expect(end.before.hasSuffix("the end"))
  }

  @Test func aQuoteThatIsNotThereIsNone() {
    for (quote, offset) in [("x", 0), ("a", 5), ("a", -1), ("", 0)] {
      let place = Finding.Place(text: "a", quote: quote, quoteOffset: offset)
      #expect(place.parts == ("a", "", ""))
    }
  }
}
