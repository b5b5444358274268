import Testing

@testable import Align

/// Sentence vectors from files in the form of vecalign.
@Suite struct OverlapVectorsTests {
  private func bytes(_ vectors: [[Float]]) -> [UInt8] {
    vectors.flatMap {
      $0.flatMap { value in withUnsafeBytes(of: value.bitPattern.littleEndian) { Array($0) } }
    }
  }

  /// Writes both languages' files.
  private func write(
    _ folder: TemporaryFolder,
    _ english: [(String, [Float])],
    _ chinese: [(String, [Float])]
  ) throws {
    for (ending, rows) in [("en", english), ("zh", chinese)] {
      try folder.write("o.\(ending)", rows.map { $0.0 + "\n" }.joined())
      try folder.write("o.\(ending).emb", bytes(rows.map(\.1)))
    }
  }

  private let zh: [(String, [Float])] = [("甲。", [1, 0, 0]), ("乙。", [0, 1, 0]), ("甲。 乙。", [0, 0, 2])]

  @Test func spansAreLookedUpAndMissingOnesAreSums() throws {
    let folder = try TemporaryFolder()
    try write(
      folder,
      [(" One. ", [3, 0, 4]), ("Two.", [0, 2, 0]), ("One. Two.", [0, 0, 5]), ("BLANK_LINE", [1, 0, 0])],
      zh
    )
    let vectors = try OverlapVectors(prefix: folder.path + "/o")
    let spans = vectors.spans(of: ["One.", "Two.", ""], language: .english)
    #expect(spans.count == 3 && spans.width == 8)
    let found = spans.vectors(starting: 0..<3, longest: 3)
    func vector(_ start: Int, _ length: Int) -> [Float] {
      let place = (start * 3 + length - 1) * 8
      #expect(found[place + 3..<place + 8].allSatisfy { $0 == 0 })
      return Array(found[place..<place + 3])
    }
    #expect(vector(0, 1) == [0.6, 0, 0.8] && vector(1, 1) == [0, 1, 0])
    #expect(vector(0, 2) == [0, 0, 1])
    // “Two.” and a blank line stand in the file one by one only.
    #expect(vector(1, 2).map { ($0 * 1000).rounded() } == [707, 707, 0])
    #expect(vector(2, 1) == [1, 0, 0] && vector(2, 2) == [0, 0, 0])
  }

  @Test func chineseSpansMayBeJoinedWithNothing() throws {
    let folder = try TemporaryFolder()
    try write(folder, [("One.", [1, 0, 0])], [("甲。", [1, 0, 0]), ("乙。", [0, 1, 0]), ("甲。乙。", [0, 0, 1])])
    let spans = try OverlapVectors(prefix: folder.path + "/o").spans(of: ["甲。", "乙。"], language: .chinese)
    #expect(spans.vectors(starting: 0..<1, longest: 2)[8..<11] == [0, 0, 1])
  }

  @Test func aSegmentThatTheFilesLackIsTold() throws {
    let folder = try TemporaryFolder()
    try write(folder, [("One.", [1, 0, 0]), ("Nil.", [0, 0, 0])], zh)
    let vectors = try OverlapVectors(prefix: folder.path + "/o")
    #expect(vectors.problem(with: SegmentedDocument(["One."], ["甲。", "乙。"], inOneParagraph: true)) == nil)
    let missing = try #require(
      vectors.problem(with: SegmentedDocument(["One."], ["甲。", "丙。"], inOneParagraph: true))
    )
    #expect(missing.description.contains("o.zh: no line for Chinese segment 1 of 'd', '丙。'"))
    let nothing = try #require(
      vectors.problem(with: SegmentedDocument(["Nil."], ["甲。"], inOneParagraph: true))
    )
    #expect(nothing.description.contains("o.en:2: the vector of the line has no direction"))
  }

  @Test(arguments: [
    ("One.\nTwo.\n", 0, "0 bytes are not a whole number of vectors for the 2 lines"),
    ("One.\nTwo.\n", 20, "20 bytes are not a whole number"), ("", 8, "the file is empty"),
  ])
  func filesThatDoNotFitAreTold(text: String, size: Int, problem: String) throws {
    let folder = try TemporaryFolder()
    let texts = try folder.write("a", text)
    let vectors = try folder.write("a.emb", [UInt8](repeating: 1, count: size))
    let error = #expect(throws: ReadError.self) { try OverlapFile(text: texts, vectors: vectors) }
    #expect(error?.description.contains(problem) == true)
  }

  @Test func aNumpyArrayAndOtherDimensionsAreRefused() throws {
    let folder = try TemporaryFolder()
    try write(folder, [("One.", [1, 0])], zh)
    let other = #expect(throws: ReadError.self) { try OverlapVectors(prefix: folder.path + "/o") }
    #expect(other?.description.contains("o.zh: vectors of 3 numbers; expected 2") == true)
    try folder.write("o.en.emb", NumpyArray.header(floatsOfShape: [1, 3]) + bytes([[1, 0, 0]]))
    let array = #expect(throws: ReadError.self) { try OverlapVectors(prefix: folder.path + "/o") }
    #expect(array?.description.contains("a NumPy array") == true)
    let none = #expect(throws: ReadError.self) { try OverlapVectors(prefix: folder.path + "/none") }
    #expect(none?.kind == .noInput)
  }

  /// The encoder without its token vectors, which files do not hold.
  private struct Spans: SentenceVectorSource {
    let encoder: SentenceEncoder

    func spans(of segments: [String], language: Language) -> any SpanVectors {
      encoder.spans(of: segments, language: language)
    }
  }

  /// The encoder's own vectors, written and read, give the same alignment.
  @Test func theEncodersVectorsComeBackTheSame() throws {
    let encoder = SentenceEncoder(try EncoderModel(bytes: SyntheticEncoder.file, file: "model"))
    let english = ["ab a ba.", "ba ba ab.", "a a ab ab.", "b ab ba b."]
    let chinese = ["煤矿煤。", "煤煤矿矿。", "矿煤矿。"]
    let folder = try TemporaryFolder()
    func rows(_ lines: [String]) -> [(String, [Float])] {
      var rows: [(String, [Float])] = []
      encoder.forEachOverlap(of: lines, longest: 6) { text, vector in rows.append((text, Array(vector))) }
      return rows
    }
    try write(folder, rows(english), rows(chinese))
    let lexicon = try Lexicon(Array("煤\tab\n".utf8), file: "d")
    func alignment(_ source: any SentenceVectorSource) -> Alignment {
      let resources = AlignerResources(lexicon: lexicon, encoder: source)
      return SentenceAligner(evidence: Set(Evidence.allCases), resources: resources).align(
        SegmentedDocument(english, chinese, inOneParagraph: true)
      )
    }
    let own = alignment(Spans(encoder: encoder))
    #expect(own.signature.description.contains("encoder"))
    #expect(try own == alignment(OverlapVectors(prefix: folder.path + "/o")))
  }

  @Test func everySpanIsWrittenOnce() throws {
    let encoder = SentenceEncoder(try EncoderModel(bytes: SyntheticEncoder.file, file: "model"))
    var texts: [String] = []
    encoder.forEachOverlap(of: ["a", " b ", "a", "b", ""], longest: 2) { text, vector in
      texts.append(text)
      #expect(vector.count == 512)
    }
    #expect(texts == ["a", "a b", "b", "b a", "b BLANK_LINE", "BLANK_LINE", "PAD"])
  }
}
