/// Aligns the segments of a document: coarse search, two passes of the full model, decoding.
///
/// Goals, in order: every segment in exactly one bead; beads that a careful reader would choose; posteriors that mean
/// what they say; time and memory linear in the document; the same result on every run.
public struct SentenceAligner: Sendable {
  /// The evidence in use.
  public let evidence: Set<Evidence>

  let resources: AlignerResources
  let layout: FeatureLayout
  let first: AlignmentModel
  let second: AlignmentModel

  /// Beads less likely than this are not looked at again.
  static let threshold: Float = 1e-4
  /// The share of the first pass in the final posteriors: the second pass is better and surer than it should be.
  private static let firstShare: Float = 0.3

  static let matchShapes = BeadShape.all.indices.filter { BeadShape.all[$0].isMatch }

  /// The most segments that a bead takes of one side.
  public var largestSide = BeadShape.largestSide

  /// Whether to look for passages that are elsewhere in the other text; needs the encoder.
  public var findsMoved = false

  /// Whether the encoder reads all of a text in 32-bit arithmetic; otherwise it reads only what the other evidence leaves in
  /// doubt, in 8-bit arithmetic.
  public var isThorough = false

  /// Aligns without vectors, before what it leaves in doubt is encoded; none where that would save nothing.
  private let drafters: [SentenceAligner]

  /// The aligner without vectors, if there is one.
  var drafter: SentenceAligner? {
    guard var drafter = drafters.first else { return nil }
    drafter.largestSide = largestSide
    return drafter
  }

  /// The shapes in use of beads that pair something.
  var usedShapes: [Int] {
    Self.matchShapes.filter { index in
      max(BeadShape.all[index].english, BeadShape.all[index].chinese) <= largestSide
    }
  }

  /// The vectors of another model that the aligner uses.
  var givenVectors: OverlapVectors? {
    evidence.contains(.encoder) ? resources.encoder as? OverlapVectors : nil
  }

  /// The evidence that needs nothing installed.
  public static let builtInEvidence: Set<Evidence> = [.length, .numbers, .names]

  /// The sets of evidence that there are weights for, as far as resources go; those with less first.
  public static func evidenceSets(for resources: AlignerResources) -> [Set<Evidence>] {
    var sets: [Set<Evidence>] = []
    for table in AlignerWeights.tables where table.evidence.isSubset(of: resources.evidence) {
      if table.hasTokens, !resources.hasTokens { continue }
      if !sets.contains(table.evidence) { sets.append(table.evidence) }
    }
    return sets
  }

  /// Makes an aligner that uses given evidence, as far as there are weights for it.
  public init(
    evidence: Set<Evidence> = SentenceAligner.builtInEvidence,
    resources: AlignerResources = AlignerResources()
  ) {
    var drafters: [SentenceAligner] = []
    if evidence.contains(.encoder), resources.hasTokens {
      let others = evidence.subtracting([.encoder])
      drafters = [SentenceAligner(evidence: others, resources: resources, usesTokens: false)]
    }
    self.init(evidence: evidence, resources: resources, usesTokens: true, drafters: drafters)
  }

  /// The same, with or without the evidence of single tokens.
  init(
    evidence: Set<Evidence>,
    resources: AlignerResources,
    usesTokens: Bool,
    drafters: [SentenceAligner] = []
  ) {
    let usable = evidence.intersection(resources.evidence).union([.length])
    let known = AlignerWeights.tables.filter {
      $0.evidence.isSubset(of: usable) && (!$0.hasTokens || usesTokens && resources.hasTokens)
    }
    // The last of the largest: with tokens where there are any.
    let best = known.reduce(AlignerWeights.tables[0]) { $1.evidence.count >= $0.evidence.count ? $1 : $0 }
    let layout = FeatureLayout(best.evidence, hasTokens: best.hasTokens)
    guard let table = WeightTable(best.text, layout: layout) else {
      preconditionFailure("the embedded weights are those of another layout: run `make train`")
    }
    self.init(
      layout: layout,
      evidence: best.evidence,
      resources: resources,
      first: table.first,
      second: table.second,
      drafters: layout.hasTokens ? drafters : []
    )
  }

  /// Makes an aligner with given weights.
  init(
    layout: FeatureLayout,
    evidence: Set<Evidence>,
    resources: AlignerResources = AlignerResources(),
    first: AlignmentModel,
    second: AlignmentModel,
    drafters: [SentenceAligner] = []
  ) {
    self.evidence = evidence
    self.resources = resources
    self.layout = layout
    self.first = first
    self.second = second
    self.drafters = drafters
  }

