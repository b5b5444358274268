import Testing

@testable import Align

/// Documents made of gold ones stay gold.
@Suite struct GoldVariationTests {
  static let gold = GoldDocument(
    set: "set",
    group: "group",
    document: SegmentedDocument(
      (0..<60).map { "Sentence number \($0)." },
      (0..<60).filter { $0 % 10 != 3 }.map { "第\($0)句。" }
    ),
    gold: {
      var chinese = 0
      return (0..<60).map { number in
        guard number % 10 != 3 else { return IndexedBead(english: [number], chinese: []) }
        chinese += 1
        return IndexedBead(english: [number], chinese: [chinese - 1])
      }
    }()
  )

  private func check(_ varied: GoldDocument) throws {
    let beads = try varied.gold.beads(
      englishCount: varied.document.english.count,
      chineseCount: varied.document.chinese.count
    )
    #expect(!beads.isEmpty && varied.set == "set" && varied.group == "group")
    for side in [varied.document.english, varied.document.chinese] {
      #expect(zip(side, side.dropFirst()).allSatisfy { $0.paragraph <= $1.paragraph })
    }
  }

  /// Numbers that stand in the sentences of a side.
  private func numbers(_ segments: some Sequence<Segment>) -> [Int] {
    segments.flatMap { segment in
      segment.text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    }
  }

  @Test func whatIsNotAskedForStays() throws {
    let same = GoldVariation().apply(to: Self.gold, seed: 1)
    try check(same)
    #expect(same.gold == Self.gold.gold)
    #expect(same.document.english.map(\.text) == Self.gold.document.english.map(\.text))
  }

  @Test(arguments: 0...9 as ClosedRange<UInt64>)
  func leftOutSegmentsLeaveTheirPartnersAlone(_ seed: UInt64) throws {
    var variation = GoldVariation()
    variation.omissions = 0.3
    let varied = variation.apply(to: Self.gold, seed: seed)
    try check(varied)
    #expect(varied.document.english.count < 60)
    for bead in varied.gold where !bead.english.isEmpty && !bead.chinese.isEmpty {
      #expect(
        numbers(bead.english.map { varied.document.english[$0] })
          == numbers(bead.chinese.map { varied.document.chinese[$0] })
      )
    }
    #expect(variation.apply(to: Self.gold, seed: seed).document == varied.document)
  }

  @Test(arguments: 0...9 as ClosedRange<UInt64>)
  func joinedSegmentsJoinTheirBeads(_ seed: UInt64) throws {
    var variation = GoldVariation()
    variation.joins = 0.5
    let varied = variation.apply(to: Self.gold, seed: seed)
    try check(varied)
    #expect(varied.gold.count < 60)
    #expect(numbers(varied.document.english) == Array(0..<60))
    #expect(numbers(varied.document.chinese) == (0..<60).filter { $0 % 10 != 3 })
    for bead in varied.gold where !bead.english.isEmpty && !bead.chinese.isEmpty {
      #expect(
        numbers(bead.english.map { varied.document.english[$0] })
          == numbers(bead.chinese.map { varied.document.chinese[$0] })
      )
    }
  }

  @Test func layoutIsMostlyAlikeOnBothSides() throws {
    var variation = GoldVariation()
    variation.showsLayout = true
    let varied = variation.apply(to: Self.gold, seed: 5)
    try check(varied)
    let paragraphs = varied.document.english.last?.paragraph ?? 0
    #expect((5..<40).contains(paragraphs))
    let pairs = varied.gold.filter { !$0.english.isEmpty && !$0.chinese.isEmpty }
    #expect(
      pairs.allSatisfy {
        varied.document.english[$0.english[0]].role == varied.document.chinese[$0.chinese[0]].role
      }
    )
  }

  @Test func beadsOutOfOrderAreGivenBack() {
    var crossing = Self.gold
    crossing.gold = [IndexedBead(english: [1], chinese: [0]), IndexedBead(english: [0], chinese: [1])]
    var variation = GoldVariation()
    variation.omissions = 0.9
    #expect(variation.apply(to: crossing, seed: 1).document == crossing.document)
  }
}
