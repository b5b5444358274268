/// A name of an English text and the characters of a Chinese text that spell it.
public struct NameLink: Sendable, Hashable {
  /// The English segment.
  public var englishSegment: Int
  /// Where the name stands in the English segment, in UTF-8 bytes.
  public var english: Range<Int>
  /// The Chinese segment.
  public var chineseSegment: Int
  /// Where the name stands in the Chinese segment, in UTF-8 bytes.
  public var chinese: Range<Int>
  /// How the English gives the Chinese.
  public var form: NameForm
  /// What is named, as far as a table or the form of the name tells.
  public var kind: NameKind
  /// Whether the Chinese characters belong to an earlier link too, since the English names them once more.
  public var isRepeated: Bool
}
