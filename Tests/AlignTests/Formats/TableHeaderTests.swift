import Testing

@testable import Align

/// Names of columns as people write them, rows above them, and what they say of the original.
@Suite struct TableHeaderTests {
  private func read(_ format: BitextFormat, _ text: String) throws -> BitextContent {
    try #require(format.makeReader()).readAll(BitextInput(.bytes(Array(text.utf8), name: "x.csv")))
  }

  @Test(arguments: [
    ("Source (en-US),Target (zh-CN)", "en-US", "zh-CN"), ("English,中文(简体)", "", "zh-Hans"),
    ("英文原文,中文译文", "", ""), ("Term (EN),Term (ZH)", "", ""), ("English,中文（繁體）", "", "zh-Hant"),
    ("source,zh-TW", "", "zh-TW"), ("en_GB,zh_Hant_HK", "en-GB", "zh-Hant-HK"),
    ("Source text [EN],Translation [ZH]", "", ""),
    ("英语（美国）,简体中文", "en-US", "zh-Hans"), ("English,Chinese", "", ""),
  ])
  func namesOfColumnsAreKnown(_ header: String, _ english: String, _ chinese: String) throws {
    for format in [BitextFormat.csv, .tsv] {
      let text = (header + "\nOne.,一。\n").replacing(",", with: format == .csv ? "," : "\t")
      let content = try read(format, text)
      let pair = try #require(content.documents.first?.pairs.first)
      #expect(pair.englishText == "One." && pair.chineseText == "一。" && content.report.pairs == 1)
      #expect(pair.unit?.englishTag ?? "" == english && pair.unit?.chineseTag ?? "" == chinese)
    }
  }

  @Test(arguments: ["zh_score,en_score", "english teacher,chinese teacher", "encoding,zhang"])
  func otherNamesAreNone(_ header: String) {
    for name in header.split(separator: ",") { #expect(ColumnLanguage(String(name)) == nil) }
  }

  @Test(arguments: [
    ("source,target\nOne.,一。\nTwo.,\n", Language.english), ("source,target\n一。,One.\n二。,\n", .chinese),
    ("Source (zh),Target (en)\n一。,One.\n二。,\n", .chinese), ("english,译文\nOne.,一。\nTwo.,\n", .english),
  ])
  func anEmptyTargetWaitsForItsTranslation(_ text: String, _ source: Language) throws {
    let content = try read(.csv, text)
    let units = content.documents.flatMap(\.pairs).map(\.unit)
    #expect(units.map { $0?.source } == [source, source])
    #expect(units.map { $0?.awaitsTranslation ?? false } == [false, true])
  }

  /// Weblate marks what is fuzzy, others have the words of XLIFF; a word that is none is kept as it is.
  @Test func statesAreThoseOfTheirColumns() throws {
    let text = "key_name,source,target,fuzzy,state\na,One.,一。,True,\nb,Two.,二。,,final\nc,Three.,三。,0,ready\n"
    let units = try read(.csv, text).documents.flatMap(\.pairs).compactMap(\.unit)
    #expect(units.map(\.identifier) == ["a", "b", "c"])
    #expect(
      units.map(\.state) == [.needsReview, .final, nil]
        && units.map(\.isLeftToItself) == [true, false, false]
    )
    #expect(units[2].fields.map(\.value) == ["ready"])
  }

  @Test func aSideThatIsEmptyBesideALanguageIsAnAddition() throws {
    let content = try read(.csv, "english,chinese\nOne.,\n")
    #expect(content.documents.first?.pairs.first?.unit == nil)
  }

  @Test(arguments: [
    "Glossary of 2024\n\nenglish,chinese\nOne.,一。\n", "sep=;\nenglish;chinese\nOne.;一。\n", "One.,一。\n",
    "一。,One.\n", "1,One.,一。\n",
  ])
  func titlesAndMissingHeadersAreTaken(_ text: String) throws {
    let content = try read(.csv, text)
    #expect(
      content.documents.flatMap(\.pairs).map { "\($0.englishText)|\($0.chineseText)" } == ["One.|一。"],
      "\(content.problems)"
    )
  }

  @Test(arguments: ["a,b\nc,d\n", "title\n", "1,2\n3,4\n"])
  func whatHasNoTwoLanguagesIsTold(_ text: String) throws {
    let error = #expect(throws: ReadError.self) { try read(.csv, text) }
    #expect(error?.expected.contains("--columns") == true)
  }
}
