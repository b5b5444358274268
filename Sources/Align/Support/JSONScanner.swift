/// Reads one JSON text (RFC 8259) over its bytes and gives the members of an object as ranges, so that what nobody looks
/// into is carried through byte for byte.
///
/// The whole text is checked, also inside values that are not looked at. Offsets are those of `bytes`, 0-based.
struct JSONScanner {
  /// What is wrong with a text.
  struct Problem: Error, Hashable {
    /// What is wrong, in lower case, without a full stop.
    var text: String
    /// The offset at which it shows.
    var offset: Int
  }

  /// One member of an object.
  struct Member: Hashable {
    /// The name, its escapes resolved.
    var name: String
    /// The bytes of the value, without white space around them.
    var value: Range<Int>
  }

  /// Deepest nesting of arrays and objects.
  static let deepestNesting = 512

  /// The text; valid UTF-8.
  let bytes: [UInt8]
  private var position = 0

  /// Makes a scanner of a text in UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The members of the object that the text is, in its order.
  mutating func object() throws(Problem) -> [Member] {
    position = 0
    skipSpace()
    guard peek == UInt8(ascii: "{") else { throw problem("the line is not a JSON object") }
    let members = try members()
    skipSpace()
    guard position == bytes.count else { throw problem("unexpected text after the JSON object") }
    return members
  }

  /// The members of the object at the position.
  private mutating func members() throws(Problem) -> [Member] {
    var members: [Member] = []
    try list(closing: UInt8(ascii: "}")) { scanner throws(Problem) in
      let name = try scanner.name()
      let start = scanner.position
      try scanner.value(depth: 1)
      members.append(Member(name: name, value: start..<scanner.position))
    }
    return members
  }

  /// The string that a value is, its escapes resolved; `nil` where it is another value.
  func string(_ value: Range<Int>) -> String? {
    guard bytes[value.lowerBound] == UInt8(ascii: "\"") else { return nil }
    return Self.unescaped(bytes[value.lowerBound + 1..<value.upperBound - 1])
  }

  /// The strings that an array holds; `nil` if the value is not an array of strings.
  func strings(_ value: Range<Int>) -> [String]? {
    guard bytes[value.lowerBound] == UInt8(ascii: "[") else { return nil }
    var inner = self
    inner.position = value.lowerBound
    var strings: [String] = []
    var isAllStrings = true
    // The value was checked when the object was read, so that no problem can arise.
    try? inner.list(closing: UInt8(ascii: "]")) { scanner throws(Problem) in
      let start = scanner.position
      try scanner.value(depth: 1)
      if let string = scanner.string(start..<scanner.position) {
        strings.append(string)
      } else {
        isAllStrings = false
      }
    }
    return isAllStrings ? strings : nil
  }

  /// The values that an array of a checked text holds; none if the value is not an array.
  func elements(_ value: Range<Int>) -> [Range<Int>] {
    guard bytes[value.lowerBound] == UInt8(ascii: "[") else { return [] }
    var inner = self
    inner.position = value.lowerBound
    var elements: [Range<Int>] = []
    try? inner.list(closing: UInt8(ascii: "]")) { scanner throws(Problem) in
      let start = scanner.position
      try scanner.value(depth: 1)
      elements.append(start..<scanner.position)
    }
    return elements
  }

  /// The members of an object inside of a checked text; none if the value is not an object.
  func members(_ value: Range<Int>) -> [Member] {
    guard bytes[value.lowerBound] == UInt8(ascii: "{") else { return [] }
    var inner = self
    inner.position = value.lowerBound
    return (try? inner.members()) ?? []
  }

  // MARK: Grammar

  private var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private func problem(_ text: String) -> Problem { Problem(text: text, offset: position) }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  /// Reads items between the bracket at the position and its partner, commas between them.
  private mutating func list(
    closing: UInt8,
    _ item: (inout JSONScanner) throws(Problem) -> Void
  ) throws(Problem) {
    position += 1
    skipSpace()
    if peek == closing {
      position += 1
      return
    }
    while true {
      skipSpace()
      try item(&self)
      skipSpace()
      if peek == closing {
        position += 1
        return
      }
      guard peek == UInt8(ascii: ",") else { throw problem("the line is not JSON") }
      position += 1
    }
  }

  /// The name of a member, and the colon after it.
  private mutating func name() throws(Problem) -> String {
    let start = position
    guard peek == UInt8(ascii: "\"") else { throw problem("the line is not JSON") }
    try stringValue()
    let name = Self.unescaped(bytes[start + 1..<position - 1])
    skipSpace()
    guard peek == UInt8(ascii: ":") else { throw problem("the line is not JSON") }
    position += 1
    skipSpace()
    return name
  }

  /// Passes over any value.
  private mutating func value(depth: Int) throws(Problem) {
    guard depth < Self.deepestNesting else { throw problem("the JSON is nested too deeply") }
    switch peek {
    case UInt8(ascii: "\""): try stringValue()
    case UInt8(ascii: "["):
      try list(closing: UInt8(ascii: "]")) { scanner throws(Problem) in try scanner.value(depth: depth + 1) }
    case UInt8(ascii: "{"):
      try list(closing: UInt8(ascii: "}")) { scanner throws(Problem) in
        _ = try scanner.name()
        try scanner.value(depth: depth + 1)
      }
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
  }

  private mutating func word(_ word: StaticString) throws(Problem) {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, bytes[position..<end].elementsEqual(word.description.utf8) else {
      throw problem("the line is not JSON")
    }
    position = end
  }

  private mutating func number() throws(Problem) {
    if peek == UInt8(ascii: "-") { position += 1 }
    if peek == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if peek == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if peek | 0x20 == UInt8(ascii: "e") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(Problem) {
    let start = position
    while 0x30...0x39 ~= peek { position += 1 }
    if position == start { throw problem("the line is not JSON") }
  }

  private mutating func stringValue() throws(Problem) {
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"):
        position += 1
        switch peek {
        case UInt8(ascii: "u"):
          guard Self.codeUnit(bytes[(position + 1)...]) != nil else { throw problem("the line is not JSON") }
          position += 5
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
          UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
          position += 1
        default: throw problem("the line is not JSON")
        }
      case 0..<0x20: throw problem("the line is not JSON: a string contains a control character")
      default: position += 1
      }
    }
    throw problem("the line ends inside a string")
  }

  // MARK: Strings

  /// The text of a checked string without its quotes; a lone surrogate becomes U+FFFD.
  private static func unescaped(_ slice: ArraySlice<UInt8>) -> String {
    guard slice.contains(UInt8(ascii: "\\")) else { return String(decoding: slice, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(slice.count)
    var position = slice.startIndex
    while position < slice.endIndex {
      let byte = slice[position]
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        position += 1
        continue
      }
      let escape = slice[position + 1]
      position += 2
      switch escape {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        var units = [codeUnit(slice[position...]) ?? 0xFFFD]
        position += 4
        let isPair =
          0xD800..<0xDC00 ~= units[0] && slice[position...].starts(with: "\\u".utf8)
          && 0xDC00..<0xE000 ~= (codeUnit(slice[(position + 2)...]) ?? 0)
        if isPair {
          units.append(codeUnit(slice[(position + 2)...]) ?? 0xFFFD)
          position += 6
        }
        text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
      default: text.append(escape)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The number that four hexadecimal digits are.
  private static func codeUnit(_ slice: ArraySlice<UInt8>) -> UInt16? {
    guard slice.count >= 4 else { return nil }
    var unit: UInt16 = 0
    for byte in slice.prefix(4) {
      guard byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
