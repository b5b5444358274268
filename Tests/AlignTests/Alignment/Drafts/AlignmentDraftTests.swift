import Testing

@testable import Align

/// Drafts without vectors, and what is made of them with vectors that say nothing.
@Suite struct AlignmentDraftTests {
  private let resources: AlignerResources

  init() throws {
    let dictionary = """
      煤礦 煤矿 [mei2 kuang4] /coal mine/
      工人 工人 [gong1 ren2] /worker/
      噸 吨 [dun1] /ton/
      年 年 [nian2] /year/
      生產 生产 [sheng1 chan3] /to produce/
      """
    resources = AlignerResources(
      lexicon: try Lexicon(Array(dictionary.utf8), file: "dictionary"),
      encoder: SentenceEncoder(try EncoderModel(bytes: SyntheticEncoder.file, file: "model"))
    )
  }

  /// Sentences of which most name a number that no other has; some sides lack a sentence, some sentences say little.
  private func made(_ count: Int, missing: ClosedRange<Int>? = nil, seed: UInt64) -> SegmentedDocument {
    var random = SeededRandom(seed: seed)
    var (english, chinese): ([String], [String]) = ([], [])
    for index in 0..<count {
      let isPlain = random.chance(0.15)
      let number = 1000 + index * 37
      if !random.chance(0.03) {
        english.append(
          isPlain ? "So it was." : "The workers of mine \(number) produced \(number * 3) tons of coal."
        )
      }
      if !random.chance(0.03), missing.map({ !$0.contains(index) }) ?? true {
        chinese.append(isPlain ? "就是这样。" : "第\(number)煤矿的工人生产了\(number * 3)吨煤。")
      }
    }
    return SegmentedDocument(english, chinese)
  }

  private var aligner: SentenceAligner {
    SentenceAligner(evidence: Set(Evidence.allCases), resources: resources)
  }

  private func expectCover(_ alignment: Alignment, of document: SegmentedDocument) {
    var (row, column) = (0, 0)
    for bead in alignment.beads {
      #expect(bead.english.lowerBound == row && bead.chinese.lowerBound == column)
      #expect(!(bead.english.isEmpty && bead.chinese.isEmpty) && (0...1).contains(bead.posterior ?? -1))
      (row, column) = (bead.english.upperBound, bead.chinese.upperBound)
    }
    #expect(row == document.english.count && column == document.chinese.count)
  }

  @Test(arguments: [UInt64(1), 2], [1, 2, 7, 40])
  func everySegmentIsInOneBead(seed: UInt64, count: Int) {
    let document = made(count, seed: seed)
    let alignment = aligner.align(document)
    expectCover(alignment, of: document)
  }

  @Test func settledBeadsStay() throws {
    let document = made(90, seed: 5)
    let draft = AlignmentDraft(document, by: try #require(aligner.drafter), keepsEdges: true)
    let settled = zip(draft.solution.path, draft.isSettled).filter(\.1).map { SentenceAligner.bead($0.0) }
    #expect(settled.count > 20 && settled.count < draft.solution.path.count)
    let beads = aligner.align(document).beads
    for bead in settled {
      let same = beads.first { $0.english == bead.english && $0.chinese == bead.chinese }
      #expect(same?.posterior == bead.posterior)
      // What no vector was asked of is told by the other evidence alone.
      #expect(same?.evidence.contains { $0.source == Evidence.encoder.rawValue } == false)
    }
  }

  @Test func aPathIsCompletedWithTheSettledBeads() throws {
    let document = made(80, seed: 6)
    let draft = AlignmentDraft(document, by: try #require(aligner.drafter), keepsEdges: true)
    #expect(draft.completed(draft.solution.path) == draft.solution.path)
    let bare = draft.solution.path.filter { edge in !draft.settles(SentenceAligner.bead(edge)) }
    #expect(draft.completed(bare) == draft.solution.path)
  }

  /// A passage that one side lacks is a wide stretch in doubt, which is searched anew.
  @Test func aMissingPassageIsLeftOut() {
    let document = made(120, missing: 40...99, seed: 7)
    let alignment = aligner.align(document)
    expectCover(alignment, of: document)
    let right = alignment.beads.filter { bead in
      bead.english.count == 1 && bead.chinese.count == 1
        && document.english[bead.english.lowerBound].text.filter(\.isNumber)
          == document.chinese[bead.chinese.lowerBound].text.filter(\.isNumber)
    }
    #expect(right.count > 45)
  }

  @Test func thoroughIsSaid() {
    var thorough = aligner
    thorough.isThorough = true
    #expect(thorough.signature != aligner.signature)
    let document = made(30, seed: 9)
    expectCover(thorough.align(document), of: document)
  }

  /// An explanation speaks of the bead that the alignment has, with the evidence that chose it.
  @Test func explanationsAreOfTheBeadsThatThereAre() throws {
    let document = made(30, seed: 10)
    let beads = aligner.align(document).beads
    for number in [0, beads.count / 3, beads.count - 1] {
      let bead = beads[number]
      let explanation = try #require(aligner.explain(document, bead: number))
      #expect(explanation.bead == bead)
    }
    #expect(aligner.explain(document, bead: beads.count) == nil)
  }

  /// Bands of stretches hold a path, whatever they are cut from.
  @Test(arguments: 1...20)
  func bandsHoldAPath(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let (rows, columns) = (5 + Int(random.next() % 30), 5 + Int(random.next() % 30))
    var corners: [(english: Int, chinese: Int)] = []
    var (row, column) = (0, 0)
    while row < rows - 3, column < columns - 3 {
      row += 1 + Int(random.next() % 3)
      column += Int(random.next() % 3)
      corners.append((row, column))
    }
    let fixed = FixedBeads(corners: corners, englishCount: rows, chineseCount: columns)
    let line = (0...rows).map { $0 * columns / rows }
    let found = Band(lower: line.map { $0 - 2 }, upper: line.map { $0 + 2 }, chineseCount: columns)
    for band in [
      found, found.replacing(fixed.stretches, by: Band(englishCount: rows, chineseCount: columns)),
    ] {
      let narrowed = fixed.narrowed(band)
      for corner in corners {
        #expect(narrowed.lower[corner.english] <= corner.chinese)
        #expect(corner.chinese <= narrowed.upper[corner.english])
      }
    }
  }
}
