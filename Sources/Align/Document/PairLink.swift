/// Words of the two sides of a pair that belong together: a number and its counterpart, a name and the
/// characters that spell it.
public struct PairLink: Sendable, Hashable {
  /// What is linked.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Quantities.
    case number
    /// Names.
    case name
  }

  /// How far the linked words say the same.
  public enum Agreement: String, Sendable, Hashable, CaseIterable {
    /// The same value, or the same name.
    case same
    /// Another value or another way to put it that fits all the same.
    case compatible
    /// Another value.
    case different
    /// A number that only one side has.
    case alone
  }

  /// Where linked words are.
  public struct Span: Sendable, Hashable {
    /// The 0-based place of the segment in its side of the pair.
    public var segment: Int
    /// The words, in Unicode scalars of the segment.
    public var scalars: Range<Int>

    /// Makes a span from its parts.
    public init(segment: Int, scalars: Range<Int>) {
      self.segment = segment
      self.scalars = scalars
    }
  }

  /// What is linked.
  public var kind: Kind
  /// How far the two sides agree.
  public var agreement: Agreement
  /// The English words; none where only the Chinese has the number.
  public var english: [Span]
  /// The Chinese words; none where only the English has the number.
  public var chinese: [Span]

  /// Makes a link from its parts.
  public init(kind: Kind, agreement: Agreement, english: [Span], chinese: [Span]) {
    self.kind = kind
    self.agreement = agreement
    self.english = english
    self.chinese = chinese
  }
}
