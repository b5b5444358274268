/// An entry of a PO file.
struct POEntry {
  /// The line at which it begins.
  var line: Int
  /// The `msgctxt`; an entry that has one may have an empty `msgid` and be no header.
  var context: POText?
  /// The comments before it, each with the sign that follows `#` (a space for a translator's).
  var comments: [(sign: Unicode.Scalar, text: String)] = []
  /// The `msgid`.
  var source = POText()
  /// The `msgid_plural`.
  var plural: POText?
  /// The `msgstr`, or the forms of it in the order of their numbers.
  var translations: [POText] = []

  /// The words of its flags (`fuzzy`, `c-format`).
  var flags: [String] {
    comments.filter { $0.sign == "," }.flatMap { comment in
      comment.text.split(separator: ",").map(\.trimmingWhiteSpace)
    }
  }

  /// What the entry says beside its texts.
  var metadata: UnitMetadata {
    var unit = UnitMetadata()
    unit.context = context?.text
    unit.awaitsTranslation = true
    let isTranslated = translations.contains { !$0.text.isEmpty }
    if flags.contains(UnitMetadata.fuzzy) {
      unit.state = .needsReview
      unit.stateName = UnitMetadata.fuzzy
    } else {
      unit.state = isTranslated ? .translated : .initial
      // Programs use what is not fuzzy.
      if isTranslated { unit.isApproved = true }
    }
    for comment in comments {
      let text = comment.text.trimmingWhiteSpace
      if text.isEmpty { continue }
      switch comment.sign {
      case " ": unit.notes.append(.init(text: text, author: "translator"))
      case ".": unit.notes.append(.init(text: text, author: "developer"))
      case ":": unit.fields.append(.init(name: "reference", value: text))
      default: break
      }
    }
    let others = flags.filter { $0 != UnitMetadata.fuzzy && !$0.isEmpty }
    if !others.isEmpty { unit.fields.append(.init(name: "flags", value: others.joined(separator: ", "))) }
    return unit
  }
}

/// A string of a PO file, put together from its lines.
struct POText {
  /// The text, its escapes resolved.
  var text = ""
  /// The line of its first part that is not empty; `nil` where all are.
  var line: Int?
  /// The column of its first character; 0 where the text is not in the file as it is.
  var column = 0

  /// Where its strings are in the file, in bytes of UTF-8.
  var range: Range<Int>?

  /// A string in quotation marks.
  struct Part {
    /// The text, its escapes resolved.
    var text: String
    /// The place of its first character.
    var line: Int
    var column: Int
    /// Whether it is in the file as it is.
    var isVerbatim: Bool
    /// The bytes of the file that it takes.
    var range: Range<Int>
  }

  /// Adds a part.
  mutating func append(_ part: Part) {
    range = (range?.lowerBound ?? part.range.lowerBound)..<part.range.upperBound
    if part.text.isEmpty { return }
    if line == nil {
      line = part.line
      column = part.isVerbatim ? part.column : 0
    } else {
      column = 0
    }
    text += part.text
  }
}
