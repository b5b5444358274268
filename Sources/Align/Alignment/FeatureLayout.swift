/// Which features a model has, and in what order: those of its evidence, source by source.
struct FeatureLayout: Sendable, Hashable {
  /// One source's block of features.
  struct Block: Sendable, Hashable {
    /// The evidence that the source belongs to.
    var evidence: Evidence
    /// Where its features are in the table.
    var features: Range<Int>
  }

  /// The sources' blocks, in table order.
  private(set) var blocks: [Block] = []
  /// The features' names, in table order.
  private(set) var names: [String] = []

  /// Every kind of source, in table order. A new source is added here and in `DocumentEvidence`.
  private static let sources: [any EvidenceSource.Type] = [
    ShapeEvidence.self, LengthEvidence.self, PunctuationEvidence.self, StructureEvidence.self,
    QuantityEvidence.self, NameEvidence.self, LexiconEvidence.self, EncoderEvidence.self,
    TokenEvidence.self,
  ]

  /// Whether the layout has features of some evidence.
  func has(_ evidence: Evidence) -> Bool { blocks.contains { $0.evidence == evidence } }

  /// Whether the layout has features of single tokens, which only the encoder that comes with the tool gives.
  let hasTokens: Bool

  /// The layout for a set of evidence.
  init(_ evidence: Set<Evidence>, hasTokens: Bool = true) {
    self.hasTokens = hasTokens && evidence.contains(.encoder)
    for source in Self.sources where evidence.contains(source.evidence) {
      if source == TokenEvidence.self, !hasTokens { continue }
      blocks.append(
        Block(evidence: source.evidence, features: names.count..<names.count + source.features.count)
      )
      names += source.features
    }
  }
}
