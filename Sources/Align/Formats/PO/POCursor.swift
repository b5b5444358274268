/// Goes through a line of a PO file.
struct POCursor {
  /// The number of the line.
  let line: Int
  /// What was wrong with the string that `takeString` did not find.
  private(set) var problem = ""
  /// What was expected there.
  private(set) var expected = ""

  private let bytes: [UInt8]
  private var position = 0
  private var failurePosition: Int?

  /// Begins a line.
  init(_ text: String, line: Int) {
    bytes = Array(text.utf8)
    self.line = line
  }

  /// The 1-based column, in Unicode scalars.
  var column: Int { 1 + bytes[..<position].count { $0 & 0xC0 != 0x80 } }

  /// The place where `takeString` failed.
  var failure: POCursor? {
    guard let failurePosition else { return nil }
    var cursor = self
    cursor.position = failurePosition
    return cursor
  }

  /// How many bytes were passed.
  var offset: Int { position }

  /// The next byte.
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipSpaces() {
    while let byte = peek, byte == 0x20 || byte == 0x09 { position += 1 }
  }

  /// The letters and underscores that come next.
  mutating func takeWord() -> String {
    let start = position
    while let byte = peek, byte == UInt8(ascii: "_") || (0x61...0x7A).contains(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The number in brackets that comes next; −1 where the brackets hold none.
  mutating func takeForm() -> Int? {
    guard peek == UInt8(ascii: "["), let end = bytes[position...].firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let digits = String(decoding: bytes[position + 1..<end], as: UTF8.self)
    position = end + 1
    return Int(digits) ?? -1
  }

  /// The string in quotation marks that comes next and ends the line, its escapes resolved.
  mutating func takeString() -> (text: String, isVerbatim: Bool)? {
    guard peek == UInt8(ascii: "\"") else { return fail("there is no string", "a string in quotation marks") }
    position += 1
    var text: [UInt8] = []
    var isVerbatim = true
    while let byte = peek {
      if byte == UInt8(ascii: "\"") {
        position += 1
        skipSpaces()
        guard peek == nil else { return fail("unexpected text after the string", "the end of the line") }
        guard let string = String(validating: text, as: UTF8.self) else {
          return fail("the string's escapes are not UTF-8", "text in UTF-8")
        }
        return (string, isVerbatim)
      }
      if byte == UInt8(ascii: "\\") {
        isVerbatim = false
        guard let escaped = takeEscape() else {
          return fail("unknown escape", "\\n, \\t, \\\" or \\\\")
        }
        text.append(escaped)
      } else {
        text.append(byte)
        position += 1
      }
    }
    return fail("the string does not end", "a quotation mark")
  }

  /// The byte that an escape of C stands for.
  private mutating func takeEscape() -> UInt8? {
    guard position + 1 < bytes.count else { return nil }
    let letter = bytes[position + 1]
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "\""): 0x22,
      UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
      UInt8(ascii: "v"): 0x0B, UInt8(ascii: "'"): 0x27, UInt8(ascii: "?"): 0x3F,
    ]
    if let byte = plain[letter] {
      position += 2
      return byte
    }
    let isHexadecimal = letter == UInt8(ascii: "x")
    let start = position + (isHexadecimal ? 2 : 1)
    let digits = bytes[start...].prefix(isHexadecimal ? 2 : 3).prefix {
      isHexadecimal ? Character(Unicode.Scalar($0)).isHexDigit : (0x30...0x37).contains($0)
    }
    guard let value = UInt8(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 8) else {
      return nil
    }
    position = start + digits.count
    return value
  }

  private mutating func fail(_ problem: String, _ expected: String) -> (text: String, isVerbatim: Bool)? {
    self.problem = problem
    self.expected = expected
    failurePosition = position
    return nil
  }
}
