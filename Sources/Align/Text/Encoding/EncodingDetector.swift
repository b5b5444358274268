/// Recognises the encoding of a text from its bytes, always in the same way.
///
/// In this order: a byte order mark decides; what is well-formed UTF-8 is UTF-8 (so plain ASCII is); of the two
/// multi-byte encodings GB18030 and Big5 the one in which more characters are *common* ones; what reads as ordinary
/// text in UTF-16 of one byte order is that, and only that where there are NUL bytes. GB18030 and Big5 were laid out by
/// frequency, so the first level of each is a frequency list that needs no table: GB2312 rows 16–55 and Big5 A440–C67E.
/// English with the curly quotes and accents of Windows-1252 is that.
struct EncodingDetector {
  /// What was recognised.
  struct Answer: Equatable {
    /// The encoding; `utf8` also where nothing fits, so that the decoder names the first byte that is not UTF-8.
    var encoding: TextEncoding
    /// Bytes of byte order mark before the text.
    var markLength: Int
    /// Whether the bytes are known to be well-formed UTF-8 without NUL.
    var isWellFormed = false
  }

  /// Share of common characters from which a multi-byte reading is believed; real text has above 0.9, text of the
  /// other encoding or of Latin-1 stays below 0.6.
  static let commonShare = 0.7
  /// Share of well-formed multi-byte UTF-8 from which a broken text is taken for damaged UTF-8.
  static let damagedShare = 0.5
  /// Share of ASCII from which bytes without NUL need Chinese punctuation to pass for UTF-16: two ASCII letters are a Han
  /// character there, so that a damaged English word reads as Chinese. Of Chinese UTF-16 about half is ASCII.
  static let asciiShare = 0.8
  /// Bytes that are looked at where a text is long.
  static let sampleSize = 1 << 20

  /// Recognises the encoding of `bytes`.
  static func detect(_ bytes: Span<UInt8>) -> Answer {
    if let marked = byteOrderMark(bytes) { return marked }
    let sample = bytes.extracting(0..<min(bytes.count, sampleSize))
    let bad = UTF8Validator.firstBadByte(bytes)
    if let bad {
      let hasNull = contains(sample) { $0 == 0 }
      if !hasNull, bytes[bad] != 0, wellFormedShare(sample) < damagedShare, let multibyte = multibyte(sample)
      {
        return Answer(encoding: multibyte, markLength: 0)
      }
      if let utf16 = utf16(sample, hasNull: hasNull) { return Answer(encoding: utf16, markLength: 0) }
      if !hasNull, wellFormedShare(sample) == 0, isWindows1252(sample) {
        return Answer(encoding: .windows1252, markLength: 0)
      }
    }
    return Answer(encoding: .utf8, markLength: 0, isWellFormed: bad == nil)
  }

  /// The encoding that a byte order mark gives.
  static func byteOrderMark(_ bytes: Span<UInt8>) -> Answer? {
    switch (bytes.byte(at: 0), bytes.byte(at: 1), bytes.byte(at: 2), bytes.byte(at: 3)) {
    case (0xEF, 0xBB, 0xBF, _): Answer(encoding: .utf8, markLength: 3)
    case (0xFF, 0xFE, _, _): Answer(encoding: .utf16LittleEndian, markLength: 2)
    case (0xFE, 0xFF, _, _): Answer(encoding: .utf16BigEndian, markLength: 2)
    case (0x84, 0x31, 0x95, 0x33): Answer(encoding: .gb18030, markLength: 4)
    default: nil
    }
  }

  private static func contains(_ bytes: Span<UInt8>, _ test: (UInt8) -> Bool) -> Bool {
    for offset in 0..<bytes.count where test(bytes[offset]) { return true }
    return false
  }

