/// The unit that is aligned: a sentence, a heading, a caption.
public struct Segment: Sendable, Hashable {
  /// What the layout of the document says a segment is.
  public enum Role: String, Sendable, Hashable, Codable {
    /// The title of the document.
    case title
    /// A heading inside the document; it is on a line of its own and often has no stop.
    case heading
    /// Running text.
    case sentence
    /// A caption, a picture note or a photo credit.
    case caption
    /// A mark between sections such as `×××`.
    case separator
  }

  /// The text as it is in the input, without the white space around it.
  public var text: String
  /// What the layout says the segment is.
  public var role: Role
  /// The 0-based paragraph of its side that the segment belongs to.
  public var paragraph: Int
  /// Where the segment is in its file.
  public var source: SourceSpan

  /// Makes a segment from its parts.
  public init(text: String, role: Role, paragraph: Int, source: SourceSpan) {
    self.text = text
    self.role = role
    self.paragraph = paragraph
    self.source = source
  }
}
