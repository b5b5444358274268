/// A unit as it is in its file, and where its texts are, so that the same file can be written again.
public struct UnitMarkup: Sendable, Hashable {
  /// What is at a place.
  public enum Content: Sendable, Hashable {
    /// The text of a side, of the pair of the unit with a number.
    case text(Language, part: Int)
    /// The language tag of a side.
    case tag(Language)
  }

  /// A stretch of the markup that may be written again.
  public struct Place: Sendable, Hashable {
    /// The bytes, counted from the beginning of the markup.
    public var range: Range<Int>
    /// What is there.
    public var content: Content
    /// The text as it was read; if the pair still has this text, the markup is kept unchanged.
    public var text: String

    /// Makes a place.
    public init(range: Range<Int>, content: Content, text: String) {
      self.range = range
      self.content = content
      self.text = text
    }
  }

  /// The format that the markup is of.
  public enum Format: Sendable, Hashable {
    /// XML: TMX or XLIFF.
    case xml
    /// gettext PO.
    case po
  }

  /// The format.
  public var format: Format
  /// The markup in UTF-8: what is between the unit before and this one, then the unit.
  public var bytes: [UInt8]
  /// What may be written again, in the order of the bytes; no two overlap.
  public var places: [Place]

  /// Makes markup from its parts.
  public init(format: Format, bytes: [UInt8], places: [Place]) {
    self.format = format
    self.bytes = bytes
    self.places = places
  }
}
