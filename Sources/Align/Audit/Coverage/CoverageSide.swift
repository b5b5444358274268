/// A side of a pair as its pieces: what each is like, and how much it says.
struct CoverageSide {
  /// Where the side is among texts that were encoded with the vectors of their tokens.
  let text: EncodedText
  let segment: Int
  /// Each piece's vector, of length 1; 512 numbers each.
  let pieces: [Float]
  /// How much each piece says, 0 … 1.
  let rarities: [Float]

  /// How many pieces there are.
  var count: Int { rarities.count }

  /// Takes a segment.
  init(_ encoder: SentenceEncoder, _ text: EncodedText, _ segment: Int) {
    let width = EncodedText.width
    self.text = text
    self.segment = segment
    var pieces = Array(
      text.tokenVectors[(text.starts[segment] + 1) * width..<(text.starts[segment + 1] - 1) * width]
    )
    for start in stride(from: 0, to: pieces.count, by: width) {
      SpanCosines.normalize(&pieces, at: start, width: width)
    }
    self.pieces = pieces
    rarities = encoder.scores(text, segment).map(Self.rarity)
  }

  /// The side's own vector, of length 1.
  func vector(_ encoder: SentenceEncoder) -> [Float] {
    encoder.spanVectors(text, starting: segment..<segment + 1, longest: 1)
  }

  /// How much a piece says by its log probability: one of e⁶ pieces nothing, one of e¹³ and more all.
  private static func rarity(_ score: Float) -> Float { min(max((-score - 6) / 7, 0), 1) }

  /// The cosine of each piece and that of the other side which is most like it.
  func covers(by other: CoverageSide) -> (own: [Float], other: [Float]) {
    let width = EncodedText.width
    var covers = (
      own: [Float](repeating: -1, count: count), other: [Float](repeating: -1, count: other.count)
    )
    for row in 0..<count {
      for column in 0..<other.count {
        let cosine = VectorMath.dot(pieces, at: row * width, other.pieces, at: column * width, count: width)
        covers.own[row] = max(covers.own[row], cosine)
        covers.other[column] = max(covers.other[column], cosine)
      }
    }
    return covers
  }

  /// The mean of some covers, each weighed by how much its piece says.
  func mean(_ covers: [Float]) -> Double {
    let sum = zip(covers, rarities).reduce(0) { $0 + Double($1.0 * $1.1) }
    return sum / (rarities.reduce(0) { $0 + Double($1) } + 1e-6)
  }

  /// How much the pieces say whose cover is below a limit.
  func weight(_ covers: [Float], below limit: Float) -> Double {
    zip(covers, rarities).reduce(0) { $0 + ($1.0 < limit ? Double($1.1) : 0) }
  }

  /// The highest sum of what the pieces of a stretch lack to a cover (Kadane's algorithm: Bentley 1984).
  func barestStretch(_ covers: [Float], _ limit: Float) -> Double {
    var sum: Float = 0
    var most: Float = 0
    for (cover, rarity) in zip(covers, rarities) {
      sum = max(0, sum + rarity * (limit - cover))
      most = max(most, sum)
    }
    return Double(most)
  }
}
