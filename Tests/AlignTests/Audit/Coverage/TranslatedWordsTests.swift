import Testing

@testable import Align

@Suite struct TranslatedWordsTests {
  private let lexicon: Lexicon

  init() throws {
    let dictionary = """
      煤 煤 [mei2] /coal/
      生產 生产 [sheng1 chan3] /to produce/to manufacture/
      工人 工人 [gong1 ren2] /worker/
      煤礦 煤矿 [mei2 kuang4] /coal mine/coal pit/
      """
    lexicon = try Lexicon(Array(dictionary.utf8), file: "d")
  }

  @Test(
    arguments: [
      ("Workers produced coal.", "工人生产煤。", [true, true, true], [true, true, true]),
      ("Workers sang.", "工人生产煤。", [true, false], [true, false, false]),
      ("The coal", "煤矿", [true], [true]),
      ("They produce", "工人生產", [true], [false, true]),
      ("", "工人", [], [false]),
      ("the of", "", [], []),
    ] as [(String, String, [Bool], [Bool])]
  )
  func wordsHaveTranslations(_ english: String, _ chinese: String, _ left: [Bool], _ right: [Bool]) {
    let words = TranslatedWords(english: english, chinese: chinese, lexicon: lexicon)
    #expect(words.english.map(\.isTranslated) == left)
    #expect(words.chinese.map(\.isTranslated) == right)
  }

  @Test func wordsOfAStretchAreCounted() {
    let words = TranslatedWords(english: "Workers sang for coal", chinese: "工人，煤", lexicon: lexicon)
    #expect(words.counts(.english, in: 0..<21) == (2, 1))
    // A word counts where the stretch touches it.
    #expect(words.counts(.english, in: 3..<9) == (1, 1))
    #expect(words.counts(.chinese, in: 0..<6) == (1, 0))
    #expect(words.counts(.chinese, in: 6..<9) == (0, 0))
  }
}
