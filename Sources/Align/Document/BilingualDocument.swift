/// A text in English and Chinese as it was read, before segmentation.
public struct BilingualDocument: Sendable, Hashable {
  /// One language's half of the document.
  public struct Side: Sendable, Hashable {
    /// The file that the half is in; both halves of an article are in the same one.
    public var source: SourceText
    /// The paragraphs, in text order.
    public var paragraphs: [Paragraph]
    /// Whether every paragraph is one segment already and must be kept as it is, even if empty.
    public var isSegmented: Bool

    /// Makes a side from its parts.
    public init(source: SourceText, paragraphs: [Paragraph], isSegmented: Bool = false) {
      self.source = source
      self.paragraphs = paragraphs
      self.isSegmented = isSegmented
    }
  }

  /// The name of the document in every output: the stem of its file, or the identifier it came with.
  public var identifier: String
  /// What the document says of itself.
  public var metadata: Metadata
  /// The English half.
  public var english: Side
  /// The Chinese half.
  public var chinese: Side

  /// Makes a document from its parts.
  public init(identifier: String, metadata: Metadata = Metadata(), english: Side, chinese: Side) {
    self.identifier = identifier
    self.metadata = metadata
    self.english = english
    self.chinese = chinese
  }
}
