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

  /// The tables of a language as they are embedded.
  ///
  /// - Throws: a `QuantityTableError` at the first line that cannot be used.
  static func embeddedTable(_ language: Language) throws(QuantityTableError) -> LexemeTable {
    let (bytes, file) =
      switch language {
      case .english: (EmbeddedTable.englishQuantities, "english.txt")
      case .chinese: (EmbeddedTable.chineseQuantities, "chinese.txt")
      }
    return try LexemeTable(QuantityTableSection.sections(of: bytes, file: file), language: language)
  }

  private init(_ language: Language) {
    do {
      lexer = Lexer(table: try Self.embeddedTable(language))
      grammar = .standard
    } catch {
      // A test loads the embedded tables.
      preconditionFailure(error.description)
    }
  }

  /// The grammar of a language.
  static func named(_ language: Language) -> QuantityGrammar {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// All readings of a stretch of text that begins and ends with a character.
  ///
  /// - Complexity: O(*n*) in the bytes of the stretch.
  func chart(of utf8: [UInt8], _ range: Range<Int>) -> ReadingChart {
    ReadingChart(LexemeText(utf8, range), lexer: lexer, grammar: grammar)
  }
}
