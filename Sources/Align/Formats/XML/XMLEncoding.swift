/// How an XML file is encoded.
final class XMLEncoding {
  /// Why no encoding could be settled.
  struct Unknown: Error {
    var problem: String
    var expected: String
  }

  /// Bytes from the start in which the declaration must be.
  static let headSize = 1024

  private enum Decoder {
    case known(TextEncoding)
    case converter(EncodingConverter)
  }

  /// The name to show.
  let label: String
  private let decoder: Decoder

  private init(label: String, _ decoder: Decoder) {
    self.label = label
    self.decoder = decoder
  }

  /// Whether UTF-8 could be taken for text in it.
  var isLegacy: Bool {
    switch decoder {
    case .known(let encoding): encoding == .gb18030 || encoding == .big5 || encoding == .windows1252
    case .converter: true
    }
  }

  /// Decodes bytes.
  ///
  /// - Returns: what was decoded, and the offset of the first byte that could not be, if there is one.
  func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], bad: Int?) {
    switch decoder {
    case .known(.utf8):
      let bad = UTF8Validator.firstBadByte(bytes.span)
      return (bad.map { Array(bytes[..<$0]) } ?? bytes, bad)
    case .known(.gb18030), .known(.big5):
      let encoding: TextEncoding = if case .known(.big5) = decoder { .big5 } else { .gb18030 }
      let decoded = MultibyteDecoder.decode(bytes, from: 0, encoding, base: 0)
      return (decoded.utf8, decoded.bad)
    case .known(.windows1252):
      let decoded = Windows1252Decoder.decode(bytes.span, from: 0, base: 0)
      return (decoded.utf8, decoded.bad)
    case .known(let encoding):
      let isBig = encoding == .utf16BigEndian
      let decoded = UTF16Decoder.decode(bytes.span, from: 0, isBigEndian: isBig, base: 0)
      return (decoded.utf8, decoded.bad)
    case .converter(let converter): return converter.decode(bytes)
    }
  }

  /// What is wrong with bytes that begin with one that could not be decoded.
  func problem(_ bytes: ArraySlice<UInt8>) -> (problem: String, expected: String) {
    let first = bytes.prefix(isWide ? 2 : 1)
    if first.allSatisfy({ $0 == 0 }) {
      return (
        "the XML is not well-formed: a character that XML forbids, NUL", "text in the encoding of the file"
      )
    }
    let digits = String(bytes.first ?? 0, radix: 16, uppercase: true)
    let shown = "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
    return (
      "the byte \(shown) is not \(label), which is the encoding of the file",
      "text in \(label), or an XML declaration that names its encoding"
    )
  }

  private var isWide: Bool {
    if case .known(let encoding) = decoder {
      encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    } else {
      false
    }
  }

  // MARK: - Detection

  /// The encoding of a file that begins with these bytes, and the length of its byte order mark.
  ///
  /// - Throws: `Unknown` where it is one that cannot be read.
  static func detect(_ head: [UInt8]) throws(Unknown) -> (encoding: XMLEncoding, markLength: Int) {
    let first = (0..<4).map { $0 < head.count ? head[$0] : 0x20 }
    switch (first[0], first[1], first[2], first[3]) {
    case (0xFF, 0xFE, 0, 0), (0x3C, 0, 0, 0): return (try converter("UTF-32LE"), first[0] == 0xFF ? 4 : 0)
    case (0, 0, 0xFE, 0xFF), (0, 0, 0, 0x3C): return (try converter("UTF-32BE"), first[3] == 0xFF ? 4 : 0)
    case (0x3C, 0, _, _): return (known(.utf16LittleEndian), 0)
    case (0, 0x3C, _, _): return (known(.utf16BigEndian), 0)
    case (0x4C, 0x6F, 0xA7, 0x94):
      // '<?xm' in EBCDIC; the letters of the declaration are the same on all its pages.
      let text = try converter("IBM037").decode(Array(head.prefix(headSize))).utf8
      return (try converter(declaredName(text) ?? "IBM037"), 0)
    default: break
    }
    if let mark = EncodingDetector.byteOrderMark(head.span) { return (known(mark.encoding), mark.markLength) }
    guard let name = declaredName(Array(head.prefix(headSize))) else { return (known(.utf8), 0) }
    return (try named(name), 0)
  }

  /// The encoding that a file of single bytes declares.
  private static func named(_ name: String) throws(Unknown) -> XMLEncoding {
    let upper = name.uppercased()
    if ["UTF-16", "UTF16", "UTF-32", "UTF32", "UCS", "ISO-10646"].contains(where: upper.hasPrefix) {
      throw Unknown(
        problem: "the file declares \(name), but its text is in single bytes",
        expected: "encoding=\"UTF-8\" in its first line, or text in \(name)"
      )
    }
    if let encoding = TextEncoding(name: name) { return XMLEncoding(label: name, .known(encoding)) }
    return try converter(name)
  }

  private static func known(_ encoding: TextEncoding) -> XMLEncoding {
    XMLEncoding(label: encoding.rawValue.uppercased(), .known(encoding))
  }

  private static func converter(_ name: String) throws(Unknown) -> XMLEncoding {
    guard let converter = EncodingConverter(name) else {
      throw Unknown(
        problem: "the file declares the unknown encoding \(name.quoted)",
        expected: "UTF-8, UTF-16, GB18030 or Big5"
      )
    }
    return XMLEncoding(label: name, .converter(converter))
  }

  /// The name in `encoding="…"` of an XML declaration; whether the declaration is right is the parser's to say.
  static func declaredName(_ head: [UInt8]) -> String? {
    declaration(head).map { String(decoding: head[$0], as: UTF8.self) }
  }

  /// Where the name of the encoding is in a file that begins with these bytes.
  static func declaration(_ head: [UInt8]) -> Range<Int>? {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    let start = Array("<?xml".utf8)
    guard head.starts(with: start), head.count > 5, isSpace(head[5]) else { return nil }
    let end = head.firstIndex(of: UInt8(ascii: ">")) ?? head.count
    let word = Array("encoding".utf8)
    guard let found = (5..<end).first(where: { isSpace(head[$0]) && head[($0 + 1)..<end].starts(with: word) })
    else { return nil }
    var rest = head[(found + 1 + word.count)..<end].drop(while: isSpace)
    guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
    rest = rest.drop(while: isSpace)
    guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let close = rest.firstIndex(of: quote)
    else { return nil }
    let name = rest[..<close]
    let marks = Array("._-".utf8)
    let isName = name.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || marks.contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    return isName && !name.isEmpty ? name.indices : nil
  }
}
