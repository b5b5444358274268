import Foundation
import Testing

@testable import Align

/// XML as the tools of the trade write it, in every encoding and with everything that may stand in a prolog: read, or refused with
/// the place and the reason.
@Suite struct XMLElementStreamTests {
  private static let unit =
    "<tu><tuv xml:lang='en'><seg>Rong</seg></tuv><tuv xml:lang='zh'><seg>朱镕基</seg></tuv></tu>"

  private func read(_ bytes: [UInt8]) throws(ReadError) -> [String] {
    var texts: [String] = []
    try TMXReader().readDocuments(
      BitextInput(.bytes(bytes, name: "x")),
      problem: { Issue.record("\($0)") },
      document: {
        texts += $0.pairs.map { $0.englishText + "|" + $0.chineseText }
        return true
      }
    )
    return texts
  }

  @Test func whatStandsAroundTheElementsComesOutAgain() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <!-- made by hand, 一 & < -->
      <?pi some data?>
      <tmx version="1.4" xmlns:x="urn:x" x:y="1" xmlns="urn:y"><header srclang="en" adminlang="en"/><body>
      <!-- first --><tu tuid="1" x:b="2" xmlns:z="urn:z" a="3"><?p?><tuv xml:lang="en"><seg>a<ph z:c=""/></seg></tuv>\
      <tuv xml:lang="zh"><seg>甲</seg></tuv></tu>
      <!-- last --></body></tmx>
      <!-- end -->

