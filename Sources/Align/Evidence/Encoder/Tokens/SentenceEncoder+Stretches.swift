/// What a segment's pieces are, and what its vector would be without some of them.
extension SentenceEncoder {
  /// The log probabilities of a segment's pieces, in nats, ≤ 0; 0 for what is no piece.
  func scores(_ text: EncodedText, _ segment: Int) -> [Float] {
    unsafe model.withWeights { weights in
      text.pieces(segment).map { piece in
        unsafe weights.scores.indices.contains(Int(piece)) ? unsafe weights.scores[Int(piece)] : 0
      }
    }
  }

  /// The unit vectors that a segment would have without a stretch of its pieces.
  ///
  /// The pieces beside a stretch keep the features that they have beside it, so that a vector costs the head alone.
  ///
  /// - Parameters:
  ///   - text: segments encoded with the vectors of their tokens.
  ///   - segment: the segment.
  ///   - stretches: ranges of its pieces, none of which is all of it.
  /// - Returns: 512 numbers for each stretch.
  /// - Complexity: O(pieces + stretches).
  func vectors(_ text: EncodedText, _ segment: Int, without stretches: [Range<Int>]) -> [Float] {
    let width = EncodedText.width
    let first = text.starts[segment] + 1
    let pieces = text.pieces(segment).count
    // The sums of the features before each piece.
    var before = [Float](repeating: 0, count: (pieces + 1) * width)
    var sum = [Float](repeating: 0, count: width)
    for piece in 0..<pieces {
      let token = (first + piece) * width
      VectorMath.addScaled(&sum, at: 0, text.tokenVectors, at: token, count: width, by: 1)
      VectorMath.copy(sum, at: 0, to: &before, at: (piece + 1) * width, count: width)
    }
    var vectors = [Float](repeating: 0, count: stretches.count * width)
    unsafe withWeights { weights, arithmetic in
      var head = unsafe EncoderHead(weights, arithmetic, spans: stretches.count)
      for (number, stretch) in stretches.enumerated() {
        VectorMath.copy(text.sums, at: segment * width, to: &sum, at: 0, count: width)
        VectorMath.addScaled(&sum, at: 0, before, at: stretch.lowerBound * width, count: width, by: 1)
        VectorMath.addScaled(&sum, at: 0, before, at: stretch.upperBound * width, count: width, by: -1)
        head.add(sum, tokens: text.tokenCount(segment) - stretch.count, to: number * width, of: &vectors)
      }
      head.flush(into: &vectors)
    }
    return vectors
  }
}
