import Testing

@testable import Align

/// Readers meet bytes and layouts made at random: whatever comes, they answer with documents or typed errors.
@Suite struct MalformedInputTests {
  private static let atoms = [
    "Title:", "Author:", "Date: ", "\nPage: 1\n", "\nEdition:\n", "\n", "\n\n", "\r\n", "\n<hr />\n",
    "\nOriginal:\n", "\n### ",
    "标题", "1950-01-02",
    "第1版()", "专栏：", "    ", "　　", "正文。", "The plant opened.", "**Named Entities**", "×××", "\t", "\\n",
    "\\\\", "\\", "（", "）", "english",
    "chinese", "，", "#", "第", "版",
  ]

  /// Random numbers, the same for the same seed (SplitMix64, Steele et al. 2014).
  private struct Generator {
    var state: UInt64
    mutating func next(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
  }

  @Test func randomLayoutsAreArticlesOrErrors() {
    var read = 0
    for seed in 0..<4000 as Range<UInt64> {
      var generator = Generator(state: seed)
      let body = (0..<generator.next(below: 40)).map { _ in
        Self.atoms[generator.next(below: Self.atoms.count)]
      }
      let bytes = Array(("Title:" + body.joined()).utf8)
      let source = SourceText(name: "x", utf8: bytes)
      if let document = try? ArticleReader().read(source, identifier: "x") {
        read += 1
        let segmented = Segmenter().segment(document)
        #expect(!segmented.english.isEmpty && !segmented.chinese.isEmpty, "seed \(seed)")
        for segment in segmented.english + segmented.chinese {
          #expect(segment.source.bytes.upperBound <= bytes.count, "seed \(seed)")
        }
      }
      for case .success(let document) in TSVDocumentReader().documents(bytes: bytes, name: "x") {
        #expect(!document.english.paragraphs.isEmpty && !document.chinese.paragraphs.isEmpty, "seed \(seed)")
      }
    }
    #expect(read > 50)
  }

  @Test(arguments: [nil] + TextEncoding.allCases.map(Optional.some))
  func randomBytesAreTextOrErrors(encoding: TextEncoding?) {
    for seed in 0..<1000 as Range<UInt64> {
      var generator = Generator(state: seed)
      let top = [128, 256][generator.next(below: 2)]
      let bytes = (0..<generator.next(below: 40)).map { _ in UInt8(generator.next(below: top)) }
      guard let source = try? TextDecoder(encoding: encoding).decode(bytes, name: "x") else { continue }
      #expect(String(validating: source.utf8, as: UTF8.self) != nil, "seed \(seed)")
      #expect(source.offsets.original(source.utf8.count) == bytes.count, "seed \(seed)")
    }
  }
}