      """
    var options = BitextReaderOptions()
    options.keepsMarkup = true
    let content = try TMXReader(options).readAll(BitextInput(.bytes(Array(text.utf8), name: "x")))
    #expect(content.problems == [])
    #expect(
      content.documents.flatMap(\.pairs).compactMap(\.unit).flatMap(\.fields).map(\.name) == ["a", "x:b"]
    )
    let output = MarkupWriter(.tmx).write(content.documents).output.main
    let again = String(decoding: output + content.report.trailingMarkup, as: UTF8.self)
    #expect(again == text, "\(again)")
  }

  private func file(_ encoding: String?, _ prolog: String = "", body: String = unit) -> String {
    let declared = encoding.map { " encoding='\($0)'" } ?? ""
    return "<?xml version='1.0'\(declared)?>\n\(prolog)<tmx version='1.4'><body>\(body)</body></tmx>"
  }

  private func encoded(_ text: String, _ name: String) throws -> [UInt8] {
    let source = Process()
    let input = Pipe()
    let output = Pipe()
    source.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    source.arguments = ["iconv", "-f", "UTF-8", "-t", name]
    source.standardInput = input
    source.standardOutput = output
    try source.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let bytes = try output.fileHandleForReading.readToEnd().map { [UInt8]($0) } ?? []
    source.waitUntilExit()
    return bytes
  }

  @Test(arguments: [
    ("UTF-8", "UTF-8"), ("utf-8", "UTF-8"), ("US-ASCII", "UTF-8"), ("GBK", "GBK"), ("GB2312", "GBK"),
    ("gb18030", "GB18030"),
    ("UTF-16", "UTF-16"), ("UTF-16LE", "UTF-16LE"), ("UTF-16BE", "UTF-16BE"), ("UTF-32", "UTF-32"),
    ("ISO-2022-CN-EXT", "ISO-2022-CN-EXT"), ("EUC-JP", "EUC-JP"), ("UCS-4", "UTF-32BE"),
  ])
  func everyEncodingIsRead(_ declared: String, _ actual: String) throws {
    let body =
      declared == "EUC-JP" || declared.hasPrefix("ISO") ? Self.unit.replacing("镕", with: "容") : Self.unit
    let bytes = try encoded(file(declared, body: body), actual)
    try #require(!bytes.isEmpty)
    #expect(try read(bytes) == ["Rong|" + (body == Self.unit ? "朱镕基" : "朱容基")])
  }

  @Test func everyEncodingIsReadAcrossBlocks() throws {
    for name in ["UTF-8", "GB18030", "UTF-16", "UTF-32", "EUC-TW"] {
      let text = file(name, body: String(repeating: Self.unit.replacing("镕", with: "容"), count: 3000))
      #expect(try read(encoded(text, name)) == Array(repeating: "Rong|朱容基", count: 3000), "\(name)")
    }
  }

  /// A declaration that somebody forgot to change, or that was never right.
  @Test(arguments: [
    "GBK", "GB2312", "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "ISO-8859-1", "windows-1252",
    "KOI8-R",
    "UTF-16", "UTF-16LE", "UTF-32", "UCS-4", "ISO-10646-UCS-2", "ISO-2022-CN", "ISO-2022-JP", "IBM037",
    "klingon", "HTML",
    "BOCU-1",
  ])
  func textInUTF8UnderAnotherNameIsRefused(_ declared: String) throws {
    let error = #expect(throws: ReadError.self) { try read(Array(file(declared).utf8)) }
    #expect(error?.kind == .badData && error?.line != nil, "\(String(describing: error))")
    #expect(error?.problem.contains(declared) == true, "\(String(describing: error))")
  }

  @Test func bytesThatAreNotInTheEncodingHaveTheirPlace() throws {
    for (declared, actual) in [("UTF-8", "GBK"), ("EUC-KR", "GBK")] {
      let body = Self.unit + "\n<!-- --> " + Self.unit.replacing("镕", with: "嘅")
      let bytes = try encoded(file(declared, body: body).replacing("朱镕基", with: "a"), actual)
      var pairs = 0
      let error = #expect(throws: ReadError.self) {
        try TMXReader().read(BitextInput(.bytes(bytes, name: "x"))) {
          if case .pair = $0 { pairs += 1 }
          return true
        }
      }
      #expect(
        error?.line == 3 && error?.problem.hasPrefix("the byte 0x") == true,
        "\(String(describing: error))"
      )
      #expect(pairs == 1)
    }
  }

  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"GB\u{82}", "<?xml version='1.0' encoding='GB2312",
    "<?xml version='1.0' encoding=",
    "<?xml encoding='GBK'?><tmx/>", "<?xml version='1.0' encoding='../x'?><tmx/>", "<?xml", "<?xml ", "<",
    "<?", "<!", "\u{FEFF}", "",
    " ", "&", "]]>", "<tmx", "<tmx>", "<tmx a", "<tmx a='", "<!DOCTYPE", "<!DOCTYPE tmx [",
    "<!DOCTYPE tmx [<!ATTLIST", "<?l",
  ])
  func startsOfFilesAreRefused(_ text: String) throws {
    #expect(throws: ReadError.self) { try read(Array(text.utf8)) }
  }

  @Test(arguments: [
    "<?pagebreak?>", "<?l?>", "<?a b?>", "<!-- c -->", "<!--<!ENTITY x 'y'>-->",
    "<!DOCTYPE tmx>", "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>", "<!DOCTYPE tmx []>",
    "<!DOCTYPE tmx [<!ATTLIST tmx version CDATA #REQUIRED>]>",
    "<!DOCTYPE tmx [<!ATTLIST tmx a CDATA #IMPLIED b (x|y) 'x'>]>",
    "<!DOCTYPE tmx [<!NOTATION A SYSTEM 'x'>]>", "<!DOCTYPE tmx [<!NOTATION A PUBLIC 'x'>]>",
    "<!DOCTYPE tmx [<!NOTATION g SYSTEM 'g'><!ENTITY pic SYSTEM 'a.gif' NDATA g>]>",
    "<!DOCTYPE tmx [<!ELEMENT tmx ANY><!ELEMENT seg (#PCDATA|hi)*>]>",
    "<!DOCTYPE tmx [<!ENTITY lt '&#38;#60;'><!ENTITY amp '&#38;#38;'><!ENTITY % p 'x'>]>",
    "<!DOCTYPE tmx [<?pi?><!-- c -->]>",
  ])
  func prologsAreRead(_ prolog: String) throws {
    #expect(try read(Array(file("UTF-8", prolog).utf8)) == ["Rong|朱镕基"])
  }

  @Test func instructionsInsideTextAreNoText() throws {
    let body = Self.unit.replacing("Rong", with: "Ro<?pagebreak?>n<!-- x --><?a b?>g")
    #expect(try read(Array(file(nil, body: body).utf8)) == ["Rong|朱镕基"])
  }

  /// libxml2 compares each attribute with each, so that 200,000 of them would take minutes.
  @Test(arguments: [2_000, 200_000]) func attributesHaveANumber(_ count: Int) throws {
    let attributes = (0..<count).map { " a\($0)=''" }.joined()
    let error = #expect(throws: ReadError.self) {
      try read(Array(file(nil, body: "<tu\(attributes)>" + Self.unit.dropFirst(4)).utf8))
    }
    #expect(error?.problem == "a tag has too many attributes")
    let names = (0..<count).map { " xmlns:a\($0)='b'" }.joined()
    #expect(throws: ReadError.self) { try read(Array("<tmx\(names)/>".utf8)) }
  }

  @Test func oneByteAtATimeIsTheSameText() throws {
    let text = file("UTF-8", body: Self.unit + "\n" + Self.unit)
    for cut in 0..<text.utf8.count {
      // Whatever part of a file is there, it is refused, and nothing traps.
      #expect(throws: ReadError.self) { try read(Array(text.utf8.prefix(cut))) }
    }
  }

  /// The five entities of XML and references to characters are text in attributes as well as in elements.
  @Test func entitiesOfXMLAreTextEverywhere() throws {
    let unit =
      "<tu><prop type='document'>a &amp; b</prop><tuv xml:lang='en'><seg>&lt;&amp;&gt;&quot;&apos;&#38;</seg></tuv>"
      + "<tuv xml:lang='zh'><seg>甲</seg></tuv></tu>"
    #expect(try read(Array(file(nil, body: unit).utf8)) == ["<&>\"'&|甲"])
    let xliff =
      "<xliff version='1.2'><file original='a &amp; &lt;b&gt;&#38;' source-language='en' target-language='zh'><body>"
      + "<trans-unit id='1'><source>a</source><target>甲</target></trans-unit></body></file></xliff>"
    let content = try XLIFFReader().readAll(BitextInput(.bytes(Array(xliff.utf8), name: "x")))
    #expect(content.documents.map(\.identifier) == ["a & <b>&"])
  }
}
