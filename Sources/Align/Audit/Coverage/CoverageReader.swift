/// Finds what one side of a pair says and the other does not, by the vectors of its pieces.
///
/// Only the longer side of a pair is looked at, and only where it is longer than the other lets expect.
struct CoverageReader {
  private let encoder: SentenceEncoder
  private let lexicon: Lexicon
  /// `nil` for those that are compiled in, which are read when a pair needs them.
  private let weights: CoverageWeights?
  /// The language of the original; `nil` if unknown, so that the lengths must show it.
  private let source: Language?

  /// Pairs that are encoded together: the vectors of their tokens take 2 KB each.
  private static let block = 64
  /// Standard deviations; 5 in 100 of the texts that are found are within it (development sets, 2026-11-29).
  private static let leastDeviation = 0.9
  /// Pieces of a side: fewer leave no rest beside a stretch; more are not a sentence, and all pairs are compared.
  private static let pieceCounts = 4...256

  /// Makes a reader; `nil` without vectors of single tokens or without a dictionary.
  init?(_ resources: AlignerResources, source: Language?, weights: CoverageWeights? = nil) {
    guard let exact = resources.encoder as? SentenceEncoder, let lexicon = resources.lexicon else {
      return nil
    }
    encoder = SentenceEncoder(exact.model, kernels: exact.kernels, byteKernels: ByteKernels())
    self.lexicon = lexicon
    self.source = source
    self.weights = weights
  }

  /// What the longer side of each pair may say alone.
  ///
  /// - Parameters:
  ///   - pairs: pairs of one document.
  ///   - lengths: how long its sides are for each other.
  /// - Returns: in step with the pairs; `nil` where no side is too long.
  /// - Complexity: O(*n*) in the text.
  func coverages(of pairs: [AuditedPair], lengths: LengthScale) -> [PairCoverage?] {
    let chineseOrigin = source.map { $0 == .chinese ? 1 : -1 } ?? lengths.chineseOrigin
    var coverages = [PairCoverage?](repeating: nil, count: pairs.count)
    let suspects = pairs.indices.filter {
      pairs[$0].isPaired && abs(pairs[$0].deviation) > Self.leastDeviation
    }
    for first in stride(from: 0, to: suspects.count, by: Self.block) {
      let block = suspects[first..<min(first + Self.block, suspects.count)]
      let texts = block.map { pairs[$0].englishText } + block.map { pairs[$0].chineseText }
      let encoded = encoder.encode(segments: texts, joins: false, tokenVectors: true)
      for (segment, index) in block.enumerated() {
        let sides = (english: segment, chinese: segment + block.count)
        guard Self.pieceCounts.contains(encoded.pieces(sides.english).count),
          Self.pieceCounts.contains(encoded.pieces(sides.chinese).count)
        else { continue }
        let language: Language = pairs[index].deviation > 0 ? .english : .chinese
        let measure = CoverageMeasure(
          encoder,
          own: CoverageSide(encoder, encoded, language == .english ? sides.english : sides.chinese),
          other: CoverageSide(encoder, encoded, language == .english ? sides.chinese : sides.english)
        )
        guard let found = measure.features(of: pairs[index], language, lexicon: lexicon) else { continue }
        let origin = language == .chinese ? chineseOrigin : -chineseOrigin
        let model = (weights ?? .standard)[language]
        let score = model.score(found.features) + origin * model.source
        coverages[index] = PairCoverage(
          language: language,
          features: found.features,
          probability: LogMath.probability(logOdds: score),
          range: found.range
        )
      }
    }
    return coverages
  }
}
