/// Makes vectors of segments, and of spans of adjacent segments, that lie close together where these mean the same.
///
/// The network (Yang et al. 2020, doi:10.18653/v1/2020.acl-demos.12) gives each token features of itself and of
/// windows of 2, 3 and 5 tokens, sums them over the sentence, divides by √n and runs a small head. So a span's vector
/// follows from its segments' sums, but for the tokens beside a seam: for those the windows are run once more over the
/// joint text, and what changes is kept as the seam's join.
///
/// Results do not depend on which other segments are encoded along.
public struct SentenceEncoder: Sendable {
  /// The weights.
  public let model: EncoderModel
  /// What does the arithmetic.
  package let kernels: RowKernels
  /// What multiplies bytes; `nil` where all products are of numbers of 32 bits.
  public let byteKernels: ByteKernels?

  /// Tokens on each side of a seam whose features change: the windows of two layers reach so far.
  static let seamTokens = 2 * EncoderShape.reach
  /// Tokens on each side of a seam that those features depend on.
  static let seamContext = 2 * seamTokens

  /// Makes an encoder.
  public init(_ model: EncoderModel) { self.init(model, kernels: RowKernels(), byteKernels: nil) }

  /// Makes an encoder.
  ///
  /// - Parameters:
  ///   - model: the weights.
  ///   - kernels: what does the arithmetic.
  ///   - byteKernels: what multiplies bytes, which takes a fraction of the time and moves cosines by some .0005; that decides
  ///     a close choice between beads otherwise now and then. `nil` gives the vectors of the model's own numbers.
  package init(
    _ model: EncoderModel,
    kernels: RowKernels = RowKernels(),
    byteKernels: ByteKernels? = nil
  ) {
    self.model = model
    self.kernels = kernels
    self.byteKernels = byteKernels
  }

  /// Gives the weights to `body`, and the matrices of bytes where these are in use.
  func withWeights<Result>(_ body: (EncoderWeights, EncoderArithmetic) -> Result) -> Result {
    unsafe model.withWeights { weights in
      let bytes = byteKernels.map { unsafe EncoderArithmetic.Bytes($0, model.derived.bytes(weights)) }
      return unsafe body(weights, EncoderArithmetic(kernels: kernels, bytes: bytes))
    }
  }

  /// The identifiers of a text's pieces, without the marks; a text of white space is one unknown piece.
  public func pieces(_ text: String) -> [Int32] {
    var identifiers: [Int32] = []
    var cutter = PieceSegmenter()
    var normalized: [UInt8] = []
    unsafe model.withWeights { weights in
      unsafe cut(text, weights, &cutter, &normalized, into: &identifiers)
    }
    return identifiers
  }

  /// Where the pieces of a text end in its normalised bytes.
  func pieceEnds(_ text: String) -> [Int] {
    var identifiers: [Int32] = []
    var cutter = PieceSegmenter()
    var normalized: [UInt8] = []
    unsafe model.withWeights { weights in
      unsafe cut(text, weights, &cutter, &normalized, into: &identifiers)
    }
    return cutter.ends(of: normalized.count)
  }

  /// Encodes segments that follow each other.
  ///
  /// - Parameters:
  ///   - segments: the segments' texts.
  ///   - joins: whether spans of several segments will be asked for.
  ///   - tokenVectors: whether the projected features of every token are kept.
  /// - Returns: what vectors of segments and spans are made of.
  /// - Complexity: linear in the tokens, some 0.7 million multiplications each. Of a segment of more than 1,022 pieces the rest is
  ///   left out.
  package func encode(segments: [String], joins: Bool = true, tokenVectors: Bool = false) -> EncodedText {
    encode(segments: segments, ends: nil, joins: joins, mostTokenVectors: tokenVectors ? .max : 0)
  }

  /// The same, where spans end at the ends of stretches, of which there is one for each segment, where some segments may be
  /// passed over, and where the vectors of tokens are kept if there are no more of them than so many.
  func encode(
    segments: [String],
    ends: [Int]?,
    isSkipped: [Bool] = [],
    joins: Bool = true,
    mostTokenVectors: Int
  ) -> EncodedText {
    var text = cut(segments: segments)
    text.isSkipped = isSkipped
    precondition(ends == nil || ends?.count == segments.count, "an end for every segment")
    text.ends = ends ?? [Int](repeating: segments.count, count: segments.count)
    encode(&text, joins: joins, tokenVectors: text.identifiers.count <= mostTokenVectors)
    return text
  }

