/// How the lines of a section name the category of their words.
enum SectionForm {
  case units, before, after, numerals, grammar

  /// The form of a section; `nil` for sections that other readers use.
  init?(_ section: String, _ language: Language) {
    switch (section, language) {
    case ("units", _): self = .units
    case ("before", _): self = .before
    case ("after", _): self = .after
    case ("numerals", .english): self = .numerals
    case ("grammar", _): self = .grammar
    default: return nil
    }
  }

  /// The category that a line of the section names; `nil` where it is unknown.
  func category(_ name: String) -> ReadingCategory? {
    switch (self, name) {
    case (.units, "ordinal"): .rank
    case (.before, "ordinal"): .orderMark
    case (.numerals, "ordinal"): .ordinalWord
    case (.units, _): ReadingCategory(named: name).flatMap { $0.isUnit ? $0 : nil }
    case (.after, _): ReadingCategory(named: name + "After")
    default: ReadingCategory(named: name)
    }
  }
}
