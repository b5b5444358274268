import Foundation
import Testing

@testable import Align

/// A character that XML forbids, a tag that is none or an element that is not closed spoils its unit and no other.
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
    // Elements that are not nested, tags that are none.
    ("a < b", "a '<' or '&' that is not escaped"), ("a <b", "not well-formed"), ("a <3", "not well-formed"),
    ("<b>", "an end tag that does not belong here"), ("</b>", "an end tag that does not belong here"),
    ("<b><i>a</b></i>", "an end tag that does not belong here"),
    ("</tuv>", "an end tag that does not belong here"),
    ("<seg>", "an end tag that does not belong here"), ("<x y>", "an attribute that is not name=\"value\""),
    ("<ph x=1/>", "an attribute that is not name=\"value\""),
    ("<ph x='1' x='2'/>", "a duplicate attribute"),
    ("<ph x='a<b'/>", "a '<' or '&' that is not escaped"),
    ("<x:y/>", "a namespace prefix that is not declared"),
    ("<>", "not well-formed"), ("< b>", "not well-formed"), ("<1/>", "not well-formed"),
    ("<ph x='1'y='2'/>", "not well-formed"), ("</>", "not well-formed"), ("<b></b", "not well-formed"),
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
      let again = String(decoding: output + kept.report.trailingMarkup, as: UTF8.self)
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

  /// A unit whose end is missing is lost, and the one behind it is not.
  @Test(arguments: ["tu", "tuv", "seg"])
  func aMissingEndTagCostsItsUnit(_ element: String) throws {
    let text = tmx(["one", "two", "three"])
    let start = try #require(text.range(of: "two"))
    let end = try #require(text[start.upperBound...].range(of: "</\(element)>"))
    let content = try read(text.replacingCharacters(in: end, with: ""), .tmx)
    #expect(content.documents.flatMap(\.pairs).map(\.englishText) == ["one", "three"])
    #expect(content.problems.count == 1 && content.problems[0].problem.hasSuffix("; the unit is left out"))
    // That of the last unit, too.
    let last = try #require(text.range(of: "</\(element)>", options: .backwards))
    let ended = try read(text.replacingCharacters(in: last, with: ""), .tmx)
    #expect(ended.documents.flatMap(\.pairs).map(\.englishText) == ["one", "two"])
    #expect(ended.problems.count == 1, "\(ended.problems)")
  }

  @Test func groupsAndFilesAroundDamageAreKept() throws {
    func unit(_ text: String) -> String {
      "<x:trans-unit id='\(text.count)' r:a='1'><x:source>\(text)</x:source><x:target>甲</x:target></x:trans-unit>"
    }
    func file(_ language: String, _ body: String) -> String {
      "<x:file original='\(language)' source-language='\(language)' target-language='zh' datatype='x' xmlns:r='urn:r'>"
        + "<x:body>\(body)</x:body></x:file>\n"
    }
    let text =
      "<x:xliff version='1.2' xmlns:x='urn:oasis:names:tc:xliff:document:1.2'>\n"
      + file("en", "<x:group>\n\(unit("one"))\(unit("a < b"))\n</x:group>\n\(unit("two"))")
      + file("fr", unit("un") + unit("a </b>") + unit("deux"))
      + file("en", "<x:group translate='no'>\(unit("<b>"))\n\(unit("no"))</x:group>\(unit("three"))")
      + file("en", unit("four")) + "</x:xliff>"
    let content = try read(text, .xliff, keepsMarkup: true)
    let pairs = content.documents.flatMap(\.pairs)
    #expect(pairs.map(\.englishText) == ["one", "two", "no", "three", "four"])
    #expect(pairs.map { $0.unit?.isTranslatable } == [true, true, false, true, true])
    #expect(content.problems.map(\.line) == [3, 6, 7], "\(content.problems)")
    #expect(content.report.unitsInOtherLanguages == 3)
    let output = MarkupWriter(.xliff).write(content.documents).output.main
    let again = String(decoding: output + content.report.trailingMarkup, as: UTF8.self)
    let second = try read(again, .xliff)
    #expect(second.documents.flatMap(\.pairs).map(\.englishText) == pairs.map(\.englishText), "\(again)")
    #expect(second.problems == [])
  }

  /// A fault before the first unit costs nothing but what it is in.
  @Test func aDamagedHeaderCostsNoUnit() throws {
    let header = "<header srclang='zh'><note>a < b</note></header>"
    let text = tmx(["one", "two"]).replacing("<body>", with: header + "<body>")
    let content = try read(text, .tmx, keepsMarkup: true)
    #expect(content.documents.flatMap(\.pairs).map(\.englishText) == ["one", "two"])
    #expect(content.problems.map(\.problem).allSatisfy { $0.hasSuffix("; it is passed over") })
    let output = MarkupWriter(.tmx).write(content.documents).output.main
    let again = String(decoding: output + content.report.trailingMarkup, as: UTF8.self)
    #expect(try read(again, .tmx).documents.flatMap(\.pairs).count == 2, "\(again)")
  }

  /// Faults are told with their own places, also behind others and in blocks of their own.
  @Test func placesBehindFaultsAreRight() throws {
    let filler = String(repeating: "x", count: 3000)
    var texts: [String] = []
    for index in 0..<100 {
      texts.append(index % 10 == 3 ? "数 < \(filler)" : index % 10 == 7 ? "&#1;" : filler)
    }
    let content = try read(tmx(texts), .tmx)
    #expect(content.documents.flatMap(\.pairs).count == 80)
    let bad = texts.indices.filter { $0 % 10 == 3 || $0 % 10 == 7 }
    #expect(content.problems.map(\.line) == bad.map { $0 + 2 })
    #expect(
      content.problems.allSatisfy { (30...40).contains($0.column ?? 0) },
      "\(content.problems.map(\.column))"
    )
  }

  /// A file of nothing but faults ends, and says that there are too many.
  @Test func tooManyFaultsEndTheFile() throws {
    let reader = TMXReader()
    var count = 0
    #expect(throws: ReadError.self) {
      try reader.readDocuments(
        BitextInput(.bytes(Array(tmx(Array(repeating: "a < b", count: 5000)).utf8), name: "x")),
        problem: { _ in count += 1 },
        document: { _ in true }
      )
    }
    #expect(count == XMLElementStream.mostFaults)
  }

  @Test func aFileThatEndsTooEarlyIsAnError() throws {
    let whole = tmx(["one", "two"])
    let reader = TMXReader()
    var texts: [String] = []
    #expect(throws: ReadError.self) {
      try reader.readDocuments(
        BitextInput(.bytes(Array(whole.utf8.prefix(whole.utf8.count - 60)), name: "x")),
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
