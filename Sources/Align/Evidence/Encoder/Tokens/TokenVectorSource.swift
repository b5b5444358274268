import Foundation

/// The vectors of the single tokens of one text, block by block: they take too much memory to be kept all at once.
public struct TokenVectorSource: Sendable {
  private let encoder: SentenceEncoder
  private let segments: [String]
  /// The text's pieces, and its sums where it was encoded as a whole.
  let text: EncodedText
  /// The tokens of the segments that are not passed over as words of a cover: a token weighs ln(1 + segments ÷ segments that have
  /// its piece).
  let words: SpanCover.Words

  /// Segments whose tokens are encoded together.
  static let blockSize = 64

  /// Takes a text and what the encoder made of it.
  init(encoder: SentenceEncoder, segments: [String], text: EncodedText) {
    self.encoder = encoder
    self.segments = segments
    self.text = text
    words = Self.words(text)
  }

  /// Takes a text that is only cut into pieces; these are let go, for blocks are cut again when they are encoded.
  init(encoder: SentenceEncoder, segments: [String], cut text: consuming EncodedText) {
    self.encoder = encoder
    self.segments = segments
    words = Self.words(text)
    text.identifiers = []
    self.text = text
  }

  /// What does the arithmetic.
  var kernels: RowKernels { encoder.kernels }
  /// What multiplies bytes, where the encoder does.
  var byteKernels: ByteKernels? { encoder.byteKernels }

  private static func words(_ text: EncodedText) -> SpanCover.Words {
    var counts: [Int32: Int] = [:]
    for segment in 0..<text.count {
      for piece in Set(text.pieces(segment)) { counts[piece, default: 0] += 1 }
    }
    let total = Float(text.count)
    let weights = counts.mapValues { log(1 + total / Float($0)) }
    func weight(_ piece: Int32) -> Float { weights[piece] ?? 0 }
    var words = SpanCover.Words()
    words.starts.reserveCapacity(text.count + 1)
    if !text.isSkipped.isEmpty { words.passed = [Float](repeating: 0, count: text.count) }
    for segment in 0..<text.count {
      let pieces = text.pieces(segment)
      if text.skips(segment) {
        words.passed[segment] = pieces.reduce(0) { $0 + weight($1) }
      } else {
        for piece in pieces { words.weights.append(weight(piece)) }
      }
      words.starts.append(words.weights.count)
    }
    return words
  }

  /// Blocks that the mean of a text that is not encoded as a whole is taken of.
  private static let mostMeanBlocks = 32

  /// The mean of the tokens' vectors, the marks among them: from the sums, so that it costs nothing; of a long text that
  /// has none from blocks at even distances.
  private var mean: [Float] {
    let width = EncodedText.width
    var sum = [Float](repeating: 0, count: width)
    var tokens = 0
    func add(_ encoded: EncodedText) {
      for segment in 0..<encoded.count where !encoded.skips(segment) {
        VectorMath.addScaled(&sum, at: 0, encoded.sums, at: segment * width, count: width, by: 1)
        tokens += encoded.tokenCount(segment)
      }
    }
    if text.sums.isEmpty {
      let blocks = (text.count + Self.blockSize - 1) / Self.blockSize
      let step = max(1, (blocks + Self.mostMeanBlocks - 1) / Self.mostMeanBlocks)
      for first in stride(from: 0, to: text.count, by: Self.blockSize * step) {
        let rows = first..<min(text.count, first + Self.blockSize)
        add(encode(rows))
      }
    } else {
      add(text)
    }
    let scale = 1 / Float(max(1, tokens))
    return sum.map { $0 * scale }
  }

  /// A block of segments, with the vectors of its tokens where they are asked for.
  private func encode(_ rows: Range<Int>, tokenVectors: Bool = false) -> EncodedText {
    encoder.encode(
      segments: Array(segments[rows]),
      ends: nil,
      isSkipped: text.isSkipped.isEmpty ? [] : Array(text.isSkipped[rows]),
      joins: false,
      mostTokenVectors: tokenVectors ? .max : 0
    )
  }

  /// Makes a reader that remembers the mean.
  func reader() -> Reader { Reader(source: self, mean: mean) }

  /// Reads blocks of token vectors.
  struct Reader {
    let source: TokenVectorSource
    let mean: [Float]

    /// The vectors of the tokens of a block of segments, without marks and segments that are passed over, less the mean, of
    /// length 1.
    func block(_ number: Int) -> [Float] {
      let width = EncodedText.width
      let first = number * TokenVectorSource.blockSize
      var rows = first..<min(source.text.count, first + TokenVectorSource.blockSize)
      var encoded = source.text
      if encoded.tokenVectors.isEmpty {
        encoded = source.encode(rows, tokenVectors: true)
        rows = 0..<rows.count
      }
      var vectors: [Float] = []
      vectors.reserveCapacity((encoded.starts[rows.upperBound] - encoded.starts[rows.lowerBound]) * width)
      for segment in rows where !encoded.skips(segment) {
        vectors +=
          encoded.tokenVectors[
            (encoded.starts[segment] + 1) * width..<(encoded.starts[segment + 1] - 1) * width
          ]
      }
      SpanCosines.center(&vectors, mean)
      return vectors
    }
  }
}
