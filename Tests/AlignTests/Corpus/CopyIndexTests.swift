import Testing

@testable import Align

/// Which pairs are copies of which, against a slow reference.
@Suite struct CopyIndexTests {
  private func sketch(_ english: String, _ chinese: String, key: ComparisonKey = .both) -> PairSketch {
    PairSketcher(key: key).sketch(CorpusSamples.pair(english, chinese))
  }

  @Test(arguments: [
    ("Don’t stop, Mr. Smith!", "DON'T STOP — mr smith", true), ("ＡＢＣ １２３", "abc 123", true),
    ("中華人民共和國。", "中华人民共和国", true), ("1 000", "1000", false), ("ÉCOLE", "école", true),
    ("to day", "today", false),
    ("一 二", "一二", true), ("3.5", "35", false),
  ])
  func theSameTextWrittenOtherwise(_ one: String, _ other: String, _ same: Bool) {
    let folding = NameTables.standard.folding
    var left = ComparisonText()
    left.add(Array(one.utf8), folding: folding)
    var right = ComparisonText()
    right.add(Array(other.utf8), folding: folding)
    #expect((left.scalars == right.scalars) == same)
  }

  @Test func theKeyTellsWhichSidesCount() {
    let other = ("He came home.", "他回家了。")
    for (key, same) in [(ComparisonKey.both, false), (.english, true), (.chinese, false)] {
      let one = sketch("He came home.", "他回来了。", key: key)
      #expect((one.exact == sketch(other.0, other.1, key: key).exact) == same)
    }
  }

  @Test func textDoesNotPassFromOneSideToTheOther() {
    #expect(sketch("ab", "c").exact != sketch("a", "bc").exact)
    #expect(sketch("ab", "").exact != sketch("", "ab").exact)
  }

  /// The Jaccard similarity of the sets of shingles themselves.
  private func jaccard(_ one: String, _ other: String, size: Int) -> Double {
    func shingles(_ text: String) -> Set<String> {
      let letters = Array(text.unicodeScalars)
      guard letters.count >= size else { return [] }
      return Set((0...letters.count - size).map { String(String.UnicodeScalarView(letters[$0..<$0 + size])) })
    }
    let (left, right) = (shingles(one), shingles(other))
    return Double(left.intersection(right).count) / Double(left.union(right).count)
  }

  @Test func theEstimateIsNearTheTrueSimilarity() {
    var random = SeededRandom(seed: 4)
    var error = 0.0
    var worst = 0.0
    for number in 0..<200 {
      let original = CorpusSamples.sentence(number).englishText
      var words = original.split(separator: " ").map(String.init)
      for _ in 0..<number % 8 {
        words[Int.random(in: 0..<words.count, using: &random)] = "x\(random.next() % 1000)"
      }
      let changed = words.joined(separator: " ")
      let truth = jaccard(original, changed, size: PairSketcher.englishShingle)
      let estimate = sketch(original, "", key: .english).similarity(
        to: sketch(changed, "", key: .english).signature
      )
      error += estimate - truth
      worst = max(worst, abs(estimate - truth))
    }
    #expect(abs(error / 200) < 0.02, "the estimate leans to one side: \(error / 200)")
    #expect(worst < 0.3)
  }

  @Test func nearCopiesAreFoundAndOthersAreNot() {
    var index = CopyIndex(leastSimilarity: 0.8)
    let sketcher = PairSketcher(key: .both)
    for number in 0..<400 {
      let sketch = sketcher.sketch(CorpusSamples.sentence(number))
      #expect(index.match(sketch) == nil, "sentence \(number)")
      #expect(index.insert(sketch) == number)
    }
    var found = 0
    for number in 0..<400 {
      var pair = CorpusSamples.sentence(number)
      pair.english.segments = [pair.englishText + ", again!"]
      if let match = index.match(sketcher.sketch(pair)) {
        #expect(match.original == number)
        found += 1
      }
    }
    #expect(found > 390)
  }

  @Test func withoutALeastSimilarityOnlyTheSameTextIsACopy() {
    var index = CopyIndex(leastSimilarity: nil)
    index.insert(sketch("He came home in the evening.", "他晚上回家了。"))
    #expect(index.match(sketch("HE CAME HOME in the evening", "他晚上回家了！"))?.isExact ?? false)
    #expect(index.match(sketch("He came home in the evenings.", "他晚上回家了。")) == nil)
  }

  /// Rows drawn with repetition: the census against dictionaries.
  @Test func theCensusAgreesWithASlowOne() throws {
    var random = SeededRandom(seed: 9)
    let draws = (0..<900).map { _ in Int.random(in: 0..<400, using: &random) }
    var census = CopyCensus(leastSimilarity: 0.9, memoryLimit: 1 << 30)
    let sketcher = PairSketcher(key: .both)
    for draw in draws { try census.add(sketcher.sketch(CorpusSamples.sentence(draw))) }
    census.freeze()
    for (row, draw) in draws.enumerated() {
      let found = census.row(row)
      let first = draws.firstIndex(of: draw) ?? -1
      #expect(found.original == first)
      #expect(found.occurrences == (first == row ? draws.count { $0 == draw } : 0))
    }
    #expect(census.counts.kept == Set(draws).count)
    #expect(census.counts.rows == 900 && census.counts.near == 0)
  }

  @Test func memoryIsBoundedAndTheErrorSaysWhere() {
    var census = CopyCensus(leastSimilarity: 0.9, memoryLimit: 8 << 20)
    var random = SeededRandom(seed: 8)
    let error = #expect(throws: CensusFull.self) {
      for _ in 0..<1_000_000 {
        let signature = SIMD8<UInt64>((0..<8).map { _ in random.next() })
        try census.add(PairSketch(exact: random.next(), signature: signature, isComparable: true))
      }
    }
    #expect((error?.rows ?? 0) > 1000)
    #expect(census.memory <= 8 << 20)
  }

  @Test func tablesFindWhatWasPutInAndNothingElse() {
    var table = IndexTable()
    let keys = (0..<5000).map { HashMixing.mixed(UInt64($0) % 2500 &* 7) }
    var known: [UInt64: Int] = [:]
    for (number, key) in keys.enumerated() {
      let found = table.find(key) { keys[$0] == key }
      #expect(found == known[key])
      if found == nil {
        known[key] = number
        table.insert(number, hash: key) { keys[$0] }
      }
    }
    #expect(table.count == known.count)
  }
}
