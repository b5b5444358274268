/// Pairs whose sentence vectors lie apart; needs the encoder that `align-tool models install` brings.
package struct EncoderFilter: PairFilter {
  /// What the filter scores, also without an encoder.
  package static let explanation = FilterExplanation(
    name: "encoder",
    summary: "The two sides do not mean the same, by their sentence vectors.",
    score: "cosine of the two vectors, -1 to 1",
    takes: "“He bought a car.” beside “今天下雨了。”",
    passes: "“It rained today.” beside “今天下雨了。”",
    limit: FilterLimit(least: 0.25)
  )

  /// What the filter scores.
  package var explanation: FilterExplanation { Self.explanation }

  private let encoder: SentenceEncoder

  /// Makes the filter around an encoder.
  package init(encoder: SentenceEncoder) { self.encoder = encoder }

  /// The cosine.
  package func score(_ pair: CorpusPair) -> Double? {
    guard pair.hasTwoSides else { return nil }
    let texts = [pair.pair.englishText, pair.pair.chineseText]
    let vectors = encoder.vectors(encoder.encode(segments: texts, joins: false))
    let width = EncodedText.width
    return Double(VectorMath.dot(vectors, at: 0, vectors, at: width, count: width))
  }
}
