import Testing

@testable import Align

/// Token vectors made block by block against those of the whole text at once.
@Suite struct TokenMatchesTests {
  private let exact: SentenceEncoder
  private let bytes: SentenceEncoder
  /// Enough segments for three blocks, of unequal length, one of them empty.
  private let english = (0..<150).map { String(repeating: $0 % 2 == 0 ? "ab a " : "ba. ", count: $0 % 5) }
  private let chinese = (0..<140).map { String(repeating: $0 % 3 == 0 ? "煤矿" : "a煤。", count: 1 + $0 % 7) }

  init() throws {
    let model = try EncoderModel(bytes: SyntheticEncoder.file, file: "model")
    exact = SentenceEncoder(model)
    bytes = SentenceEncoder(model, byteKernels: ByteKernels())
  }

  private func source(_ segments: [String], _ encoder: SentenceEncoder, keepsTokens: Bool = false)
    -> TokenVectorSource
  {
    let text = encoder.encode(segments: segments, tokenVectors: keepsTokens)
    return TokenVectorSource(encoder: encoder, segments: segments, text: text)
  }

  /// The centred unit vectors of every token but the marks.
  private func slowVectors(_ segments: [String]) -> [[Double]] {
    let text = exact.encode(segments: segments, tokenVectors: true)
    let all = (0..<text.identifiers.count).map { token in
      text.tokenVectors[token * 512..<(token + 1) * 512].map(Double.init)
    }
    let mean = (0..<512).map { column in all.reduce(0) { $0 + $1[column] } / Double(all.count) }
    return (0..<text.count).flatMap { segment in
      (text.starts[segment] + 1..<text.starts[segment + 1] - 1).map { token in
        let centred = zip(all[token], mean).map { $0 - $1 }
        let length = centred.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return centred.map { $0 / max(length, 1e-9) }
      }
    }
  }

  @Test(arguments: [false, true], [false, true])
  func matchesAreThoseOfTheWholeText(_ hasBytes: Bool, _ keepsTokens: Bool) {
    let encoder = hasBytes ? bytes : exact
    let sources = (
      source(english, encoder, keepsTokens: keepsTokens), source(chinese, encoder, keepsTokens: keepsTokens)
    )
    let words = (sources.0.words, sources.1.words)
    var matches = TokenMatches(english: sources.0, chinese: sources.1, words: words)
    let left = slowVectors(english)
    let right = slowVectors(chinese)
    #expect(left.count == words.0.weights.count && right.count == words.1.weights.count)
    for segment in stride(from: 0, to: english.count, by: 7) {
      let low = max(0, min(segment - 20, 120))
      let high = min(139, low + 50)
      let range = words.1.starts[low]..<words.1.starts[high + 1]
      let own = words.0.starts[segment]..<words.0.starts[segment + 1]
      var table = [Float](repeating: 0, count: own.count * range.count)
      matches.match(segment, range, firstSegment: low, &table)
      for (row, word) in own.enumerated() {
        for (column, other) in range.enumerated() {
          let cosine = zip(left[word], right[other]).reduce(0) { $0 + $1.0 * $1.1 }
          let found = Double(table[row * range.count + column])
          #expect(abs(found - max(0, cosine)) < (hasBytes ? 0.05 : 1e-3), "\(segment) \(word) \(other)")
        }
      }
    }
  }

  @Test func rareTokensWeighMore() {
    let words = source(["ab", "ab", "ab", "ba"], bytes).words
    #expect(words.weights[words.starts[3]] > words.weights[0])
  }
}
