import Testing

@testable import Align

/// Counts, histograms and the datasheet.
@Suite struct CorpusStatisticsTests {
  private func document(_ name: String, _ pairs: [AlignedPair], signature: String = "") -> AlignedDocument {
    AlignedDocument(identifier: name, pairs: pairs, signature: signature)
  }

  @Test func wordsAndCharactersAreCounted() {
    let pairs = [
      CorpusSamples.pair("Don’t go. Don't stop!", "别走，别停！", posterior: 0.9), CorpusSamples.pair("", "完。"),
    ]
    var statistics = CorpusStatistics()
    statistics.add(CorpusStatistics.Part([document("a", pairs)]))
    #expect(statistics.documents == 1 && statistics.pairs == 2)
    #expect(statistics.emptyEnglish == 1 && statistics.emptyChinese == 0 && statistics.oneToOne == 1)
    #expect(statistics.englishWords.tokens == 4 && statistics.englishWords.types == 3)
    #expect(statistics.chineseCharacters.tokens == 5 && statistics.chineseCharacters.types == 4)
    #expect(statistics.posterior.total == 1)
    #expect(statistics.englishWords.coverage(ofCommonest: [1, 3]) == [0.5, 1])
  }

  @Test func partsOfOneDocumentAreOneDocument() {
    let pairs = (0..<9).map { CorpusSamples.sentence($0) }
    var whole = CorpusStatistics()
    whole.add(CorpusStatistics.Part([document("a", Array(pairs[..<6])), document("b", Array(pairs[6...]))]))
    var parts = CorpusStatistics()
    parts.add(CorpusStatistics.Part([document("a", Array(pairs[..<4]))]))
    parts.add(
      CorpusStatistics.Part([document("a", Array(pairs[4..<6])), document("b", Array(pairs[6..<7]))])
    )
    parts.add(CorpusStatistics.Part([document("b", Array(pairs[7...]))]))
    #expect(parts.documents == 2)
    let (one, other) = (StatisticsReport(whole, inputs: ["x"]), StatisticsReport(parts, inputs: ["x"]))
    #expect(one.json == other.json && one.text == other.text)
    #expect(one.markdown == other.markdown && one.svg == other.svg)
  }

  @Test func histogramsCountWhatLiesBeyondTheEnds() {
    var histogram = Histogram(title: "t", start: 0, step: 1, stepCount: 3)
    for value in [-5.0, 0.5, 1.0, 1.9, 2.0, 99] { histogram.add(value) }
    #expect(histogram.counts == [2, 2, 2])
    #expect(histogram.smallest == -5 && histogram.largest == 99)
    #expect(histogram.quantile(0.5) == 1.5)
    #expect(Histogram(title: "t", start: 0, step: 1, stepCount: 3).quantile(0.5) == nil)
  }

  @Test func theDatasheetTellsEachStep() {
    let signature = "align:0.1.0|evidence:length|clean:0.1.0|numbers:..0.5000|dedupe:0.1.0|key:both"
    #expect(
      Datasheet.steps(signature) == [
        "`align:0.1.0`: `evidence:length`", "`clean:0.1.0`: `numbers:..0.5000`", "`dedupe:0.1.0`: `key:both`",
      ]
    )
    #expect(Datasheet.steps("").isEmpty)
    #expect(Datasheet.steps("made by hand") == ["`made by hand`"])
  }
}

@Suite struct MarkdownCodeTests {
  @Test(arguments: [
    ("a", "`a`"), ("", "`  `"), ("`", "`` ` ``"), ("a`b", "``a`b``"), ("``", "``` `` ```"),
    (" x ", "`  x  `"),
    ("<img onerror=x>", "`<img onerror=x>`"), ("a\n# b", "`a\u{FFFD}# b`"),
    ("`<img src=x>", "`` `<img src=x> ``"),
    ("\u{202E}x\u{1B}[0m", "`\u{FFFD}x\u{FFFD}[0m`"), ("| a |", "`| a |`"), ("\\`", "`` \\` ``"),
  ])
  func nothingGetsOutOfASpan(_ text: String, _ code: String) { #expect(MarkdownCode.span(text) == code) }
}
