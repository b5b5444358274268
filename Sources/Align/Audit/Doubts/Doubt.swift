/// What a check is not sure of: words of a pair that may stand on one side alone, which sentence vectors can tell more of.
struct Doubt: Sendable, Hashable {
  /// What the words are.
  enum Kind: String, Sendable, CaseIterable {
    /// A word that negates.
    case negation
    /// A word that denies by itself, as "refuse".
    case denial
    /// Words that say the opposite of each other.
    case opposite
    /// A name against which the other side has another one.
    case name
    /// A name of the Chinese that nothing in the English answers to.
    case loneName
    /// Two names that may be exchanged.
    case exchange
  }

  /// What the words are.
  var kind: Kind
  /// The log-odds of a fault without vectors, in nats; 0 where nothing was measured.
  var score: Double
}
