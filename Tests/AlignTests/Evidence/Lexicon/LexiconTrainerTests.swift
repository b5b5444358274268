import Testing

@testable import Align

/// Lexicons learnt from sentence pairs, and the words found for them.
@Suite struct LexiconTrainerTests {
  /// Sentence pairs over a few words that always translate alike, in an order of their own in each language.
  private static let vocabulary = [
    ("mines", "煤矿"), ("workers", "工人"), ("rivers", "河流"), ("schools", "学校"), ("soldiers", "战士"),
    ("villages", "村庄"), ("farmers", "农民"), ("boats", "小船"),
  ]

  private func trainer(pairs: Int, lexicon: Lexicon? = nil) -> LexiconTrainer {
    var random = SeededRandom(seed: 7)
    var trainer = LexiconTrainer(lexicon: lexicon)
    for _ in 0..<pairs {
      let words = Self.vocabulary.shuffled(using: &random).prefix(3)
      let english = words.map(\.0).joined(separator: " of the ")
      let chinese = words.shuffled(using: &random).map(\.1).joined(separator: "的")
      trainer.add(english: "The \(english).", chinese: chinese + "。")
      trainer.add(english: "Nothing.", chinese: Self.filler(12, &random))
    }
    return trainer
  }

  @Test func wordsThatAlwaysGoTogetherAreLearnt() {
    let found = trainer(pairs: 80).train()
    let best = Dictionary(grouping: found, by: \.chinese).compactMapValues { $0.first?.english }
    for (english, chinese) in Self.vocabulary { #expect(best[chinese] == english, "\(chinese)") }
    #expect(found.allSatisfy { (0.1...1).contains($0.probability) })
    #expect(found == trainer(pairs: 80).train())
  }

  @Test func aDictionaryCutsTheWords() throws {
    let lexicon = try Lexicon(Array("煤\tcoal\n矿\tpit\n".utf8), file: "d")
    let found = trainer(pairs: 80, lexicon: lexicon).train()
    #expect(found.contains { $0.chinese == "煤" && $0.english == "mines" })
    #expect(!found.contains { $0.chinese == "煤矿" })
  }

  @Test func whatWasLearntIsReadBack() throws {
    let found = trainer(pairs: 80).train()
    let lexicon = try Lexicon(Array(found.map(\.line).joined().utf8), file: "learnt.tsv")
    let mine = try #require(found.first { $0.chinese == "煤矿" })
    let strength = lexicon.stems(Array("煤矿".utf8)[...])[Array("min".utf8)]
    #expect(abs((strength ?? 0) - Float(mine.probability).squareRoot()) < 1e-3)
  }

  @Test func nothingIsLearntFromNothing() {
    #expect(LexiconTrainer().train().isEmpty)
    var one = LexiconTrainer()
    one.add(english: "A mine.", chinese: "煤矿。")
    one.add(english: "", chinese: "煤矿。")
    one.add(english: "...", chinese: "。")
    #expect(one.pairCount == 1 && one.passedOver == 2 && one.train().isEmpty)
  }

  @Test func aProbabilityIsNoGloss() throws {
    let lines = "煤矿\tcoal mine\t0.25\n水\twater\tof a river\n"
    let lexicon = try Lexicon(Array(lines.utf8), file: "d")
    #expect(abs((lexicon.stems(Array("煤矿".utf8)[...])[Array("coal".utf8)] ?? 0) - 0.3536) < 1e-3)
    #expect(lexicon.stems(Array("水".utf8)[...]).count == 2)
  }

  /// EM against the definition of Model 1, for every pair of words.
  @Test func probabilitiesSumToOne() {
    var english = WordLists()
    var chinese = WordLists()
    for (left, right) in [
      ([0, 1], [0, 1]), ([0, 2], [0, 2]), ([1, 2], [1, 2]), ([0, 1, 2], [0, 1, 2]),
    ] {
      english.append(left.map { Int32($0) })
      chinese.append(right.map { Int32($0) })
    }
    var model = TranslationModel(english: english, chinese: chinese, minimumCount: 1, nullWeight: 0.5)
    for _ in 0..<30 { model.improve(english: english, chinese: chinese) }
    for word in Int32(0)..<3 {
      let given = model.candidates.filter { $0.chinese == word }
      #expect(abs(given.reduce(0) { $0 + $1.englishGivenChinese } - 1) < 1e-4)
      let other = model.candidates.filter { $0.english == word }
      #expect(abs(other.reduce(0) { $0 + $1.chineseGivenEnglish } - 1) < 1e-4)
      #expect(given.max { $0.englishGivenChinese < $1.englishGivenChinese }?.english == word)
    }
  }

  @Test func theTableForgetsWhatIsRare() {
    var table = PairTable()
    for left in Int32(0)..<200 {
      for right in Int32(0)..<40 { table.add(left, right) }
    }
    table.add(3, 4)
    #expect(table.count == 8000 && table.counts[Int(table.place(3, 4))] == 2 && table.place(3, 41) == -1)
    table.keep(atLeast: 2)
    #expect(table.count == 1 && table.pair(0) == (3, 4) && table.place(3, 5) == -1)
  }

  /// Characters that say nothing, so that what is said often stands out.
  private static func filler(_ count: Int, _ random: inout SeededRandom) -> String {
    var text = ""
    for _ in 0..<count {
      if let scalar = Unicode.Scalar(0x5200 + UInt32(random.next() % 400)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  @Test func wordsAreFoundWhereTheyHoldTogether() {
    var random = SeededRandom(seed: 3)
    func filler() -> String { Self.filler(20, &random) }
    let text = (0..<30).map { _ in filler() + "煤矿" + filler() + "的工程师" }.joined(separator: "，")
    let words = ChineseWordFinder(minimumCount: 2).words(of: Array(text.utf8))
    #expect(words.contains("煤矿") && words.contains("工程师"))
    // Parts of a longer word and what a function word joins are none.
    #expect(!words.contains("工程") && !words.contains("程师") && !words.contains { $0.contains("的") })
  }
}
