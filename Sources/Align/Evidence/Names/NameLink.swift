/// A name of an English text and the characters of a Chinese text that spell it.
package struct NameLink: Sendable, Hashable {
  /// The English segment.
  package var englishSegment: Int
  /// Where the name stands in the English segment, in UTF-8 bytes.
  package var english: Range<Int>
  /// The Chinese segment.
  package var chineseSegment: Int
  /// Where the name stands in the Chinese segment, in UTF-8 bytes.
  package var chinese: Range<Int>
  /// How the English gives the Chinese.
  package var form: NameForm
  /// What is named, as far as a table or the form of the name tells.
  package var kind: NameKind
  /// Whether the Chinese characters belong to an earlier link too, since the English names them once more.
  package var isRepeated: Bool
}
