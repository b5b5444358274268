/// A text in English and Chinese cut into segments: what the aligner takes.
public struct SegmentedDocument: Sendable, Hashable {
  /// The name of the document in every output.
  public var identifier: String
  /// What the document says of itself.
  public var metadata: Metadata
  /// The file of each side, for messages.
  public var englishFile: String
  /// The file of each side, for messages.
  public var chineseFile: String
  /// The English segments, in text order.
  public var english: [Segment]
  /// The Chinese segments, in text order.
  public var chinese: [Segment]

  /// Makes a document from its parts.
  public init(
    identifier: String,
    metadata: Metadata = Metadata(),
    englishFile: String = "-",
    chineseFile: String = "-",
    english: [Segment],
    chinese: [Segment]
  ) {
    self.identifier = identifier
    self.metadata = metadata
    self.englishFile = englishFile
    self.chineseFile = chineseFile
    self.english = english
    self.chinese = chinese
  }
}
