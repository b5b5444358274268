/// Reads files of properties, as Java defines them (`java.util.Properties`, `load`).
enum PropertiesFile {
  /// The texts of a file; there is nothing that is not well-formed.
  static func entries(_ source: SourceText) -> [ResourceEntry] {
    var cursor = ResourceCursor(source)
    var entries: [ResourceEntry] = []
    var note = ""
    while cursor.current != nil {
      cursor.skip { isBlank($0) }
      switch cursor.current {
      case UInt8(ascii: "#"), UInt8(ascii: "!"):
        let start = cursor.position + 1
        cursor.skip { !isEnd($0) }
        note = String(decoding: cursor.bytes[start..<cursor.position], as: UTF8.self).trimmingWhiteSpace
      case let byte? where isEnd(byte):
        cursor.advance()
      case nil: break
      default:
        var entry = self.entry(&cursor)
        entry.note = note
        note = ""
        entries.append(entry)
      }
    }
    return entries
  }

  private static func entry(_ cursor: inout ResourceCursor) -> ResourceEntry {
    let (key, _) = text(&cursor) { isBlank($0) || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }
    cursor.skip { isBlank($0) }
    if let byte = cursor.current, byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":") { cursor.advance() }
    cursor.skip { isBlank($0) }
    let (line, column) = (cursor.line, cursor.column)
    let (value, isVerbatim) = text(&cursor) { _ in false }
    return ResourceEntry(key: key, text: value, line: line, column: isVerbatim ? column : 0)
  }

  /// The text up to a byte that ends it or the end of the line, escapes resolved, and whether it had none.
  private static func text(_ cursor: inout ResourceCursor, until isLast: (UInt8) -> Bool) -> (String, Bool) {
    var text: [UInt8] = []
    var isVerbatim = true
    while let byte = cursor.current, !isEnd(byte), !isLast(byte) {
      cursor.advance()
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      isVerbatim = false
      guard let escape = cursor.current else { break }
      cursor.advance()
      switch escape {
      case 0x0A, 0x0D:
        if escape == 0x0D, cursor.current == 0x0A { cursor.advance() }
        cursor.skip { isBlank($0) }
      case UInt8(ascii: "u"):
        if !cursor.takeUTF16(into: &text) { text += "\\u".utf8 }
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "f"): text.append(0x0C)
      default: text.append(escape)
      }
    }
    return (String(decoding: text, as: UTF8.self), isVerbatim)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
