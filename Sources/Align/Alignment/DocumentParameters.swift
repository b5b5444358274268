import Foundation

/// What the aligner learns of one document while it aligns it: length ratio, variance and shape frequencies.
struct DocumentParameters: Sendable, Equatable {
  /// The length model.
  var length: LengthParameters
  /// The shape frequencies.
  var priors: ShapePriors

  /// Where every document starts.
  static let initial = DocumentParameters(length: .initial, priors: .initial)

  /// What the initial priors weigh, in beads: fitted on the development sets, 10 to 50 are level.
  private static let priorStrength = 20.0
  /// What the initial ratio weighs, in units of Chinese: about a paragraph.
  private static let ratioStrength = 500.0
  /// A document whose ratio leaves this range is not a translation, and its estimate is not followed.
  private static let ratios = 0.4...5.0
  /// As above for the variance.
  private static let variances = 1.0...40.0

  /// The parameters that make a document's expected beads most likely (one step of EM; Gale & Church 1993, section 3.3
  /// fit them once for a language pair).
  ///
  /// - Parameters:
  ///   - edges: beads with their posteriors.
  ///   - lengths: the document's lengths.
  /// - Returns: the new parameters; the priors are those of `self`, adapted.
  func reestimated(from edges: some Sequence<LatticeEdge>, lengths: SegmentLengths) -> DocumentParameters {
    var counts = [Double](repeating: 0, count: BeadShape.all.count)
    var english = Self.ratioStrength * LengthParameters.initial.ratio
    var chinese = Self.ratioStrength
    var matched = 0.0
    func spans(_ edge: LatticeEdge) -> (english: Double, chinese: Double)? {
      let shape = BeadShape.all[Int(edge.shape)]
      guard shape.isMatch else { return nil }
      let row = Int(edge.english)
      let column = Int(edge.chinese)
      return (
        lengths.english[row + shape.english] - lengths.english[row],
        lengths.chinese[column + shape.chinese] - lengths.chinese[column]
      )
    }
    for edge in edges {
      let posterior = Double(edge.posterior)
      counts[Int(edge.shape)] += posterior
      guard let span = spans(edge) else { continue }
      english += posterior * span.english
      chinese += posterior * span.chinese
      matched += posterior
    }
    let ratio = min(max(english / chinese, Self.ratios.lowerBound), Self.ratios.upperBound)
    var squares = Self.priorStrength * LengthParameters.initial.variance
    for edge in edges {
      guard let span = spans(edge) else { continue }
      let expected = ratio * span.chinese
      let difference = span.english - expected
      squares += Double(edge.posterior) * difference * difference / max(1, (span.english + expected) / 2)
    }
    let variance = squares / (matched + Self.priorStrength)
    return DocumentParameters(
      length: LengthParameters(
        ratio: ratio,
        variance: min(max(variance, Self.variances.lowerBound), Self.variances.upperBound)
      ),
      priors: priors.adapted(to: counts, strength: Self.priorStrength)
    )
  }
}
