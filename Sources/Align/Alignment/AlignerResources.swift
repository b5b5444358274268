/// What an aligner may use that is not part of the library: models and dictionaries that a user installed.
public struct AlignerResources: Sendable {
  /// A dictionary.
  public var lexicon: Lexicon?

  /// Makes resources from what is there.
  public init(lexicon: Lexicon? = nil) { self.lexicon = lexicon }

  /// The evidence that these resources and the library itself give.
  public var evidence: Set<Evidence> {
    SentenceAligner.builtInEvidence.union(lexicon == nil ? [] : [.lexicon])
  }
}
