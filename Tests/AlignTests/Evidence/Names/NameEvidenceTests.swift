import Testing

@testable import Align

@Suite struct NameEvidenceTests {
  private let english = [
    "Shi Guoliang came from Suzhou.", "He was tired.", "Zhao Tongli was not.",
    "In Suzhou it rained on Susan.",
  ]
  private let chinese = ["施国良从苏州来。", "他累了。", "赵同利不累。", "苏州下雨了。"]

  private func row(_ english: Int, _ chinese: Range<Int>, _ shape: BeadShape) throws -> [[Float]] {
    let index = NameIndex(english: self.english, chinese: self.chinese, tables: try NameTables())
    let evidence = NameEvidence(index)
    var table = FeatureRows(featureCount: NameEvidence.features.count + 2, stride: 8)
    table.values = table.values.map { _ in 9 }
    evidence.fill(&table, first: 1, row: CandidateRow(english: english, chinese: chinese, shape: shape))
    // The features around the source's own are left alone.
    for candidate in 0..<chinese.count {
      #expect(table.values[candidate] == 9)
      #expect(table.values[(NameEvidence.features.count + 1) * table.stride + candidate] == 9)
    }
    return chinese.indices.map { place in
      let candidate = place - chinese.lowerBound
      return (1...NameEvidence.features.count).map { table.values[$0 * table.stride + candidate] }
    }
  }

  @Test func sharedNamesSpeakForABead() throws {
    let rows = try row(0, 0..<4, BeadShape(1, 1))
    #expect(rows[0][1] == 2)
    #expect(rows[0][4] == 1)
    #expect(rows[0][2...3].allSatisfy { $0 == 0 })
    // One of two names, which is also the commoner one.
    #expect(rows[3][1] == 1)
    #expect(rows[3][0] > 0)
    #expect(rows[3][0] < rows[0][0] / 2)
    #expect(rows[3][2] > 0)
    #expect(rows[3][4] == 0)
    // Other names.
    #expect(rows[2][5] == 1)
    #expect(rows[2][0] == 0)
    #expect(rows[2][3] > 0)
    // No names on the Chinese side.
    #expect(rows[1][5] == 0)
    #expect(rows[1][3] == 0)
  }

  @Test func aNameThatTheOtherTextLacksSaysNothing() throws {
    let rows = try row(3, 3..<4, BeadShape(1, 1))
    #expect(rows[0][2] == 0, "Susan stands nowhere in the Chinese text")
    #expect(rows[0][4] == 1)
  }

  @Test func aBeadOfSeveralSegmentsCountsAKeyOnce() throws {
    let rows = try row(0, 0..<1, BeadShape(4, 4))
    #expect(rows[0][1] == 3)
    #expect(rows[0][4] == 1)
  }

  @Test func titlesSpeakForABeadAndOthersAgainstIt() throws {
    let english = [
      "We met Judge Zhao Tongli there.", "We met Judge Ge Shuyong there.", "We met Judge Susan there.",
    ]
    let chinese = ["葛树永法官", "他累了。"]
    let tables = try NameTables()
    let evidence = NameEvidence(
      NameIndex(english: english, chinese: chinese, tables: tables),
      titles: DocumentTitles(english: english, chinese: chinese)
    )
    func feature(_ name: String, _ english: Int, _ chinese: Int, _ shape: BeadShape) -> Float? {
      var table = FeatureRows(featureCount: NameEvidence.features.count, stride: 1)
      let row = CandidateRow(english: english, chinese: chinese..<chinese + 1, shape: shape)
      evidence.fill(&table, first: 0, row: row)
      return NameEvidence.features.firstIndex(of: name).map { table.values[$0 * table.stride] }
    }
    let pair = BeadShape(1, 1)
    #expect(feature("names-unspelt", 1, 0, pair) == 0)
    #expect(feature("names-unspelt", 2, 0, pair) == 0, "a foreign name may be written in many ways")
    #expect(feature("names-unspelt-unpaired", 1, 0, .deletion) == 0)
    #expect(feature("titles-shared", 1, 0, pair) == 1)
    #expect(feature("titles-alone", 1, 1, pair) == 1)
    #expect(feature("titles-shared", 0, 0, .deletion) == 0)
  }

  @Test func aNullBeadHasOnlyWhatItLeavesUnpaired() throws {
    let rows = try row(0, 0..<1, .deletion) + row(0, 0..<1, .insertion)
    for values in rows {
      #expect(values[6] > 0)
      #expect(values[0..<6].allSatisfy { $0 == 0 })
    }
    #expect(try row(1, 0..<1, .deletion)[0].allSatisfy { $0 == 0 })
  }

  /// The overlap of two groups of segments against a reading by sets.
  @Test func overlapsAreThoseOfSets() {
    var random = SeededRandom(seed: 7)
    func segments() -> [[Int]] {
      (0..<9).map { _ in
        (0..<Int.random(in: 0...5, using: &random)).map { _ in Int.random(in: 0..<8, using: &random) }
      }
    }
    let weights: [Float] = [1, 2, 4, 8, 16, 32, 64, 0]
    for _ in 0..<50 {
      let english = segments()
      let chinese = segments()
      let keys = SharedKeys(english: english, chinese: chinese, weights: weights)
      for first in 0..<6 {
        for start in 0..<6 {
          let left = Set(english[first..<first + 3].joined()).filter { $0 < 7 }
          let right = Set(chinese[start..<start + 2].joined()).filter { $0 < 7 }
          func sum(_ keys: Set<Int>) -> Float { keys.reduce(0) { $0 + weights[$1] } }
          let overlap = keys.overlap(english: first, 3, chinese: start, 2)
          #expect(overlap.shared == sum(left.intersection(right)))
          #expect(overlap.count == Float(left.intersection(right).count))
          #expect(overlap.englishOnly == sum(left.subtracting(right)))
          #expect(overlap.chineseOnly == sum(right.subtracting(left)))
        }
      }
    }
  }
}
