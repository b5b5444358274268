/// A document as a list of aligned pairs: what passes between the aligner, the auditor and every bitext format.
public struct AlignedDocument: Sendable, Hashable {
  /// The name of the document.
  public var identifier: String
  /// What the document says of itself.
  public var metadata: Metadata
  /// The pairs, in text order, those with an empty side included.
  public var pairs: [AlignedPair]
  /// How the pairs were made; empty where not known.
  public var signature: String
  /// The file that the English was read from; empty where not known.
  public var englishFile = ""
  /// The file that the Chinese was read from; empty where not known.
  public var chineseFile = ""

  /// Makes a document from its parts.
  public init(
    identifier: String,
    metadata: Metadata = Metadata(),
    pairs: [AlignedPair],
    signature: String = ""
  ) {
    self.identifier = identifier
    self.metadata = metadata
    self.pairs = pairs
    self.signature = signature
  }

  /// Pairs, with their texts, that share a rare value or word but are out of order.
  public var refusedAnchors: [AlignedPair] = []

  /// Puts the text of a segmented document under the beads of its alignment.
  public init(_ document: SegmentedDocument, alignment: Alignment) {
    func side(_ segments: [Segment], _ range: Range<Int>) -> AlignedPair.Side {
      guard let first = range.first, let last = range.last else { return AlignedPair.Side() }
      let lines =
        segments[first].source.line...max(segments[first].source.line, segments[last].source.lastLine)
      return AlignedPair.Side(
        segments: segments[range].map(\.text),
        indices: Array(range),
        lines: lines,
        places: segments[range].map(\.source)
      )
    }
    self.init(
      identifier: document.identifier,
      metadata: document.metadata,
      pairs: alignment.beads.enumerated().map { number, bead in
        var pair = AlignedPair(
          bead: number,
          english: side(document.english, bead.english),
          chinese: side(document.chinese, bead.chinese),
          posterior: bead.posterior,
          evidence: bead.evidence
        )
        pair.isMoved = bead.isMoved
        return pair
      },
      signature: alignment.signature.description
    )
    refusedAnchors = alignment.refusedAnchors.enumerated().map { number, bead in
      AlignedPair(
        bead: number,
        english: side(document.english, bead.english),
        chinese: side(document.chinese, bead.chinese)
      )
    }
    englishFile = document.englishFile
    chineseFile = document.chineseFile
  }
}
