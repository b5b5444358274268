/// Writes every character of a document in Rich Text Format in the one way that all of its readers take alike.
///
/// Programs write a Chinese character as the bytes of a code page (`\'bc\'db`), as a number with a stand-in after it
/// (`\u20215?`, `\u20215\'bc\'db`), or both. pandoc takes bytes for Western letters, and one character too many for a
/// stand-in. Here each becomes `\uc0\u20215 `, which has no stand-in (Microsoft, “Rich Text Format Specification 1.9.1”, Unicode
/// RTF).
struct RTFText {
  /// What a group changes and its end restores.
  private struct State {
    /// Characters that stand in for a number.
    var standIns = 1
    /// The font of the text.
    var font = -1
    /// The font of characters of two bytes, where one is named.
    var wideFont = -1
    /// Whether the next font is the one of characters of two bytes.
    var isWide = false
    /// Whether this is the table of fonts.
    var isFontTable = false
  }

  private let bytes: [UInt8]
  private var position = 0
  private var output: [UInt8] = []
  private var state = State()
  private var outer: [State] = []
  /// The character set of each font.
  private var charsets: [Int: Int] = [:]
  /// The font of text that names no font.
  private var usualFont = -1
  /// The code page of fonts that name no code page.
  private var codePage = 1252
  /// Bytes of characters that are not written yet, and whether each was escaped.
  private var pending: [(byte: UInt8, isEscaped: Bool)] = []
  /// Characters that are left of a stand-in.
  private var skipped = 0
  /// The first half of a character of two numbers.
  private var surrogate: UInt32?

