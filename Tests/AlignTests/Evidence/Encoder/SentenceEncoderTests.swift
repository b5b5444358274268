import Testing

@testable import Align

/// The network against its slow definition, and spans against the text that they stand for.
@Suite struct SentenceEncoderTests {
  private let encoder: SentenceEncoder
  private let slow = SlowEncoder(weights: SyntheticEncoder.weights, embeddings: SyntheticEncoder.embeddings)
  private let texts = ["ab a ba.", "煤矿煤。", "a", "", "abababab abab aab bab ababba ab aa."]

  init() throws {
    encoder = SentenceEncoder(try EncoderModel(bytes: SyntheticEncoder.file, file: "model"))
  }

  private func cosine(_ left: ArraySlice<Float>, _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  @Test func vectorsAreThoseOfTheDefinition() {
    let encoded = encoder.encode(segments: texts)
    let vectors = encoder.vectors(encoded)
    for segment in texts.indices {
      let tokens = Array(encoded.identifiers[encoded.starts[segment]..<encoded.starts[segment + 1]])
      #expect(tokens.first == 1 && tokens.last == 2)
      #expect(cosine(vectors[segment * 512..<(segment + 1) * 512], slow.vector(tokens)) > 0.9999)
    }
  }

  @Test func aSpanOfTwoIsTheirJointText() {
    let encoded = encoder.encode(segments: [texts[4], texts[0], texts[4]])
    let vectors = encoder.spanVectors(encoded, starting: 0..<3, longest: 3)
    #expect(vectors.count == 3 * 3 * 512)
    for start in 0..<2 {
      let joint = [1] + Array(encoded.pieces(start)) + Array(encoded.pieces(start + 1)) + [2]
      let place = (start * 3 + 1) * 512
      #expect(cosine(vectors[place..<place + 512], slow.vector(joint)) > 0.9999)
    }
    // Spans that pass the end are zeros.
    #expect(vectors[(2 * 3 + 1) * 512..<3 * 3 * 512].allSatisfy { $0 == 0 })
  }

  @Test func spansHaveTheLengthOne() {
    let vectors = encoder.spanVectors(encoder.encode(segments: texts), starting: 1..<3, longest: 3)
    for span in 0..<6 {
      let squares = vectors[span * 512..<(span + 1) * 512].reduce(0) { $0 + $1 * $1 }
      #expect(abs(squares - 1) < 1e-5)
    }
  }

  @Test func otherSegmentsChangeNothing() {
    let together = encoder.encode(segments: texts, tokenVectors: true)
    for (segment, text) in texts.enumerated() {
      let alone = encoder.encode(segments: [text], tokenVectors: true)
      #expect(alone.sums[...] == together.sums[segment * 512..<(segment + 1) * 512])
      let tokens = together.starts[segment] * 512..<together.starts[segment + 1] * 512
      #expect(alone.tokenVectors[...] == together.tokenVectors[tokens])
    }
    let pair = encoder.encode(segments: Array(texts[2...3]))
    #expect(pair.joins[...] == together.joins[2 * 512..<3 * 512])
    let many = encoder.encode(segments: (0..<40).flatMap { _ in texts })
    #expect(many.sums[(39 * 5 + 4) * 512..<40 * 5 * 512] == together.sums[4 * 512..<5 * 512])
  }

  @Test func aSumIsThatOfItsTokens() {
    let encoded = encoder.encode(segments: texts, joins: false, tokenVectors: true)
    #expect(encoded.joins.isEmpty)
    for segment in texts.indices {
      for column in 0..<512 {
        let sum = (encoded.starts[segment]..<encoded.starts[segment + 1]).reduce(Float(0)) {
          $0 + encoded.tokenVectors[$1 * 512 + column]
        }
        #expect(abs(sum - encoded.sums[segment * 512 + column]) < 2e-3)
      }
    }
  }

  @Test(arguments: RowKernels.available)
  func everyPathGivesTheSame(_ path: RowKernels.Path) {
    let other = SentenceEncoder(encoder.model, kernels: RowKernels(path: path))
    let (left, right) = (encoder.encode(segments: texts), other.encode(segments: texts))
    let pairs = zip(encoder.vectors(left), other.vectors(right))
    #expect(pairs.allSatisfy { path == .portable ? abs($0 - $1) < 1e-4 : $0 == $1 })
  }

  @Test(arguments: ByteKernels.available)
  func everyUnitOfBytesGivesTheSame(_ path: ByteKernels.Path) {
    let bytes = SentenceEncoder(encoder.model, byteKernels: ByteKernels())
    let other = SentenceEncoder(encoder.model, byteKernels: ByteKernels(path: path))
    let (left, right) = (bytes.encode(segments: texts), other.encode(segments: texts))
    #expect(left.sums == right.sums && left.joins == right.joins)
    let vectors = other.spanVectors(right, starting: 0..<texts.count, longest: 3)
    #expect(bytes.spanVectors(left, starting: 0..<texts.count, longest: 3) == vectors)
  }

  @Test func vectorsOfBytesAreNearTheExactOnes() {
    let bytes = SentenceEncoder(encoder.model, byteKernels: ByteKernels())
    let exact = encoder.encode(segments: texts, tokenVectors: true)
    let near = bytes.encode(segments: texts, tokenVectors: true)
    let left = encoder.spanVectors(exact, starting: 0..<texts.count, longest: 3)
    let right = bytes.spanVectors(near, starting: 0..<texts.count, longest: 3)
    for start in stride(from: 0, to: left.count, by: 512)
    where left[start..<start + 512].contains(where: { $0 != 0 }) {
      #expect(cosine(left[start..<start + 512], right[start..<start + 512].map(Double.init)) > 0.995)
    }
    for token in exact.identifiers.indices {
      let range = token * 512..<(token + 1) * 512
      func length(_ values: ArraySlice<Float>) -> Double {
        cosine(values, values.map(Double.init)).squareRoot()
      }
      let (one, other) = (exact.tokenVectors[range], near.tokenVectors[range])
      #expect(cosine(one, other.map(Double.init)) > 0.995 * length(one) * length(other))
    }
  }

  /// What earlier texts left in the tables changes nothing, and neither do the segments beside one.
  @Test func bytesDependOnTheSegmentAlone() {
    let bytes = SentenceEncoder(encoder.model, byteKernels: ByteKernels())
    let together = bytes.encode(segments: (0..<30).flatMap { _ in texts }, tokenVectors: true)
    for (segment, text) in texts.enumerated() {
      let fresh = SentenceEncoder(
        (try? EncoderModel(bytes: SyntheticEncoder.file, file: "model")) ?? encoder.model,
        byteKernels: ByteKernels()
      )
      let alone = fresh.encode(segments: [text], tokenVectors: true)
      let later = bytes.encode(segments: [text], tokenVectors: true)
      #expect(alone.sums == later.sums && alone.tokenVectors == later.tokenVectors)
      #expect(alone.sums[...] == together.sums[segment * 512..<(segment + 1) * 512])
    }
  }

  /// A long text that is encoded stretch by stretch has the vectors of the whole.
  @Test func stretchesHaveTheVectorsOfTheWhole() {
    let whole = encoder.spans(of: texts, atOnce: 100)
    let stretches = encoder.spans(of: texts, atOnce: 2)
    for start in texts.indices {
      for end in start + 1...texts.count {
        for longest in 1...3 {
          let left = whole.vectors(starting: start..<end, longest: longest)
          #expect(left == stretches.vectors(starting: start..<end, longest: longest))
        }
      }
    }
  }

  /// Spans of segments that are not skipped have the vectors of the whole text, others zeros.
  @Test(arguments: [100, 2])
  func skippedSegmentsChangeNoOthers(atOnce most: Int) {
    let whole = encoder.spans(of: texts, atOnce: 100)
    for skipped in 0..<1 << texts.count {
      let isSkipped = texts.indices.map { skipped >> $0 & 1 == 1 }
      let some = encoder.spans(of: texts, isSkipped: isSkipped, atOnce: most)
      let expected = whole.vectors(starting: 0..<texts.count, longest: 3)
      let vectors = some.vectors(starting: 0..<texts.count, longest: 3)
      for start in texts.indices {
        for length in 1...3 {
          let place = (start * 3 + length - 1) * 512
          let span = start..<min(texts.count, start + length)
          if span.contains(where: { isSkipped[$0] }) {
            #expect(vectors[place..<place + 512].allSatisfy { $0 == 0 })
          } else {
            #expect(vectors[place..<place + 512] == expected[place..<place + 512])
          }
        }
      }
    }
  }

  @Test func nothingHasNoVectors() {
    let encoded = encoder.encode(segments: [])
    #expect(encoded.count == 0 && encoder.vectors(encoded).isEmpty)
    #expect(encoder.vectors(of: []).isEmpty)
  }

  @Test func textsHaveTheVectorsOfTheirSegments() {
    let texts = ["a cat", "", "two cats"]
    let vectors = encoder.vectors(of: texts)
    #expect(vectors.count == 3 && vectors.allSatisfy { $0.count == 512 })
    #expect(vectors.flatMap { $0 } == encoder.vectors(encoder.encode(segments: texts)))
  }
}
