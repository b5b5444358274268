/// What a word, a name or a quantity of one language has to do with one of the other: the smallest piece of evidence
/// that a reader can check with his own eyes.
public struct EvidenceLink: Sendable, Hashable {
  /// A stretch of a segment's text.
  public struct Place: Sendable, Hashable {
    /// The 0-based segment of its side.
    public var segment: Int
    /// Where in the segment's text, in UTF-8 bytes.
    public var bytes: Range<Int>

    /// Makes a place from its parts.
    public init(segment: Int, bytes: Range<Int>) {
      self.segment = segment
      self.bytes = bytes
    }
  }

  /// How the two sides go together.
  public enum Relation: String, Sendable, Hashable, Codable {
    /// They say the same.
    case same
    /// They may say the same: one is vaguer, rounded, in another unit.
    case similar
    /// They do not say the same.
    case different
    /// One side lacks it.
    case alone
  }

  /// Where it occurs in the English; empty if only the Chinese has it.
  public var english: [Place]
  /// Where it occurs in the Chinese; empty if only the English has it.
  public var chinese: [Place]
  /// How the two sides relate.
  public var relation: Relation
  /// A further remark, as a phrase; may be empty.
  public var note: String

  /// Makes a link from its parts.
  public init(english: [Place], chinese: [Place], relation: Relation, note: String = "") {
    self.english = english
    self.chinese = chinese
    self.relation = relation
    self.note = note
  }
}
