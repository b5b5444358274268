/// Lays what a person corrected on documents and aligns the rest between it.
///
/// Beads that a person edited or confirmed come out as they are, with a posterior of 1. Texts are aligned
/// again around them. In a bitext the pairs that no correction touches stay as they are too, and only what is
/// left over between them is aligned.
package struct PatchApplier: Sendable {
  /// What came of a document.
  package struct Outcome: Sendable {
    /// The document with the corrections in it.
    package var document: AlignedDocument
    /// The corrections that were laid on it; `nil` where the patch has none for it.
    package var patch: AlignmentPatch.Document?
  }

  private let patch: AlignmentPatch
  private let file: String
  private let aligner: DocumentAligner

  /// Makes an applier.
  ///
  /// - Parameters:
  ///   - patch: the corrections.
  ///   - file: the name of the patch, for messages.
  ///   - aligner: segments texts as they were segmented for the report, and aligns what is left.
  package init(_ patch: AlignmentPatch, file: String, aligner: DocumentAligner) {
    self.patch = patch
    self.file = file
    self.aligner = aligner
  }

  /// The document with its corrections; without any it is aligned, or stays, as it is.
  ///
  /// - Returns: a failure of kind `badData` where the patch has a document of this name but of another text.
  package func apply(_ source: ReviewPipeline.Source) -> Result<Outcome, ReadError> {
    do throws(ReadError) {
      switch source {
      case .texts(let document): return .success(try apply(aligner.segmenter.segment(document)))
      case .pairs(let document): return .success(try apply(document))
      }
    } catch { return .failure(error) }
  }

  private func apply(_ document: SegmentedDocument) throws(ReadError) -> Outcome {
    let found = try corrections(
      name: document.identifier,
      digest: document.segmentsDigest,
      counts: (document.english.count, document.chinese.count)
    )
    let alignment = aligner.aligner.align(document, given: found?.given ?? [])
    return Outcome(document: AlignedDocument(document, alignment: alignment), patch: found)
  }

  private func apply(_ document: AlignedDocument) throws(ReadError) -> Outcome {
    let flat = FlatDocument(document)
    let found = try corrections(
      name: document.identifier,
      digest: document.segmentsDigest,
      counts: (flat.segmented.english.count, flat.segmented.chinese.count)
    )
    guard let found else { return Outcome(document: document, patch: nil) }
    let beads = flat.beads(with: found.given, aligner: aligner.aligner)
    return Outcome(document: flat.document(beads), patch: found)
  }

  /// The corrections for a document: by its segments, and among several documents of the same text by its
  /// name.
  private func corrections(
    name: String,
    digest: String,
    counts: (english: Int, chinese: Int)
  ) throws(ReadError) -> AlignmentPatch.Document? {
    let same = patch.documents.filter { $0.digest == digest }
    let named = patch.documents.filter { $0.document == name }
    if let found = same.first(where: { $0.document == name }) ?? same.first {
      guard found.englishCount == counts.english, found.chineseCount == counts.chinese else {
        throw ReadError(
          .badData,
          file: file,
          problem: "the counts of '\(name)' are \(found.englishCount) and \(found.chineseCount) segments",
          expected: "\(counts.english) and \(counts.chinese), which is what the digest stands for"
        )
      }
      return found
    }
    guard let stale = named.first else { return nil }
    throw ReadError(
      .badData,
      file: file,
      problem: "the corrections of '\(name)' are for another text or another segmentation: "
        + "\(stale.englishCount) English and \(stale.chineseCount) Chinese segments, the input has "
        + "\(counts.english) and \(counts.chinese)"
        + (stale.englishCount == counts.english && stale.chineseCount == counts.chinese
          ? ", not the same ones" : ""),
      expected: "the input, and the flags, that the report was made with"
    )
  }
}

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
  func document(_ beads: [Bead]) -> AlignedDocument {
    var document = source
    document.pairs = beads.enumerated().map { number, bead in
      AlignedPair(
        bead: number,
        english: Self.part(english, bead.english),
        chinese: Self.part(chinese, bead.chinese),
        posterior: bead.posterior,
        evidence: bead.evidence
      )
    }
    document.refusedAnchors = []
    return document
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
