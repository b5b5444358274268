import Testing

@testable import Align

@Suite struct SentenceAlignerTests {
  /// Sentences of seeded lengths, those of the other side as long as translations are.
  private func made(_ count: Int, seed: UInt64) -> (english: [String], chinese: [String]) {
    var random = SeededRandom(seed: seed)
    var english: [String] = []
    var chinese: [String] = []
    for _ in 0..<count {
      let words = 3 + Int(random.next() % 30)
      if !random.chance(0.05) { english.append(String(repeating: "word ", count: words) + "end.") }
      if !random.chance(0.05) {
        chinese.append(String(repeating: "字", count: max(1, words * 8 / 5 + Int(random.next() % 3))) + "。")
      }
    }
    return (english, chinese)
  }

  private func expectCover(_ alignment: Alignment, _ english: Int, _ chinese: Int) {
    var row = 0
    var column = 0
    for bead in alignment.beads {
      #expect(bead.english.lowerBound == row && bead.chinese.lowerBound == column)
      #expect(!(bead.english.isEmpty && bead.chinese.isEmpty))
      #expect((0...1).contains(bead.posterior ?? -1))
      row = bead.english.upperBound
      column = bead.chinese.upperBound
    }
    #expect(row == english && column == chinese)
  }

  @Test func theEmbeddedWeightsAreThoseOfTheLayout() {
    for table in AlignerWeights.tables {
      #expect(
        WeightTable(table.text, layout: FeatureLayout(table.evidence, hasTokens: table.hasTokens)) != nil
      )
    }
  }

  @Test(arguments: [(0, 3), (3, 0), (1, 1), (1, 9), (9, 1), (0, 0)])
  func tinyDocumentsAreCovered(english: Int, chinese: Int) {
    let texts = SegmentedDocument(
      [String](repeating: "One short line.", count: english),
      [String](repeating: "一行。", count: chinese)
    )
    expectCover(SentenceAligner().align(texts), english, chinese)
  }

  @Test func emptySegmentsAreCovered() {
    let texts = SegmentedDocument(["", "A line here.", ""], ["这里一行。", "", ""])
    expectCover(SentenceAligner().align(texts), 3, 3)
  }

  @Test(arguments: [UInt64(1), 2])
  func everySegmentIsInOneBeadAndRunsAgree(seed: UInt64) {
    let (english, chinese) = made(60, seed: seed)
    let texts = SegmentedDocument(english, chinese)
    let alignment = SentenceAligner().align(texts)
    expectCover(alignment, english.count, chinese.count)
    #expect(alignment == SentenceAligner().align(texts))
  }

  /// Documents that lengths say nothing of are searched in a band all the same: twice as long is twice the work.
  @Test(arguments: [
    "blank, then a sentence", "a sentence, then blank", "blank", "blank on one side", "equal",
    "nothing on one side",
  ])
  func aBandStaysNarrow(_ kind: String) {
    func nodes(_ count: Int) -> Int {
      func lines(_ text: String) -> [String] { [String](repeating: text, count: count) }
      let (english, chinese) =
        switch kind {
        case "blank, then a sentence": (lines("") + ["Good."], lines("") + ["好。"])
        case "a sentence, then blank": (["Good."] + lines(""), ["好。"] + lines(""))
        case "blank": (lines(""), lines(""))
        case "blank on one side": (lines(""), lines("好。"))
        case "equal": (lines("Yes."), lines("是。"))
        default: (lines("It cost five dollars."), ["好。"])
        }
      let passes = SentenceAligner.prepare(
        SegmentedDocument(english, chinese),
        layout: FeatureLayout([.length], hasTokens: false),
        resources: AlignerResources()
      )
      return passes.band.nodeCount
    }
    let (once, twice) = (nodes(1500), nodes(3000))
    #expect(twice < 200 * 3000 && twice < 3 * once, "\(once) \(twice)")
  }

  /// Nodes that the search of lines looks at before the full model does.
  private func steps(_ english: [String], _ chinese: [String]) -> Int {
    let lengths = SegmentLengths(SegmentedDocument(english, chinese))
    let hints = SegmentHints(englishCount: english.count)
    return CoarseSearch(lengths: lengths, anchors: AnchorLine(candidates: []), hints: hints).run().steps
  }

  /// A search costs so much a line; where the lengths of one side change half way it widens, by no more than its bounds.
  @Test func theCostOfASearchGrowsWithTheLines() {
    func steps(_ count: Int, longFrom: Int) -> Int {
      self.steps(
        (0..<count).map { $0 < longFrom ? "Word" : "Longer" },
        [String](repeating: "三个字", count: count)
      )
    }
    let (once, fourTimes) = (steps(300, longFrom: 300), steps(1200, longFrom: 1200))
    #expect(once > 0 && fourTimes < 5 * once, "\(once) \(fourTimes)")
    let changing = steps(1200, longFrom: 600)
    #expect(changing < 12 * fourTimes, "\(fourTimes) \(changing)")
  }

  @Test func textsThatSayNothingOfEachOtherAreCoveredAllTheSame() {
    let texts = SegmentedDocument(
      [String](repeating: "A sentence of a middling length, no more.", count: 300),
      [String](repeating: "短。", count: 40)
    )
    expectCover(SentenceAligner().align(texts), 300, 40)
  }

  @Test func aMissingPassageIsLeftOut() {
    let (english, _) = made(120, seed: 11)
    let chinese = english.map { String(repeating: "字", count: max(1, ($0.utf8.count - 4) * 8 / 25)) + "。" }
    let gap = 50..<80
    let kept = chinese.indices.filter { !gap.contains($0) }.map { chinese[$0] }
    let beads = SentenceAligner().align(SegmentedDocument(english, kept)).beads
    let right = beads.filter { bead in
      guard bead.english.count == 1 else { return false }
      let place = bead.english.lowerBound
      if gap.contains(place) { return bead.chinese.isEmpty }
      return Array(bead.chinese) == [place < gap.lowerBound ? place : place - gap.count]
    }
    #expect(Double(right.count) > 0.9 * Double(english.count))
  }
}
