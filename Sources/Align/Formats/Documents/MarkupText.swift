/// Decodes the documents that are text with markup in it: pages, Markdown, and Rich Text Format.
enum MarkupText {
  /// Bytes of a page in which it names its encoding; browsers look at 1,024 (WHATWG, “HTML”, 13.2.3.2).
  private static let head = 1 << 12

  /// The text in UTF-8.
  ///
  /// A byte order mark decides, then the encoding that was asked for, then the one that a page names, if the bytes are text in
  /// it, and else it is recognised.
  ///
  /// - Throws: `ReadError` for bytes that are not text in the encoding.
  static func utf8(
    _ bytes: [UInt8],
    _ kind: DocumentKind,
    encoding: TextEncoding?,
    name: String
  ) throws(ReadError) -> [UInt8] {
    if kind == .rtf { return RTFText.normalised(bytes) }
    let named = kind == .html && encoding == nil ? namedEncoding(bytes) : nil
    if let named, let source = try? TextDecoder(encoding: named).decode(bytes, name: name) {
      return withoutReadings(withoutCharset(source.utf8))
    }
    let source = try TextDecoder(encoding: encoding).decode(bytes, name: name)
    return kind == .html ? withoutReadings(withoutCharset(source.utf8)) : source.utf8
  }

  /// The page without what stands above characters to tell how they are read (`<ruby>漢<rt>hàn</rt></ruby>`).
  private static func withoutReadings(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var start = 0
    var position = 0
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open + 1
      for name in ["rt", "rp"] where isTag(bytes, position, Array(name.utf8)) {
        let end = Array("</\(name)>".utf8)
        guard let close = bytes[position...].prefix(longestReading).firstRange(of: end) else { continue }
        output += bytes[start..<open]
        start = close.upperBound
        position = start
        break
      }
    }
    return start == 0 ? bytes : output + bytes[start...]
  }

  /// The longest reading of a word, in bytes.
  private static let longestReading = 1000

  /// Whether the tag of a name begins at a place.
  private static func isTag(_ bytes: [UInt8], _ position: Int, _ name: [UInt8]) -> Bool {
    guard bytes[position...].starts(with: name), position + name.count < bytes.count else { return false }
    return [UInt8(ascii: ">"), 0x20, 0x09, 0x0A].contains(bytes[position + name.count])
  }

  /// The encoding that a page names (`<meta charset=gbk>`, `content="text/html; charset=big5"`, `<?xml encoding="…"?>`).
  private static func namedEncoding(_ bytes: [UInt8]) -> TextEncoding? {
    charset(bytes).flatMap { TextEncoding(name: String(decoding: bytes[$0], as: UTF8.self)) }
  }

  /// The page naming UTF-8 where it named another encoding, for readers that would believe it.
  private static func withoutCharset(_ bytes: [UInt8]) -> [UInt8] {
    guard let range = charset(bytes) else { return bytes }
    return bytes[..<range.lowerBound] + Array("utf-8".utf8) + bytes[range.upperBound...]
  }

  /// Where a page names its encoding.
  private static func charset(_ bytes: [UInt8]) -> Range<Int>? {
    let head = bytes.prefix(head).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for word in ["charset", "encoding"] {
      let word = Array(word.utf8)
      var start = 0
      while let found = head[start...].firstRange(of: word) {
        start = found.upperBound
        var position = start
        func skip(_ characters: String) {
          while position < head.count, characters.utf8.contains(head[position]) { position += 1 }
        }
        skip(" ")
        guard position < head.count, head[position] == UInt8(ascii: "=") else { continue }
        skip("= \"'")
        let end = head[position...].firstIndex { !isNamePart($0) } ?? head.count
        if end > position { return position..<end }
      }
    }
    return nil
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "-_:.".utf8.contains(byte)
  }
}
