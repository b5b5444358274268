/// Sides that repeat each other instead of translating: identical ones, and text left in the other language.
package struct UntranslatedFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "untranslated",
    summary: "A side repeats the other instead of translating it.",
    score: "share of one side's words that occur unchanged in the other, 0 to 1; from 4 words on",
    takes: "“Click the Save button.” beside “Click the Save button。”",
    passes: "“Open Microsoft Word.” beside “打开Microsoft Word。”",
    limit: FilterLimit(most: 0.6)
  )

  /// A name of two words is often kept as it is, and a word beside it does not make a sentence.
  static let fewestWords = 4

  /// Makes the filter.
  package init() {}

  /// The larger of the shares of English words in the Chinese and of Chinese characters in the English.
  package func score(_ pair: CorpusPair) -> Double? {
    guard pair.hasTwoSides else { return nil }
    return max(englishKept(pair), chineseKept(pair))
  }

  private func englishKept(_ pair: CorpusPair) -> Double {
    guard pair.chineseProfile.basicLatin > 0 else { return 0 }
    var inChinese: Set<[UInt8]> = []
    LatinWordRuns.forEach(pair.chinese) { inChinese.insert($0) }
    var words = 0
    var kept = 0
    LatinWordRuns.forEach(pair.english) { word in
      words += 1
      if inChinese.contains(word) { kept += 1 }
    }
    return words < Self.fewestWords ? 0 : Double(kept) / Double(words)
  }

  private func chineseKept(_ pair: CorpusPair) -> Double {
    guard pair.englishProfile.han > 0, pair.chineseProfile.han >= Self.fewestWords else { return 0 }
    func characters(_ bytes: [UInt8]) -> [UInt32] {
      var found: [UInt32] = []
      var offset = 0
      while offset < bytes.count {
        let scalar = bytes.span.scalar(at: offset)
        if CharacterClass.isHan(scalar.value) { found.append(scalar.value) }
        offset += scalar.width
      }
      return found
    }
    let inEnglish = Set(characters(pair.english))
    let chinese = characters(pair.chinese)
    return Double(chinese.count { inEnglish.contains($0) }) / Double(chinese.count)
  }
}
