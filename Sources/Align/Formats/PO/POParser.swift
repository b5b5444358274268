/// Puts the entries of a PO file together, line by line.
struct POParser {
  private enum Field: Equatable {
    case context
    case source
    case plural
    case translation(Int)
  }

  /// The most plural forms; Arabic has six.
  private static let mostForms = 16

  /// Entries that are no longer in use.
  private(set) var obsolete = 0
  /// Whether an entry was read.
  private(set) var sawEntry = false

  private let file: String
  private var entry: POEntry?
  private var field: Field?
  private var hasSource = false
  /// Whether an error of the entry was reported; the rest of it is then skipped.
  private var isBroken = false
  /// The comments since the last entry.
  private var comments: [(sign: Unicode.Scalar, text: String)] = []
  /// Where the line that was taken last begins, in bytes of UTF-8.
  private var lineOffset = 0

  /// Begins a file.
  init(file: String) { self.file = file }

  /// Takes a line that begins at an offset of the file.
  ///
  /// - Returns: The entry that ended before the line, if one did.
  mutating func take(_ line: String, number: Int, offset: Int, problem: (ReadError) -> Void) -> POEntry? {
    lineOffset = offset
    var cursor = POCursor(line, line: number)
    cursor.skipSpaces()
    guard let first = cursor.peek else { return finish(problem: problem) }
    if first == UInt8(ascii: "#") {
      // Comments are before their entry.
      let ended = entry?.translations.isEmpty == false ? finish(problem: problem) : nil
      takeComment(line.trimmingWhiteSpace.dropFirst())
      return ended
    }
    if first == UInt8(ascii: "\"") {
      guard let field else {
        fault(cursor, "a string belongs to no keyword", "msgid or msgstr before it", problem)
        return nil
      }
      read(&cursor, into: field, problem)
      return nil
    }
    let start = cursor
    let word = cursor.takeWord()
    var ended: POEntry?
    switch word {
    case "msgctxt":
      if hasSource || isBroken { ended = finish(problem: problem) }
      begin(.context, number)
      entry?.context = POText()
    case "msgid":
      if hasSource || isBroken { ended = finish(problem: problem) }
      begin(.source, number)
      hasSource = true
    case "msgid_plural" where hasSource:
      begin(.plural, number)
      entry?.plural = POText()
    case "msgstr" where hasSource:
      let form = cursor.takeForm()
      if let form, form != entry?.translations.count || form >= Self.mostForms {
        fault(start, "the plural forms are out of order", "msgstr[0], msgstr[1] …", problem)
        return nil
      }
      if form == nil, entry?.translations.isEmpty == false {
        fault(start, "the entry has a second msgstr; it is left out", "msgid before it", problem)
        return nil
      }
      begin(.translation(form ?? 0), number)
      entry?.translations.append(POText())
    case "msgid_plural", "msgstr":
      fault(start, "\(word) has no msgid", "msgid before it", problem)
      return nil
    default:
      fault(start, "the line begins with no keyword", "msgctxt, msgid, msgstr, '#' or '\"'", problem)
      return nil
    }
    guard let field else { return ended }
    cursor.skipSpaces()
    read(&cursor, into: field, problem)
    return ended
  }

  /// Takes a comment without its `#`; `#~` is an entry that is no longer in use.
  private mutating func takeComment(_ text: Substring) {
    let sign = text.unicodeScalars.first ?? " "
    if sign == "~", text.dropFirst().trimmingWhiteSpace.hasPrefix("msgid ") { obsolete += 1 }
    comments.append((sign, ",.:|~".unicodeScalars.contains(sign) ? String(text.dropFirst()) : String(text)))
  }

  /// Ends the entry that is under way.
  mutating func finish(problem: (ReadError) -> Void) -> POEntry? {
    defer {
      entry = nil
      field = nil
      hasSource = false
      isBroken = false
    }
    guard let entry, !isBroken else { return nil }
    guard hasSource, !entry.translations.isEmpty else {
      problem(
        ReadError(
          .badData,
          file: file,
          line: entry.line,
          problem: "the entry has no \(hasSource ? "msgstr" : "msgid"); it is left out",
          expected: hasSource ? "msgstr, if empty" : "msgid"
        )
      )
      return nil
    }
    sawEntry = true
    return entry
  }

  private mutating func begin(_ field: Field, _ line: Int) {
    if entry == nil {
      entry = POEntry(line: line, comments: comments.contains { $0.sign == "~" } ? [] : comments)
      comments = []
    }
    self.field = field
  }

  private mutating func read(_ cursor: inout POCursor, into field: Field, _ problem: (ReadError) -> Void) {
    let start = cursor
    guard let string = cursor.takeString() else {
      fault(cursor.failure ?? start, cursor.problem + "; the entry is left out", cursor.expected, problem)
      return
    }
    // The text grows where it is: a copy for each line would make long entries quadratic.
    let part = POText.Part(
      text: string.text,
      line: start.line,
      column: start.column + 1,
      isVerbatim: string.isVerbatim,
      range: lineOffset + start.offset..<lineOffset + cursor.offset
    )
    switch field {
    case .context: entry?.context?.append(part)
    case .source: entry?.source.append(part)
    case .plural: entry?.plural?.append(part)
    case .translation(let form):
      guard let count = entry?.translations.count, form < count else { return }
      entry?.translations[form].append(part)
    }
  }

  /// Marks the current entry as broken, and says why unless it already was: one problem per entry.
  private mutating func fault(
    _ cursor: POCursor,
    _ text: String,
    _ expected: String,
    _ problem: (ReadError) -> Void
  ) {
    if isBroken { return }
    isBroken = true
    problem(
      ReadError(
        .badData,
        file: file,
        line: cursor.line,
        column: cursor.column,
        problem: text,
        expected: expected
      )
    )
  }
}
