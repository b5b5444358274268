import Testing

@testable import Align

@Suite struct BeadsTests {
  private static let pairs = [
    AlignedPair(
      bead: 0,
      english: .init(segments: ["a", "b"], indices: [0, 1]),
      chinese: .init(segments: ["甲"], indices: [0]),
      posterior: 0.97314
    ),
    AlignedPair(bead: 1, english: .init(), chinese: .init(segments: ["乙"], indices: [1]), posterior: nil),
    AlignedPair(
      bead: 2,
      english: .init(segments: ["c"]),
      chinese: .init(segments: ["丙", "丁"]),
      posterior: 1
    ),
  ]
  private static let english = ByteInput.bytes(Array("a\nb\n c \n".utf8), name: "x.en")
  private static let chinese = ByteInput.bytes(Array("甲\n乙\n丙\n丁\n".utf8), name: "x.zh")

  private func write(_ writer: some BitextWriter, _ pairs: [AlignedPair] = pairs) -> (String, WriteReport) {
    let (output, report) = writer.write([AlignedDocument(identifier: "x", pairs: pairs)])
    return (String(decoding: output.main, as: UTF8.self), report)
  }
  private func readBeads(_ text: String) throws -> ([IndexedBead], [ReadError]) {
    var problems: [ReadError] = []
    let documents = try BeadsReader().readBeads(.bytes(Array(text.utf8), name: "x.beads")) {
      problems.append($0)
    }
    return (documents.flatMap(\.beads), problems)
  }

  @Test func writesTheFormOfTheContract() {
    #expect(write(BeadsWriter()).0 == "[0, 1]:[0]:0.9731\n[]:[1]\n[2]:[2, 3]:1.0000\n")
  }

  @Test(arguments: [
    ("[0, 1]:[0]:0.9731", IndexedBead(english: [0, 1], chinese: [0], score: 0.9731)),
    (" [ 0,1 ] : [0 ]", IndexedBead(english: [0, 1], chinese: [0])),
    ("[]:[3 4]: -1.5 ", IndexedBead(english: [], chinese: [3, 4], score: -1.5)),
    ("[7,3]:[]:1e-3", IndexedBead(english: [7, 3], chinese: [], score: 0.001)),
    ("[1]:[2]\r", IndexedBead(english: [1], chinese: [2])),
  ])
  func readsWhatScorersRead(_ line: String, _ bead: IndexedBead) throws {
    #expect(try readBeads("# head\n\n\(line)\n").0 == [bead])
  }

