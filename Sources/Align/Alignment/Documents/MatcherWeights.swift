/// What sketches have in common weighs, in nats, by the models that made them.
///
/// Fitted in November 2026 to 1,900 made pairs: articles and chapters cut into texts of 3, of 5 to 12 and of 30 to 50 sentence
/// pairs, none to four fifths of them without their partners; the likelihood of each text's partner, or of none, was maximised.
struct MatcherWeights: Sendable, Hashable {
  /// What a key of one kind weighs, as a factor of the logarithm of its rarity.
  struct Keys: Sendable, Hashable {
    /// In both texts.
    var shared: Float
    /// In the English text only.
    var english: Float
    /// In the Chinese text only.
    var chinese: Float

    /// How much better a key is that both texts share than the same key unshared in each.
    var gain: Float { shared + english + chinese }
  }

  var numbers: Keys
  var words: Keys
  var names: Keys
  /// The factor of the likelihood of the lengths.
  var length: Double
  /// Two vectors that are the same.
  var cosine = 0.0
  /// A text without a partner, where half of the texts have one.
  var alone: Double

  /// The weights for what was compared.
  static func weights(hasDictionary: Bool, hasVectors: Bool) -> MatcherWeights {
    switch (hasDictionary, hasVectors) {
    case (false, false): withoutModels
    case (true, false): withDictionary
    case (false, true): withEncoder
    case (true, true): withBoth
    }
  }

  private static let withoutModels = MatcherWeights(
    numbers: Keys(shared: 0.92, english: 0.54, chinese: 0.34),
    words: Keys(shared: 0.61, english: 0.08, chinese: 1.07),
    names: Keys(shared: 0.74, english: 0.28, chinese: 0.17),
    length: 2.23,
    alone: 1.96
  )
  private static let withDictionary = MatcherWeights(
    numbers: Keys(shared: 0.5, english: 0.52, chinese: 0.5),
    words: Keys(shared: 0.385, english: 0.142, chinese: 0.008),
    names: Keys(shared: 0.4, english: 0.07, chinese: 0.32),
    length: 1.1,
    alone: -0.3
  )
  private static let withEncoder = MatcherWeights(
    numbers: Keys(shared: 0.78, english: 0.63, chinese: 0.2),
    words: Keys(shared: 0.61, english: 0.08, chinese: 1.07),
    names: Keys(shared: 0.34, english: 0.09, chinese: 0.13),
    length: 2.47,
    cosine: 14.3,
    alone: 7
  )
  private static let withBoth = MatcherWeights(
    numbers: Keys(shared: 0.51, english: 0.54, chinese: 0.42),
    words: Keys(shared: 0.226, english: 0.093, chinese: 0.006),
    names: Keys(shared: 0.26, english: 0, chinese: 0.29),
    length: 0.29,
    cosine: 18.1,
    alone: 5
  )
}
