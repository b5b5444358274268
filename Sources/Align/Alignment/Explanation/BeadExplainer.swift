/// Puts the explanation of a bead together.
struct BeadExplainer {
  private let document: SegmentedDocument
  private let solution: SentenceAligner.Solution
  private let model: AlignmentModel
  private let resources: AlignerResources
  private var account: FeatureAccount

  /// What says less than this, in nats, is not worth naming.
  private static let least = 0.1

  init(
    _ document: SegmentedDocument,
    solution: SentenceAligner.Solution,
    model: AlignmentModel,
    resources: AlignerResources
  ) {
    self.document = document
    self.solution = solution
    self.model = model
    self.resources = resources
    account = FeatureAccount(evidence: solution.evidence, model: model)
  }

  // MARK: - What speaks for a bead

  /// What each aspect says for a bead against leaving its segments unpaired.
  mutating func statements(_ bead: Bead, edge: LatticeEdge) -> [BeadExplanation.Statement] {
    guard !bead.english.isEmpty, !bead.chinese.isEmpty else { return [] }
    var sums = account.sums([edge])
    let deletion = UInt8(BeadShape.all.count - 2)
    let alone =
      bead.english.map {
        LatticeEdge(english: Int32($0), chinese: edge.chinese, shape: deletion, posterior: 0)
      }
      + bead.chinese.map {
        LatticeEdge(english: edge.english, chinese: Int32($0), shape: deletion + 1, posterior: 0)
      }
    for (aspect, nats) in account.sums(alone) { sums[aspect, default: 0] -= nats }
    return BeadExplanation.Aspect.allCases.compactMap { aspect in
      guard let nats = sums[aspect] else { return nil }
      let links = links(aspect, bead)
      return BeadExplanation.Statement(
        aspect: aspect,
        logOdds: nats,
        remark: links.isEmpty ? remark(aspect, bead, edge) : "",
        links: links
      )
    }
  }

  private mutating func remark(
    _ aspect: BeadExplanation.Aspect,
    _ bead: Bead,
    _ edge: LatticeEdge
  ) -> String {
    switch aspect {
    case .shape:
      let share = solution.parameters.priors.probabilities[Int(edge.shape)]
      return "\(BeadShape.all[Int(edge.shape)]), like \(percent(share)) of this document's beads"
    case .lengths: return lengths(bead)
    case .punctuation, .layout:
      let telling = account.telling(aspect, of: edge, from: Self.least)
      return telling.isEmpty
        ? "nothing telling"
        : telling.map { "\(FeatureWords.phrase($0.name)) \(Self.signed($0.nats))" }.joined(separator: ", ")
    case .encoder:
      for case let encoder as EncoderEvidence in solution.evidence.sources {
        guard let found = encoder.closeness(english: bead.english, chinese: bead.chinese) else { continue }
        return "cosine \(Self.decimals(Double(found.cosine))); the four nearest on each side average "
          + Self.decimals(Double(found.near))
      }
      return ""
    case .numbers: return "no quantities"
    case .names: return "no names that both texts have"
    case .lexicon: return "no words that translate each other"
    case .gaps: return ""
    }
  }

  private func lengths(_ bead: Bead) -> String {
    let lengths = solution.passes.lengths
    let parameters = solution.parameters.length
    let english = lengths.english[bead.english.upperBound] - lengths.english[bead.english.lowerBound]
    let chinese = lengths.chinese[bead.chinese.upperBound] - lengths.chinese[bead.chinese.lowerBound]
    let expected = (parameters.ratio * chinese).rounded()
    let deviation = abs(parameters.deviation(english: english, chinese: chinese))
    return "English length \(Int(english.rounded())) letters, \(Int(expected)) expected from the Chinese: "
      + "\(Self.decimals(deviation)) standard deviations"
  }

  private func links(_ aspect: BeadExplanation.Aspect, _ bead: Bead) -> [EvidenceLink] {
    switch aspect {
    case .numbers:
      QuantityLinks.links(document, english: bead.english, chinese: bead.chinese, words: resources.words)
    case .names: NameIndex(document).evidenceLinks(english: bead.english, chinese: bead.chinese)
    case .lexicon:
      resources.lexicon.map {
        LexiconLinks(document, english: bead.english, chinese: bead.chinese, lexicon: $0).links()
      } ?? []
    case .shape, .lengths, .punctuation, .layout, .encoder, .gaps: []
    }
  }

  // MARK: - What would stand there instead

  /// The best alignment without a bead.
  mutating func runnerUp(_ edge: LatticeEdge) -> BeadExplanation.RunnerUp? {
    let lattice = Lattice(
      band: solution.band,
      matchShapes: SentenceAligner.matchShapes,
      transitions: model.transitions
    )
    var scorer = ModelScorer(evidence: solution.evidence, model: model)
    guard let (with, without) = RunnerUpSearch(edge).paths(lattice, scores: lattice.scores(&scorer)) else {
      return nil
    }
    // What both paths have in common cancels out; null beads may stand elsewhere, and then do not.
    let (own, other) = (Set(with.edges), Set(without.edges))
    var differences = account.sums(with.edges.filter { !other.contains($0) })
    for (aspect, nats) in account.sums(without.edges.filter { !own.contains($0) }) {
      differences[aspect, default: 0] -= nats
    }
    differences[.gaps] = lattice.transitionWeight(with.edges) - lattice.transitionWeight(without.edges)
    return BeadExplanation.RunnerUp(
      margin: with.weight - without.weight,
      beads: beads(RunnerUpSearch.difference(without.edges, from: with.edges)),
      replaced: beads(RunnerUpSearch.difference(with.edges, from: without.edges)),
      differences: differences
    )
  }

  private func beads(_ edges: [LatticeEdge]) -> [Bead] {
    RunnerUpSearch.beads(edges, of: solution.edges)
  }

  // MARK: - Numbers in words

  /// `+1.20`, `−0.35`.
  static func signed(_ nats: Double) -> String { (nats < 0 ? "−" : "+") + decimals(abs(nats)) }

  /// Two digits after the point.
  static func decimals(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = "\(hundredths % 100)"
    return (value < 0 && hundredths > 0 ? "−" : "") + "\(hundredths / 100)."
      + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  private func percent(_ share: Double) -> String {
    share < 0.005 ? "less than 1 %" : "\(Int((share * 100).rounded())) %"
  }
}
