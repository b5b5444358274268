/// The quantities of a pair as they were read together, and how they belong to each other.
public struct QuantityMatching: Sendable, Hashable {
  /// Quantities that belong together, or a single one without a counterpart, as indices into the two lists.
  public struct Match: Sendable, Hashable {
    /// The English quantities; empty where only the Chinese has it.
    public var english: [Int]
    /// The Chinese quantities; empty where only the English has it.
    public var chinese: [Int]
    /// How far they agree; `nil` for a quantity without a partner.
    public var agreement: QuantityAgreement?

    /// Whether both sides have it, and do not contradict each other.
    var isAgreed: Bool { agreement != nil && agreement != .conflicting }

    /// Whether it is one quantity of each side, and the two do not contradict each other.
    var isAgreedPair: Bool { english.count == 1 && chinese.count == 1 && isAgreed }
  }

  /// The English quantities, each in the reading that the Chinese confirms; the first reading where nothing does.
  public var english: [Quantity]
  /// The Chinese quantities, each in the reading that the English confirms; the first reading where nothing does.
  public var chinese: [Quantity]
  /// The matches in the order of the English text, then what only the Chinese has.
  public var matches: [Match]
}
