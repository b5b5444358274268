/// A name in an English segment.
package struct NameMention: Sendable, Hashable {
  /// Where the name stands in its segment, in UTF-8 bytes.
  package var bytes: Range<Int>
  /// The key of the name in its index: names written alike share one.
  package var key: Int
  /// Whether the name is sure to be one where the Chinese text does not show it: a person's name with a
  /// Chinese surname, or a name that a table has. An English or foreign word that merely parses as pinyin is
  /// not.
  package var isCertain: Bool
}
