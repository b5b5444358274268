/// Takes a document from text to aligned pairs: segments it, aligns it, puts its text under the beads.
public struct DocumentAligner: Sendable {
  /// Cuts text into segments.
  public let segmenter: Segmenter
  /// Pairs segments.
  public var aligner: SentenceAligner

  /// Makes a document aligner that uses given evidence.
  public init(
    evidence: Set<Evidence> = SentenceAligner.builtInEvidence,
    resources: AlignerResources = AlignerResources(),
    segmenter: Segmenter = Segmenter()
  ) {
    self.segmenter = segmenter
    aligner = SentenceAligner(evidence: evidence, resources: resources)
  }

  /// What keeps a document from being aligned: given vectors that lack one of its segments.
  public func problem(with document: BilingualDocument) -> ReadError? {
    guard let vectors = aligner.givenVectors else { return nil }
    return vectors.problem(with: segmenter.segment(document))
  }

  /// Aligns a document, which is let go as soon as it is segmented: its text is as large as that of its segments.
  public func align(_ document: consuming BilingualDocument) -> AlignedDocument {
    let segmented = segmenter.segment(document)
    _ = consume document
    let alignment = aligner.align(segmented)
    ProcessMemory.trim(segments: segmented.english.count + segmented.chinese.count)
    return AlignedDocument(segmented, alignment: alignment)
  }

  /// Aligns a document and explains why one of its beads was chosen.
  ///
  /// - Returns: the explanation (`nil` if there is no bead with that number), and the segments that it refers to.
  public func explain(
    _ document: BilingualDocument,
    bead: Int
  ) -> (explanation: BeadExplanation?, document: SegmentedDocument) {
    let segmented = segmenter.segment(document)
    return (aligner.explain(segmented, bead: bead), segmented)
  }

  /// Pairs the segments of an aligned document again; their places stay.
  public func realign(_ document: AlignedDocument) -> AlignedDocument {
    let segmented = SegmentedDocument(
      identifier: document.identifier,
      metadata: document.metadata,
      englishFile: document.englishFile,
      chineseFile: document.chineseFile,
      english: Self.segments(document.pairs.map(\.english)),
      chinese: Self.segments(document.pairs.map(\.chinese))
    )
    return AlignedDocument(segmented, alignment: aligner.align(segmented))
  }

  /// The segments of sides in their order, each a paragraph, as the lines of a segmented text are.
  private static func segments(_ sides: [AlignedPair.Side]) -> [Segment] {
    var segments: [Segment] = []
    for side in sides {
      let isPlaced = side.places.count == side.segments.count
      for (position, text) in side.segments.enumerated() {
        let line = side.lines?.lowerBound ?? 1
        let place =
          isPlaced
          ? side.places[position]
          : SourceSpan(line: line, lastLine: side.lines?.upperBound ?? line, column: 0, bytes: 0..<0)
        segments.append(Segment(text: text, role: .sentence, paragraph: segments.count, source: place))
      }
    }
    return segments
  }
}
