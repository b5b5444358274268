extension Unicode.Scalar {
  /// Whether the scalar has the Unicode property White_Space (U+3000 and U+2028 included).
  var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text without white space at its two ends.
  var trimmingWhiteSpace: String {
    var rest = Substring(self).unicodeScalars
    while let first = rest.first, first.isWhiteSpace { rest.removeFirst() }
    while let last = rest.last, last.isWhiteSpace { rest.removeLast() }
    return String(Substring(rest))
  }

  /// The white space at the two ends of the text; of a text that is nothing else, all of it is at the first.
  var edgesOfWhiteSpace: (leading: String, trailing: String) {
    var rest = Substring(self).unicodeScalars
    var leading = String.UnicodeScalarView()
    while let first = rest.first, first.isWhiteSpace { leading.append(rest.removeFirst()) }
    var trailing: [Unicode.Scalar] = []
    while let last = rest.last, last.isWhiteSpace { trailing.append(rest.removeLast()) }
    return (String(leading), String(String.UnicodeScalarView(trailing.reversed())))
  }
}

extension StringProtocol {
  /// The text after a prefix, compared byte by byte; `nil` where the text does not begin with it.
  ///
  /// `hasPrefix` compares Characters and misses a prefix that a combining mark follows.
  func dropping(prefix: String) -> String? {
    utf8.starts(with: prefix.utf8) ? String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
  }
}

extension String {
  /// The text in quotes for a message of one line: controls are escaped, and after 40 characters it is cut.
  var quoted: String {
    var shown = "'"
    for (position, scalar) in unicodeScalars.enumerated() {
      if position == 40 {
        shown += "…"
        break
      }
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: shown += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown + "'"
  }
}