  @Test(arguments: [
    "x", "[0]", "[0]:", "[0]:[1", "[-1]:[0]", "[a]:[0]", "[0]:[1]:x", "[0]:[1]:nan",
    "[99999999999999999999]:[]",
  ])
  func aLineThatIsNoBeadIsAProblem(_ line: String) throws {
    let (beads, problems) = try readBeads("[0]:[0]\n\(line)\n[1]:[1]\n")
    #expect(beads.count == 2)
    #expect(
      problems.map(\.description) == [
        "x.beads:2: the line is not a bead; it is left out; expected [0, 1]:[0] or [0, 1]:[0]:0.97"
      ]
    )
  }

  @Test func documentsAreNamedOnRequest() throws {
    var options = BitextWriterOptions()
    options.namesDocuments = true
    let documents = ["a\nb", "第二"].map { AlignedDocument(identifier: $0, pairs: Self.pairs) }
    let output = BeadsWriter(options).write(documents).output
    let read = try BeadsReader().readBeads(.bytes(output.main)) { _ in }
    #expect(read.map(\.name) == ["a\nb", "第二"])
    #expect(read.map(\.beads.count) == [3, 3])
  }

  @Test func ladderThereAndBack() throws {
    let (text, report) = write(LadderWriter())
    #expect(text == "0\t0\t0.9731\n2\t1\t0\n2\t2\t1.0000\n3\t4\t0\n")
    #expect(report.pairs == 3)
    let beads = try LadderReader().readBeads(.bytes(Array(text.utf8)))
    #expect(
      beads == [
        IndexedBead(english: [0, 1], chinese: [0], score: 0.9731),
        IndexedBead(english: [], chinese: [1], score: 0),
        IndexedBead(english: [2], chinese: [2, 3], score: 1),
      ]
    )
  }

  @Test func aLadderCannotHoldCrossingBeads() {
    var pairs = Self.pairs
    pairs[0].english.indices = [1, 0]
    let (text, report) = write(LadderWriter(), pairs)
    #expect(text == "")
    #expect(report.leftOutPairs == 3)
  }

  @Test(arguments: [
    ("1\t0\t0\n", "x:1: the ladder begins at 1, 0; expected 0, 0"),
    (
      "0\t0\t0\n3\t3\t1\n2\t4\t0\n",
      "x:3: the rung 2, 4 follows 3, 3; expected numbers that increase, by at most 1000000"
    ),
    (
      "0\t0\t0\n9000000000\t1\t0\n",
      "x:2: the rung 9000000000, 1 follows 0, 0; expected numbers that increase, by at most 1000000"
    ),
    (
      "0\t0\tx\n",
      "x:1: the line is not a rung; expected two segment numbers and a score with tabs between them"
    ),
  ])
  func refusesWhatIsNoLadder(_ text: String, _ message: String) {
    let error = #expect(throws: ReadError.self) {
      try LadderReader().readBeads(.bytes(Array(text.utf8), name: "x"))
    }
    #expect(error?.description == message)
  }

  @Test func textsAreFoundUnderBeadsAndRungs() throws {
    let expected = [
      AlignedPair(
        bead: 0,
        english: .init(segments: ["a", "b"], indices: [0, 1], lines: 1...2),
        chinese: .init(segments: ["甲"], indices: [0], lines: 1...1),
        posterior: 0.9731
      ),
      AlignedPair(
        bead: 1,
        english: .init(),
        chinese: .init(segments: ["乙"], indices: [1], lines: 2...2),
        posterior: 0
      ),
      AlignedPair(
        bead: 2,
        english: .init(segments: ["c"], indices: [2], lines: 3...3),
        chinese: .init(segments: ["丙", "丁"], indices: [2, 3], lines: 3...4),
        posterior: 1
      ),
    ]
    var zeroScore = Self.pairs
    zeroScore[1].posterior = 0
    for (text, reader) in [
      (write(BeadsWriter(), zeroScore).0, BeadsReader() as any BitextReader),
      (write(LadderWriter(), zeroScore).0, LadderReader() as any BitextReader),
    ] {
      let content = try reader.readAll(
        BitextInput(.bytes(Array(text.utf8), name: "x.beads"), english: Self.english, chinese: Self.chinese)
      )
      #expect(content.problems == [])
      #expect(content.documents == [AlignedDocument(identifier: "x", pairs: expected)])
    }
  }

  @Test func segmentsInNoBeadAreKept() throws {
    let content = try BeadsReader().readAll(
      BitextInput(.bytes(Array("[2]:[0]\n".utf8), name: "x"), english: Self.english, chinese: Self.chinese)
    )
    #expect(
      content.documents.flatMap(\.pairs).map { $0.englishText + $0.chineseText } == [
        "c甲", "a", "b", "乙", "丙", "丁",
      ]
    )
    #expect(content.problems.count == 1)
  }

  @Test func aSegmentThatIsNotThereIsAnError() {
    let error = #expect(throws: ReadError.self) {
      try BeadsReader().readAll(
        BitextInput(.bytes(Array("[3]:[0]\n".utf8), name: "x"), english: Self.english, chinese: Self.chinese)
      )
    }
    #expect(
      error?.description
        == "x: bead 0 has English segment 3; expected a number below 3, which is how many English segments there are"
    )
  }
}
