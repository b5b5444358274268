import Testing

@testable import Align

@Suite struct XLSXWriterTests {
  @Test func whatASheetHasNoRoomForIsCounted() {
    let pairs = (0..<10).map {
      AlignedPair(bead: $0, english: .init(segments: ["a</row>\n\($0)"]), chinese: .init(segments: ["甲"]))
    }
    let document = AlignedDocument(identifier: "d", pairs: pairs)
    for (room, rest) in [(11, 0), (12, 0), (10, 1), (2, 9), (1, 10)] {
      let (output, report) = XLSXWriter(mostRows: room).write([document])
      #expect(report.pairsWithoutRoom == rest && report.pairs == 10 - rest, "\(room)")
      #expect(report.isComplete == (rest == 0))
      #expect(output.main.starts(with: Array("PK".utf8)))
    }
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
  func columnsHaveLetters(_ number: Int, _ letters: String) {
    #expect(XLSXParts.letters(number) == letters)
  }

  @Test func textsThatDoNotFitACellAreCounted() {
    let pair = AlignedPair(
      bead: 0,
      english: .init(segments: [String(repeating: "a", count: 40_000)]),
      chinese: .init(segments: ["甲"])
    )
    let report = XLSXWriter().write([AlignedDocument(identifier: "d", pairs: [pair])]).report
    #expect(report.leftOutMetadata == ["text end": 1] && !report.isComplete)
  }
}
