import Foundation
import Testing

@testable import Align

/// The five articles of `seeds/` against the segments that were cut by hand.
@Suite struct SeedArticleTests {
  static let seeds = [
    "000_85f029711706ffc6", "001_83cb44dda1b502d0", "002_ce1b9ee1370c8b7e", "003_123a4070e7c0f7a1",
    "004_a4e8378cc441a5b5",
  ]

  private func segmented(_ seed: String) throws -> SegmentedDocument {
    let input = DocumentInput.article(path: Repository.path("seeds/\(seed).txt"))
    return Segmenter().segment(try DocumentReader().documents(of: input)[0].get())
  }

  @Test(arguments: seeds)
  func segmentsAreThoseOfTheGold(seed: String) throws {
    let document = try segmented(seed)
    let number = String(seed.prefix(3))
    #expect(document.english.map(\.text) == (try Repository.lines("Fixtures/gold/seeds/\(number).en")))
    #expect(document.chinese.map(\.text) == (try Repository.lines("Fixtures/gold/seeds/\(number).zh")))
  }

  @Test(arguments: seeds)
  func paragraphsAreThoseOfTheGold(seed: String) throws {
    let document = try segmented(seed)
    let number = String(seed.prefix(3))
    for (segments, language) in [(document.english, "en"), (document.chinese, "zh")] {
      let starts = segments.indices.filter { $0 == 0 || segments[$0].paragraph != segments[$0 - 1].paragraph }
      #expect(
        starts.map(String.init) == (try Repository.lines("Fixtures/gold/seeds/\(number).\(language).par"))
      )
    }
  }

  @Test func rolesFollowTheLayout() throws {
    let document = try segmented(Self.seeds[1])
    #expect(document.english.prefix(5).map(\.role) == [.title, .heading, .heading, .heading, .sentence])
    #expect(document.chinese.prefix(5).map(\.role) == [.title, .heading, .heading, .heading, .sentence])
    #expect(document.english.indices.filter { document.english[$0].role == .caption } == [28, 31])
    #expect(document.chinese.indices.filter { document.chinese[$0].role == .caption } == [26, 28])
  }

  @Test func metadataIsKept() throws {
    let document = try segmented(Self.seeds[2])
    #expect(
      document.metadata.fields.map(\.name) == [
        "title", "author", "date", "page", "chinese-title", "chinese-date", "chinese-page", "chinese-column",
      ]
    )
    #expect(document.metadata["date"] == "1959-10-19")
    #expect(document.metadata["author"] == "")
    #expect(document.metadata["chinese-page"] == "第3版()")
    #expect(document.metadata["chinese-title"] == "书记上前线　生产大高涨  岭西矿领导干部长期深入基层十四个月月月全面完成计划")
    #expect(document.identifier == "002_ce1b9ee1370c8b7e")
  }

  @Test(arguments: seeds)
  func spansPointAtTheBytesOfTheSegments(seed: String) throws {
    let path = Repository.path("seeds/\(seed).txt")
    let bytes = try InputFile.read(path)
    let document = try segmented(seed)
    for segment in document.english + document.chinese {
      #expect(String(decoding: bytes[segment.source.bytes], as: UTF8.self) == segment.text)
      #expect(segment.source.line == segment.source.lastLine)
    }
  }

  /// The same article in another encoding and with other line ends gives the same segments, at their own bytes.
  @Test(arguments: seeds, [0x8000_0632, String.Encoding.utf16LittleEndian.rawValue] as [UInt])
  func theEncodingMakesNoDifference(seed: String, encoding: UInt) throws {
    let text = try String(contentsOfFile: Repository.path("seeds/\(seed).txt"), encoding: .utf8)
    let foundation = String.Encoding(rawValue: encoding)
    let data = try #require(text.replacing("\n", with: "\r\n").data(using: foundation))
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", Array(data))
    let document = Segmenter().segment(try DocumentReader().documents(of: .article(path: path))[0].get())
    let expected = try segmented(seed)
    #expect(document.english.map(\.text) == expected.english.map(\.text))
    #expect(document.chinese.map(\.text) == expected.chinese.map(\.text))
    #expect(document.chinese.map(\.source.line) == expected.chinese.map(\.source.line))
    #expect(document.chinese.map(\.source.column) == expected.chinese.map(\.source.column))
    for segment in document.english + document.chinese {
      #expect(String(data: data[segment.source.bytes], encoding: foundation) == segment.text)
    }
  }
}
