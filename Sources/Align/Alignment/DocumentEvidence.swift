import Foundation

/// The sources of evidence of one document, in the order of a feature layout.
struct DocumentEvidence: Sendable {
  /// The sources, one for each block of the layout.
  private(set) var sources: [any EvidenceSource]
  /// Where their features are.
  private(set) var layout: FeatureLayout

  /// Prepares the evidence of the pairs in some windows.
  init(
    _ document: SegmentedDocument,
    sources known: DocumentSources,
    parameters: DocumentParameters,
    layout: FeatureLayout,
    windows: SegmentWindows,
    vectors: (english: any SpanVectors, chinese: any SpanVectors)?
  ) {
    self.layout = layout
    sources = []
    if layout.blocks.contains(where: { $0.evidence == .length }) {
      sources += [
        Self.shapes(parameters), LengthEvidence(lengths: known.lengths, parameters: parameters.length),
        PunctuationEvidence(document), StructureEvidence(document),
      ]
    }
    if let quantities = known.quantities { sources.append(QuantityEvidence(quantities)) }
    if let names = known.names { sources.append(NameEvidence(names, titles: known.titles)) }
    if let words = known.words { sources.append(LexiconEvidence(words, windows: windows)) }
    if layout.has(.encoder), let vectors { addVectors(vectors, windows) }
    precondition(sources.count == layout.blocks.count, "a source for every block")
  }

  private mutating func addVectors(
    _ vectors: (english: any SpanVectors, chinese: any SpanVectors),
    _ windows: SegmentWindows
  ) {
    sources.append(EncoderEvidence(english: vectors.english, chinese: vectors.chinese, windows: windows))
    if layout.hasTokens, let english = vectors.english.tokens, let chinese = vectors.chinese.tokens {
      sources.append(TokenEvidence(english: english, chinese: chinese, windows: windows))
    }
  }

  /// The same evidence with vectors beside it, in the order of a layout that has these.
  func adding(
    _ vectors: (english: any SpanVectors, chinese: any SpanVectors),
    layout: FeatureLayout,
    windows: SegmentWindows
  ) -> DocumentEvidence {
    var copy = self
    copy.layout = layout
    copy.addVectors(vectors, windows)
    precondition(copy.sources.count == layout.blocks.count, "vectors are what was missing")
    return copy
  }

  private static func shapes(_ parameters: DocumentParameters) -> ShapeEvidence {
    ShapeEvidence(
      logRatios: zip(parameters.priors.probabilities, ShapePriors.initial.probabilities).map { log($0 / $1) }
    )
  }

  /// The same evidence under parameters that were fitted anew.
  func adapted(to parameters: DocumentParameters, lengths: SegmentLengths) -> DocumentEvidence {
    var copy = self
    for index in copy.sources.indices {
      switch copy.sources[index] {
      case is ShapeEvidence: copy.sources[index] = Self.shapes(parameters)
      case is LengthEvidence:
        copy.sources[index] = LengthEvidence(lengths: lengths, parameters: parameters.length)
      default: break
      }
    }
    return copy
  }

  /// Writes all features of a row of candidates.
  func fill(_ table: inout FeatureRows, row: CandidateRow) {
    table.reserve(row.chinese.count)
    // By index: a loop over pairs copies each source, and a row has few candidates.
    for index in sources.indices {
      sources[index].fill(&table, first: layout.blocks[index].features.lowerBound, row: row)
    }
  }
}
