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

  /// The named segments of one side; segment *n* is on line *n* + 1 of its file.
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
