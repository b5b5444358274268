import Testing

@testable import Align

/// The arithmetic of coverage on a made model; `InstalledCoverageTests` has what it finds with the real one.
@Suite struct CoverageReaderTests {
  private let encoder: SentenceEncoder
  private let texts = ["ab a ba ab.", "煤矿煤矿。煤", "abababab abab aab bab ababba ab aa."]

  init() throws {
    encoder = SentenceEncoder(try EncoderModel(bytes: SyntheticEncoder.file, file: "model"))
  }

  private func sides() -> [CoverageSide] {
    let encoded = encoder.encode(segments: texts, joins: false, tokenVectors: true)
    return texts.indices.map { CoverageSide(encoder, encoded, $0) }
  }

  @Test func coversAreTheHighestCosines() {
    let sides = sides()
    let covers = sides[0].covers(by: sides[1])
    #expect(covers.own.count == sides[0].count && covers.other.count == sides[1].count)
    for row in 0..<sides[0].count {
      let cosines = (0..<sides[1].count).map { column in
        (0..<512).reduce(Float(0)) {
          $0 + sides[0].pieces[row * 512 + $1] * sides[1].pieces[column * 512 + $1]
        }
      }
      #expect(abs(covers.own[row] - (cosines.max() ?? 0)) < 1e-4)
    }
    // A text covers itself.
    #expect(sides[2].covers(by: sides[2]).own.allSatisfy { $0 > 0.9999 })
    #expect(abs(sides[2].mean(sides[2].covers(by: sides[2]).own)) <= 1.0001)
  }

  /// The best stretch is the best of all of them.
  @Test func theBarestStretchIsTheHighestSum() {
    let side = sides()[2]
    var random = SeededRandom(seed: 3)
    for _ in 0..<50 {
      let covers = (0..<side.count).map { _ in Float(random.next() % 1000) / 1000 }
      var most = 0.0
      for start in 0..<side.count {
        for end in start..<side.count {
          let sum = (start...end).reduce(0.0) { $0 + Double(side.rarities[$1] * (0.4 - covers[$1])) }
          most = max(most, sum)
        }
      }
      #expect(abs(side.barestStretch(covers, 0.4) - most) < 1e-4)
    }
  }

  /// Without none of its pieces a text has its own vector, and without some of them that of the rest, where no piece that stays stood
  /// beside one of them.
  @Test func aTextWithoutAStretch() {
    let encoded = encoder.encode(segments: texts, joins: false, tokenVectors: true)
    let count = encoded.pieces(2).count
    let vectors = encoder.vectors(encoded, 2, without: [0..<0, 2..<5, 0..<count - 1])
    let whole = encoder.spanVectors(encoded, starting: 2..<3, longest: 1)
    #expect(vectors.count == 3 * 512)
    #expect(zip(vectors, whole).allSatisfy { abs($0 - $1) < 1e-4 })
    for row in 0..<3 {
      let length = (0..<512).reduce(Float(0)) { $0 + vectors[row * 512 + $1] * vectors[row * 512 + $1] }
      #expect(abs(length - 1) < 1e-3)
    }
  }

  @Test func withoutModelsThereIsNone() throws {
    let lexicon = try Lexicon(Array("煤\tcoal\n".utf8), file: "d")
    #expect(CoverageReader(AlignerResources(), source: nil) == nil)
    #expect(CoverageReader(AlignerResources(lexicon: lexicon), source: nil) == nil)
    #expect(CoverageReader(AlignerResources(encoder: encoder), source: nil) == nil)
    #expect(CoverageReader(AlignerResources(lexicon: lexicon, encoder: encoder), source: nil) != nil)
  }
}
