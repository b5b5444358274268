/// Goes over a text byte by byte and knows where it is.
struct ResourceCursor {
  /// The text in UTF-8.
  let bytes: [UInt8]
  private let file: String
  /// The place in the text.
  private(set) var position = 0
  /// The 1-based line of the place.
  private(set) var line: Int
  /// The 1-based column of the place, in Unicode scalars.
  private(set) var column = 1

  /// Begins at the beginning.
  init(_ source: SourceText) {
    bytes = source.utf8
    file = source.name
    line = source.firstLine
  }

  /// The byte at the place; `nil` at the end.
  var current: UInt8? { position < bytes.count ? bytes[position] : nil }
  /// The byte after it.
  var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

  /// Goes on by one byte.
  mutating func advance() {
    guard position < bytes.count else { return }
    let byte = bytes[position]
    position += 1
    if byte == 0x0A || byte == 0x0D && current != 0x0A {
      (line, column) = (line + 1, 1)
    } else if current.map({ $0 & 0xC0 != 0x80 }) ?? true {
      column += 1
    }
  }

  /// Goes on while the bytes are of some kind.
  mutating func skip(while isWanted: (UInt8) -> Bool) {
    while let byte = current, isWanted(byte) { advance() }
  }

  /// Goes over spaces, tabs and line ends.
  mutating func skipSpace() { skip { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }

  /// Skips some characters if they are here.
  mutating func take(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count,
      bytes[position..<position + length].elementsEqual(String(describing: word).utf8)
    else { return false }
    for _ in 0..<length { advance() }
    return true
  }

  /// What is wrong at the place.
  func error(_ problem: String, _ expected: String) -> ReadError {
    ReadError(.badData, file: file, line: line, column: column, problem: problem, expected: expected)
  }

  /// What is at the current place, for messages.
  var found: String {
    guard let byte = current else { return "the file ends" }
    let rest = bytes[position...].prefix(4)
    let character =
      byte < 0x80
      ? String(Character(Unicode.Scalar(byte))) : String(decoding: rest, as: UTF8.self).prefix(1) + ""
    return "there is \(character.quoted)"
  }

  /// Appends the character that four hexadecimal digits here name, halves of a pair together.
  ///
  /// - Returns: whether there are such digits.
  mutating func takeUTF16(into text: inout [UInt8]) -> Bool {
    guard let first = hexadecimal(at: position) else { return false }
    for _ in 0..<4 { advance() }
    var value = first
    if (0xD800..<0xDC00).contains(first), current == UInt8(ascii: "\\"),
      next.map({ $0 | 0x20 }) == UInt8(ascii: "u"), let second = hexadecimal(at: position + 2),
      (0xDC00..<0xE000).contains(second)
    {
      for _ in 0..<6 { advance() }
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }
    text += String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8
    return true
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    let part = bytes[start..<start + 4]
    guard part.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: part, as: UTF8.self), radix: 16)
  }
}
