import Foundation
import Testing

@testable import Align

@Suite struct TMXTests {
  private func read(_ text: String) throws -> BitextContent { try read(Array(text.utf8)) }
  private func read(_ bytes: [UInt8]) throws -> BitextContent {
    try TMXReader().readAll(BitextInput(.bytes(bytes, name: "folder/corpus.tmx")))
  }
  private func tmx(_ units: String, version: String = "1.4") -> String {
    """
    <?xml version="1.0"?>
    <tmx version="\(version)"><header segtype="sentence" srclang="*all*"><prop type="bead">77</prop></header>
    <body>
    \(units)
    </body></tmx>
    """
  }

  @Test func writesTheFileOfTheStandard() {
    var options = BitextWriterOptions()
    options.toolVersion = "0.1.0"
    options.creationDate = Timestamp(secondsSince1970: 1_795_237_800)
    let pair = AlignedPair(
      bead: 7,
      english: .init(segments: ["One & two.", "Three."], indices: [9, 10], lines: 12...13),
      chinese: .init(segments: ["一、二、三。"], indices: [9], lines: 40...40),
      posterior: 0.97314,
      evidence: [.init(source: "length", logOdds: 1.2)]
    )
    let document = AlignedDocument(
      identifier: "000",
      metadata: Metadata([.init(name: "title", value: "Test")]),
      pairs: [pair],
      signature: "align:0.1.0"
    )
    let text = String(decoding: TMXWriter(options).write([document]).output.main, as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4">
          <header creationtool="align-tool" creationtoolversion="0.1.0" segtype="sentence" o-tmf="align-tool" \
        adminlang="en" srclang="en" datatype="plaintext" creationdate="20261121T051000Z"/>
          <body>
            <tu>
              <prop type="document">000</prop>
              <prop type="bead">7</prop>
              <prop type="posterior">0.9731</prop>
              <prop type="evidence-length">1.2000</prop>
              <prop type="english-segments">9 10</prop>
              <prop type="chinese-segments">9</prop>
              <prop type="english-lines">12-13</prop>
              <prop type="chinese-lines">40</prop>
              <prop type="english-breaks">0 11 17</prop>
              <prop type="signature">align:0.1.0</prop>
              <prop type="metadata-title">Test</prop>
              <tuv xml:lang="en"><seg>One &amp; two. Three.</seg></tuv>
              <tuv xml:lang="zh"><seg>一、二、三。</seg></tuv>
            </tu>
          </body>
        </tmx>

        """
    )
  }

  @Test(arguments: [
    ("xml:lang", "en", "zh"), ("lang", "EN-US", "ZH-CN"), ("xml:lang", "en-GB", "zh-Hans"),
    ("lang", "en_us", "zh_TW"),
    ("xml:lang", "eng", "zho"), ("xml:lang", "EN", "zh-Hant-HK"),
  ])
  func takesEveryTagOfTheTwoLanguages(_ attribute: String, _ english: String, _ chinese: String) throws {
    for version in ["1.1", "1.2", "1.3", "1.4", "1.4b"] {
      let content = try read(
        tmx(
          """
          <tu><tuv \(attribute)="\(chinese)"><seg> 好。 </seg></tuv>
          <tuv \(attribute)="\(english)"><seg>Good.</seg></tuv></tu>
          """,
          version: version
        )
      )
      #expect(content.problems == [])
      #expect(content.documents.map(\.identifier) == ["corpus"])
      #expect(content.documents.first?.pairs.map(\.englishText) == ["Good."])
      #expect(content.documents.first?.pairs.map(\.chineseText) == ["好。"])
    }
  }

  @Test func aUnitWithoutOneOfTheLanguagesIsCounted() throws {
    let content = try read(
      tmx(
        """
        <tu><tuv xml:lang="en"><seg>Good.</seg></tuv><tuv xml:lang="fr"><seg>Bon.</seg></tuv></tu>
        <tu><tuv xml:lang="fr"><seg>Bon.</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>A</seg></tuv><tuv xml:lang="zh"><seg>甲</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg> </seg></tuv><tuv xml:lang="zh"><seg/></tuv></tu>
        """
      )
    )
    #expect(content.problems == [])
    #expect(content.report.unitsInOtherLanguages == 2 && content.report.emptyUnits == 1)
    #expect(content.documents.flatMap(\.pairs).map(\.englishText) == ["A"])
    #expect(content.documents.flatMap(\.pairs).map(\.bead) == [0])
  }

  @Test func aFileWithoutAnyPairSaysWhy() {
    let unit = "<tu><tuv xml:lang='en'><seg>Good.</seg></tuv><tuv xml:lang='fr'><seg>Bon.</seg></tuv></tu>"
    let error = #expect(throws: ReadError.self) { try read(tmx(unit)) }
    #expect(error?.problem == "no unit has English and Chinese (the languages are 'fr')")
  }

  @Test func theFirstVariantOfEachLanguageCounts() throws {
    let content = try read(
      tmx(
        """
        <tu><tuv xml:lang="zh-CN"><seg>一</seg></tuv><tuv xml:lang="en-US"><seg>color</seg></tuv>
        <tuv xml:lang="zh-TW"><seg>二</seg></tuv><tuv xml:lang="en-GB"><seg>colour</seg></tuv></tu>
        """
      )
    )
    #expect(content.documents.flatMap(\.pairs).map { $0.englishText + $0.chineseText } == ["color一"])
    #expect(content.report.passedOverVariants == 2)
  }

  private static let varieties = """
    <tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="zh-CN"><seg>简</seg></tuv>
    <tuv xml:lang="zh-TW"><seg>繁</seg></tuv></tu>
    <tu><tuv xml:lang="zh-TW"><seg>體</seg></tuv><tuv xml:lang="zh-CN"><seg>体</seg></tuv>
    <tuv xml:lang="en"><seg>b</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>c</seg></tuv><tuv xml:lang="zh-TW"><seg>臺</seg></tuv></tu>
    """

  @Test func theVarietyThatTheFileBeganWithIsKept() throws {
    let content = try read(tmx(Self.varieties))
    #expect(content.documents.flatMap(\.pairs).map { $0.englishText + $0.chineseText } == ["a简", "b体", "c臺"])
    #expect(content.report.passedOverVariants == 2)
  }

  @Test(arguments: [
    ("zh-TW", ["a繁", "b體", "c臺"], 0), ("zh-Hant", ["a繁", "b體", "c臺"], 0), ("zh-CN", ["a简", "b体"], 1),
  ])
  func theVarietyThatIsAskedForIsTaken(_ tag: String, _ pairs: [String], _ others: Int) throws {
    var options = BitextReaderOptions()
    options.chineseTag = tag
    let content = try TMXReader(options)
      .readAll(BitextInput(.bytes(Array(tmx(Self.varieties).utf8), name: "x.tmx")))
    #expect(content.documents.flatMap(\.pairs).map { $0.englishText + $0.chineseText } == pairs)
    #expect(content.problems == [] && content.report.unitsInOtherLanguages == others)
  }

  /// Line and column of the text, which a finding counts on from; 0 where tags or references lie inside.
  @Test func textsHaveTheirPlaces() throws {
    let content = try read(
      tmx(
        """
        <tu><tuv xml:lang="en"><seg>Good.</seg></tuv><tuv xml:lang="zh"><seg>
          好。</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>a &amp; b</seg></tuv><tuv xml:lang="zh"><seg>甲<ph/>乙</seg></tuv></tu>
        """
      )
    )
    let places = content.documents.flatMap(\.pairs).flatMap { $0.english.places + $0.chinese.places }
    #expect(places.map { [$0.line, $0.column] } == [[4, 29], [5, 3], [6, 0], [6, 0]])
  }

  @Test(arguments: [
    ("a <bpt i=\"1\">&lt;b&gt;</bpt>bold<ept i=\"1\">&lt;/b&gt;</ept> c", "a bold c", 2),
    ("see <ph>{1}</ph> and <it pos=\"begin\">x</it>", "see  and", 2),
    ("<hi>marked <hi type=\"x\">twice</hi></hi> end", "marked twice end", 2),
    ("a<ph>x<sub>footnote</sub>y</ph>b", "ab", 2), ("a<ut>\\b </ut>b", "ab", 1),
    ("1 &lt; 2 &#38; 3", "1 < 2 & 3", 0),
    ("<![CDATA[<b>]]>", "<b>", 0),
  ])
  func inlineTagsAreKeptApart(_ segment: String, _ text: String, _ tags: Int) throws {
    let content = try read(
      tmx("<tu><tuv xml:lang='en'><seg>\(segment)</seg></tuv><tuv xml:lang='zh'><seg>甲</seg></tuv></tu>")
    )
    #expect(content.documents.flatMap(\.pairs).map(\.englishText) == [text])
    #expect(content.report.inlineTags == tags)
  }

  @Test func aTextEditedSinceIsNotCutInTheWrongPlaces() throws {
    let content = try read(
      tmx(
        """
        <tu><prop type="english-breaks">0 4 7</prop><prop type="english-segments">1 2</prop>
        <prop type="posterior">1.5</prop><prop type="chinese-lines">9-2</prop><prop type="bead">x</prop>
        <tuv xml:lang="en"><seg>One and two.</seg></tuv><tuv xml:lang="zh"><seg>甲</seg></tuv></tu>
        """
      )
    )
    let pair = try #require(content.documents.first?.pairs.first)
    #expect(pair.english.segments == ["One and two."] && pair.english.indices.isEmpty)
    #expect(pair.posterior == nil)
    #expect(pair.chinese.lines == nil)
    #expect(content.problems.count == 5)
  }

  @Test func documentsAreToldApartByName() throws {
    func unit(_ name: String) -> String {
      "<tu><prop type='document'>\(name)</prop><tuv xml:lang='en'><seg>a</seg></tuv>"
        + "<tuv xml:lang='zh'><seg>甲</seg></tuv></tu>"
    }
    let content = try read(tmx(unit("x") + unit("x") + unit("y") + unit("x")))
    #expect(content.documents.map(\.identifier) == ["x", "y", "x"])
    #expect(content.documents.map { $0.pairs.map(\.bead) } == [[0, 1], [0], [0]])
  }

  @Test(arguments: [
    ("", "the file is empty or not XML"), ("no xml", "not well-formed"),
    ("<html/>", "the root element is 'html'"),
    ("<tmx version='1.4'><body><tu>", "not well-formed"),
    ("<!DOCTYPE tmx [<!ENTITY name 'value'>]><tmx><body/></tmx>", "the file declares its own entities"),
  ])
  func refusesWhatIsNoTMX(_ text: String, _ problem: String) {
    let error = #expect(throws: ReadError.self) { try read(text) }
    #expect(error?.description.contains(problem) == true, "\(String(describing: error))")
    #expect(error?.kind == .badData)
  }

  @Test func readsAFileThatNamesItsDTD() throws {
    let head = "<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE tmx SYSTEM 'tmx14.dtd'>"
    let content = try read(
      head + "<tmx><body><tu><tuv xml:lang='en'><seg>a &amp; b</seg></tuv>"
        + "<tuv xml:lang='zh'><seg>甲</seg></tuv></tu></body></tmx>"
    )
    #expect(content.documents.flatMap(\.pairs).map(\.englishText) == ["a & b"])
  }

  @Test func readsUTF16() throws {
    let text =
      "<?xml version='1.0' encoding='UTF-16'?><tmx><body><tu><tuv xml:lang='en'><seg>a</seg></tuv>"
      + "<tuv xml:lang='zh'><seg>甲𠀀</seg></tuv></tu></body></tmx>"
    let data = try #require(text.data(using: .utf16LittleEndian))
    let content = try read([0xFF, 0xFE] + Array(data))
    #expect(content.documents.flatMap(\.pairs).map(\.chineseText) == ["甲𠀀"])
  }

  @Test func deliversWhatStandsBeforeAFault() throws {
    var pairs = 0
    let unit = "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='zh'><seg>甲</seg></tuv></tu>\n"
    let text = "<tmx><body>\n" + String(repeating: unit, count: 3) + "<tu>"
    let error = #expect(throws: ReadError.self) {
      try TMXReader().read(BitextInput(.bytes(Array(text.utf8), name: "x"))) { event in
        if case .pair = event { pairs += 1 }
        return true
      }
    }
    #expect(pairs == 3)
    #expect(error?.line == 5)
  }

  @Test func stopsWhenNoMoreIsWanted() throws {
    var pairs = 0
    let unit = "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='zh'><seg>甲</seg></tuv></tu>\n"
    let text = tmx(String(repeating: unit, count: 1000))
    try TMXReader().read(BitextInput(.bytes(Array(text.utf8), name: "x"))) { event in
      if case .pair = event { pairs += 1 }
      return pairs < 2
    }
    #expect(pairs == 2)
  }

  @Test func namesAMissingFile() {
    let error = #expect(throws: ReadError.self) {
      try TMXReader().readAll(BitextInput(.file("/no/such/file.tmx")))
    }
    #expect(error?.description == "/no/such/file.tmx: no such file; expected a file to read")
    #expect(error?.kind == .noInput)
    let folder = #expect(throws: ReadError.self) { try TMXReader().readAll(BitextInput(.file("/"))) }
    #expect(folder?.kind == .unreadable)
  }
}
