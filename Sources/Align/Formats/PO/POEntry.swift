/// An entry of a PO file.
struct POEntry {
  /// The line at which it begins.
  var line: Int
  /// Whether it has a `msgctxt`, so that it may have an empty `msgid` and be no header.
  var hasContext = false
  /// The `msgid`.
  var source = POText()
  /// The `msgid_plural`.
  var plural: POText?
  /// The `msgstr`, or the forms of it in the order of their numbers.
  var translations: [POText] = []
}

/// A string of a PO file, put together from its lines.
struct POText {
  /// The text, its escapes resolved.
  var text = ""
  /// The line of its first part that is not empty; `nil` where all are.
  var line: Int?
  /// The column of its first character; 0 where the text does not stand in the file as it is.
  var column = 0

  /// Adds a part that stands at a place.
  mutating func append(_ part: String, line: Int, column: Int, isVerbatim: Bool) {
    if part.isEmpty { return }
    if self.line == nil {
      self.line = line
      self.column = isVerbatim ? column : 0
    } else {
      self.column = 0
    }
    text += part
  }
}
