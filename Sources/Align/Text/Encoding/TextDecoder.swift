/// Turns the bytes of a file into a `SourceText`; never repairs anything.
public struct TextDecoder: Sendable, Hashable {
  /// The encoding of the file, or `nil` to recognise it.
  public var encoding: TextEncoding?

  /// Makes a decoder for one encoding, or for whichever is recognised.
  public init(encoding: TextEncoding? = nil) { self.encoding = encoding }

  /// Decodes a whole file.
  ///
  /// - Parameters:
  ///   - bytes: the file, a byte order mark included.
  ///   - name: the file's name for messages.
  /// - Returns: the text in UTF-8 with the way back to `bytes`.
  /// - Throws: `ReadError` of kind `badData` that names the first byte that is not text.
  /// - Complexity: O(*n*).
  public func decode(_ bytes: [UInt8], name: String) throws(ReadError) -> SourceText {
    try decode(bytes, name: name, base: 0, firstLine: 1)
  }

  /// Decodes a part of a file that starts at byte `base` and line `firstLine` of it.
  func decode(_ bytes: [UInt8], name: String, base: Int, firstLine: Int) throws(ReadError) -> SourceText {
    let answer = resolve(bytes.span)
    let start = answer.markLength
    switch answer.encoding {
    case .utf8:
      if !answer.isWellFormed, let bad = UTF8Validator.firstBadByte(bytes.span, from: start) {
        throw error(bytes, bad, width: 1, answer.encoding, Array(bytes[start..<bad]), name, base, firstLine)
      }
      return SourceText(
        name: name,
        utf8: start == 0 ? bytes : Array(bytes[start...]),
        offsets: start + base == 0 ? .identity : OffsetMap(startingAt: start + base),
        firstLine: firstLine
      )
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      let isBig = answer.encoding == .utf16BigEndian
      let decoded = UTF16Decoder.decode(bytes.span, from: start, isBigEndian: isBig, base: base)
      if let bad = decoded.bad {
        throw error(bytes, bad, width: 2, answer.encoding, decoded.utf8, name, base, firstLine)
      }
      return SourceText(name: name, utf8: decoded.utf8, offsets: decoded.offsets, firstLine: firstLine)
    case .windows1252:
      let decoded = Windows1252Decoder.decode(bytes.span, from: start, base: base)
      if let bad = decoded.bad {
        throw error(bytes, bad, width: 1, answer.encoding, decoded.utf8, name, base, firstLine)
      }
      return SourceText(name: name, utf8: decoded.utf8, offsets: decoded.offsets, firstLine: firstLine)
    case .gb18030, .big5:
      let decoded = MultibyteDecoder.decode(bytes, from: start, answer.encoding, base: base)
      if let bad = decoded.bad {
        let width = max(MultibyteDecoder.width(bytes.span, at: bad, answer.encoding), 1)
        throw error(bytes, bad, width: width, answer.encoding, decoded.utf8, name, base, firstLine)
      }
      return SourceText(name: name, utf8: decoded.utf8, offsets: decoded.offsets, firstLine: firstLine)
    }
  }

  /// The encoding to use and the length of its mark.
  func resolve(_ bytes: Span<UInt8>) -> EncodingDetector.Answer {
    guard let encoding else { return EncodingDetector.detect(bytes) }
    let marked = EncodingDetector.byteOrderMark(bytes)
    // No text begins so by chance: of two files in different encodings, one flag can only mean the one without a mark.
    if let marked, bytes.count > marked.markLength { return marked }
    if encoding == .utf16 {
      if let marked, marked.encoding != .utf8, marked.encoding != .gb18030 { return marked }
      // Without a mark the standard says high byte first (RFC 2781, 4.3) unless the text says otherwise.
      let sample = bytes.extracting(0..<min(bytes.count & ~1, EncodingDetector.sampleSize))
      return EncodingDetector.Answer(
        encoding: EncodingDetector.utf16(sample, hasNull: true) ?? .utf16BigEndian,
        markLength: 0
      )
    }
    return EncodingDetector.Answer(
      encoding: encoding,
      markLength: marked?.encoding == encoding ? marked?.markLength ?? 0 : 0
    )
  }

  /// The error for a byte that is not text; `decoded` is what is before it.
  private func error(
    _ bytes: [UInt8],
    _ bad: Int,
    width: Int,
    _ found: TextEncoding,
    _ decoded: [UInt8],
    _ name: String,
    _ base: Int,
    _ firstLine: Int
  ) -> ReadError {
    let before = SourceText(name: name, utf8: decoded + [0x3F], firstLine: firstLine)
    let place = before.span(decoded.count..<decoded.count)
    let values = bytes[bad..<min(bad + width, bytes.count)]
    let isNull = values.allSatisfy { $0 == 0 }
    let shown = values.map { hexadecimal($0) }.joined(separator: " ")
    let noun = values.count == 1 ? "byte" : "bytes"
    let verb = values.count == 1 ? "is" : "are"
    return ReadError(
      .badData,
      file: name,
      line: place.line,
      column: place.column,
      problem: isNull
        ? "a NUL character at offset \(base + bad) is not text"
        : "\(noun) \(shown) at offset \(base + bad) \(verb) not \(label(found))",
      expected: encoding == nil
        ? "\(label(found)), or the encoding named with --encoding" : "text in \(label(found))"
    )
  }

  private func label(_ encoding: TextEncoding) -> String {
    switch encoding {
    case .big5: "Big5"
    case .windows1252: "Windows-1252"
    default: encoding.rawValue.uppercased()
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
  }
}
