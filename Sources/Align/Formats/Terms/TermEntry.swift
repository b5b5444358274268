/// An entry of a glossary: what one language calls a thing, and what the other is to call it.
public struct TermEntry: Sendable, Hashable {
  /// The terms of English, any of which will do.
  public var english: [String]
  /// The terms of Chinese, any of which will do.
  public var chinese: [String]
  /// Words that English must not use for it.
  public var forbiddenEnglish: [String]
  /// Words that Chinese must not use for it.
  public var forbiddenChinese: [String]
  /// What the glossary says of it.
  public var note: String
  /// Whether capitals count.
  public var isCaseSensitive: Bool
  /// The 1-based line of the entry in its file.
  public var line: Int

  /// Makes an entry from its parts.
  public init(
    english: [String],
    chinese: [String],
    forbiddenEnglish: [String] = [],
    forbiddenChinese: [String] = [],
    note: String = "",
    isCaseSensitive: Bool = false,
    line: Int = 0
  ) {
    self.english = english
    self.chinese = chinese
    self.forbiddenEnglish = forbiddenEnglish
    self.forbiddenChinese = forbiddenChinese
    self.note = note
    self.isCaseSensitive = isCaseSensitive
    self.line = line
  }

  /// The terms of one language.
  public func terms(_ language: Language) -> [String] { language == .english ? english : chinese }

  /// The forbidden words of one language.
  public func forbidden(_ language: Language) -> [String] {
    language == .english ? forbiddenEnglish : forbiddenChinese
  }

  /// The terms and forbidden words of both languages.
  var all: [String] { english + chinese + forbiddenEnglish + forbiddenChinese }

  mutating func add(_ term: String, _ language: Language, isForbidden: Bool) {
    switch (language, isForbidden) {
    case (.english, false): english.append(term)
    case (.english, true): forbiddenEnglish.append(term)
    case (.chinese, false): chinese.append(term)
    case (.chinese, true): forbiddenChinese.append(term)
    }
  }
}
