import Testing

@testable import Align

/// Training from gold beads to an aligner.
@Suite struct AlignerTrainerTests {
  /// Sentences with numbers and lengths of their own, some of them two on the other side.
  private static func document(_ group: String, seed: UInt64) -> GoldDocument {
    var random = SeededRandom(seed: seed)
    var (english, chinese, gold): ([String], [String], [IndexedBead]) = ([], [], [])
    for number in 0..<14 {
      let count = Int.random(in: 2...12, using: &random)
      let value = Int.random(in: 100...9999, using: &random)
      let first = String(repeating: "many ", count: count)
      let word = String(repeating: "许多", count: count)
      let place = (english.count, chinese.count)
      switch number % 5 {
      case 2:
        english += ["The works made \(value) \(first)tons.", "It was \(first)more than before."]
        chinese.append("该厂生产了\(value)\(word)吨，比以前多\(word)。")
        gold.append(IndexedBead(english: [place.0, place.0 + 1], chinese: [place.1]))
      case 4:
        english.append("Nothing of this is \(first)said there.")
        gold.append(IndexedBead(english: [place.0], chinese: []))
      default:
        english.append("The works made \(value) \(first)tons.")
        chinese.append("该厂生产了\(value)\(word)吨。")
        gold.append(IndexedBead(english: [place.0], chinese: [place.1]))
      }
    }
    return GoldDocument(set: "made", group: group, document: SegmentedDocument(english, chinese), gold: gold)
  }

  private static let documents = [
    document("a", seed: 1), document("b", seed: 2), document("b", seed: 3), document("c", seed: 4),
  ]

  private func score(_ alignment: Alignment, _ gold: GoldDocument) -> Double {
    let right = Set(gold.gold.map { [$0.english, $0.chinese] })
    let found = alignment.beads.map(IndexedBead.init).filter { right.contains([$0.english, $0.chinese]) }
    return Double(found.count) / Double(right.count)
  }

  @Test func anAlignerIsTrainedAndFindsItsGold() {
    let trainer = AlignerTrainer(evidence: [.length, .numbers], documents: Self.documents)
    let aligner = trainer.train()
    for document in Self.documents {
      #expect(score(aligner.align(document.document), document) > 0.8)
    }
  }

  /// Only the groups that are asked for are held out and aligned.
  @Test func groupsAreHeldOut() {
    let trainer = AlignerTrainer(evidence: [.length, .numbers], documents: Self.documents)
    let alignments = trainer.crossValidate(groups: ["b"])
    #expect(alignments.map { $0.beads.isEmpty } == [true, false, false, true])
    for index in 1...2 { #expect(score(alignments[index], Self.documents[index]) > 0.7) }
  }
}
