import Testing

@testable import Align

/// Every readable format that holds all of a pair, into every other one and back.
@Suite struct RoundTripTests {
  enum Codec: String, CaseIterable, Sendable {
    case tmx, tsv, jsonl, xliff1, xliff2, text

    var format: BitextFormat {
      switch self {
      case .tmx: .tmx
      case .tsv: .tsv
      case .jsonl: .jsonl
      case .xliff1, .xliff2: .xliff
      case .text: .text
      }
    }
    var isXML: Bool { self == .tmx || self == .xliff1 || self == .xliff2 }

    func passThrough(_ documents: [AlignedDocument]) throws -> (BitextContent, WriteReport) {
      var options = BitextWriterOptions()
      options.xliffVersion = self == .xliff2 ? .version2 : .version1
      let writer = try #require(format.makeWriter(options))
      let (output, report) = writer.write(documents)
      let reader = try #require(format.makeReader())
      let content = try reader.readAll(
        BitextInput(.bytes(output.main, name: "sample"), documentName: "sample")
      )
      return (content, report)
    }
  }

  @Test(arguments: Codec.allCases, Codec.allCases)
  func thereAndBackAgain(_ first: Codec, _ second: Codec) throws {
    var expected = BitextSamples.documents
    if first.isXML || second.isXML {
      expected = BitextSamples.map(expected, BitextSamples.withoutWhatXMLForbids)
    }
    let one = try first.passThrough(BitextSamples.documents).0
    let two = try second.passThrough(one.documents).0
    let back = try first.passThrough(two.documents).0
    #expect(one.problems + two.problems + back.problems == [])
    let difference = BitextSamples.difference(back.documents, expected)
    #expect(difference == nil)
  }

  @Test(arguments: Codec.allCases)
  func countsWhatItCannotHold(_ codec: Codec) throws {
    let (content, report) = try codec.passThrough(BitextSamples.documents)
    let pairs = BitextSamples.documents.reduce(0) { $0 + $1.pairs.count }
    #expect(report.pairs == pairs)
    #expect(content.report.pairs == pairs)
    #expect(report.leftOutPairs == 0)
    // U+0000, U+0007, U+001B, U+FFFE and U+FFFF, each in three texts of a pair; nothing where the format
    // holds all.
    #expect(report.replacedCharacters == (codec.isXML ? 15 : 0))
  }

  @Test(arguments: Codec.allCases)
  func noPairs(_ codec: Codec) throws {
    let empty = AlignedDocument(identifier: "empty", pairs: [])
    let (content, report) = try codec.passThrough([empty])
    #expect(content.problems == [])
    let holdsIt = codec == .xliff1 || codec == .text
    #expect(content.documents == (holdsIt ? [empty] : []))
    #expect(report.leftOutDocuments == (holdsIt ? 0 : 1))
    #expect(try codec.passThrough([]).0.documents == [])
  }

  @Test(arguments: Codec.allCases)
  func numbersThatAreNone(_ codec: Codec) throws {
    let pair = AlignedPair(
      bead: 0,
      english: .init(segments: ["a"]),
      chinese: .init(segments: ["甲"]),
      posterior: .nan,
      evidence: [.init(source: "length", logOdds: -.infinity), .init(source: "names", logOdds: 2)]
    )
    let (content, report) = try codec.passThrough([AlignedDocument(identifier: "x", pairs: [pair])])
    #expect(report.leftOutNumbers == 2)
    let read = try #require(content.documents.first?.pairs.first)
    #expect(read.posterior == nil)
    #expect(read.evidence == [.init(source: "names", logOdds: 2)])
  }

  @Test(arguments: BitextFormat.allCases)
  func sameBytesEveryTimeAndInParts(_ format: BitextFormat) {
    guard let writer = format.makeWriter() else { return }
    let documents = BitextSamples.documents
    let whole = writer.write(documents)
    var parts = BitextOutput()
    var report = WriteReport()
    writer.begin(&parts)
    for (number, document) in documents.enumerated() {
      var part = BitextOutput()
      var partReport = WriteReport()
      writer.append(document, number: number, to: &part, report: &partReport)
      parts.main += part.main
      parts.english += part.english
      parts.chinese += part.chinese
      report.add(partReport)
    }
    writer.finish(&parts, report: &report)
    #expect(parts == whole.output)
    #expect(report == whole.report)
  }

  /// Moses holds the texts of pairs with both sides, each on one line.
  @Test(arguments: Codec.allCases)
  func mosesAndBack(_ codec: Codec) throws {
    let documents = try codec.passThrough(BitextSamples.documents).0.documents
    let (output, report) = MosesWriter().write(documents)
    let all = documents.flatMap(\.pairs)
    let whole = all.filter { !$0.englishText.isEmpty && !$0.chineseText.isEmpty }
    #expect(report.pairs == whole.count)
    #expect(report.leftOutPairs == all.count - whole.count)
    #expect(report.replacedCharacters > 0)
    let content = try MosesReader().readAll(
      BitextInput(
        english: .bytes(output.english, name: "x.en"),
        chinese: .bytes(output.chinese, name: "x.zh")
      )
    )
    let found = content.documents.flatMap(\.pairs)
    #expect(content.documents.map(\.identifier) == ["x"])
    func line(_ text: String) -> [UInt8] {
      Array(BitextSamples.trimmed(text).utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
    }
    #expect(found.map { Array($0.englishText.utf8) } == whole.map { line($0.englishText) })
    #expect(found.map { Array($0.chineseText.utf8) } == whole.map { line($0.chineseText) })
    #expect(found.map(\.bead) == Array(0..<whole.count))
    // What Moses gave goes through the format and comes back.
    let again = try codec.passThrough(content.documents).0.documents
    let safe =
      codec.isXML
      ? BitextSamples.map(content.documents, BitextSamples.withoutWhatXMLForbids) : content.documents
    #expect(BitextSamples.difference(again, safe) == nil)
  }
}
