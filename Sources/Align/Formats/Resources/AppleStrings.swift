/// Reads the strings files of Apple's systems: `/* note */ "key" = "text";`.
struct AppleStrings {
  private var cursor: ResourceCursor
  private var note = ""

  /// The texts of a file; an entry that cannot be read is a problem, and reading continues after its semicolon.
  static func entries(_ source: SourceText, problem: (ReadError) -> Void) -> [ResourceEntry] {
    var reader = AppleStrings(cursor: ResourceCursor(source))
    var entries: [ResourceEntry] = []
    while true {
      do throws(ReadError) {
        guard let entry = try reader.next() else { return entries }
        entries.append(entry)
      } catch {
        var error = error
        error.problem += "; the entry is left out"
        problem(error)
        reader.cursor.skip { $0 != UInt8(ascii: ";") && $0 != 0x0A }
        reader.cursor.advance()
      }
    }
  }

  private init(cursor: ResourceCursor) { self.cursor = cursor }

  private mutating func next() throws(ReadError) -> ResourceEntry? {
    note = ""
    try skipComments()
    guard cursor.current != nil else { return nil }
    let key = try string("a key in quotation marks")
    try skipComments()
    guard cursor.take("=") else { throw cursor.error(cursor.found, "'=' after the key") }
    try skipComments()
    let text = try string("a text in quotation marks")
    try skipComments()
    guard cursor.take(";") else { throw cursor.error(cursor.found, "';' after the text") }
    return ResourceEntry(key: key.text, text: text.text, line: text.line, column: text.column, note: note)
  }

  /// Goes over white space and comments; the last comment is the note.
  private mutating func skipComments() throws(ReadError) {
    while true {
      cursor.skipSpace()
      let opening = cursor.error("the comment that begins here never ends", "*/")
      if cursor.take("/*") {
        let start = cursor.position
        while cursor.current != nil,
          !(cursor.current == UInt8(ascii: "*") && cursor.next == UInt8(ascii: "/"))
        {
          cursor.advance()
        }
        note = String(decoding: cursor.bytes[start..<cursor.position], as: UTF8.self).trimmingWhiteSpace
        guard cursor.take("*/") else { throw opening }
      } else if cursor.take("//") {
        cursor.skip { $0 != 0x0A && $0 != 0x0D }
      } else {
        return
      }
    }
  }

  private mutating func string(_ expected: String) throws(ReadError) -> (text: String, line: Int, column: Int)
  {
    guard cursor.current == UInt8(ascii: "\"") else {
      // Keys of one word may stand without quotation marks.
      let (start, line, column) = (cursor.position, cursor.line, cursor.column)
      cursor.skip { Self.isWord($0) }
      guard cursor.position > start else { throw cursor.error(cursor.found, expected) }
      return (String(decoding: cursor.bytes[start..<cursor.position], as: UTF8.self), line, column)
    }
    let opening = cursor.error("the string that begins here never ends", "a closing quotation mark")
    cursor.advance()
    let (line, column) = (cursor.line, cursor.column)
    var text: [UInt8] = []
    var isVerbatim = true
    while let byte = cursor.current, byte != UInt8(ascii: "\"") {
      cursor.advance()
      guard byte == UInt8(ascii: "\\"), let escape = cursor.current else {
        text.append(byte)
        continue
      }
      isVerbatim = false
      cursor.advance()
      switch escape {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "U"), UInt8(ascii: "u"):
        if !cursor.takeUTF16(into: &text) { text.append(escape) }
      default: text.append(escape)
      }
    }
    guard cursor.current != nil else { throw opening }
    cursor.advance()
    return (String(decoding: text, as: UTF8.self), line, isVerbatim ? column : 0)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || [0x5F, 0x2E, 0x2D, 0x24].contains(byte)
  }
}