  /// How the aligner makes its alignments.
  public var signature: Signature {
    var signature = Signature()
    signature.append("align", AlignVersion.current)
    signature.append("evidence", evidence.sorted().map(\.rawValue).joined(separator: "+"))
    if findsMoved { signature.append("moved", "yes") }
    if isThorough, !drafters.isEmpty { signature.append("thorough", "yes") }
    if largestSide < BeadShape.largestSide { signature.append("largest", "\(largestSide)") }
    return signature
  }

  /// The weights as the text that is embedded in the library: a name, its first and its second weight a line.
  public var weights: String { WeightTable.text(first: first, second: second, layout: layout) }

  /// What the aligner finds on its way, for training.
  struct Passes {
    var band: Band
    var evidence: DocumentEvidence
    var sources: DocumentSources
    var anchors: AnchorLine

    var lengths: SegmentLengths { sources.lengths }
  }

  /// Everything that is known before the first pass.
  static func prepare(
    _ document: SegmentedDocument,
    layout: FeatureLayout,
    resources: AlignerResources,
    fixed: FixedBeads? = nil,
    sources: DocumentSources? = nil
  ) -> Passes {
    let sources = sources ?? DocumentSources(document, layout: layout, resources: resources)
    // Between corners that stand close there is nothing to search, and nothing over them to look at.
    let whole = fixed?.wholeBand
    let vectors =
      layout.has(.encoder)
      ? resources.encoder.map { spans(document, $0, ends: whole == nil ? nil : fixed?.ends) } : nil
    let anchors =
      whole == nil ? AnchorLine(document, quantities: sources.quantities) : AnchorLine(candidates: [])
    var pairs: [SegmentHints.Pair] = []
    if whole == nil {
      pairs += sources.rarePairs()
      if let vectors {
        let windows = CoarseSearch.firstBand(sources.lengths, anchors).windows
        pairs += VectorHints.pairs(english: vectors.english, chinese: vectors.chinese, windows: windows)
      }
    }
    let hints = SegmentHints(pairs, englishCount: document.english.count)
    let search = CoarseSearch(lengths: sources.lengths, anchors: anchors, hints: hints)
    let coarse =
      whole.map { CoarseSearch.Result(band: $0, parameters: search.startingParameters) } ?? search.run()
    let band = whole ?? fixed?.band(coarse.band) ?? coarse.band
    let evidence = DocumentEvidence(
      document,
      sources: sources,
      parameters: coarse.parameters,
      layout: layout,
      windows: band.windows,
      vectors: vectors
    )
    return Passes(band: band, evidence: evidence, sources: sources, anchors: anchors)
  }

  private static func spans(
    _ document: SegmentedDocument,
    _ encoder: any SentenceVectorSource,
    ends: (english: [Int], chinese: [Int])?
  ) -> (english: any SpanVectors, chinese: any SpanVectors) {
    func spans(_ segments: [Segment], _ language: Language, _ ends: [Int]?) -> any SpanVectors {
      let texts = segments.map(\.text)
      return ends.map { encoder.spans(of: texts, language: language, ends: $0) }
        ?? encoder.spans(of: texts, language: language)
    }
    return (
      spans(document.english, .english, ends?.english), spans(document.chinese, .chinese, ends?.chinese)
    )
  }

  /// The posteriors of one pass.
  static func posteriors(
    band: Band,
    evidence: DocumentEvidence,
    model: AlignmentModel,
    shapes: [Int] = matchShapes,
    fixed: FixedBeads? = nil
  ) -> LatticeEdges {
    var scorer = ModelScorer(evidence: evidence, model: model)
    let lattice = Lattice(band: band, matchShapes: shapes, transitions: model.transitions)
    if let fixed {
      var scorer = FixedScorer(base: scorer, fixed: fixed)
      return lattice.posteriors(scorer: &scorer, threshold: threshold).edges
    }
    return lattice.posteriors(scorer: &scorer, threshold: threshold).edges
  }

  /// How a document's beads were found, kept for explanations.
  struct Solution {
    var passes: Passes
    /// What the first pass taught of the document.
    var parameters: DocumentParameters
    /// The evidence and the band of the second pass.
    var evidence: DocumentEvidence
    var band: Band
    /// The beads of both passes with their posteriors.
    var edges: BlendedEdges
    /// The beads chosen.
    var path: [LatticeEdge]
    /// What was settled without vectors, if the document was aligned so first.
    var draft: AlignmentDraft?
  }

