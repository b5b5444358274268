/// Text that was left in the other language.
struct UntranslatedCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "untranslated",
    summary: "Text was left in the other language.",
    flags: #""The 务虚 debates went on all night."; 他在 the end of the day 才回来。"#,
    passes: #"NATO, iPhone, "Windows XP", an address, a term given in brackets: 机器学习（machine learning）"#,
    severities: [.error, .warning, .note],
    errorType: .untranslated
  )

  /// More than this share of a side's letters in the other language, and the side is not translated.
  private static let wholeShare = 0.6
  /// So many small words in a row are a phrase; fewer may be a name or a term.
  private static let phraseWords = 2
  /// So many words without a function word are a phrase too, where the other side has them as they are.
  private static let longPhraseWords = 4

  /// English words that no name or brand is made of alone.
  private static let functionWords: Set<String> = [
    "the", "a", "an", "of", "and", "to", "in", "is", "was", "were", "are", "for", "with", "that", "on", "at",
    "by",
    "from", "as", "it", "he", "she", "they", "his", "her", "their", "this", "has", "have", "had", "be",
    "been", "not",
    "but", "or", "which", "who", "will", "would", "its", "you", "we", "your", "our",
  ]

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    guard pair.isPaired, !NotTranslatedCheck.isCopy(pair) else { return [] }
    return english(pair.englishScalars) + chinese(pair.chineseScalars, pair.chineseMarks.marks)
  }

  // MARK: - Chinese in the English

  private func english(_ text: ScalarText) -> [FindingDraft] {
    guard text.hanCount > 0 else { return [] }
    // A Han character stands for about three letters.
    let share = Double(text.hanCount * 3) / Double(text.hanCount * 3 + text.latinCount)
    if share >= Self.wholeShare, text.hanCount > 1 {
      return [FindingDraft(.error, "the English text is in Chinese", .english, text.wholeRange)]
    }
    var drafts: [FindingDraft] = []
    var index = 0
    while index < text.count {
      guard CharacterClass.isHan(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, CharacterClass.isHan(text[index]) { index += 1 }
      // A character alone is a term, or no character at all: 丨 is used as a bar.
      let isGloss = index - start == 1 || Enclosure.contains(start..<index, in: text)
      drafts.append(
        FindingDraft(
          isGloss ? .note : .warning,
          "“\(text.string(start..<index))” was left untranslated in the English"
            + (isGloss ? ", apparently as a term" : ""),
          .english,
          text.bytes(start..<index)
        )
      )
    }
    return drafts
  }

  // MARK: - English in the Chinese

  private func chinese(_ text: ScalarText, _ marks: [MarkupReader.Mark]) -> [FindingDraft] {
    guard text.latinCount > 0 else { return [] }
    let runs = LatinRuns.all(in: text, outside: marks)
    if text.hanCount == 0 {
      let small = runs.flatMap(\.words).filter { CharacterClass.isLower(text[$0.lowerBound]) && $0.count > 1 }
      guard small.count >= Self.phraseWords else { return [] }
      return [FindingDraft(.error, "the Chinese text is in English", .chinese, text.wholeRange)]
    }
    var drafts: [FindingDraft] = []
    for run in runs {
      let words = run.words.map { text.string($0) }
      let small = words.filter { $0.first?.isLowercase ?? false }
      let functionWords = words.filter { Self.functionWords.contains($0) }
      let isPhrase =
        small.count >= Self.phraseWords && words.count > 2 && !functionWords.isEmpty
        || small.count >= Self.longPhraseWords
      guard isPhrase else { continue }
      let isWhole = text.latinCount > text.hanCount * 6
      let isGloss = Enclosure.contains(run.range, in: text)
      let severity: Finding.Severity = isWhole ? .error : isGloss ? .note : .warning
      drafts.append(
        FindingDraft(
          severity,
          "“\(text.string(run.range))” was left untranslated in the Chinese"
            + (isGloss ? ", apparently as a term" : ""),
          .chinese,
          text.bytes(run.range)
        )
      )
    }
    return drafts
  }
}
