/// A bead as a file of beads states it: any list of segment numbers on each side.
///
/// Gold alignments hold beads that cross and beads whose segments are not adjacent; `Bead` holds neither, so a file
/// is read into this type and turned into `Bead`s only where they are needed.
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

/// Why a list of indexed beads is not an alignment in text order.
public enum BeadError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A bead does not start where the bead before it ended: it crosses, repeats or skips segments, or its own segments
  /// are not adjacent.
  case outOfOrder(bead: Int, language: Language, expected: Int, found: Int)
  /// A bead names a segment that the text does not have.
  case noSuchSegment(bead: Int, language: Language, segment: Int, count: Int)
  /// The beads end before the text does.
  case uncovered(language: Language, first: Int, count: Int)

  /// The error as one line.
  public var description: String {
    func name(_ language: Language) -> String { language == .english ? "English" : "Chinese" }
    switch self {
    case .outOfOrder(let bead, let language, let expected, let found):
      return "bead \(bead) has \(name(language)) segment \(found); expected segment \(expected)"
    case .noSuchSegment(let bead, let language, let segment, let count):
      return "bead \(bead) has \(name(language)) segment \(segment); expected a number below \(count), "
        + "which is how many \(name(language)) segments there are"
    case .uncovered(let language, let first, let count):
      return
        "the beads end before \(name(language)) segment \(first); expected all \(count) segments in a bead"
    }
  }
}

extension [IndexedBead] {
  /// The beads as ranges that cover both sides from segment 0 in order.
  ///
  /// - Throws: `BeadError` where a bead is not made of adjacent segments or does not follow the bead before it, or,
  ///   where the counts are given, where the beads leave segments at the end uncovered.
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

extension AlignedDocument {
  /// Puts text under beads: the segments of two segmented texts under the numbers that a file of beads lists.
  ///
  /// A segment that no bead names is kept: it becomes a pair with an empty side after the last bead.
  ///
  /// - Throws: `BeadError.noSuchSegment` where a bead names a segment that the text does not have.
  public init(
    identifier: String,
    metadata: Metadata = Metadata(),
    beads: [IndexedBead],
    english: [String],
    chinese: [String],
    signature: String = ""
  ) throws(BeadError) {
    var englishUsed = [Bool](repeating: false, count: english.count)
    var chineseUsed = [Bool](repeating: false, count: chinese.count)
    var pairs: [AlignedPair] = []
    pairs.reserveCapacity(beads.count)
    for (number, bead) in beads.enumerated() {
      var pair = AlignedPair(bead: number, english: .init(), chinese: .init())
      pair.english = try Self.side(bead.english, of: english, bead: number, language: .english, &englishUsed)
      pair.chinese = try Self.side(bead.chinese, of: chinese, bead: number, language: .chinese, &chineseUsed)
      if let score = bead.score, (0...1).contains(score) { pair.posterior = score }
      pairs.append(pair)
    }
    for (segment, used) in englishUsed.enumerated() where !used {
      let side = AlignedPair.Side(
        segments: [english[segment]],
        indices: [segment],
        lines: segment + 1...segment + 1
      )
      pairs.append(AlignedPair(bead: pairs.count, english: side, chinese: .init()))
    }
    for (segment, used) in chineseUsed.enumerated() where !used {
      let side = AlignedPair.Side(
        segments: [chinese[segment]],
        indices: [segment],
        lines: segment + 1...segment + 1
      )
      pairs.append(AlignedPair(bead: pairs.count, english: .init(), chinese: side))
    }
    self.init(identifier: identifier, metadata: metadata, pairs: pairs, signature: signature)
  }

  /// The named segments of one side; segment *n* stands on line *n* + 1 of its file.
  private static func side(
    _ indices: [Int],
    of segments: [String],
    bead: Int,
    language: Language,
    _ used: inout [Bool]
  ) throws(BeadError) -> AlignedPair.Side {
    var side = AlignedPair.Side()
    for index in indices {
      guard index >= 0, index < segments.count else {
        throw .noSuchSegment(bead: bead, language: language, segment: index, count: segments.count)
      }
      used[index] = true
      side.segments.append(segments[index])
      side.indices.append(index)
    }
    if let first = side.indices.min(), let last = side.indices.max() { side.lines = first + 1...last + 1 }
    return side
  }
}