  /// Encodes segments that are cut into pieces.
  private func encode(_ text: inout EncodedText, joins: Bool, tokenVectors: Bool) {
    unsafe withWeights { weights, arithmetic in
      var pass = unsafe EncoderPass(
        weights,
        arithmetic,
        table: model.derived.takeTable(weights),
        joins: joins,
        keepsTokens: tokenVectors
      )
      pass.run(&text)
      model.derived.keep(pass.table)
    }
  }

  /// The pieces of segments, without what the network makes of them.
  func cut(segments: [String]) -> EncodedText {
    unsafe model.withWeights { weights in
      var text = EncodedText()
      var cutter = PieceSegmenter()
      var normalized: [UInt8] = []
      for segment in segments {
        text.identifiers.append(EncoderShape.beginning)
        unsafe cut(segment, weights, &cutter, &normalized, into: &text.identifiers)
        // The marks are beside the pieces.
        let most = (text.starts.last ?? 0) + SpanCover.mostWords - 1
        if text.identifiers.count > most { text.identifiers.removeLast(text.identifiers.count - most) }
        text.identifiers.append(EncoderShape.end)
        text.starts.append(text.identifiers.count)
      }
      return text
    }
  }

  private func cut(
    _ text: String,
    _ weights: EncoderWeights,
    _ cutter: inout PieceSegmenter,
    _ normalized: inout [UInt8],
    into identifiers: inout [Int32]
  ) {
    model.characterMap.normalize(text.utf8.span, into: &normalized)
    unsafe cutter.append(
      piecesOf: normalized.span,
      trie: weights.trie.span,
      scores: weights.scores.span,
      unknownScore: model.unknownScore,
      to: &identifiers
    )
  }

  /// The unit vectors of texts, 512 numbers each.
  ///
  /// - Complexity: linear in the texts.
  public func vectors(of texts: [String]) -> [[Float]] {
    let values = vectors(encode(segments: texts, joins: false))
    let size = texts.isEmpty ? 0 : values.count / texts.count
    return texts.indices.map { Array(values[$0 * size..<($0 + 1) * size]) }
  }

  /// The unit vectors of segments alone, 512 numbers each.
  package func vectors(_ text: EncodedText) -> [Float] {
    spanVectors(text, starting: 0..<text.count, longest: 1)
  }

  /// The unit vectors of all spans of adjacent segments that start in a range.
  ///
  /// - Parameters:
  ///   - text: segments encoded with joins, where `longest` is over 1.
  ///   - starts: where spans start.
  ///   - longest: the most segments in a span.
  /// - Returns: 512 numbers for each start and each length 1 … `longest`, lengths within starts; zeros where a span
  ///   would pass its end.
  package func spanVectors(_ text: EncodedText, starting starts: Range<Int>, longest: Int) -> [Float] {
    precondition(starts.lowerBound >= 0 && starts.upperBound <= text.count, "segments of the text")
    precondition(longest >= 1, "a span has a segment")
    precondition(longest == 1 || text.count < 2 || !text.joins.isEmpty, "spans need joins")
    let width = EncodedText.width
    var vectors = [Float](repeating: 0, count: starts.count * longest * width)
    unsafe withWeights { weights, arithmetic in
      var head = unsafe EncoderHead(weights, arithmetic, spans: starts.count * longest)
      var sum = [Float](repeating: 0, count: width)
      for start in starts {
        var tokens = 0
        for length in 1...min(longest, text.ends[start] - start) {
          let last = start + length - 1
          if text.skips(last) { break }
          tokens += text.tokenCount(last)
          if length == 1 {
            sum.replaceSubrange(0..<width, with: text.sums[last * width..<(last + 1) * width])
          } else {
            tokens -= 2
            VectorMath.addScaled(&sum, at: 0, text.sums, at: last * width, count: width, by: 1)
            VectorMath.addScaled(&sum, at: 0, text.joins, at: (last - 1) * width, count: width, by: 1)
          }
          let place = ((start - starts.lowerBound) * longest + length - 1) * width
          head.add(sum, tokens: tokens, to: place, of: &vectors)
        }
      }
      head.flush(into: &vectors)
    }
    return vectors
  }
}
