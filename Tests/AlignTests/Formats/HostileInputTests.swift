import Foundation
import Testing

@testable import Align

/// Files that were made to do harm: each is refused with its place and a reason, or read without harm; nothing is
/// fetched, and nothing is lost without a word.
@Suite struct HostileInputTests {
  /// What a reader made of a file.
  private struct Outcome {
    var texts: [String] = []
    var errors: [ReadError] = []
  }

  private func read(_ format: BitextFormat, _ bytes: [UInt8]) throws -> Outcome {
    let reader = try #require(format.makeReader())
    var outcome = Outcome()
    do throws(ReadError) {
      try reader.readDocuments(
        BitextInput(.bytes(bytes, name: "x")),
        problem: { outcome.errors.append($0) },
        document: {
          outcome.texts += $0.pairs.map { $0.englishText + "|" + $0.chineseText }
          return true
        }
      )
    } catch { outcome.errors.append(error) }
    return outcome
  }

  private static let good =
    "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='zh'><seg>甲</seg></tuv></tu>"

  private func tmx(_ body: String, prolog: String = "") -> [UInt8] {
    Array("\(prolog)<tmx version='1.4'>\n<body>\(Self.good)\n\(body)</body></tmx>".utf8)
  }

  private func expect(
    _ outcome: Outcome,
    says message: String,
    keeping texts: [String] = ["a|甲"],
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.errors.count == 1, sourceLocation: location)
    #expect(
      outcome.errors.first?.description.contains(message) == true,
      "\(outcome.errors)",
      sourceLocation: location
    )
    #expect(outcome.texts == texts, sourceLocation: location)
  }

  @Test func externalEntitiesAreNotRead() throws {
    let folder = try TemporaryFolder()
    let secret = try folder.write("secret.txt", "SECRET")
    for declaration in [
      "<!DOCTYPE tmx [<!ENTITY x SYSTEM 'file://\(secret)'>]>",
      "<!DOCTYPE tmx [<!ENTITY % x SYSTEM 'file://\(secret)'> %x;]>",
      "<!DOCTYPE tmx [<!ENTITY x PUBLIC 'p' 'http://127.0.0.1:9/x'>]>",
    ] {
      let unit = Self.good.replacing("<seg>a", with: "<seg>&x;")
      let outcome = try read(.tmx, tmx(unit, prolog: declaration))
      expect(outcome, says: "x:1:", keeping: [])
      #expect(outcome.errors[0].problem.contains("entit"))
      let xliff = declaration.replacing("tmx [", with: "xliff [") + "<xliff version='1.2'>&x;</xliff>"
      let refused = try read(.xliff, Array(xliff.utf8)).errors
      #expect(refused.count == 1 && refused.allSatisfy { $0.problem.contains("entit") })
    }
    // A DTD elsewhere is not fetched; what it may declare is then not declared.
    let dtd = try folder.write("x.dtd", "<!ENTITY x 'SECRET'>")
    let body = Self.good.replacing("<seg>a", with: "<seg>&x;")
    let outcome = try read(.tmx, tmx(body, prolog: "<!DOCTYPE tmx SYSTEM 'file://\(dtd)'>"))
    #expect(outcome.errors.count == 1 && !outcome.texts.contains { $0.contains("SECRET") })
  }

  @Test func entitiesThatMultiplyAreRefused() throws {
    let lines = (1...9).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }
    let prolog = "<!DOCTYPE tmx [<!ENTITY l0 'lol'>\(lines.joined())]>"
    let outcome = try read(.tmx, tmx(Self.good.replacing("<seg>a", with: "<seg>&l9;"), prolog: prolog))
    expect(outcome, says: "the file declares its own entities", keeping: [])
  }

  @Test func attributesHaveALimit() throws {
    let long = String(repeating: "y", count: 1 << 20)
    expect(
      try read(.tmx, tmx("<tu changeid='\(long)'>" + Self.good.dropFirst(4))),
      says: "the attribute 'changeid' of <tu> is 1048576 bytes long; expected at most 262144"
    )
    let longest = String(repeating: "y", count: 11 << 20)
    let outcome = try read(.tmx, tmx("<tu changeid='\(longest)'>" + Self.good.dropFirst(4)))
    expect(outcome, says: "longer than 10 MB")
    #expect(try read(.xliff, Array("<xliff version='\(long)'/>".utf8)).errors.count == 1)
  }

  @Test func depthHasALimit() throws {
    let deep = String(repeating: "<hi>", count: 100_000)
    expect(
      try read(.tmx, tmx("<tu><tuv xml:lang='en'><seg>" + deep)),
      says: "x:3:1036: elements are nested too deeply; expected at most 256 levels"
    )
    let closed = String(repeating: "<g>", count: 300) + "x" + String(repeating: "</g>", count: 300)
    let xliff =
      "<xliff version='1.2'><file original='f' source-language='en' target-language='zh'><body>"
      + "<trans-unit id='1'><source>\(closed)</source></trans-unit></body></file></xliff>"
    #expect(try read(.xliff, Array(xliff.utf8)).errors.map(\.problem) == ["elements are nested too deeply"])
  }

  @Test(arguments: [
    ("<tu><tuv xml:lang='en'><seg>b", "the file ends inside an element", "</seg>"),
    ("<tu><tuv xml:lang='en'><seg>b</tuv></tu>", "an end tag that does not belong here", "</seg>"),
    ("<tu><tuv xml:lang=en>", "an attribute that is not name=\"value\"", "a value in quotes"),
    ("<tu><tuv xml:lang='en' xml:lang='zh'>", "a duplicate attribute", "each attribute once"),
    (
      "<tu><tuv xml:lang='en'><seg>R&D</seg></tuv><tuv xml:lang='zh'><seg>甲</seg></tuv></tu>",
      "an '&' that is not escaped", "&amp; for '&'"
    ),
    ("<tu><tuv xml:lang='en'><seg>a < b</seg>", "a '<' or '&' that is not escaped", "&lt; or &amp;"),
    ("<!-- x", "a comment that does not end", "'-->'"),
    ("<tu><![CDATA[x", "the file ends inside an element", "</tu>"),
    ("\u{0}", "a character that XML forbids", "text in the encoding"),
    ("\u{1}", "a character that XML forbids", "text"),
    ("<x:tu/>", "a namespace prefix that is not declared", "xmlns:"),
  ])
  func brokenMarkupHasItsPlace(_ body: String, _ problem: String, _ expected: String) throws {
    let isAtEnd = problem.contains("ends") || problem.contains("does not end")
    let bytes = isAtEnd ? Array(String(decoding: tmx(body), as: UTF8.self).dropLast(13).utf8) : tmx(body)
    let outcome = try read(.tmx, bytes)
    expect(outcome, says: problem)
    let error = try #require(outcome.errors.first)
    #expect(error.line == 3 && error.column != nil && error.expected.hasPrefix(expected), "\(error)")
  }

  @Test func wrongEncodingsAreToldByTheirPlace() throws {
    let gbk: [UInt8] = [0xCB, 0xC4, 0xB0, 0xD9, 0xB6, 0xD6]
    let body = tmx("").map { $0 }
    let cut = try #require(body.lastIndex(of: UInt8(ascii: "\n")))
    expect(try read(.tmx, Array(body[...cut]) + gbk + body[(cut + 1)...]), says: "x:3:")
    // Declared, it is read.
    let declared =
      Array(
        "<?xml version='1.0' encoding='GB18030'?><tmx><tu><tuv lang='en'><seg>a</seg></tuv><tuv lang='zh'><seg>"
          .utf8
      )
      + gbk + Array("</seg></tuv></tu></tmx>".utf8)
    #expect(try read(.tmx, declared).texts == ["a|四百吨"])
    expect(
      try read(.tmx, Array("<?xml version='1.0' encoding='klingon'?><tmx/>".utf8)),
      says: "unknown encoding",
      keeping: []
    )
    // Rows that are in another encoding are told one by one, and the others are read.
    let rows = Array("a\t甲\nb\t".utf8) + gbk + Array("\nc\t丙\n".utf8)
    expect(
      try read(.tsv, rows),
      says: "x:2:3: byte 0xCB at offset 2 is not UTF-8; the row is left out",
      keeping: ["a|甲", "c|丙"]
    )
  }

  @Test(arguments: [
    (BitextFormat.csv, "en,zh\na,甲\nb\u{0},乙\n", "x:3:2: a NUL character"),
    (.po, "msgid \"a\"\nmsgstr \"甲\"\n\nmsgid \"b\u{0}\"\n", "x:4:9: a NUL character"),
  ])
  func nulIsNoText(_ format: BitextFormat, _ text: String, _ message: String) throws {
    let outcome = try read(format, Array(text.utf8))
    #expect(outcome.errors.first?.description.hasPrefix(message) == true, "\(outcome.errors)")
    #expect(outcome.texts.contains("a|甲") || format == .po)
  }

  /// A workbook or any other archive is told from a table by its first bytes.
  @Test func binaryFilesAreNoTables() throws {
    let archive: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0] + (0..<200).map { UInt8($0) }
    for format in [BitextFormat.csv, .po, .subtitles, .tmx, .xliff, .tsv, .jsonl] {
      let outcome = try read(format, archive)
      #expect(outcome.texts.isEmpty || format == .tsv, "\(format)")
      #expect(!outcome.errors.isEmpty, "\(format)")
    }
  }

  @Test func aQuotationMarkDoesNotSwallowTheFile() throws {
    let rows = String(repeating: "b,乙\n", count: 10)
    let outcome = try read(.csv, Array("en,zh\na,甲\n\"\(rows)".utf8))
    let kept = ["a|甲"] + Array(repeating: "b|乙", count: 9)
    expect(outcome, says: "x:3:1: the quotation mark that opens here is never closed", keeping: kept)
  }

  /// Damaged at random, a file gives pairs or errors, and never a trap.
  @Test(arguments: [
    (BitextFormat.csv, "en,zh,note\n\"a \"\"b\"\"\",甲,1\n\"c\nd\",乙,\n"),
    (
      .po,
      "msgid \"\"\nmsgstr \"Language: zh\\n\"\n\nmsgctxt \"x\"\nmsgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"甲\\t\"\n"
    ),
    (.subtitles, "1\n00:00:01,000 --> 00:00:02,000\n<i>a</i>\n甲\n\n2\n00:00:03,000 --> 00:00:04,000\nb\n乙\n"),
  ])
  func damageIsTold(_ format: BitextFormat, _ text: String) throws {
    var random = SeededRandom(seed: 7)
    let atoms = Array("\"\\,\n\r\t <>&:-0[]#{}".utf8) + [0, 0xFF, 0xE4]
    for _ in 0..<400 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int(random.next() % 4) + 1 {
        let place = Int(random.next() % UInt64(max(bytes.count, 1)))
        switch random.next() % 3 {
        case 0: bytes.insert(atoms[Int(random.next() % UInt64(atoms.count))], at: place)
        case 1: if place < bytes.count { bytes[place] = atoms[Int(random.next() % UInt64(atoms.count))] }
        default: bytes.removeSubrange(place..<min(bytes.count, place + 6))
        }
      }
      let outcome = try read(format, bytes)
      // What was left of a table may be its header alone.
      #expect(!outcome.texts.isEmpty || !outcome.errors.isEmpty || format == .csv)
      #expect(outcome.errors.allSatisfy { !$0.problem.isEmpty })
    }
  }
}
