/// What the features of punctuation and layout say, in words.
enum FeatureWords {
  /// The phrase of a feature; its name where it has none.
  static func phrase(_ feature: String) -> String {
    phrases[feature] ?? String(feature.map { $0 == "-" ? " " : $0 })
  }

  private static let phrases: [String: String] = [
    "questions-shared": "both ask",
    "questions-differ": "one asks more often",
    "exclamations-shared": "both exclaim",
    "exclamations-differ": "one exclaims more often",
    "quotes-shared": "both quote",
    "quotes-differ": "quotation marks on one side only",
    "colons-differ": "a colon on one side only",
    "parentheses-shared": "parentheses on both sides",
    "parentheses-differ": "parentheses on one side only",
    "ending-equal": "both end alike",
    "ending-question-differs": "only one ends with a question",
    "ending-exclamation-shared": "both end with an exclamation",
    "closing-quote-shared": "both end with a quotation",
    "closing-quote-differs": "only one ends with a quotation",
    "opening-quote-shared": "both begin with a quotation",
    "opening-quote-differs": "only one begins with a quotation",
    "chinese-ends-with-comma": "the Chinese ends with a comma",
    "english-ends-with-comma": "the English ends with a comma",
    "chinese-clauses-for-many": "several English segments for Chinese clauses",
    "english-clauses-for-many": "several Chinese segments for English clauses",
    "breaks-differ": "one has more commas, semicolons or dashes",
    "bare-lines-joined": "several lines without a full stop",
    "bare-line-unpaired": "a line without a full stop would be left alone",
    "paragraph-start-shared": "both begin a paragraph",
    "paragraph-start-differs": "only one begins a paragraph",
    "paragraph-break-inside": "a paragraph ends inside",
    "role-shared": "both are a heading, a title or a separator",
    "role-differs": "one is a heading or a title, the other is not",
    "roles-mixed": "a heading or a title together with text",
    "heading-unpaired": "a heading would be left alone",
    "title-unpaired": "a title would be left alone",
  ]
}
