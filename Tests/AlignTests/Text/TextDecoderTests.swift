import Foundation
import Testing

@testable import Align

@Suite struct TextDecoderTests {
  static let samples = [
    "中国经济增长很快。\n他说：“是的。”\r\nOK 100%", "煤礦的產量增加了。他們很高興。", "Only plain ASCII.\n", "混合text和数字123。",
    "工业总产值达到五十亿元，比去年增长百分之十二。", "今天天氣很好，我們到學校去。",
  ]

  /// The bytes of a text in an encoding, made by Foundation rather than by the code under test.
  static func bytes(_ text: String, _ encoding: TextEncoding, mark: Bool = false) -> [UInt8]? {
    let foundation: String.Encoding
    switch encoding {
    case .utf8: foundation = .utf8
    case .utf16, .utf16BigEndian: foundation = .utf16BigEndian
    case .utf16LittleEndian: foundation = .utf16LittleEndian
    case .gb18030: foundation = String.Encoding(rawValue: 0x8000_0632)
    case .big5: foundation = String.Encoding(rawValue: 0x8000_0A03)
    case .windows1252: foundation = .windowsCP1252
    }
    guard let data = (mark ? "\u{FEFF}" + text : text).data(using: foundation) else { return nil }
    // Foundation itself puts a mark before UTF-16 of no named order only.
    return Array(data)
  }

  @Test(arguments: [
    ("寄生少女ゆうちゃん", TextEncoding.gb18030), ("他喜欢看《となりのトトロ》。", .gb18030),
    ("推动工业增产节约竞赛《となりのトトロ》", .gb18030), ("片假名アイウエオ也有。", .gb18030),
    ("會議還指出：各地黨委不僅要認真總結與推廣自己地區的經驗。", .gb18030), ("蘇州機關幹部下廠辦公。", .gb18030),
    ("會議還指出：各地黨委不僅要認真總結與推廣自己地區的經驗。", .big5), ("蘇州機關幹部下廠辦公。", .big5),
    ("“Hello,” he said – “it’s mine.”\nThe end…", .windows1252), ("A café and a naïve façade", .windows1252),
    ("It’s his; he’s sure.", .windows1252),
  ])
  func textsOfRareKindsAreRecognised(text: String, encoding: TextEncoding) throws {
    let bytes = try #require(Self.bytes(text, encoding))
    let source = try TextDecoder().decode(bytes, name: "x")
    #expect(source.string(0..<source.utf8.count) == text)
  }

  @Test(arguments: [[0x93], [0x48, 0x93, 0x49], [0x41, 0xE9, 0x20], [0x81, 0x20, 0x92]] as [[UInt8]])
  func oneStrangeByteIsNoWindows1252(bytes: [UInt8]) {
    #expect(throws: ReadError.self) { try TextDecoder().decode(Array("Some text ".utf8) + bytes, name: "x") }
  }

  @Test(arguments: samples, TextEncoding.allCases)
  func everyEncodingIsReadWhenNamedAndWhenNot(text: String, encoding: TextEncoding) throws {
    // Big5 has no simplified characters.
    guard let bytes = Self.bytes(text, encoding) else { return }
    let named = try TextDecoder(encoding: encoding).decode(bytes, name: "x")
    #expect(named.string(0..<named.utf8.count) == text)
    let recognised = try TextDecoder().decode(bytes, name: "x")
    #expect(recognised.string(0..<recognised.utf8.count) == text)
  }

  @Test(arguments: samples, [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030])
  func aByteOrderMarkIsNoText(text: String, encoding: TextEncoding) throws {
    guard let bytes = Self.bytes(text, encoding, mark: true) else { return }
    for decoder in [TextDecoder(), TextDecoder(encoding: encoding)] {
      let source = try decoder.decode(bytes, name: "x")
      #expect(source.string(0..<source.utf8.count) == text)
      #expect(source.offsets.original(0) == bytes.count - (Self.bytes(text, encoding)?.count ?? 0))
    }
  }

