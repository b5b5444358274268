/// The words of a language and the rules: what reads a text in every way that the language allows.
struct QuantityGrammar: Sendable {
  /// Finds the words.
  let lexer: Lexer
  /// The rules.
  let grammar: Grammar

  /// The grammar of English.
  static let english = QuantityGrammar(.english)
  /// The grammar of Chinese.
  static let chinese = QuantityGrammar(.chinese)

  /// The sections of a language's table as it is embedded.
  ///
  /// - Throws: a `QuantityTableError` for text before the first section.
  static func embeddedSections(_ language: Language) throws(QuantityTableError)
    -> [QuantityTableSection]
  {
    switch language {
    case .english: try QuantityTableSection.sections(of: EmbeddedTable.englishQuantities, file: "english.txt")
    case .chinese: try chineseSections.get()
    }
  }

  /// Read once: the forms of characters are among them, too.
  private static let chineseSections = Result { () throws(QuantityTableError) in
    try QuantityTableSection.sections(of: EmbeddedTable.chineseQuantities, file: "chinese.txt")
  }

  private init(_ language: Language) {
    do { try self.init(language, sections: Self.embeddedSections(language)) } catch {
      // A test loads the embedded tables.
      preconditionFailure(error.description)
    }
  }

  /// The grammar of a language with the words of some sections.
  ///
  /// - Throws: a `QuantityTableError` at the first line that cannot be used.
  init(_ language: Language, sections: [QuantityTableSection]) throws(QuantityTableError) {
    lexer = Lexer(table: try LexemeTable(sections, language: language))
    grammar = .standard
  }

  /// All readings of a stretch of text that begins and ends with a character.
  ///
  /// - Complexity: O(*n*) in the bytes of the stretch.
  func chart(of utf8: [UInt8], _ range: Range<Int>) -> ReadingChart {
    ReadingChart(LexemeText(utf8, range), lexer: lexer, grammar: grammar)
  }
}
