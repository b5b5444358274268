/// Finds the part of the grid worth a closer look, and the document's parameters, by lengths and rare things shared.
///
/// A search with few bead shapes runs in a wide band around the line that joins the anchors. Where the likely beads
/// come near the edge of the band, the band moves there and widens, and the search runs again. Then EM refits
/// the parameters, in the part that is left.
struct CoarseSearch {
  /// What the search found.
  struct Result {
    /// Every node that a likely bead touches, with a margin.
    var band: Band
    /// The fitted parameters.
    var parameters: DocumentParameters
    /// Nodes that its searches looked at, all together; what they cost.
    var steps = 0
  }

  private let lengths: SegmentLengths
  private let anchors: AnchorLine
  private let hints: SegmentHints
  private let englishCount: Int
  private let chineseCount: Int

  /// Shapes of the coarse search, as indices into `BeadShape.all`; larger beads show as neighbours of null beads.
  private static let shapes = BeadShape.all.indices.filter {
    ["1-1", "2-1", "3-1", "1-2", "2-2"].contains(BeadShape.all[$0].description)
  }
  /// Half the width of the first band, in Chinese segments, for short and for long documents: the two texts drift
  /// apart like a random walk.
  private static let halfWidths = 80...150
  /// Documents up to this many nodes are searched whole.
  private static let wholeGrid = 60_000
  /// How far (nats) a path may fall short of the best one and still keep its nodes; the coarse scores are that unsure.
  private static let slack: Float = 16
  /// Beads less likely than this do not keep a place in the band.
  private static let threshold: Float = 1e-5
  /// Likely beads this near to the edge of the band (in Chinese segments) make it move.
  private static let edgeMargin = 8
  /// A band that moves widens in this many rows around a touched one for each column that it widens by.
  private static let reach = 4
  /// How often a band may move: it doubles each time, so that even a missing half is found.
  private static let mostMoves = 10
  /// Nodes of the widest band of any document and for each English segment, the latter up to a bound: two texts that say nothing
  /// of each other must not take the time of their product. The middle of 5,000 segments may be missing.
  private static let mostWide = (total: 32_000_000, perSegment: 1024, bound: 80_000_000)
  /// Nodes that are searched with posteriors, at 40 bytes each, of any document, for each English segment, and for each of one
  /// whose good paths went on touching the edge of the band: so many are in doubt only where the texts say nothing of each other.
  private static let mostSearched = (total: 2_000_000, perSegment: 100, unsettled: 40)
  /// Nodes that rows in doubt may bring the band of the full model to, at 100 bytes each.
  private static let mostDoubtful = 5_000_000
  /// Steps of EM after the first search.
  private static let refinements = 2
  /// Rows of the wide search with more columns than this are in doubt.
  private static let doubtfulWidth = 40
  /// Doubtful rows are kept while the band grows no more than this.
  private static let mostGrowth = 3
  /// Chinese segments added on each side of what the coarse search finds likely.
  private static let margin = 3

  /// Makes the search of a document.
  init(lengths: SegmentLengths, anchors: AnchorLine, hints: SegmentHints) {
    self.lengths = lengths
    self.hints = hints
    self.anchors = anchors
    englishCount = lengths.english.count - 1
    chineseCount = lengths.chinese.count - 1
  }

  /// What is assumed of a document before any search: the usual parameters with the ratio of its lengths.
  var startingParameters: DocumentParameters {
    var parameters = DocumentParameters.initial
    parameters.length.ratio = startingRatio
    return parameters
  }

  /// Runs the search.
  func run() -> Result {
    var parameters = startingParameters
    let (wide, isSettled, wideSteps) = wideSearch(parameters)
    var band = bounded(wide, isSettled: isSettled)
    var edges = search(band, parameters)
    var steps = wideSteps + band.nodeCount
    for _ in 0..<Self.refinements {
      parameters = parameters.reestimated(from: edges, lengths: lengths)
      edges = LatticeEdges()
      edges = search(band, parameters)
      steps += band.nodeCount
      band = narrowBand(edges, margin: 2 * Self.margin)
    }
    parameters = parameters.reestimated(from: edges, lengths: lengths)
    let narrow = narrowBand(edges, margin: Self.margin)
    return Result(band: withDoubtfulRows(narrow, wide), parameters: parameters, steps: steps)
  }

  /// A band that keeps the rows of the wide search where that was in doubt over many columns: there a passage is missing on
  /// each side, and lengths alone cannot tell where the texts run together between.
  private func withDoubtfulRows(_ narrow: Band, _ wide: Band) -> Band {
    let isDoubtful = (0...englishCount).map { wide.upper[$0] - wide.lower[$0] > Self.doubtfulWidth }
    guard isDoubtful.contains(true) else { return narrow }
    let union = Band(
      lower: (0...englishCount).map {
        isDoubtful[$0] ? min(narrow.lower[$0], wide.lower[$0]) : narrow.lower[$0]
      },
      upper: (0...englishCount).map {
        isDoubtful[$0] ? max(narrow.upper[$0], wide.upper[$0]) : narrow.upper[$0]
      },
      chineseCount: chineseCount
    )
    return union.nodeCount <= min(Self.mostGrowth * narrow.nodeCount, Self.mostDoubtful) ? union : narrow
  }

