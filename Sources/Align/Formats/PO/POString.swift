/// A string of PO: in quotation marks, a line for each line of the text, as msgcat writes it.
enum POString {
  /// Appends the string, without a line end after it.
  static func append(_ text: String, lineEnding: LineEnding = .lineFeed, to bytes: inout [UInt8]) {
    var lines: [[UInt8]] = [[]]
    for byte in text.utf8 {
      lines[lines.count - 1].append(byte)
      if byte == 0x0A { lines.append([]) }
    }
    if lines.count > 1, lines[lines.count - 1].isEmpty { lines.removeLast() }
    if lines.count > 1 { bytes += "\"\"".utf8 + lineEnding.bytes }
    for (number, line) in lines.enumerated() {
      if number > 0 { bytes += lineEnding.bytes }
      bytes.append(UInt8(ascii: "\""))
      for byte in line { append(byte, to: &bytes) }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    let escapes: [UInt8: String] = [
      0x07: "\\a", 0x08: "\\b", 0x09: "\\t", 0x0A: "\\n", 0x0B: "\\v", 0x0C: "\\f", 0x0D: "\\r",
      0x22: "\\\"", 0x5C: "\\\\",
    ]
    if let escape = escapes[byte] {
      bytes += Array(escape.utf8)
    } else if byte < 0x20 || byte == 0x7F {
      // Octal, three digits: what follows cannot be taken for another one.
      let digits = String(byte, radix: 8)
      bytes += Array(("\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits).utf8)
    } else {
      bytes.append(byte)
    }
  }
}