  @Test(arguments: samples, TextEncoding.allCases)
  func offsetsLeadBackToTheOriginalBytes(text: String, encoding: TextEncoding) throws {
    guard let bytes = Self.bytes(text, encoding) else { return }
    let source = try TextDecoder(encoding: encoding).decode(bytes, name: "x")
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      let original = source.offsets.original(offset)..<source.offsets.original(end)
      #expect(Array(bytes[original]) == Self.bytes(String(scalar), encoding))
      offset = end
    }
  }

  @Test(arguments: [
    ("中文", TextEncoding.gb18030), ("中文", .big5), ("你好。", .gb18030), ("你好。", .big5), ("新華社訊", .big5),
    ("新华社讯", .gb18030),
    ("plain", .utf8), ("", .utf8), ("中文", .utf8), ("é", .utf8), ("他们", .utf16LittleEndian),
    ("他们", .utf16BigEndian),
    ("Yes.", .utf16LittleEndian), ("Yes.", .utf16BigEndian), ("㐂𠀀丂", .gb18030),
  ])
  func shortTextsAreRecognised(text: String, encoding: TextEncoding) throws {
    guard let bytes = Self.bytes(text, encoding) else { return }
    // Rare characters alone are not enough to be sure, so that case is only read by name.
    let decoder = text == "㐂𠀀丂" ? TextDecoder(encoding: encoding) : TextDecoder()
    let source = try decoder.decode(bytes, name: "x")
    #expect(source.string(0..<source.utf8.count) == text)
  }

  @Test(
    arguments: [
      (
        [0x61, 0xFF, 0x62], nil,
        "x:1:2: byte 0xFF at offset 1 is not UTF-8; expected UTF-8, or the encoding named with --encoding"
      ),
      (
        [0x61, 0x0A, 0x00], nil,
        "x:2:1: a NUL character at offset 2 is not text; expected UTF-8, or the encoding named with --encoding"
      ),
      (
        [0x64, 0x6F, 0x6E, 0x92, 0x74, 0x20], nil,
        "x:1:4: byte 0x92 at offset 3 is not UTF-8; expected UTF-8, or the encoding named with --encoding"
      ),
      (
        [0xE4, 0xB8, 0xAD, 0xE6, 0x96], .utf8,
        "x:1:2: byte 0xE6 at offset 3 is not UTF-8; expected text in UTF-8"
      ),
      (
        [0xE4, 0xB8, 0xAD, 0xE6, 0x96, 0x87, 0x96, 0x41, 0x41], nil,
        "x:1:3: byte 0x96 at offset 6 is not UTF-8; expected UTF-8, or the encoding named with --encoding"
      ),
      ([0xC0, 0x80], .utf8, "x:1:1: byte 0xC0 at offset 0 is not UTF-8; expected text in UTF-8"),
      ([0xED, 0xA0, 0x80], .utf8, "x:1:1: byte 0xED at offset 0 is not UTF-8; expected text in UTF-8"),
      (
        [0xD6, 0xD0, 0x80], .gb18030, "x:1:2: byte 0x80 at offset 2 is not GB18030; expected text in GB18030"
      ),
      (
        [0xD6, 0xD0, 0x0A, 0xD6], .gb18030,
        "x:2:1: byte 0xD6 at offset 3 is not GB18030; expected text in GB18030"
      ),
      ([0xA4, 0xA4, 0xFF], .big5, "x:1:2: byte 0xFF at offset 2 is not Big5; expected text in Big5"),
      (
        [0x2D, 0x4E, 0x00, 0xD8, 0x41, 0x00], .utf16LittleEndian,
        "x:1:2: bytes 0x00 0xD8 at offset 2 are not UTF-16LE; expected text in UTF-16LE"
      ),
      (
        [0x4E, 0x2D, 0x65], .utf16BigEndian,
        "x:1:2: byte 0x65 at offset 2 is not UTF-16BE; expected text in UTF-16BE"
      ),
    ] as [([UInt8], TextEncoding?, String)]
  )
  func badBytesAreNamed(bytes: [UInt8], encoding: TextEncoding?, message: String) {
    let error = #expect(throws: ReadError.self) {
      try TextDecoder(encoding: encoding).decode(bytes, name: "x")
    }
    #expect(error?.description == message)
    #expect(error?.kind == .badData)
  }

  @Test(arguments: [
    ("UTF-8", TextEncoding.utf8), ("utf8", .utf8), ("gbk", .gb18030), ("GB2312", .gb18030), ("Big5", .big5),
    ("utf-16", .utf16), ("utf-16le", .utf16LittleEndian), ("UTF-16BE", .utf16BigEndian),
    ("gb18030", .gb18030),
  ])
  func encodingsHaveNames(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test func anUnknownNameIsNoEncoding() { #expect(TextEncoding(name: "latin-9") == nil) }

  /// Every two-byte character of both encodings is read as Foundation reads it alone, or refused.
  @Test(arguments: [TextEncoding.gb18030, .big5])
  func everyTwoByteCharacterIsReadOrRefused(encoding: TextEncoding) {
    let number: UInt = encoding == .gb18030 ? 0x8000_0632 : 0x8000_0A03
    var read = 0
    for lead in UInt8(0x81)...0xFE {
      for trail in stride(from: UInt8(0x40), through: 0xFE, by: 7) {
        let expected = String(data: Data([lead, trail]), encoding: String.Encoding(rawValue: number))
        let decoded = try? TextDecoder(encoding: encoding).decode([lead, trail], name: "x")
        guard let decoded else { continue }
        read += 1
        #expect(decoded.string(0..<decoded.utf8.count) == expected)
      }
    }
    #expect(read > 1000)
  }
}
