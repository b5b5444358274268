/// What an aligner may use that is not part of the library: models and dictionaries that a user installed.
public struct AlignerResources: Sendable {
  /// A dictionary.
  public var lexicon: Lexicon?
  /// A sentence encoder, or vectors that another model made.
  public var encoder: (any SentenceVectorSource)?

  /// The words used to read numbers.
  public var words: QuantityWords

  /// Makes resources from what is there.
  public init(
    lexicon: Lexicon? = nil,
    encoder: (any SentenceVectorSource)? = nil,
    words: QuantityWords = .standard
  ) {
    self.lexicon = lexicon
    self.encoder = encoder
    self.words = words
  }

  /// Whether there are vectors of single tokens.
  var hasTokens: Bool { encoder?.hasTokens ?? false }

  /// The evidence that these resources and the library itself give.
  public var evidence: Set<Evidence> {
    SentenceAligner.builtInEvidence.union(lexicon == nil ? [] : [.lexicon])
      .union(encoder == nil ? [] : [.encoder])
  }
}