  /// Finds the beads of a document, around those that are fixed.
  func solve(
    _ document: SegmentedDocument,
    fixed: FixedBeads? = nil,
    resources: AlignerResources? = nil,
    sources: DocumentSources? = nil
  ) -> Solution {
    let passes = Self.prepare(
      document,
      layout: layout,
      resources: resources ?? self.resources,
      fixed: fixed,
      sources: sources
    )
    let segmentCount = document.english.count + document.chinese.count
    ProcessMemory.trim(segments: segmentCount)
    let firstEdges = Self.posteriors(
      band: passes.band,
      evidence: passes.evidence,
      model: first,
      shapes: usedShapes,
      fixed: fixed
    )
    let parameters = DocumentParameters.initial.reestimated(from: firstEdges, lengths: passes.lengths)
    let adapted = passes.evidence.adapted(to: parameters, lengths: passes.lengths)
    // What the first pass found hopeless needs no second look.
    let narrow = Band(
      around: firstEdges,
      margin: 1,
      englishCount: document.english.count,
      chineseCount: document.chinese.count
    )
    ProcessMemory.trim(segments: segmentCount)
    let secondEdges = Self.posteriors(
      band: narrow,
      evidence: adapted,
      model: second,
      shapes: usedShapes,
      fixed: fixed
    )
    let edges = Self.blend(firstEdges, secondEdges)
    let path = PathDecoder(band: narrow, fixed: fixed).decode(edges)
    return Solution(
      passes: passes,
      parameters: parameters,
      evidence: adapted,
      band: narrow,
      edges: edges,
      path: path
    )
  }

  /// Aligns a document.
  ///
  /// - Parameters:
  ///   - document: the segments.
  ///   - given: beads that are known, in text order, none crossing or overlapping another. They come out as they
  ///     are; the rest is aligned between them, with what the whole document tells.
  /// - Returns: beads that cover the document.
  /// - Complexity: O(*n*) time and memory, where *n* is the number of segments.
  public func align(_ document: SegmentedDocument, given: [Bead] = []) -> Alignment {
    align(document, given: given, findsMoved: findsMoved && given.isEmpty)
  }

  /// The same, with or without a look for passages out of order.
  func align(_ document: SegmentedDocument, given: [Bead] = [], findsMoved: Bool) -> Alignment {
    let fixed =
      given.isEmpty
      ? nil
      : FixedBeads(given, englishCount: document.english.count, chineseCount: document.chinese.count)
    let solution = fixed.map { solve(document, fixed: $0) } ?? solveByDraft(document, keepsEdges: false)
    var account = EvidenceAccount(evidence: solution.evidence, model: second)
    var draftAccount = solution.draft.map {
      EvidenceAccount(evidence: $0.solution.evidence, model: $0.aligner.second)
    }
    var signature = signature
    if fixed != nil { signature.append("given", "\(given.count)") }
    let path = solution.path.map(Self.bead)
    let beads = (fixed?.beads(path) ?? path).map { bead in
      var bead = bead
      guard solution.passes.band.holds(bead) else { return bead }
      let scores =
        solution.draft?.settles(bead) == true
        ? draftAccount?.scores(english: bead.english, chinese: bead.chinese)
        : account.scores(english: bead.english, chinese: bead.chinese)
      bead.evidence = scores ?? []
      return bead
    }
    var alignment = Alignment(beads: beads, signature: signature)
    alignment.refusedAnchors = solution.passes.anchors.refused.map {
      Bead(english: $0.english..<$0.english + 1, chinese: $0.chinese..<$0.chinese + 1)
    }
    return findsMoved ? withMovedPassages(alignment, of: document) : alignment
  }

  static func bead(_ edge: LatticeEdge) -> Bead {
    let shape = BeadShape.all[Int(edge.shape)]
    let english = Int(edge.english)
    let chinese = Int(edge.chinese)
    return Bead(
      english: english..<english + shape.english,
      chinese: chinese..<chinese + shape.chinese,
      posterior: Double(edge.posterior)
    )
  }

  /// The beads of both passes.
  static func blend(_ first: LatticeEdges, _ second: LatticeEdges) -> BlendedEdges {
    BlendedEdges(first, second, firstShare: firstShare)
  }
}