  /// The byte order in which at least 19 of 20 units are ordinary characters, if there is one.
  static func utf16(_ bytes: Span<UInt8>, hasNull: Bool) -> TextEncoding? {
    guard bytes.count >= 2, bytes.count % 2 == 0 else { return nil }
    var little = 0
    var big = 0
    var littleMarks = 0
    var bigMarks = 0
    var ascii = 0
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let first = UInt32(bytes[index])
      let second = UInt32(bytes[index + 1])
      if isOrdinary(second << 8 | first) { little += 1 }
      if isOrdinary(first << 8 | second) { big += 1 }
      if isChineseMark(second << 8 | first) { littleMarks += 1 }
      if isChineseMark(first << 8 | second) { bigMarks += 1 }
      if first < 0x80 { ascii += 1 }
      if second < 0x80 { ascii += 1 }
    }
    let needed = bytes.count / 2 * 19
    let isMostlyASCII = !hasNull && Double(ascii) >= asciiShare * Double(bytes.count)
    if little * 20 >= needed, little > big, !isMostlyASCII || littleMarks > 0 { return .utf16LittleEndian }
    if big * 20 >= needed, big > little, !isMostlyASCII || bigMarks > 0 { return .utf16BigEndian }
    return nil
  }

  /// A unit of UTF-16 that is Chinese punctuation: a space, 、 。 and the full-width forms of ASCII marks.
  private static func isChineseMark(_ unit: UInt32) -> Bool {
    (0x3000...0x3002).contains(unit) || unit == 0xFF0C || unit == 0xFF1A || unit == 0xFF01 || unit == 0xFF1F
  }

  /// A unit of UTF-16 that is in ordinary English or Chinese text.
  private static func isOrdinary(_ unit: UInt32) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFF, 0x2010...0x2027, 0x3000...0x301F, 0x4E00...0x9FA5,
      0xFF01...0xFF5E:
      return true
    default: return false
    }
  }

  /// How much of what is not ASCII is well-formed UTF-8, 0 … 1.
  private static func wellFormedShare(_ bytes: Span<UInt8>) -> Double {
    var formed = 0
    var total = 0
    var position = 0
    while position < bytes.count {
      guard bytes[position] >= 0x80 else {
        position += 1
        continue
      }
      let width = UTF8Validator.sequenceWidth(bytes, at: position)
      // Pairs of GB18030 and Big5 are often well-formed sequences of two, hardly ever of three.
      if width >= 3 { formed += width }
      total += max(width, 1)
      position += max(width, 1)
    }
    return total == 0 ? 0 : Double(formed) / Double(total)
  }

  /// GB18030 or Big5, whichever has the larger share of common characters.
  static func multibyte(_ bytes: Span<UInt8>) -> TextEncoding? {
    let chinese = share(bytes, .gb18030)
    let taiwanese = share(bytes, .big5)
    if max(chinese, taiwanese) < commonShare {
      return share(bytes, .gb18030, countsTraditional: true) < commonShare ? nil : .gb18030
    }
    return chinese >= taiwanese ? .gb18030 : .big5
  }

  /// The share of multi-byte characters that are common in an encoding, or −1 where the bytes are not it.
  private static func share(
    _ bytes: Span<UInt8>,
    _ encoding: TextEncoding,
    countsTraditional: Bool = false
  ) -> Double {
    var common = 0
    var kana = 0
    var total = 0
    var position = 0
    while position < bytes.count {
      let width = MultibyteDecoder.width(bytes, at: position, encoding)
      if width == 0 {
        // A sample may cut its last character.
        if bytes.count == sampleSize, bytes.count - position < 4 { break }
        return -1
      }
      if width > 1 {
        total += 1
        let lead = bytes[position]
        let trail = bytes[position + 1]
        if isCommon(lead, trail, encoding)
          || countsTraditional && traditional.contains(UInt16(lead) << 8 | UInt16(trail))
        {
          common += 1
        } else if encoding == .gb18030, lead == 0xA4 || lead == 0xA5, trail >= 0xA1 {
          kana += 1
        }
      }
      position += width
    }
    // Rows 4 and 5 are kana, which Japanese titles in Chinese text have.
    if common > 0 { common += kana }
    return total == 0 ? -1 : Double(common) / Double(total)
  }

  /// Whether a pair of bytes is a common character of an encoding.
  private static func isCommon(_ lead: UInt8, _ trail: UInt8, _ encoding: TextEncoding) -> Bool {
    guard encoding == .gb18030 else {
      return (0xA4...0xC6).contains(lead) || (lead == 0xA1 && (trail < 0x80 || trail >= 0xA1)) || lead == 0xA2
    }
    return trail >= 0xA1 && ((0xB0...0xD7).contains(lead) || lead == 0xA1 || lead == 0xA3)
  }

  /// The characters of GBK outside of GB2312 that are in the first level of Big5: the common traditional ones. Made where a
  /// text needs it, since that takes a tenth of a second.
  private static let traditional: Set<UInt16> = {
    var found = Set<UInt16>()
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F && (trail < 0xA1 || lead < 0xA1) {
        guard let character = MultibyteDecoder.character([lead, trail], .gb18030),
          let taiwanese = MultibyteDecoder.bytes(of: character, .big5), taiwanese.count == 2,
          (0xA4...0xC6).contains(taiwanese[0])
        else { continue }
        found.insert(UInt16(lead) << 8 | UInt16(trail))
      }
    }
    return found
  }()

  /// Whether bytes are English of Windows-1252: curly quotes that open and close, apostrophes inside words, letters with
  /// accents inside words, and nothing that only other text has.
  static func isWindows1252(_ bytes: Span<UInt8>) -> Bool {
    var opening = 0
    var closing = 0
    var inner = 0
    for position in 0..<bytes.count where bytes[position] >= 0x80 {
      let isAfterLetter = CharacterClass.isASCIIWord(bytes.byte(at: position - 1))
      let isBeforeLetter = CharacterClass.isASCIIWord(bytes.byte(at: position + 1))
      switch bytes[position] {
      case 0x91, 0x93: opening += 1
      case 0x92 where isAfterLetter: inner += 1
      case 0x92, 0x94: closing += 1
      // … – — and no-break space, £ § © ® ° ± · ¼ ½ ¾
      case 0x85, 0x96, 0x97, 0xA0, 0xA3, 0xA7, 0xA9, 0xAE, 0xB0, 0xB1, 0xB7, 0xBC...0xBE: break
      case 0xC0...0xFF where isAfterLetter || isBeforeLetter: inner += 1
      default: return false
      }
    }
    return opening == closing ? opening + inner > 1 : inner > 1 && abs(opening - closing) <= inner
  }
}
