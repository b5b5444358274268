import Testing

@testable import Align

/// Which part a document falls into, and what overlaps with a test set.
@Suite struct DocumentSplitTests {
  private let pair = CorpusSamples.pair("a", "一")

  private func parts(_ split: DocumentSplit, _ names: [String]) -> [DocumentSplit.Part] {
    names.map { split.part(document: $0, pair: pair) }
  }

  @Test func sharesAreMetAndSeedsDiffer() {
    let names = (0..<20_000).map { "doc-\($0)" }
    let split = DocumentSplit(devShare: 0.1, testShare: 0.2, seed: 0, unit: .document)
    let parts = parts(split, names)
    #expect(abs(Double(parts.count { $0 == .dev }) / 20_000 - 0.1) < 0.01)
    #expect(abs(Double(parts.count { $0 == .test }) / 20_000 - 0.2) < 0.01)
    let other = DocumentSplit(devShare: 0.1, testShare: 0.2, seed: 1, unit: .document)
    #expect(self.parts(other, names) != parts)
  }

  @Test func aLargerTestShareKeepsWhatWasInTest() {
    let names = (0..<2000).map { "doc-\($0)" }
    let small = parts(DocumentSplit(devShare: 0, testShare: 0.1, seed: 3, unit: .document), names)
    let large = parts(DocumentSplit(devShare: 0, testShare: 0.3, seed: 3, unit: .document), names)
    #expect(zip(small, large).allSatisfy { $0 != .test || $1 == .test })
  }

  @Test func partsAreTheSameOnEveryMachine() {
    let split = DocumentSplit(devShare: 0.25, testShare: 0.25, seed: 42, unit: .document)
    let found = parts(split, ["a", "b", "c", "d", "e", "f", "g", "h"]).map(\.rawValue)
    #expect(found == Self.recorded)
  }

  /// Computed apart, in another language, from what `DocumentSplit` says of itself.
  private static let recorded = ["train", "train", "train", "train", "test", "test", "dev", "test"]

  @Test func copiesOfAPairFallTogetherByPair() {
    let split = DocumentSplit(devShare: 0.3, testShare: 0.3, seed: 0, unit: .pair)
    for number in 0..<100 {
      let pair = CorpusSamples.sentence(number)
      #expect(split.part(document: "x", pair: pair) == split.part(document: "y", pair: pair))
    }
  }

  @Test func overlapsByBothByOneAndByNone() {
    var check = LeakageCheck(leastSimilarity: 0.8)
    let known = CorpusSamples.sentence(7)
    check.add(LeakageCheck.sketches(known))
    check.add(LeakageCheck.sketches(CorpusSamples.pair("Thank you.", "谢谢。")))
    let other = CorpusSamples.sentence(8)
    func overlap(_ english: AlignedPair, _ chinese: AlignedPair) -> LeakageCheck.Overlap? {
      check.overlap(LeakageCheck.sketches(CorpusSamples.pair(english.englishText, chinese.chineseText)))
    }
    #expect(overlap(known, known) == .both)
    #expect(overlap(known, other) == .english)
    #expect(overlap(other, known) == .chinese)
    #expect(overlap(other, other) == nil)
    // A short text alone is no leak; the same short pair is one.
    #expect(check.overlap(LeakageCheck.sketches(CorpusSamples.pair("Thank you.", "多谢了。"))) == nil)
    #expect(check.overlap(LeakageCheck.sketches(CorpusSamples.pair("thank you", "谢谢"))) == .both)
  }
}
