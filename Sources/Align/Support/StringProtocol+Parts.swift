/// Cutting the text of tables at bytes of ASCII: `split` compares characters, each of which it must find the end of first, and
/// takes ten times as long.
extension StringProtocol {
  /// The parts between separators.
  ///
  /// - Parameters:
  ///   - separator: a byte of ASCII, so that no scalar is cut.
  ///   - keepsEmpty: whether parts without anything in them count.
  /// - Returns: the parts, in order.
  /// - Complexity: O(*n*).
  func parts(_ separator: UInt8, keepsEmpty: Bool = false) -> [Substring] {
    let text = Substring(self)
    let utf8 = text.utf8
    let bytes = utf8.span
    var parts: [Substring] = []
    var start = 0
    var startIndex = utf8.startIndex
    for place in 0...bytes.count where place == bytes.count || bytes[place] == separator {
      let end = utf8.index(startIndex, offsetBy: place - start)
      if keepsEmpty || start < place { parts.append(Substring(utf8[startIndex..<end])) }
      guard place < bytes.count else { break }
      start = place + 1
      startIndex = utf8.index(after: end)
    }
    return parts
  }

  /// The parts between spaces.
  var words: [Substring] { parts(0x20) }

  /// The lines that hold something.
  var filledLines: [Substring] { parts(0x0A) }

  /// The text with spaces for "_", by which tables write spaces inside of words.
  func spaced(keepsEmpty: Bool = false) -> String {
    let underscore = UInt8(ascii: "_")
    guard utf8.contains(underscore) else { return String(self) }
    return parts(underscore, keepsEmpty: keepsEmpty).joined(separator: " ")
  }
}
