/// Cuts normalised text into the pieces of a unigram model that are likeliest together.
///
/// Source: Kudo 2018, doi:10.18653/v1/P18-1007, equation 2; the Viterbi search of SentencePiece, with its ties: the
/// piece that begins first wins.
struct PieceSegmenter: Sendable {
  /// The identifier of text that no piece covers.
  static let unknown: Int32 = 0
  /// How much less likely than the least likely piece an unknown character is, in nats.
  ///
  /// Origin: `kUnkPenalty` of SentencePiece.
  static let unknownPenalty = 10.0

  private var best: [Double] = []
  private var starts: [Int32] = []
  private var identifiers: [Int32] = []

  /// Appends the identifiers of the pieces of `text`; an empty text is one unknown piece.
  ///
  /// - Parameters:
  ///   - text: normalised text in UTF-8.
  ///   - trie: units of a `PieceTrie`.
  ///   - scores: the log probabilities of the pieces, in nats.
  ///   - unknownScore: the log probability of an unknown character.
  ///   - output: what the identifiers are appended to.
  /// - Complexity: linear in the text times the length of the longest piece.
  mutating func append(
    piecesOf text: Span<UInt8>,
    trie: Span<UInt64>,
    scores: Span<Float>,
    unknownScore: Double,
    to output: inout [Int32]
  ) {
    let count = text.count
    guard count > 0 else {
      output.append(Self.unknown)
      return
    }
    reset(count)
    var position = 0
    while position < count {
      let first = text[position]
      let scalarEnd = min(count, position + (first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4))
      let base = best[position]
      var hasScalar = false
      var node = trie[0]
      var end = position
      while end < count {
        let byte = text[end]
        let child = Int(node >> 40) ^ Int(byte)
        guard byte != 0, child < trie.count else { break }
        node = trie[child]
        guard UInt8(truncatingIfNeeded: node >> 32) == byte else { break }
        end += 1
        let value = Int(node & 0xFFFF_FFFF)
        if value > 0, value <= scores.count {
          offer(base + Double(scores[value - 1]), from: position, to: end, Int32(value - 1))
          if end == scalarEnd { hasScalar = true }
        }
      }
      if !hasScalar { offer(base + unknownScore, from: position, to: scalarEnd, Self.unknown) }
      position = scalarEnd
    }
    let first = output.count
    var end = count
    while end > 0 {
      output.append(identifiers[end])
      end = Int(starts[end])
    }
    output[first...].reverse()
  }

  /// Where the pieces end that were appended last, of a text of `count` bytes.
  func ends(of count: Int) -> [Int] {
    var ends: [Int] = []
    var end = count
    while end > 0 {
      ends.append(end)
      end = Int(starts[end])
    }
    return ends.reversed()
  }

  @inline(__always)
  private mutating func offer(_ score: Double, from start: Int, to end: Int, _ identifier: Int32) {
    if score > best[end] {
      best[end] = score
      starts[end] = Int32(truncatingIfNeeded: start)
      identifiers[end] = identifier
    }
  }

  private mutating func reset(_ count: Int) {
    if best.count <= count {
      best = [Double](repeating: 0, count: count + 1)
      starts = [Int32](repeating: 0, count: count + 1)
      identifiers = starts
    }
    best[0] = 0
    for index in 1...count { best[index] = -.greatestFiniteMagnitude }
  }
}
