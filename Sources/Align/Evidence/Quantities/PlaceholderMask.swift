/// Covers the placeholders of a text, so that their digits are read as no number: `%.2f`, `%2$s`, `{0}`, `${count}`.
///
/// A placeholder is what printf(3), Foundation, Qt, Python and ICU's MessageFormat put in a text; `%` after a digit is per cent.
enum PlaceholderMask {
  /// What stands in place of each byte of a placeholder: it neither is nor continues a number or a word.
  static let cover = UInt8(ascii: "_")
  /// How long a placeholder in braces is at most.
  private static let longest = 48

  /// The text with its placeholders covered, byte for byte.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func covered(_ utf8: [UInt8]) -> [UInt8] {
    guard utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "{") }) else { return utf8 }
    var covered = utf8
    var index = 0
    while index < utf8.count {
      let end =
        switch utf8[index] {
        case UInt8(ascii: "%"): percentEnd(utf8, index)
        case UInt8(ascii: "{"): braceEnd(utf8, index)
        default: index
        }
      for place in index..<end { covered[place] = cover }
      index = max(index + 1, end)
    }
    return covered
  }

  /// One past `%-10s`, `%2$d`, `%.2f`, `%1`; `start` itself where none begins.
  private static func percentEnd(_ text: [UInt8], _ start: Int) -> Int {
    if start > 0, isDigit(text[start - 1]) || text[start - 1] == UInt8(ascii: "%") { return start }
    var index = start + 1
    func at(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
    func skipDigits() { while isDigit(at(index)), index < start + longest { index += 1 } }
    if at(index) == UInt8(ascii: "("),
      let close = text[index..<min(text.count, index + longest)].firstIndex(of: UInt8(ascii: ")"))
    {
      index = close + 1
    }
    let first = index
    skipDigits()
    let isArgument = index > first
    if isArgument, at(index) == UInt8(ascii: "$") { index += 1 }
    while "-+#0".utf8.contains(at(index)), index < start + longest { index += 1 }
    skipDigits()
    if at(index) == UInt8(ascii: ".") {
      index += 1
      skipDigits()
    }
    let lengths = index
    while "hlLqjzt".utf8.contains(at(index)), index < lengths + 2 { index += 1 }
    if "diouxXeEfFgGaAcspn@".utf8.contains(at(index)), !isLetter(at(index + 1)) { return index + 1 }
    // Qt's %1 and %L1.
    return isArgument && lengths == first + 1 && !isLetter(at(lengths)) && at(lengths) != UInt8(ascii: "%")
      ? lengths : start
  }

  /// One past `{0}`, `{0:.2f}`, `{name}`, `${name}`; `start` itself where none begins.
  private static func braceEnd(_ text: [UInt8], _ start: Int) -> Int {
    var index = start + 1
    while index < text.count, index < start + longest {
      let byte = text[index]
      if byte == UInt8(ascii: "}") { return index > start + 1 ? index + 1 : start }
      guard isDigit(byte) || isLetter(byte) || "_.:,+-<>#%![]".utf8.contains(byte) else { return start }
      index += 1
    }
    return start
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
