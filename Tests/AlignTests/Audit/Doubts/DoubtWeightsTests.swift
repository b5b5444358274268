import Testing

@testable import Align

@Suite struct DoubtWeightsTests {
  private func read(_ text: String) throws(ReadError) -> DoubtWeights {
    try DoubtWeights(Array(text.utf8), file: "weights.tsv")
  }

  @Test func featuresAddUp() throws {
    let weights = try read(
      "# a remark\nnegation\tenglish\tbias\t-1\nnegation\tenglish\tscore\t0.5\nnegation\tenglish\trise\t50\n"
    )
    var features = DoubtFeatures()
    features[.score] = 1
    features[.rise] = 0.01
    let probability = try #require(weights.probability(features, .negation, .english))
    #expect(abs(probability - 0.5) < 1e-9)
    #expect(weights.probability(features, .negation, .chinese) == nil)
    #expect(weights.probability(features, .opposite, .english) == nil)
    #expect(weights.knows(.negation, .english) && !weights.knows(.name, .both))
  }

  @Test(arguments: [
    "negation\tenglish\trise", "negation\tenglish\trise\tx", "affirmation\tenglish\trise\t1",
    "negation\tfrench\trise\t1", "negation\tenglish\tfall\t1", "negation\tenglish\trise\t1\t2",
  ])
  func otherLinesAreRefused(_ line: String) {
    let error = #expect(throws: ReadError.self) { try read("name\tboth\tbias\t1\n\(line)\n") }
    #expect(error?.line == 2)
  }

  /// What words change in their own text is held above what says nothing.
  @Test func aSmallChangeHasNoGreatRelief() {
    var features = DoubtFeatures()
    features.add(rise: 0.02, change: 0.0001, isOther: false)
    #expect(features[.relief] == 2)
    features.add(rise: -0.01, change: 0.02, isOther: true)
    #expect(features[.otherRelief] == -0.5 && features[.relief] == 2)
    #expect(features.grounds.contains("otherRise=-0.0100"))
  }

  /// In the table that is compiled in, a higher score and a higher rise are never less likely a fault. Of opposites the one is like the
  /// other, so that only what both raise tells.
  @Test func whatSpeaksForAFaultWeighsForOne() throws {
    for kind in Doubt.Kind.allCases where kind != .opposite {
      for side in DoubtWeights.Side.allCases where DoubtWeights.standard.knows(kind, side) {
        func probability(_ score: Double, _ rise: Double) -> Double {
          var features = DoubtFeatures()
          features[.score] = score
          features[.cosine] = 0.6
          features.add(rise: rise, change: 0.03, isOther: false)
          features.add(rise: rise, change: 0.03, isOther: true)
          features[.bothRise] = rise
          return DoubtWeights.standard.probability(features, kind, side) ?? 0
        }
        #expect(probability(1, 0.02) >= probability(0, 0.02), "\(kind) \(side)")
        #expect(probability(1, 0.03) > probability(1, -0.03), "\(kind) \(side)")
      }
    }
  }
}