  /// A band with no more nodes than are searched: of its widest rows the middle.
  private func bounded(_ band: Band, isSettled: Bool) -> Band {
    let most =
      isSettled
      ? max(Self.mostSearched.total, Self.mostSearched.perSegment * englishCount)
      : max(Self.wholeGrid, Self.mostSearched.unsettled * englishCount)
    guard band.nodeCount > most else { return band }
    let half = band.widthOfRows(upTo: most) / 2
    let middle = (0...englishCount).map { (band.lower[$0] + band.upper[$0]) / 2 }
    return Band(
      lower: middle.indices.map { max(band.lower[$0], middle[$0] - half) },
      upper: middle.indices.map { min(band.upper[$0], middle[$0] + half) },
      chineseCount: chineseCount
    )
  }

  /// Searches a wide band, which moves to where the good paths touch its edge until they nowhere do; whether it came to that, and
  /// how many nodes it looked at.
  private func wideSearch(_ parameters: DocumentParameters) -> (band: Band, isSettled: Bool, steps: Int) {
    var band = Self.firstBand(lengths, anchors)
    let narrowest = Self.halfWidth(englishCount)
    var halfWidth = narrowest
    let most = max(Self.mostWide.total, min(Self.mostWide.perSegment * englishCount, Self.mostWide.bound))
    var found = band
    var steps = 0
    for _ in 0...Self.mostMoves {
      steps += band.nodeCount
      let grid = CoarseGrid(band: band, lengths: lengths, hints: hints, parameters: parameters)
      let (lower, upper) = grid.hull(slack: Self.slack)
      found = Band(
        lower: lower.map { $0 - Self.margin },
        upper: upper.map { $0 + Self.margin },
        chineseCount: chineseCount
      )
      let isTouched = (0...englishCount).map { row in
        (lower[row] < band.lower[row] + Self.edgeMargin && band.lower[row] > 0)
          || (upper[row] > band.upper[row] - Self.edgeMargin && band.upper[row] < chineseCount)
      }
      guard isTouched.contains(true) else { return (found, true, steps) }
      // Twice as wide around the good paths, so that a band far off its mark gets there in a few moves.
      halfWidth *= 2
      let widths = halfWidths(isTouched, halfWidth, elsewhere: narrowest)
      band = Band(
        lower: zip(lower, widths).map { $0 - $1 },
        upper: zip(upper, widths).map { $0 + $1 },
        chineseCount: chineseCount
      )
      if band.nodeCount > most { break }
    }
    return (found, false, steps)
  }

  /// Half the width of each row of a band that moves: `wide` near the rows where it was touched. Segments are about as many on
  /// both sides, so that a path which leaves by so many columns is no more than a few times as many rows about it.
  private func halfWidths(_ isTouched: [Bool], _ wide: Int, elsewhere narrow: Int) -> [Int] {
    let reach = Self.reach * wide
    var distance = reach + 1
    var widths = isTouched.map { touched in
      distance = touched ? 0 : distance + 1
      return distance <= reach ? wide : narrow
    }
    distance = reach + 1
    for row in isTouched.indices.reversed() {
      distance = isTouched[row] ? 0 : distance + 1
      if distance <= reach { widths[row] = wide }
    }
    return widths
  }

  private func search(_ band: Band, _ parameters: DocumentParameters) -> LatticeEdges {
    var scorer = GaleChurchScorer(lengths: lengths, hints: hints, parameters: parameters)
    let lattice = Lattice(band: band, matchShapes: Self.shapes, transitions: Transitions.coarse)
    return lattice.posteriors(scorer: &scorer, threshold: Self.threshold).edges
  }

  private static func halfWidth(_ englishCount: Int) -> Int {
    let drift = Int(0.5 * Double(englishCount).squareRoot())
    return min(max(drift, halfWidths.lowerBound), halfWidths.upperBound)
  }

  /// Half way (on a log scale) from the usual ratio to that of the two whole texts, which missing passages distort.
  private var startingRatio: Double {
    let usual = LengthParameters.initial.ratio
    let whole = (lengths.english[englishCount] + 1) / (lengths.chinese[chineseCount] + 1)
    return (usual * min(max(whole, usual / 2), usual * 2)).squareRoot()
  }

  /// Where the search begins: all of a short document, else a band around the line that joins the anchors.
  static func firstBand(_ lengths: SegmentLengths, _ anchors: AnchorLine) -> Band {
    let englishCount = lengths.english.count - 1
    let chineseCount = lengths.chinese.count - 1
    if (englishCount + 1) * (chineseCount + 1) <= wholeGrid {
      return Band(englishCount: englishCount, chineseCount: chineseCount)
    }
    let line = anchors.positions(lengths)
    let halfWidth = halfWidth(englishCount)
    return Band(
      lower: line.map { $0 - halfWidth },
      upper: line.map { $0 + halfWidth },
      chineseCount: chineseCount
    )
  }

  private func narrowBand(_ edges: LatticeEdges, margin: Int) -> Band {
    Band(around: edges, margin: margin, englishCount: englishCount, chineseCount: chineseCount)
  }
}
