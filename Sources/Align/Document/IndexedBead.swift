/// A bead as it is written in a bead file: any list of segment numbers on each side.
///
/// Gold alignments hold beads that cross and beads whose segments are not adjacent; `Bead` holds neither, so
/// a file is read into this type and turned into `Bead`s only where they are needed.
public struct IndexedBead: Sendable, Hashable {
  /// The 0-based English segments, as listed.
  public var english: [Int]
  /// The 0-based Chinese segments, as listed.
  public var chinese: [Int]
  /// The number that the file gives the bead; `nil` where it gives none.
  public var score: Double?

  /// Makes a bead from its parts.
  public init(english: [Int], chinese: [Int], score: Double? = nil) {
    self.english = english
    self.chinese = chinese
    self.score = score
  }

  /// Makes the bead of an aligned bead; its posterior becomes the score.
  public init(_ bead: Bead) {
    self.init(english: Array(bead.english), chinese: Array(bead.chinese), score: bead.posterior)
  }
}

extension [IndexedBead] {
  /// The beads as ranges that cover both sides from segment 0 in order.
  ///
  /// - Throws: `BeadError` where a bead is not made of adjacent segments or does not follow the bead before
  ///   it, or, where the counts are given, where the beads leave segments at the end uncovered.
  public func beads(englishCount: Int? = nil, chineseCount: Int? = nil) throws(BeadError) -> [Bead] {
    var english = 0
    var chinese = 0
    var beads: [Bead] = []
    beads.reserveCapacity(count)
    for (number, bead) in enumerated() {
      let englishStart = english
      let chineseStart = chinese
      for segment in bead.english {
        try Self.check(segment, expected: english, count: englishCount, bead: number, language: .english)
        english += 1
      }
      for segment in bead.chinese {
        try Self.check(segment, expected: chinese, count: chineseCount, bead: number, language: .chinese)
        chinese += 1
      }
      beads.append(
        Bead(english: englishStart..<english, chinese: chineseStart..<chinese, posterior: bead.score)
      )
    }
    if let englishCount, english < englishCount {
      throw .uncovered(language: .english, first: english, count: englishCount)
    }
    if let chineseCount, chinese < chineseCount {
      throw .uncovered(language: .chinese, first: chinese, count: chineseCount)
    }
    return beads
  }

  private static func check(
    _ segment: Int,
    expected: Int,
    count: Int?,
    bead: Int,
    language: Language
  ) throws(BeadError) {
    if let count, segment >= count {
      throw .noSuchSegment(bead: bead, language: language, segment: segment, count: count)
    }
    guard segment == expected else {
      throw .outOfOrder(bead: bead, language: language, expected: expected, found: segment)
    }
  }
}
