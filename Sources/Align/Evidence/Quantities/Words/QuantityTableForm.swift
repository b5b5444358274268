/// What the lines of one section of a table of words may say.
struct QuantityTableForm: Sendable {
  /// What is next to a category.
  enum Value: Sendable {
    /// Nothing.
    case none
    /// `-`: a word that only counts.
    case dash
    /// A unit, or `unit*factor`.
    case unit
    /// The code of a currency, or `code*factor`.
    case currency
    /// A whole number within bounds.
    case whole(ClosedRange<Int>)
    /// A number above 0.
    case number
    /// Two whole numbers, the smaller first: 100-999.
    case span
    /// A month and a day: 9-11.
    case day
    /// Any text.
    case text
  }

  /// The categories of the section with their values; empty where any category will do.
  let categories: [(name: String, value: Value)]
  /// What is between a category and its value.
  let separator: Character
  /// Whether a word may stand in several lines.
  let allowsSeveralMeanings: Bool

  private init(
    _ categories: [(name: String, value: Value)],
    separator: Character = " ",
    allowsSeveralMeanings: Bool = false
  ) {
    self.categories = categories
    self.separator = separator
    self.allowsSeveralMeanings = allowsSeveralMeanings
  }

  /// The sections of a language's table that a user's file may have.
  static func sections(_ language: Language) -> [String] {
    switch language {
    case .english: ["numerals", "roles", "phrases", "before", "after", "units", "hidden", "grammar"]
    case .chinese:
      [
        "before", "after", "setting-after", "setting-before", "units-in-context", "not-units", "words",
        "units", "counted", "things", "order", "periods", "hidden", "grammar",
      ] + LabelledWords.Section.allCases.map(\.rawValue)
    }
  }

  /// The form of a section; `nil` for those that other loaders check.
  static func named(_ section: String, _ language: Language) -> QuantityTableForm? {
    switch (section, language) {
    case ("before", .chinese): plain(ChineseWords.Before.allCases)
    case ("after", .chinese): plain(ChineseWords.After.allCases)
    case ("setting-after", .chinese), ("setting-before", .chinese): plain(ChineseWords.Setting.allCases)
    case ("words", .chinese):
      QuantityTableForm(ChineseWords.Category.allCases.map { ($0.rawValue, $0.value) }, separator: ":")
    case ("units", .chinese), ("units-in-context", .chinese):
      QuantityTableForm(ChineseUnits.Kind.allCases.map { ($0.rawValue, $0.value) })
    case ("not-units", .chinese), ("counted", .chinese), ("things", .chinese), ("order", .chinese),
      ("periods", .chinese),
      ("rates", .chinese):
      QuantityTableForm([], allowsSeveralMeanings: true)
    case ("before", .english), ("after", .english): plain(EnglishLexicon.Hedge.allCases)
    case ("phrases", .english):
      QuantityTableForm(
        EnglishLexicon.Phrase.allCases.map { ($0.rawValue, $0 == .day ? .day : .none) },
        separator: ":"
      )
    case ("roles", .english):
      QuantityTableForm(
        EnglishVocabulary.Roles.names.map { ($0, .none) },
        allowsSeveralMeanings: true
      )
    case ("units", .english): QuantityTableForm(EnglishUnits.Kind.allCases.map { ($0.rawValue, $0.value) })
    case ("numerals", .english): QuantityTableForm(numerals)
    case ("hidden", _): QuantityTableForm([], allowsSeveralMeanings: true)
    default:
      language == .chinese
        ? LabelledWords.Section(rawValue: section).map {
          QuantityTableForm($0.labels.map { ($0, .none) }, allowsSeveralMeanings: true)
        } : nil
    }
  }

  private static func plain<Category: RawRepresentable>(_ categories: [Category]) -> QuantityTableForm
  where Category.RawValue == String {
    QuantityTableForm(categories.map { ($0.rawValue, .none) })
  }

  /// The categories of English number words; those of scales are powers of ten.
  private static let numerals: [(name: String, value: Value)] = [
    ("digit", .whole(0...9)), ("teen", .whole(10...19)), ("tens", .whole(20...90)),
    ("hundred", .whole(100...100)),
    ("scale", .whole(1...30)), ("plural", .whole(2...1000)), ("dozen", .whole(2...1000)),
    ("ordinal", .whole(0...1000)), ("ordinalScale", .whole(1...30)), ("fraction", .whole(2...1000)),
    ("fractionScale", .whole(1...30)), ("month", .whole(1...12)), ("weekday", .whole(1...7)),
    ("roman", .whole(1...3999)),
  ]
}

extension ChineseWords.Category {
  /// What follows the colon.
  fileprivate var value: QuantityTableForm.Value {
    switch self {
    case .era: .whole(-10_000...10_000)
    case .magnitude: .span
    case .overOne: .unit
    case .factor, .cardinal: .number
    case .ordinal: .whole(1...1_000_000)
    case .alias: .text
    case .year: .whole(-10_000...10_000)
    case .day: .day
    case .hour: .whole(0...24)
    case .none, .idiom, .soft, .number, .once, .first, .firstTime, .half, .mostly, .both, .doubled, .name:
      .none
    }
  }
}

extension ChineseUnits.Kind {
  /// What stands beside the kind.
  fileprivate var value: QuantityTableForm.Value {
    switch self {
    case .measure, .duration, .age, .point, .share: .unit
    case .money: .currency
    case .classifier, .noun, .ordinal: .dash
    }
  }
}

extension EnglishUnits.Kind {
  /// What stands beside the kind.
  fileprivate var value: QuantityTableForm.Value {
    switch self {
    case .measure, .duration, .share, .point: .unit
    case .money, .sign, .part: .currency
    }
  }
}
