/// A bitext document as one row of segments a side, so that beads can be drawn again.
struct FlatDocument {
  private let source: AlignedDocument
  private let english: AlignedPair.Side
  private let chinese: AlignedPair.Side
  private let pairBeads: [Bead]
  /// The segments for the aligner.
  let segmented: SegmentedDocument

  init(_ document: AlignedDocument) {
    source = document
    english = Self.joined(document.pairs.map(\.english))
    chinese = Self.joined(document.pairs.map(\.chinese))
    var beads: [Bead] = []
    var start = (english: 0, chinese: 0)
    for pair in document.pairs {
      let end = (
        english: start.english + pair.english.segments.count,
        chinese: start.chinese + pair.chinese.segments.count
      )
      beads.append(
        Bead(
          english: start.english..<end.english,
          chinese: start.chinese..<end.chinese,
          posterior: pair.posterior,
          evidence: pair.evidence
        )
      )
      start = end
    }
    pairBeads = beads
    segmented = SegmentedDocument(
      identifier: document.identifier,
      metadata: document.metadata,
      englishFile: document.englishFile,
      chineseFile: document.chineseFile,
      english: Self.segments(english),
      chinese: Self.segments(chinese)
    )
  }

  /// The beads with some given ones; pairs that none of them touches stay, what is left between is aligned.
  func beads(with given: [Bead], aligner: SentenceAligner) -> [Bead] {
    var kept: [Bead] = []
    var next = 0
    for bead in pairBeads where !(bead.english.isEmpty && bead.chinese.isEmpty) {
      while next < given.count, isBefore(given[next], bead) {
        kept.append(given[next])
        next += 1
      }
      if next == given.count || isBefore(bead, given[next]) { kept.append(bead) }
    }
    kept += given[next...]
    let covered = kept.reduce(into: (0, 0)) {
      $0.0 += $1.english.count
      $0.1 += $1.chinese.count
    }
    if covered == (segmented.english.count, segmented.chinese.count) { return kept }
    let known = Dictionary(kept.map { ([$0.english, $0.chinese], $0) }) { first, _ in first }
    return aligner.align(segmented, given: kept).beads.map { known[[$0.english, $0.chinese]] ?? $0 }
  }

  /// Whether a bead ends before another begins, on both sides.
  private func isBefore(_ bead: Bead, _ other: Bead) -> Bool {
    bead.english.upperBound <= other.english.lowerBound && bead.chinese.upperBound <= other.chinese.lowerBound
  }

  /// The document with other beads.
  ///
  /// A pair that no correction touches stays what it is, with all that its file says of it. One that has other texts than
  /// before takes what the units of these texts say.
  ///
  /// - Parameters:
  ///   - beads: all of them, in order.
  ///   - report: counts what no unit says any more.
  /// - Returns: the document, and whether each of its pairs is still the unit that it was, at most with another translation.
  func document(_ beads: [Bead], report: inout WriteReport) -> (document: AlignedDocument, keepsUnits: Bool) {
    var document = source
    document.refusedAnchors = []
    if let pairs = pairsInPlace(beads) {
      document.pairs = pairs
      return (document, true)
    }
    let known = Dictionary(zip(pairBeads, source.pairs).map { ([$0.english, $0.chinese], $1) }) { first, _ in
      first
    }
    var corrected = CorrectedUnits(source.pairs, pairBeads)
    document.pairs = beads.enumerated().map { number, bead in
      if var pair = known[[bead.english, bead.chinese]] {
        pair.bead = number
        pair.posterior = bead.posterior
        pair.evidence = bead.evidence
        pair.unit?.markup = nil
        if pair.unit == nil { Self.number(&pair, bead) }
        corrected.keep(bead)
        return pair
      }
      return AlignedPair(
        bead: number,
        english: Self.part(english, bead.english),
        chinese: Self.part(chinese, bead.chinese),
        posterior: bead.posterior,
        evidence: bead.evidence,
        unit: corrected.unit(of: bead)
      )
    }
    corrected.count(in: &report)
    return (document, false)
  }

  /// The pairs with other translations, each still in its unit; `nil` where a unit would be without its original, without the
  /// translation that it had, or with a probability that its markup has no place for.
  private func pairsInPlace(_ beads: [Bead]) -> [AlignedPair]? {
    guard beads.count == pairBeads.count else { return nil }
    let keepsEnglish = zip(beads, pairBeads).allSatisfy { $0.english == $1.english }
    guard keepsEnglish || zip(beads, pairBeads).allSatisfy({ $0.chinese == $1.chinese }) else { return nil }
    var pairs: [AlignedPair] = []
    for (index, bead) in beads.enumerated() {
      var pair = source.pairs[index]
      let old = pairBeads[index]
      guard old.english.isEmpty == bead.english.isEmpty, old.chinese.isEmpty == bead.chinese.isEmpty,
        pair.posterior == nil || pair.posterior == bead.posterior
      else { return nil }
      if old.english != bead.english {
        pair.english = Self.replaced(pair.english, Self.part(english, bead.english))
      }
      if old.chinese != bead.chinese {
        pair.chinese = Self.replaced(pair.chinese, Self.part(chinese, bead.chinese))
      }
      pair.posterior = bead.posterior
      pair.evidence = bead.evidence
      if pair.unit == nil { Self.number(&pair, bead) }
      pairs.append(pair)
    }
    return pairs
  }

  /// Numbers the segments of a pair; those of a unit have no numbers of their own.
  private static func number(_ pair: inout AlignedPair, _ bead: Bead) {
    pair.english.indices = Array(bead.english)
    pair.chinese.indices = Array(bead.chinese)
  }

  /// A side with other segments, in the white space that was around it.
  private static func replaced(_ old: AlignedPair.Side, _ new: AlignedPair.Side) -> AlignedPair.Side {
    var side = new
    side.leadingSpace = old.leadingSpace
    side.trailingSpace = old.trailingSpace
    return side
  }

  private static func joined(_ sides: [AlignedPair.Side]) -> AlignedPair.Side {
    var all = AlignedPair.Side(segments: sides.flatMap(\.segments))
    let hasPlaces = sides.allSatisfy { $0.places.count == $0.segments.count }
    all.places = sides.flatMap { side in
      if hasPlaces { return side.places }
      // Without places of its own a segment is somewhere in the lines of its pair.
      let lines = side.lines ?? 0...0
      return side.segments.map { _ in
        SourceSpan(line: lines.lowerBound, lastLine: lines.upperBound, column: 0, bytes: 0..<0)
      }
    }
    all.indices = Array(all.segments.indices)
    return all
  }

  private static func segments(_ side: AlignedPair.Side) -> [Segment] {
    side.segments.enumerated().map { index, text in
      Segment(text: text, role: .sentence, paragraph: index, source: side.places[index])
    }
  }

  private static func part(_ side: AlignedPair.Side, _ range: Range<Int>) -> AlignedPair.Side {
    var part = AlignedPair.Side(segments: Array(side.segments[range]), indices: Array(range))
    let places = side.places[range]
    guard let first = places.first, let last = places.last, first.line > 0 else { return part }
    part.lines = first.line...max(first.line, last.lastLine)
    if places.allSatisfy({ $0.column > 0 }) { part.places = Array(places) }
    return part
  }
}
