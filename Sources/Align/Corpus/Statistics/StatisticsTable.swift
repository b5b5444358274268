/// The figures of a corpus as rows of name and value: what text, JSON and the datasheet all show.
struct StatisticsTable {
  /// A figure.
  struct Row {
    /// What it is, in words.
    var title: String
    /// Its key in JSON.
    var key: String
    /// Its value: a whole number, or a decimal with four digits.
    var value: String
  }

  /// The figures, in the order in which they are shown.
  let rows: [Row]
  /// The share of running English words that vocabularies of each size cover.
  let englishCoverage: [(size: Int, share: Double)]
  /// The share of running Chinese characters that sets of each size cover.
  let chineseCoverage: [(size: Int, share: Double)]

  /// Takes the figures of a corpus.
  init(_ statistics: CorpusStatistics) {
    func number(_ value: Double?) -> String { value.flatMap(FixedDecimal.text) ?? "null" }
    var rows = [
      Row(title: "Documents", key: "documents", value: "\(statistics.documents)"),
      Row(title: "Pairs", key: "pairs", value: "\(statistics.pairs)"),
      Row(title: "Pairs of one segment each", key: "one_to_one", value: "\(statistics.oneToOne)"),
      Row(title: "Pairs without English", key: "empty_english", value: "\(statistics.emptyEnglish)"),
      Row(title: "Pairs without Chinese", key: "empty_chinese", value: "\(statistics.emptyChinese)"),
      Row(title: "English words", key: "english_words", value: "\(statistics.englishWords.tokens)"),
      Row(title: "Different English words", key: "english_types", value: "\(statistics.englishWords.types)"),
      Row(
        title: "English words that occur once",
        key: "english_hapaxes",
        value: "\(statistics.englishWords.hapaxes)"
      ),
      Row(
        title: "Chinese characters",
        key: "chinese_characters",
        value: "\(statistics.chineseCharacters.tokens)"
      ),
      Row(
        title: "Different Chinese characters",
        key: "chinese_types",
        value: "\(statistics.chineseCharacters.types)"
      ),
      Row(title: "English, bytes", key: "english_bytes", value: "\(statistics.englishBytes)"),
      Row(title: "Chinese, bytes", key: "chinese_bytes", value: "\(statistics.chineseBytes)"),
    ]
    func add(_ title: String, _ key: String, _ histogram: Histogram) {
      guard histogram.total > 0 else { return }
      rows.append(Row(title: title + ", mean", key: key + "_mean", value: number(histogram.mean)))
      for (name, share) in [("5 %", 0.05), ("median", 0.5), ("95 %", 0.95)] {
        let end = name == "median" ? "median" : name == "5 %" ? "p05" : "p95"
        rows.append(
          Row(title: "\(title), \(name)", key: "\(key)_\(end)", value: number(histogram.quantile(share)))
        )
      }
    }
    add("English words in a pair", "english_length", statistics.englishLength)
    add("Chinese characters in a pair", "chinese_length", statistics.chineseLength)
    add("Length ratio (ln)", "length_ratio", statistics.lengthRatio)
    add("Posterior", "posterior", statistics.posterior)
    self.rows = rows
    func coverage(_ count: VocabularyCount, _ sizes: [Int]) -> [(size: Int, share: Double)] {
      Array(zip(sizes, count.coverage(ofCommonest: sizes))).map { (size: $0.0, share: $0.1) }
    }
    englishCoverage = coverage(statistics.englishWords, CorpusStatistics.vocabularySizes)
    chineseCoverage = coverage(statistics.chineseCharacters, CorpusStatistics.characterSetSizes)
  }
}
