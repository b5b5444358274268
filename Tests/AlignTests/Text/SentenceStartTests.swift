import Testing

@testable import Align

/// What stands behind a stop, and whether a sentence begins there.
@Suite struct SentenceStartTests {
  private func start(_ text: String) -> SentenceStart { SentenceStart(Array(text.utf8).span, after: 0) }

  @Test(
    arguments: [
      (" Then he", .upper, "Then"), (" then he", .lower, "then"), (" iPhone sales", .upper, "iPhone"),
      (" 12 men", .digit, ""), ("他", .han, ""), (", and", .continuation, ""), ("   ", .end, ""),
      ("", .end, ""),
      (" I’m here", .upper, "I'm"), (" don't", .lower, "don't"), (" c. Another item", .symbol, "c"),
      (" c. another", .lower, "c"), (" a) item", .symbol, "a"), (" $5", .symbol, ""),
      (" …and so", .continuation, ""),
      (" Éric", .upper, ""), (" été", .lower, ""), ("！好", .symbol, ""), ("，但", .continuation, ""),
      ("\u{5D0}\u{5D1}", .symbol, ""),
    ] as [(String, SentenceStart.Kind, String)]
  )
  func theFirstCharacterDecides(_ text: String, _ kind: SentenceStart.Kind, _ word: String) {
    let start = start(text)
    #expect(start.kind == kind && start.word == word)
    #expect(start.isSpaced == text.hasPrefix(" "))
    #expect(!start.isQuoted && !start.hasDash)
  }

  @Test(
    arguments: [
      (" “Then he", .upper, true, false), (" — Then", .upper, false, true), (" • Then", .upper, false, false),
      (" (b) an item", .symbol, false, false), (" \"then", .lower, true, false),
      (" “…and so", .symbol, true, false),
      ("——“好", .han, true, true), (" [Then", .upper, false, false), (" “", .end, true, false),
    ] as [(String, SentenceStart.Kind, Bool, Bool)]
  )
  func openingMarksArePassed(_ text: String, _ kind: SentenceStart.Kind, _ isQuoted: Bool, _ hasDash: Bool) {
    let start = start(text)
    #expect(start.kind == kind && start.isQuoted == isQuoted && start.hasDash == hasDash)
  }

  @Test(arguments: [
    ("The men", true), ("However, he", true), ("Mr. Wang", true), ("Dr. Wang", false), ("Wang left", false),
    ("At&t", false),
  ])
  func someWordsBeginSentences(_ text: String, _ isClear: Bool) {
    #expect(start(text).isClearStart == isClear)
  }

  @Test(arguments: [
    ("A, b", true), ("A man", false), ("I left", false), ("B left", true), ("VII left", true),
    ("Vol left", false), ("他", true),
  ])
  func lettersAndRomanNumeralsAreShortMarks(_ text: String, _ isShort: Bool) {
    #expect(start(text).isShortMark == isShort)
  }

  @Test(arguments: [
    ("Then he", true, false), ("EST", false, true), ("I am", true, false), ("A man", true, false),
    ("B left", false, false),
    ("U.S. troops", false, false), ("Wang@x.cn", false, false), ("O'Neill left", false, false),
    ("Don’t go", true, false),
  ])
  func wordsAreTakenByTheirLetters(_ text: String, _ isCapitalised: Bool, _ isAllCapitals: Bool) {
    let start = start(text)
    #expect(start.isCapitalisedWord == isCapitalised && start.isAllCapitals == isAllCapitals)
  }

  @Test(arguments: [
    ("Wang asked.", true), ("Mr. Wang said.", true), ("Wang Xiaoming Li Hua replied.", false),
    ("Wang Xiaoming replied.", true),
    ("W. B. Wang said", true), ("Then Wang asked.", false), ("Wang left.", false), ("wang asked.", false),
    ("Wang", false),
    ("Wang — asked", false),
  ])
  func speechIsReported(_ text: String, _ isReporting: Bool) {
    let utf8 = Array(text.utf8)
    #expect(SentenceStart(utf8.span, after: 0).isReportingClause(utf8.span) == isReporting)
  }

  @Test func whatFollowsTheWordIsKnown() {
    #expect(start("Mr. Wang").hasStop && !start("Mr. Wang").isFreeWord)
    #expect(start("Then he").isFreeWord && !start("Then he").hasStop)
  }
}
