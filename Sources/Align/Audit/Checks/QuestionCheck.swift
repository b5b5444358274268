/// A question that the other side states, or the other way round.
struct QuestionCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "question",
    summary: "One side asks what the other side states.",
    flags: #"公司倒闭了。 → "Did the company sink?"; 他来吗？ → "He comes.""#,
    passes: #"a question without a mark on either side; 他问谁来。 → "Who comes? he asked.""#,
    severities: [.warning, .note],
    errorType: .mistranslation
  )

  /// Characters that turn a sentence into a question when they come last, before the closing mark.
  private static let particles = Set("吗么呢吧嗎麼".unicodeScalars.map(\.value))
  /// Those that ask and do nothing else.
  /// Words that ask, of which exclamations are made as well: 哪能, 怎么敢, 什么男子汉.
  private static let interrogatives = Set("谁哪怎何岂啥什誰豈".unicodeScalars.map(\.value))
  private static let asking = Set("吗嗎".unicodeScalars.map(\.value))

  /// No row as it was had these.
  private static let certain = 0.95
  /// A question of the Chinese that English tells of: 会怎样呢？ for "and what will be".
  private static let told = 0.3

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    guard pair.isPaired else { return [] }
    let english = pair.englishScalars
    let chinese = pair.chineseScalars
    let asked = Self.end(english)
    let stated = Self.end(chinese)
    guard asked.mark != 0, stated.mark != 0, chinese.hanCount > 0, english.latinCount > 0 else { return [] }
    let asksEnglish = Self.isQuestion(asked.mark)
    let asksChinese = Self.isQuestion(stated.mark)
    if asksEnglish == asksChinese { return [] }
    let other = asksEnglish ? chinese : english
    // A question somewhere inside may be the one that is meant: "Who comes?" he asked.
    if other.scalars.contains(where: Self.isQuestion) { return [] }
    if asksEnglish {
      // A rhetorical question is a statement, and the other way round.
      let isRhetorical =
        Self.particles.contains(chinese[stated.index - 1])
        || chinese.scalars.contains(where: Self.interrogatives.contains) || Self.isRequest(pair.tokens.words)
      return [
        FindingDraft(
          probability: isRhetorical ? Self.told : Self.certain,
          "the English asks; the Chinese does not",
          english: english.bytes(asked.index..<asked.index + 1)
        )
      ]
    }
    return [
      FindingDraft(
        probability: Self.asking.contains(chinese[stated.index - 1]) ? Self.certain : Self.told,
        "the Chinese asks; the English does not",
        chinese: chinese.bytes(stated.index..<stated.index + 1)
      )
    ]
  }

  /// Beginnings of questions that ask for something to be done, which Chinese puts as a request: Could you hold the door?
  private static let requests = [
    "would you", "could you", "can you", "will you", "may i", "can i", "could i", "why do n't",
  ]
  .map { $0.split(separator: " ").map { Array($0.utf8) } }

  private static func isRequest(_ words: [[UInt8]]) -> Bool {
    requests.contains { $0.count <= words.count && zip($0, words).allSatisfy { $0 == $1 } }
  }

  private static func isQuotation(_ scalar: UInt32) -> Bool {
    CharacterClass.isOpeningQuote(scalar) || CharacterClass.isClosingQuote(scalar) || scalar == 0x22
      || scalar == 0x27
  }

  private static func isQuestion(_ scalar: UInt32) -> Bool {
    scalar == 0x3F || scalar == 0xFF1F || scalar == 0x61F
  }

  /// The mark at the end, closing quotation marks and brackets left out; 0 for none, and for that of what somebody is quoted to say.
  private static func end(_ text: ScalarText) -> (mark: UInt32, index: Int) {
    var index = text.trimmedEnd - 1
    if isQuotation(text[index]), !isQuotation(text[text.trimmedStart]) { return (0, index) }
    while index > 0,
      CharacterClass.isClosingQuote(text[index]) || CharacterClass.isClosingBracket(text[index])
        || text[index] == 0x22 || text[index] == 0x27 || CharacterClass.isSpace(text[index])
    {
      index -= 1
    }
    return CharacterClass.isStop(text[index]) ? (text[index], index) : (0, index)
  }
}