  /// The document, with its characters as numbers.
  ///
  /// - Complexity: O(*n*).
  static func normalised(_ bytes: [UInt8]) -> [UInt8] {
    var text = RTFText(bytes: bytes)
    text.read()
    return text.output
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count)
  }

  private mutating func read() {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "{"):
        flush()
        skipped = 0
        outer.append(state)
        copy(1)
      case UInt8(ascii: "}"):
        flush()
        skipped = 0
        if let last = outer.popLast() { state = last }
        copy(1)
      case UInt8(ascii: "\\"): readControl()
      case 0x0A, 0x0D: copy(1)
      default:
        position += 1
        take(byte, isEscaped: false)
      }
    }
    flush()
  }

  /// Writes bytes as they are.
  private mutating func copy(_ count: Int) {
    output += bytes[position..<min(position + count, bytes.count)]
    position += count
  }

  /// Takes a byte of text.
  private mutating func take(_ byte: UInt8, isEscaped: Bool) {
    if skipped > 0 {
      skipped -= 1
    } else if isEscaped || byte >= 0x80 {
      pending.append((byte, isEscaped))
    } else if isSecondHalf(byte) {
      pending.append((byte, false))
    } else {
      flush()
      output.append(byte)
    }
  }

  /// Reads a backslash and what it begins.
  private mutating func readControl() {
    guard position + 1 < bytes.count else { return copy(1) }
    let next = bytes[position + 1]
    if next == UInt8(ascii: "'") {
      guard position + 3 < bytes.count, let value = Self.value(bytes[position + 2], bytes[position + 3])
      else {
        return copy(2)
      }
      position += 4
      return take(value, isEscaped: true)
    }
    guard CharacterClass.isASCIILetter(next) else {
      // A symbol is one character of a stand-in.
      if skipped > 0 {
        skipped -= 1
        position += 2
        return
      }
      flush()
      return copy(2)
    }
    var end = position + 1
    while end < bytes.count, CharacterClass.isASCIILetter(bytes[end]) { end += 1 }
    let word = String(decoding: bytes[position + 1..<end], as: UTF8.self)
    var number: Int?
    let digits = end < bytes.count && bytes[end] == UInt8(ascii: "-") ? end + 1 : end
    var last = digits
    while last < bytes.count, (0x30...0x39).contains(bytes[last]), last - digits < 10 { last += 1 }
    if last > digits {
      number = Int(String(decoding: bytes[end..<last], as: UTF8.self))
      end = last
    }
    if end < bytes.count, bytes[end] == 0x20 { end += 1 }
    readWord(word, number, length: end - position)
  }

  private mutating func readWord(_ word: String, _ number: Int?, length: Int) {
    if word == "u", let number {
      flush(keepsSurrogate: true)
      position += length
      skipped = state.standIns
      return append(UInt32(truncatingIfNeeded: number < 0 ? number + 0x10000 : number))
    }
    if word == "uc" {
      flush()
      position += length
      state.standIns = max(0, number ?? 1)
      return
    }
    // A word is one character of a stand-in, too.
    if skipped > 0 {
      skipped -= 1
      position += length
      return
    }
    flush()
    set(word, number)
    copy(word == "bin" ? length + max(0, number ?? 0) : length)
  }

  /// Takes what a word says of fonts and code pages.
  private mutating func set(_ word: String, _ number: Int?) {
    switch word {
    case "ansicpg": codePage = number ?? codePage
    case "mac", "pc", "pca": if codePage == 1252 { codePage = 0 }
    case "deff":
      usualFont = number ?? usualFont
      state.font = usualFont
    case "fonttbl": state.isFontTable = true
    case "fcharset": if state.isFontTable { charsets[state.font] = number ?? 0 }
    case "plain":
      state.font = usualFont
      state.wideFont = -1
    case "dbch": state.isWide = true
    case "loch", "hich": state.isWide = false
    case "af":
      if state.isWide { state.wideFont = number ?? -1 }
      state.isWide = false
    case "f":
      state.font = number ?? -1
      state.isWide = false
    default: break
    }
  }

  /// The encoding of a font's bytes; `nil` where it is Western or not known here.
  private func encoding(of font: Int) -> TextEncoding? {
    switch charsets[font] {
    case 134: .gb18030
    case 136: .big5
    case nil, 0, 1: pageEncoding
    default: nil
    }
  }

  private var pageEncoding: TextEncoding? {
    switch codePage {
    case 936, 54936: .gb18030
    case 950: .big5
    default: nil
    }
  }

  /// Whether the font of the text itself is Chinese.
  private var hasChineseFont: Bool { charsets[state.font] == 134 || charsets[state.font] == 136 }

  /// Whether a plain character is the second byte of a Chinese one.
  private func isSecondHalf(_ byte: UInt8) -> Bool {
    guard (0x40...0x7E).contains(byte), let last = pending.last, last.byte >= 0x81,
      hasChineseFont || charsets[state.font] == nil
    else { return false }
    // A lead byte is one that no lead byte is before.
    var isLead = false
    for item in pending { isLead = !isLead && item.byte >= 0x81 }
    return isLead && encoding(of: state.font) != nil
  }

  /// Writes the bytes that were collected as characters.
  private mutating func flush(keepsSurrogate: Bool = false) {
    if !keepsSurrogate { surrogate = nil }
    guard !pending.isEmpty else { return }
    surrogate = nil
    let bytes = pending
    pending = []
    let wide = [charsets[state.wideFont] == nil ? nil : encoding(of: state.wideFont), pageEncoding]
      .compactMap { $0 }.first
    let encoding =
      hasChineseFont ? encoding(of: state.font) : charsets[state.font, default: 0] <= 1 ? wide : nil
    var index = 0
    while index < bytes.count {
      let pair = bytes[index..<min(index + 2, bytes.count)].map(\.byte)
      if let encoding, pair.count == 2, pair[0] >= 0x81,
        let character = MultibyteDecoder.character(pair, encoding)
      {
        append(character.value)
        index += 2
      } else {
        appendSingle(bytes[index].byte, isEscaped: bytes[index].isEscaped)
        index += 1
      }
    }
  }

  /// Writes a byte of a Western font as a character, or as it was where its code page is not known.
  private mutating func appendSingle(_ byte: UInt8, isEscaped: Bool) {
    let charset = charsets[state.font, default: 0]
    if byte < 0x80 {
      output += isEscaped ? Self.escaped(byte) : [byte]
    } else if charset <= 1, [1252, 936, 950, 54936].contains(codePage),
      case let decoded = Windows1252Decoder.decode([byte].span, from: 0, base: 0), decoded.bad == nil,
      let scalar = String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars.first
    {
      append(scalar.value)
    } else {
      output += Self.escaped(byte)
    }
  }

  /// Writes a character as a number; of one beyond 16 bits, the halves are put together.
  private mutating func append(_ value: UInt32) {
    if (0xD800..<0xDC00).contains(value) {
      surrogate = value
      return
    }
    var value = value
    if let first = surrogate, (0xDC00..<0xE000).contains(value) {
      value = 0x10000 + ((first - 0xD800) << 10) + (value - 0xDC00)
    }
    surrogate = nil
    guard Unicode.Scalar(value) != nil else { return }
    output += Array("\\uc0\\u\(value) ".utf8)
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [UInt8(ascii: "\\"), UInt8(ascii: "'"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// The byte that two hexadecimal digits write.
  private static func value(_ first: UInt8, _ second: UInt8) -> UInt8? {
    UInt8(String(decoding: [first, second], as: UTF8.self), radix: 16)
  }
}
