import Foundation
import Testing

@testable import Align

/// The lattice that training works on, beside the one that aligns.
@Suite struct TrainingLatticeTests {
  private static let texts = SegmentedDocument(
    [
      "In 1957 the works made 300 tons.", "The workers left.", "Then came rain.", "It lasted for days.",
      "Nobody had told them of it, not even the engineer.",
    ],
    ["1957年该厂生产了300吨。", "工人们走了。后来下雨了。", "下了好几天。", "谁也没有告诉他们，连工程师也没有。"]
  )
  private static let gold = [
    IndexedBead(english: [0], chinese: [0]), IndexedBead(english: [1, 2], chinese: [1]),
    IndexedBead(english: [3], chinese: [2]), IndexedBead(english: [4], chinese: [3]),
  ]
  private let layout = FeatureLayout([.length, .numbers], hasTokens: false)

  private func evidence() -> DocumentEvidence {
    SentenceAligner.prepare(Self.texts, layout: layout, resources: AlignerResources()).evidence
  }

  private func model(seed: UInt64) -> AlignmentModel {
    var random = SeededRandom(seed: seed)
    var model = AlignmentModel(featureCount: layout.names.count)
    model.parameters = model.parameters.map { _ in Double.random(in: -1...1, using: &random) }
    return model
  }

  /// The same posteriors as the lattice of the aligner gives, for any weights.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func posteriorsAreThoseOfTheAligner(_ seed: UInt64) {
    let evidence = evidence()
    let model = model(seed: seed)
    let band = Band(lower: [0, 0, 0, 1, 1, 2], upper: [2, 3, 3, 4, 4, 4], chineseCount: 4)
    let lattice = TrainingLattice(band: band, evidence: evidence, gold: Self.gold)
    var counts = [Double](repeating: 0, count: Transitions.count)
    let found = lattice.posteriors(
      scores: lattice.score(model),
      transitions: model.transitions,
      onlyAllowed: false,
      counts: &counts
    )
    var scorer = ModelScorer(evidence: evidence, model: model)
    let matches = BeadShape.all.indices.filter { BeadShape.all[$0].isMatch }
    let aligner = Lattice(band: band, matchShapes: matches, transitions: model.transitions)
      .posteriors(scorer: &scorer, threshold: 0)
    #expect(abs(found.logTotal - aligner.logTotal) < 1e-3)
    for (one, other) in zip(counts, aligner.transitionCounts) { #expect(abs(one - other) < 1e-3) }
    func place(_ edge: LatticeEdge) -> [Int32] { [edge.english, edge.chinese, Int32(edge.shape)] }
    var expected: [[Int32]: Float] = [:]
    for edge in aligner.edges { expected[place(edge)] = edge.posterior }
    for (edge, posterior) in zip(lattice.edges, found.posteriors) {
      #expect(abs(Float(posterior) - expected[place(edge), default: 0]) < 1e-3)
    }
  }

  @Test func onlyGoldBeadsAreAllowed() {
    let band = Band(englishCount: 5, chineseCount: 4)
    let lattice = TrainingLattice(band: band, evidence: evidence(), gold: Self.gold)
    let allowed = zip(lattice.edges, lattice.isAllowed).filter(\.1).map(\.0)
    #expect(allowed.map { [Int($0.english), Int($0.chinese)] } == [[0, 0], [1, 1], [3, 2], [4, 3]])
    // What is kept of the edges is all there is.
    let kept = TrainingLattice(band: band, evidence: evidence(), gold: Self.gold, kept: allowed)
    #expect(kept.edges.count == 4 && kept.isAllowed == [true, true, true, true])
    var counts = [Double](repeating: 0, count: Transitions.count)
    let model = model(seed: 4)
    let found = kept.posteriors(
      scores: kept.score(model),
      transitions: model.transitions,
      onlyAllowed: true,
      counts: &counts
    )
    #expect(found.posteriors.allSatisfy { abs($0 - 1) < 1e-9 } && counts.allSatisfy { $0 == 0 })
  }

  /// A bead that no edge stands for leaves its segments open; so do beads that cross.
  @Test func whatNoEdgeStandsForIsLeftOpen() {
    let band = Band(englishCount: 5, chineseCount: 4)
    func allowed(_ gold: [IndexedBead]) -> Set<[Int]> {
      let lattice = TrainingLattice(band: band, evidence: evidence(), gold: gold)
      return Set(
        zip(lattice.edges, lattice.isAllowed).filter(\.1).map {
          [Int($0.0.english), Int($0.0.chinese), Int($0.0.shape)]
        }
      )
    }
    let open = allowed([])
    #expect(open.count == TrainingLattice(band: band, evidence: evidence(), gold: []).edges.count)
    let scattered = allowed([IndexedBead(english: [0, 2], chinese: [0])])
    #expect(!scattered.isEmpty && scattered.isSubset(of: open))
    let crossing = allowed([IndexedBead(english: [0], chinese: [3]), IndexedBead(english: [1], chinese: [0])])
    #expect(crossing == open)
    let alone = allowed([IndexedBead(english: [0], chinese: []), IndexedBead(english: [], chinese: [0])])
    #expect(!alone.contains { $0[0] == 0 && $0[1] == 0 && BeadShape.all[$0[2]].isMatch })
  }

  /// Fitted weights make the gold beads likelier, and the right alignment the likeliest.
  @Test func fittingMakesTheGoldLikely() {
    let band = Band(englishCount: 5, chineseCount: 4)
    let lattice = TrainingLattice(band: band, evidence: evidence(), gold: Self.gold)
    let start = AlignmentModel(featureCount: layout.names.count)
    func share(_ model: AlignmentModel) -> Double {
      var counts = [Double](repeating: 0, count: Transitions.count)
      func total(_ onlyAllowed: Bool) -> Double {
        lattice.posteriors(
          scores: lattice.score(model),
          transitions: model.transitions,
          onlyAllowed: onlyAllowed,
          counts: &counts
        ).logTotal
      }
      return exp(total(true) - total(false))
    }
    let fitted = ModelTrainer(lattices: [lattice]).fit([lattice], start: start, iterations: 60)
    #expect(share(start) < 0.1)
    #expect(share(fitted) > 0.3, "\(share(fitted))")
    #expect(fitted == ModelTrainer(lattices: [lattice]).fit([lattice], start: start, iterations: 60))
  }
}
