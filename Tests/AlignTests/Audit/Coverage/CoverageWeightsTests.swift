import Testing

@testable import Align

@Suite struct CoverageWeightsTests {
  private func read(_ text: String) throws(ReadError) -> CoverageWeights {
    try CoverageWeights(Array(text.utf8), file: "weights.tsv")
  }

  @Test func aFeatureIsHeldWithinItsBounds() throws {
    let weights = try read(
      "# a remark\nenglish\tbias\t0\t0\t-1\nenglish\trise\t0\t0.5\t4\nenglish\tsource\t0\t0\t2\n"
    )
    for (rise, score) in [(-1.0, -1.0), (0.25, 0), (0.5, 1), (7, 1)] {
      var features = CoverageFeatures()
      features[.rise] = rise
      #expect(weights[.english].score(features) == score)
      #expect(weights[.chinese].score(features) == 0)
    }
    #expect(weights[.english].source == 2)
  }

  @Test(arguments: [
    "english\trise\t0\t1", "french\trise\t0\t1\t2", "english\tfall\t0\t1\t2", "english\trise\t1\t0\t2",
    "english\trise\tx\t1\t2", "english\trise\t0\tinf\t2", "english\trise\t0\t1\tmuch",
  ])
  func otherLinesAreRefused(_ line: String) {
    let error = #expect(throws: ReadError.self) { try read("chinese\tbias\t0\t0\t1\n\(line)\n") }
    #expect(error?.line == 2)
  }

  /// The table that is compiled in knows every feature of both sides: a line that is missing would weigh nothing.
  @Test func everyFeatureHasAWeight() throws {
    let lines = String(decoding: EmbeddedTable.coverageWeights, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t") }
    for side in ["english", "chinese"] {
      let names = lines.filter { $0[0] == side }.map { String($0[1]) }
      #expect(names.sorted() == (CoverageFeature.allCases.map(\.name) + ["bias", "source"]).sorted())
    }
  }

  /// More of what speaks for a fault is never less likely one: where the text stands out, and how much longer it is.
  @Test(arguments: [Language.english, .chinese])
  func whatSpeaksForAFaultWeighsForOne(_ language: Language) {
    let model = CoverageWeights.standard[language]
    func score(_ set: (inout CoverageFeatures) -> Void) -> Double {
      var features = CoverageFeatures()
      for (feature, value) in [(CoverageFeature.deviation, 1.5), (.cosine, 0.6), (.known, 0.5)] {
        features[feature] = value
      }
      set(&features)
      return model.score(features)
    }
    let usual = score { _ in }
    #expect(score { $0[.deviation] = 3 } > usual)
    #expect(score { $0[.relief] = 0.5 } > usual)
    #expect(score { $0[.known] = 1 } < usual)
    #expect(model.source > 0)
  }
}
