/// How a field of TSV is escaped: TAB as `\t`, LF as `\n`, CR as `\r` and the backslash as `\\`.
///
/// A field that begins with a quotation mark is in quotation marks with those inside doubled (RFC 4180), because
/// pandas, datasets and spreadsheets take the mark for the beginning of such a field; no other field is quoted.
enum TSVField {
  /// Appends an escaped field.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    guard text.utf8.first == quote else { return appendEscaped(text, to: &bytes) }
    bytes.append(quote)
    appendEscaped(text.replacing("\"", with: "\"\""), to: &bytes)
    bytes.append(quote)
  }

  private static let quote = UInt8(ascii: "\"")

  /// The text of a field in quotation marks; `nil` for any other, such as one that is a quotation.
  ///
  /// What is quoted here begins with a quotation mark, so that its field begins with three.
  static func unquoted(_ field: Substring) -> String? {
    let bytes = field.utf8
    guard bytes.count >= 4, bytes.starts(with: [quote, quote, quote]), bytes.last == quote else { return nil }
    var text: [UInt8] = []
    var isPending = false
    for byte in bytes.dropFirst().dropLast() {
      if byte == quote {
        if isPending { text.append(byte) }
        isPending.toggle()
      } else {
        if isPending { return nil }
        text.append(byte)
      }
    }
    return isPending ? nil : String(decoding: text, as: UTF8.self)
  }

  /// Appends a field without quotation marks around it.
  static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      default: bytes.append(byte)
      }
    }
  }

  /// The text of an escaped field; a backslash before any other character stands for itself.
  static func text(_ field: Substring) -> String {
    let field = unquoted(field)?[...] ?? field
    guard field.utf8.contains(UInt8(ascii: "\\")) else { return String(field) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(field.utf8.count)
    var isEscaped = false
    for byte in field.utf8 {
      if isEscaped {
        isEscaped = false
        switch byte {
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "\\"): bytes.append(byte)
        default:
          bytes.append(UInt8(ascii: "\\"))
          bytes.append(byte)
        }
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    if isEscaped { bytes.append(UInt8(ascii: "\\")) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
