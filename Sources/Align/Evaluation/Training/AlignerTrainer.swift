/// Trains the sentence aligner on gold documents, and measures it by leaving out each group of documents in turn.
package struct AlignerTrainer {
  /// The evidence that the trained aligner uses.
  package let evidence: Set<Evidence>

  private let resources: AlignerResources
  private let layout: FeatureLayout
  /// The gold documents, then their variations.
  private let documents: [GoldDocument]
  private let originalCount: Int
  private let prepared: [SentenceAligner.Passes]

  /// Steps of the first fit, which only has to tell hopeless beads from others.
  private static let roughIterations = 25
  private static let iterations = 80
  /// Beads that the rough model finds less likely than this are left out of the finer fits.
  private static let pruned = 1e-5

  /// Prepares training.
  ///
  /// - Parameters:
  ///   - evidence: the evidence to use.
  ///   - resources: what it rests on.
  ///   - hasTokens: whether the vectors of single tokens count, where the encoder gives them.
  ///   - documents: the gold documents.
  package init(
    evidence: Set<Evidence>,
    resources: AlignerResources = AlignerResources(),
    hasTokens: Bool = true,
    documents: [GoldDocument]
  ) {
    self.evidence = evidence
    self.resources = resources
    originalCount = documents.count
    let seesMeaning = !evidence.isDisjoint(with: [.lexicon, .encoder])
    let documents = documents + Self.variations(of: documents, withGaps: seesMeaning)
    self.documents = documents
    let layout = FeatureLayout(evidence, hasTokens: hasTokens && resources.hasTokens)
    self.layout = layout
    prepared = documents.map { SentenceAligner.prepare($0.document, layout: layout, resources: resources) }
  }

  /// Variations of every document: one with layout, one with omissions and joins, one of which a tenth is missing.
  ///
  /// The last one only for evidence that knows words: others cannot tell which line is missing, and what they learn of it they
  /// lose on whole texts (by lengths .010 of the F1 of novels).
  private static func variations(of documents: [GoldDocument], withGaps: Bool) -> [GoldDocument] {
    var layout = GoldVariation()
    layout.showsLayout = true
    var noise = GoldVariation()
    noise.omissions = 0.05
    noise.joins = 0.03
    var gaps = GoldVariation()
    gaps.omissions = 0.1
    return documents.enumerated().flatMap { number, document in
      let both = [
        layout.apply(to: document, seed: UInt64(3 * number)),
        noise.apply(to: document, seed: UInt64(3 * number + 1)),
      ]
      return withGaps ? both + [gaps.apply(to: document, seed: UInt64(3 * number + 2))] : both
    }
  }

  /// Everything that one fit hands to the next.
  private struct Fit {
    var firstLattices: [TrainingLattice]
    var secondLattices: [TrainingLattice]
    var first: AlignmentModel
    var second: AlignmentModel
    var trainer: ModelTrainer
    var secondTrainer: ModelTrainer
  }

  private func fitAll() -> Fit {
    let rough = zip(documents, prepared).map {
      TrainingLattice(band: $1.band, evidence: $1.evidence, gold: $0.gold)
    }
    let roughTrainer = ModelTrainer(lattices: rough)
    let start = AlignmentModel(featureCount: layout.names.count)
    let roughModel = roughTrainer.fit(
      Array(rough[..<originalCount]),
      start: start,
      iterations: Self.roughIterations
    )
    let kept = rough.map { likely($0, roughModel) }
    let firstLattices = zip(zip(documents, prepared), kept).map {
      TrainingLattice(band: $0.1.band, evidence: $0.1.evidence, gold: $0.0.gold, kept: $1)
    }
    let trainer = ModelTrainer(lattices: firstLattices)
    let first = trainer.fit(firstLattices, start: roughModel, iterations: Self.iterations)
    let secondLattices = documents.indices.map { index in
      secondLattice(index, posteriors: weighted(firstLattices[index], first), kept: kept[index])
    }
    let secondTrainer = ModelTrainer(lattices: secondLattices)
    let second = secondTrainer.fit(secondLattices, start: first, iterations: Self.iterations)
    return Fit(
      firstLattices: firstLattices,
      secondLattices: secondLattices,
      first: first,
      second: second,
      trainer: trainer,
      secondTrainer: secondTrainer
    )
  }

  /// Trains on all documents.
  package func train() -> SentenceAligner {
    let fit = fitAll()
    return SentenceAligner(
      layout: layout,
      evidence: evidence,
      resources: resources,
      first: fit.first,
      second: fit.second
    )
  }

  /// Aligns every document with an aligner that was trained on the other groups only.
  ///
  /// - Returns: the alignments, in the order of the documents.
  package func crossValidate(groups: Set<String>? = nil) -> [Alignment] {
    let fit = fitAll()
    var alignments = [Alignment](repeating: Alignment(beads: []), count: originalCount)
    for group in Set(documents.map(\.group)).sorted() where groups?.contains(group) ?? true {
      let others = documents.indices.filter { documents[$0].group != group }
      let first = fit.trainer.fit(
        others.map { fit.firstLattices[$0] },
        start: fit.first,
        iterations: Self.iterations
      )
      let second = fit.secondTrainer.fit(
        others.map { fit.secondLattices[$0] },
        start: fit.second,
        iterations: Self.iterations
      )
      let aligner = SentenceAligner(
        layout: layout,
        evidence: evidence,
        resources: resources,
        first: first,
        second: second
      )
      for index in 0..<originalCount where documents[index].group == group {
        alignments[index] = aligner.align(documents[index].document)
      }
    }
    return alignments
  }

  /// The edges worth keeping: the likely ones and those of the gold alignment.
  private func likely(_ lattice: TrainingLattice, _ model: AlignmentModel) -> [LatticeEdge] {
    let edges = weighted(lattice, model)
    return edges.indices.filter { Double(edges[$0].posterior) > Self.pruned || lattice.isAllowed[$0] }
      .map { edges[$0] }
  }

  /// A lattice's edges with their posteriors.
  private func weighted(_ lattice: TrainingLattice, _ model: AlignmentModel) -> [LatticeEdge] {
    var counts = [Double](repeating: 0, count: Transitions.count)
    let posteriors = lattice.posteriors(
      scores: lattice.score(model),
      transitions: model.transitions,
      onlyAllowed: false,
      counts: &counts
    ).posteriors
    return zip(lattice.edges, posteriors).map { edge, posterior in
      var edge = edge
      edge.posterior = Float(posterior)
      return edge
    }
  }

  private func secondLattice(_ index: Int, posteriors: [LatticeEdge], kept: [LatticeEdge]) -> TrainingLattice
  {
    let passes = prepared[index]
    let parameters = DocumentParameters.initial.reestimated(from: posteriors, lengths: passes.lengths)
    let adapted = passes.evidence.adapted(to: parameters, lengths: passes.lengths)
    return TrainingLattice(band: passes.band, evidence: adapted, gold: documents[index].gold, kept: kept)
  }
}
