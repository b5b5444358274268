/// What an aligner may use that is not part of the library: models and dictionaries that a user installed.
public struct AlignerResources: Sendable {
  /// A dictionary.
  public var lexicon: Lexicon?
  /// A sentence encoder.
  public var encoder: SentenceEncoder?

  /// Makes resources from what is there.
  public init(lexicon: Lexicon? = nil, encoder: SentenceEncoder? = nil) {
    self.lexicon = lexicon
    self.encoder = encoder
  }

  /// The evidence that these resources and the library itself give.
  public var evidence: Set<Evidence> {
    SentenceAligner.builtInEvidence.union(lexicon == nil ? [] : [.lexicon])
      .union(encoder == nil ? [] : [.encoder])
  }
}
