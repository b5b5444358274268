/// The segments of one side of a document as the encoder sees them: enough to make the vector of any span of them.
///
/// A span's vector needs its segments' sums and the joins between them; see `SentenceEncoder.vectors`.
package struct EncodedText: Sendable {
  /// The width of a sum and of a vector.
  package static let width = EncoderShape.embedding

  /// The identifiers of all segments' pieces, each segment between the marks of its beginning and its end.
  package internal(set) var identifiers: [Int32] = []
  /// Where each segment's identifiers begin, and after the last where they end.
  package internal(set) var starts: [Int] = [0]
  /// For each segment the first one after the longest span that starts at it.
  var ends: [Int] = []
  /// For each segment whether it was passed over, so that its numbers are zeros; empty where none was.
  var isSkipped: [Bool] = []
  /// For each segment the sum of its tokens' projected features, 512 numbers.
  package internal(set) var sums: [Float] = []
  /// For each segment but the last, what changes in the sums when the next one follows it without a mark between.
  package internal(set) var joins: [Float] = []
  /// For each token its projected features, 512 numbers, where they were asked for; else empty.
  package internal(set) var tokenVectors: [Float] = []

  /// How many segments there are.
  package var count: Int { starts.count - 1 }

  /// Whether a segment was passed over.
  func skips(_ segment: Int) -> Bool { !isSkipped.isEmpty && isSkipped[segment] }

  /// How many tokens a segment has, its two marks among them.
  package func tokenCount(_ segment: Int) -> Int { starts[segment + 1] - starts[segment] }

  /// The identifiers of a segment's pieces, without the marks.
  package func pieces(_ segment: Int) -> ArraySlice<Int32> {
    identifiers[starts[segment] + 1..<starts[segment + 1] - 1]
  }
}
