import Foundation
import Testing

@testable import Align

/// Rows, lines and pages in the encodings that people have.
@Suite struct EncodedBitextTests {
  static let encodings: [(TextEncoding, String.Encoding, [UInt8])] = [
    (.utf8, .utf8, []), (.utf8, .utf8, [0xEF, 0xBB, 0xBF]), (.utf16, .utf16LittleEndian, [0xFF, 0xFE]),
    (.utf16, .utf16BigEndian, [0xFE, 0xFF]), (.utf16LittleEndian, .utf16LittleEndian, []),
    (.gb18030, gbk, []),
  ]
  /// GB18030 by its number among the encodings of Foundation.
  private static let gbk = String.Encoding(rawValue: 0x8000_0632)

  private func pairs(
    _ format: BitextFormat,
    _ text: String,
    _ encoding: String.Encoding,
    _ mark: [UInt8],
    _ asked: TextEncoding?
  )
    throws -> [String]
  {
    var options = BitextReaderOptions()
    options.encoding = asked
    let reader = try #require(format.makeReader(options))
    func input(_ text: String) throws -> ByteInput {
      .bytes(mark + Array(try #require(text.data(using: encoding))), name: "x")
    }
    let content: BitextContent
    if format == .moses {
      let sides = text.split(separator: "\u{1}").map(String.init)
      content = try reader.readAll(BitextInput(english: input(sides[0]), chinese: input(sides[1])))
    } else {
      content = try reader.readAll(BitextInput(input(text)))
    }
    #expect(content.problems.isEmpty, "\(content.problems)")
    return content.documents.flatMap(\.pairs).map { "\($0.englishText)|\($0.chineseText)" }
  }

  static let samples: [(BitextFormat, String)] = [
    (.tsv, "Prices rose by 5%.\t房价上涨了百分之五。\r\nIt was late in the evening.\t当时已经是晚上了。\r\n"),
    (
      .jsonl,
      "{\"en\":\"Prices rose by 5%.\",\"zh\":\"房价上涨了百分之五。\"}\n{\"en\":\"It was late in the evening.\",\"zh\":\"当时已经是晚上了。\"}\n"
    ),
    (.moses, "Prices rose by 5%.\nIt was late in the evening.\n\u{1}房价上涨了百分之五。\n当时已经是晚上了。\n"),
  ]

  @Test(arguments: encodings, samples)
  func encodingsAreRecognised(
    _ encoding: (TextEncoding, String.Encoding, [UInt8]),
    _ sample: (BitextFormat, String)
  ) throws {
    let expected = ["Prices rose by 5%.|房价上涨了百分之五。", "It was late in the evening.|当时已经是晚上了。"]
    for asked in [nil, encoding.0] {
      #expect(
        try pairs(sample.0, sample.1, encoding.1, encoding.2, asked) == expected,
        "\(encoding), \(String(describing: asked))"
      )
    }
  }

  @Test func aMarkOutweighsTheEncodingThatIsAskedFor() throws {
    #expect(
      try pairs(.tsv, "One.\t一。\n", .utf16LittleEndian, [0xFF, 0xFE], .gb18030) == ["One.|一。"]
    )
  }

  @Test func oneBadLineIsOneProblem() throws {
    var bytes = Array("One.\t一。\n".utf8)
    bytes += [0x41, 0xFF, 0x09, 0x42, 0x0A] + Array("Two.\t二。\n".utf8)
    let content = try TSVReader().readAll(BitextInput(.bytes(bytes, name: "x.tsv")))
    #expect(content.documents.flatMap(\.pairs).count == 2)
    #expect(content.problems.map(\.line) == [2])
  }

  @Test(arguments: [
    ("<meta charset=\"gbk\"><p>", TextEncoding?.none, "<meta charset=\"utf-8\"><p>"),
    ("<META content=\"text/html; charset=GB2312\">", nil, "<META content=\"text/html; charset=utf-8\">"),
    ("<?xml version=\"1.0\" encoding='gb18030'?>", nil, "<?xml version=\"1.0\" encoding='utf-8'?>"),
    ("<p>", .gb18030, "<p>"), ("<p>", nil, "<p>"), ("<meta charset=utf-8>", nil, "<meta charset=utf-8>"),
    ("<meta charset=big5>", .gb18030, "<meta charset=utf-8>"),
  ])
  func pagesAreDecoded(_ head: String, _ asked: TextEncoding?, _ expected: String) throws {
    let text = "房价上涨了百分之五，当时已经是晚上了。"
    let bytes = Array(head.utf8) + Array(try #require(text.data(using: Self.gbk)))
    let decoded = try MarkupText.utf8(bytes, .html, encoding: asked, name: "x")
    #expect(String(decoding: decoded, as: UTF8.self) == expected + text)
  }
}
