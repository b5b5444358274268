import Align

/// Text of others as a terminal may show it: nothing in it moves the cursor, colours, hides, turns around or breaks the line.
///
/// Controls of ECMA-48 (C0, DEL, C1), the bidirectional overrides and isolates of Unicode (Standard Annex 9) and the line
/// and paragraph separators are written as escapes, `\u{1B}`; bytes of file names that are not UTF-8 as `\xFF`.
enum TerminalText {
  /// What may stay beside ordinary characters.
  enum Kept {
    /// Nothing: the text is a part of a line.
    case nothing
    /// Line ends and tabs.
    case layout
    /// Line ends, tabs and the marks of `TextStyle`.
    case layoutAndStyle
  }

  /// The text with everything escaped that a terminal would obey.
  static func neutralised(_ text: String, keeping kept: Kept = .nothing) -> String {
    guard needsEscape(text, kept) else { return text }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if kept == .layoutAndStyle, let mark = style(rest) {
        result.unicodeScalars.append(contentsOf: rest.prefix(mark))
        rest = rest.dropFirst(mark)
        continue
      }
      rest.removeFirst()
      if let byte = FilePath.heldByte(scalar) {
        result += "\\x" + String(byte, radix: 16, uppercase: true)
      } else if scalar.isTerminalControl, kept == .nothing || (scalar != "\n" && scalar != "\t") {
        result += escape(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Readable output with everything escaped that a terminal would obey, but for its layout and the marks of its style.
  static func neutralised(_ text: String, _ style: TextStyle) -> String {
    neutralised(text, keeping: style.isOn ? .layoutAndStyle : .layout)
  }

  /// Bytes of text in UTF-8 with everything escaped that a terminal would obey, but for layout and style.
  static func neutralised(_ bytes: [UInt8]) -> [UInt8] {
    Array(neutralised(String(decoding: bytes, as: UTF8.self), keeping: .layoutAndStyle).utf8)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }

  private static func needsEscape(_ text: String, _ kept: Kept) -> Bool {
    // U+0080 to U+009F begin with C2, the others with E2, the held bytes of file names with F4.
    let isSuspect = text.utf8.contains { byte in
      byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xF4
        || (byte < 0x20 && (kept == .nothing || (byte != 0x0A && byte != 0x09)))
    }
    return isSuspect && text.unicodeScalars.contains { $0.isTerminalControl || FilePath.heldByte($0) != nil }
  }

  /// The length of a mark of `TextStyle` at the start, if one is there.
  private static func style(_ text: Substring.UnicodeScalarView) -> Int? {
    guard text.first == "\u{1B}" else { return nil }
    for code in TextStyle.codes {
      let mark = "\u{1B}[\(code)m".unicodeScalars
      if text.starts(with: mark) { return mark.count }
    }
    return nil
  }
}
