extension SentenceAligner {
  /// How many settled beads on each side of a stretch in doubt are encoded with it: as far as a bead's features look.
  private static let context = 3
  /// A stretch in doubt of more segments than this on a side may lack a passage; the coarse search is done again there.
  private static let wideStretch = 40
  /// Where more than this share of the segments is in doubt, all are encoded: there is little to save.
  private static let mostDoubtful = 0.75

  /// Finds the beads of a document: without vectors first, and with them where that leaves a doubt.
  /// The beads that the draft did not choose are kept for explanations, if asked for.
  func solveByDraft(_ document: SegmentedDocument, keepsEdges: Bool = true) -> Solution {
    guard !isThorough, let drafter, let exact = resources.encoder as? SentenceEncoder else {
      return solve(document)
    }
    let draft = AlignmentDraft(document, by: drafter, keepsEdges: keepsEdges)
    guard draft.isSettled.contains(false) else {
      var solution = draft.solution
      solution.draft = draft
      return solution
    }
    let encoder = SentenceEncoder(exact.model, kernels: exact.kernels, byteKernels: ByteKernels())
    let doubtful = draft.doubtfulRows(context: Self.context)
    guard Double(doubtful.count(where: \.self)) <= Self.mostDoubtful * Double(doubtful.count) else {
      var fast = resources
      fast.encoder = encoder
      return solve(document, resources: fast, sources: draft.solution.passes.sources)
    }
    return solve(document, draft, doubtful: doubtful, encoder)
  }

  /// What found a bead of a solution: the solution itself, or the draft in which it is settled.
  func origin(of bead: Bead, in solution: Solution) -> (solution: Solution, model: AlignmentModel) {
    guard let draft = solution.draft, draft.settles(bead) else { return (solution, second) }
    return (draft.solution, draft.aligner.second)
  }

  private func solve(
    _ document: SegmentedDocument,
    _ draft: AlignmentDraft,
    doubtful: [Bool],
    _ encoder: SentenceEncoder
  ) -> Solution {
    let fixed = FixedBeads(
      corners: draft.corners,
      englishCount: document.english.count,
      chineseCount: document.chinese.count
    )
    let found = draft.solution.passes
    var rows = doubtful
    let wide = fixed.stretches.filter { max($0.english.count, $0.chinese.count) > Self.wideStretch }
    for stretch in wide { for row in stretch.english { rows[row] = true } }
    let vectors = Self.spans(
      document,
      encoder,
      rows: rows,
      windows: found.band.windows(of: rows),
      wide: wide.map(\.chinese)
    )
    let searched = wide.isEmpty ? found : searching(document, found, wide, vectors)
    let band = fixed.narrowed(searched.band)
    let windows = searched.band.windows(of: rows)
    let evidence = searched.evidence.adding(vectors, layout: layout, windows: windows)
    let parameters = draft.solution.parameters
    let adapted = evidence.adapted(to: parameters, lengths: found.lengths)
    func edges(_ model: AlignmentModel, _ evidence: DocumentEvidence) -> LatticeEdges {
      Self.posteriors(band: band, evidence: evidence, model: model, shapes: usedShapes, fixed: fixed)
    }
    let blended = Self.blend(edges(first, evidence), edges(second, adapted))
    var solution = Solution(
      passes: Passes(band: band, evidence: evidence, sources: found.sources, anchors: found.anchors),
      parameters: parameters,
      evidence: adapted,
      band: band,
      edges: blended,
      path: draft.completed(PathDecoder(band: band, fixed: fixed).decode(blended))
    )
    solution.draft = draft
    return solution
  }

  /// The vectors of the segments of some rows, of those in their windows, and of some Chinese stretches.
  private static func spans(
    _ document: SegmentedDocument,
    _ encoder: SentenceEncoder,
    rows: [Bool],
    windows: SegmentWindows,
    wide: [Range<Int>]
  ) -> (english: any SpanVectors, chinese: any SpanVectors) {
    var isSkipped = [Bool](repeating: true, count: document.chinese.count)
    for row in rows.indices where rows[row] && windows.lower[row] <= windows.upper[row] {
      for column in windows.lower[row]...windows.upper[row] { isSkipped[column] = false }
    }
    for stretch in wide { for column in stretch { isSkipped[column] = false } }
    return (
      encoder.spans(of: document.english.map(\.text), isSkipped: rows.map { !$0 }),
      encoder.spans(of: document.chinese.map(\.text), isSkipped: isSkipped)
    )
  }

  /// What a coarse search finds that vectors help in wide stretches; elsewhere what was found without them stays.
  private func searching(
    _ document: SegmentedDocument,
    _ found: Passes,
    _ wide: [FixedBeads.Stretch],
    _ vectors: (english: any SpanVectors, chinese: any SpanVectors)
  ) -> Passes {
    let first = CoarseSearch.firstBand(found.lengths, found.anchors).windows
    var lower = [Int](repeating: first.chineseCount, count: first.englishCount)
    var upper = [Int](repeating: -1, count: first.englishCount)
    for stretch in wide {
      for row in stretch.english {
        lower[row] = max(stretch.chinese.lowerBound, first.lower[row])
        upper[row] = min(stretch.chinese.upperBound - 1, first.upper[row])
      }
    }
    let windows = SegmentWindows(lower: lower, upper: upper, chineseCount: first.chineseCount)
    let pairs =
      found.sources.rarePairs()
      + VectorHints.pairs(english: vectors.english, chinese: vectors.chinese, windows: windows)
    let hints = SegmentHints(pairs, englishCount: first.englishCount)
    let coarse = CoarseSearch(lengths: found.lengths, anchors: found.anchors, hints: hints).run()
    let band = found.band.replacing(wide, by: coarse.band)
    let evidence = DocumentEvidence(
      document,
      sources: found.sources,
      parameters: coarse.parameters,
      layout: found.evidence.layout,
      windows: band.windows,
      vectors: nil
    )
    return Passes(band: band, evidence: evidence, sources: found.sources, anchors: found.anchors)
  }
}
