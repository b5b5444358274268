import Testing

@testable import Align

/// Dictionaries, stems, and the cover that they give.
@Suite struct LexiconTests {
  private static let cedict = """
    # CC-CEDICT
    煤 煤 [mei2] /coal/
    煤礦 煤矿 [mei2 kuang4] /coal mine/coal seam/
    工人 工人 [gong1 ren2] /worker/CL:個|个[ge4],名[ming2]/
    水 水 [shui3] /water/river/(suffix) -wash/
    長 长 [chang2] /length/long/
    長 长 [zhang3] /chief/head/
    """

  private func lexicon() throws -> Lexicon { try Lexicon(Array(Self.cedict.utf8), file: "d/test.u8") }

  private func stems(_ lexicon: Lexicon, _ word: String) -> [String: Float] {
    let stems = lexicon.stems(ArraySlice(Array(word.utf8)))
    return Dictionary(uniqueKeysWithValues: stems.map { (String(decoding: $0.key, as: UTF8.self), $0.value) })
  }

  @Test func glossesBecomeStems() throws {
    let lexicon = try lexicon()
    #expect(lexicon.name == "test.u8")
    #expect(stems(lexicon, "煤") == ["coal": 1])
    let mine = stems(lexicon, "煤矿")
    #expect(Set(mine.keys) == ["coal", "min", "seam"])
    #expect(abs((mine["coal"] ?? 0) - 0.7071) < 0.001)
    #expect(stems(lexicon, "工人") == ["worker": 1])
    #expect(stems(lexicon, "水")["wash"] == 1)
  }

  @Test func bothScriptsAndAllReadingsAreFound() throws {
    let lexicon = try lexicon()
    #expect(stems(lexicon, "煤礦") == stems(lexicon, "煤矿"))
    #expect(Set(stems(lexicon, "长").keys) == ["length", "long", "chief", "head"])
    #expect(stems(lexicon, "煤炭") == [:])
  }

  @Test func theLongestWordIsCut() throws {
    let lexicon = try lexicon()
    let text = Array("煤矿工人水煤".utf8)
    let words = lexicon.cut(text[...]).map { String(decoding: text[$0], as: UTF8.self) }
    #expect(words == ["煤矿", "工人", "水", "煤"])
  }

  @Test func twoColumnsWillDo() throws {
    let lexicon = try Lexicon(Array("煤矿\tcoal mine\n工人\tworker\n".utf8), file: "mine.tsv")
    #expect(stems(lexicon, "工人") == ["worker": 1])
  }

  @Test func wordsBeforeATabMayHaveSpaces() throws {
    let lines = "长 城\tgreat wall\n长 长 [chang2] /long/\n长\tlength\t0.25\n煤\t\t0.5\n"
    let lexicon = try Lexicon(Array(lines.utf8), file: "mixed")
    #expect(lexicon.count == 3)
    // Looked up twice: the second time from what is kept.
    for _ in 0..<2 {
      #expect(Set(stems(lexicon, "长 城").keys) == ["great", "wall"])
      #expect(stems(lexicon, "长") == ["long": 1, "length": 0.5])
      #expect(stems(lexicon, "煤") == [:])
    }
  }

  @Test func wordsWithOneBeginningAreCutAsFarAsTheyGo() throws {
    let lexicon = try Lexicon(Array("中国人民\tpeople\n中国\tChina\n民\tfolk\n".utf8), file: "words")
    let text = Array("中国人中国人民民中".utf8)
    let words = lexicon.cut(text[...]).map { String(decoding: text[$0], as: UTF8.self) }
    #expect(words == ["中国", "人", "中国人民", "民", "中"])
  }

  @Test(arguments: ["no dictionary at all", "煤 煤 [mei2] coal"])
  func otherLinesAreTold(_ line: String) {
    #expect(throws: ReadError.self) { try Lexicon(Array("煤\tcoal\n\(line)\n".utf8), file: "d") }
    #expect(throws: ReadError.self) { try Lexicon([], file: "d") }
  }

  @Test(arguments: [
    "mines mined mining mine", "study studies studied studying", "go goes went gone going",
    "stop stops stopped stopping", "child children", "class classes", "make makes made making",
    "quick quickly", "box boxes",
  ])
  func formsOfAWordHaveOneStem(_ forms: String) {
    let stems = Set(forms.split(separator: " ").map { EnglishStemmer.standard.stem(Array($0.utf8)) })
    #expect(stems.count == 1, "\(stems.map { String(decoding: $0, as: UTF8.self) })")
  }

  @Test(arguments: [("bus", "bu"), ("this", "thi"), ("red", "r"), ("sing", "s"), ("need", "ne")])
  func whatLooksLikeAnEndingStays(_ word: String, _ wrong: String) {
    #expect(EnglishStemmer.standard.stem(Array(word.utf8)) != Array(wrong.utf8))
  }

  @Test func rareTranslationsAreHints() throws {
    func segment(_ text: String) -> Segment {
      Segment(
        text: text,
        role: .sentence,
        paragraph: 0,
        source: SourceSpan(line: 1, lastLine: 1, column: 1, bytes: 0..<0)
      )
    }
    let filler = (0..<30).map { _ in segment("nothing here") }
    let document = SegmentedDocument(
      identifier: "d",
      english: [segment("Workers came."), segment("It has water.")] + filler,
      chinese: [segment("有水。"), segment("工人来了。")] + filler
    )
    let pairs = DocumentWords(document, lexicon: try lexicon()).rarePairs()
    #expect(Set(pairs.map { [$0.english, $0.chinese] }) == [[0, 1], [1, 0]])
  }
}
