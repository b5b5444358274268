import Testing

@testable import Align

/// A character or a reference that XML forbids spoils its unit and no other.
@Suite struct DamagedUnitTests {
  /// What stands in a segment, and what is said of it.
  private static let damages: [(text: String, problem: String)] = [
    ("a&#x1F;b", "a character that XML forbids"), ("&#31;", "a character that XML forbids"),
    ("a&#0;b", "a character that XML forbids"), ("a&#xFFFE;b", "a character that XML forbids"),
    ("a&#xD800;b", "a character that XML forbids"), ("a&#x110000;b", "a character that XML forbids"),
    ("a&#x;b", "a character that XML forbids"), ("a&#;b", "a character that XML forbids"),
    ("a\u{1F}b", "a character that XML forbids"), ("\u{B}", "a character that XML forbids"),
    ("数\u{1}字", "a character that XML forbids"), ("a\u{FFFF}b", "a character that XML forbids"),
    ("R&D", "an '&' that is not escaped"), ("Q & A", "a '<' or '&' that is not escaped"),
    ("a&", "a '<' or '&' that is not escaped"), ("a&amp", "an '&' that is not escaped"),
    ("a&nbsp;b", "an entity that is not declared, '&nbsp;'"), ("&hellip;", "an entity that is not declared"),
    ("<ph>&#x1F;</ph>", "a character that XML forbids"),
    ("<ph x='&#x1F;'/>", "a character that XML forbids"),
    ("&#x1F;&#x1F; &nbsp;", "a character that XML forbids"),
  ]

  private func tmx(_ texts: [String]) -> String {
    let units = texts.map { text in
      "<tu><tuv xml:lang='en'><seg>\(text)</seg></tuv><tuv xml:lang='zh'><seg>甲</seg></tuv></tu>"
    }
    return "<tmx version='1.4'><body>\n" + units.joined(separator: "\n") + "\n</body></tmx>\n"
  }

  private func xliff(_ texts: [String]) -> String {
    let units = texts.enumerated().map { number, text in
      "<trans-unit id='\(number)'><source>\(text)</source><target>甲</target></trans-unit>"
    }
    return
      "<xliff version='1.2'><file original='f' source-language='en' target-language='zh' datatype='x'><body>\n"
      + units.joined(separator: "\n") + "\n</body></file></xliff>\n"
  }

  private func read(_ text: String, _ format: BitextFormat, keepsMarkup: Bool = false) throws -> BitextContent
  {
    var options = BitextReaderOptions()
    options.keepsMarkup = keepsMarkup
    let reader = try #require(format.makeReader(options))
    return try reader.readAll(BitextInput(.bytes(Array(text.utf8), name: "x")))
  }

  private func check(_ file: ([String]) -> String, _ format: BitextFormat) throws {
    for (text, problem) in Self.damages {
      let content = try read(file(["one", text, "three", "four"]), format)
      let texts = content.documents.flatMap(\.pairs).map(\.englishText)
      #expect(texts == ["one", "three", "four"], "\(text.debugDescription)")
      #expect(content.problems.count == 1, "\(text.debugDescription) \(content.problems)")
      let error = try #require(content.problems.first)
      #expect(error.line == 3 && (error.column ?? 0) > 20, "\(text.debugDescription) \(error)")
      #expect(error.problem.contains(problem), "\(text.debugDescription) \(error)")
      #expect(error.problem.hasSuffix("; the unit is left out"))
      // As the first, the last and the only unit.
      #expect(try read(file([text, "b"]), format).documents.flatMap(\.pairs).map(\.englishText) == ["b"])
      #expect(try read(file(["a", text]), format).documents.flatMap(\.pairs).map(\.englishText) == ["a"])
      #expect(try read(file([text]), format).documents.flatMap(\.pairs).isEmpty)
      // Written again, the file is the same without the unit.
      let kept = try read(file([text, "b", text, "c", text]), format, keepsMarkup: true)
      let output = MarkupWriter(format).write(kept.documents).output.main
      let again = String(decoding: output + MarkupWriter.end(kept.report.trailingMarkup), as: UTF8.self)
      let expected = file(["b", "c"]).split(separator: "\n").filter { $0.contains("甲") }
      let found = again.replacing("\"", with: "'").split(separator: "\n").filter { $0.contains("甲") }
      #expect(found.map { Self.withoutNumber($0) } == expected.map { Self.withoutNumber($0) }, "\(again)")
      #expect(try read(again, format).problems == [])
    }
  }

  private static func withoutNumber(_ line: Substring) -> String {
    String(line.replacing(/id='\d'/, with: "id=''"))
  }

  @Test func inTMX() throws { try check(tmx, .tmx) }

  @Test func inXLIFF() throws { try check(xliff, .xliff) }

  @Test func outsideOfUnitsNothingIsLeftOut() throws {
    let text = tmx(["a", "b"]).replacing("<body>", with: "<header><note>&#x1F; R&D</note></header><body>")
    let content = try read(text, .tmx)
    #expect(content.documents.flatMap(\.pairs).count == 2)
    #expect(!content.problems.isEmpty)
    #expect(content.problems.allSatisfy { $0.problem.hasSuffix("; it is passed over") })
  }

  /// What leaves open where elements begin and end is not guessed at; what stands before it is read.
  @Test(arguments: ["a < b", "<seg>", "</tuv>", "<x y>", "<ph x='1' x='2'/>", "<x:y/>"])
  func brokenElementsEndTheFile(_ text: String) throws {
    let reader = TMXReader()
    var texts: [String] = []
    #expect(throws: ReadError.self) {
      try reader.readDocuments(
        BitextInput(.bytes(Array(tmx(["one", text, "three"]).utf8), name: "x")),
        problem: { Issue.record("\($0)") },
        document: {
          texts += $0.pairs.map(\.englishText)
          return true
        }
      )
    }
    #expect(texts == ["one"])
  }
}
