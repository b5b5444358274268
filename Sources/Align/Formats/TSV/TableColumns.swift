/// Which column of a table holds what, as its header says.
///
/// The texts are found by the names that people give them: the language (`english`, `en`, `en-US`, `text_zh`, `中文`), or
/// their part in the translation (`source`, `src`, `target`, `译文`). Case, `-`, `_` and spaces do not count.
struct TableColumns {
  /// What is in a column.
  enum Column: Hashable {
    case text(Side)
    case evidence
    case metadata
    case score
    case unit
    case identifier
    case context
    case note
    /// Whether the translation is left for a review, as Weblate says it.
    case fuzzy
    /// A state of XLIFF.
    case state
    case property(String)
    /// A column that Align knows nothing of, with its name; a field of the unit.
    case field(String)
  }

  /// The side that a text belongs to.
  enum Side: Hashable {
    case language(Language)
    /// The first or the second language of the translation; which is English has to be seen.
    case source
    case target
  }

  /// The columns, in order.
  private(set) var columns: [Column]
  /// How many columns a row has at least: those up to the second text. Editors cut off tabs at line ends.
  let fewest: Int
  /// Whether cells are escaped as `TSVField` says.
  let isEscaped: Bool
  /// Whether a header named the columns.
  let hasHeader: Bool
  /// Whether it is not known yet which of the texts is English.
  var isUndecided: Bool { columns.contains(.text(.source)) || columns.contains(.text(.target)) }
  /// The language that was translated, if the header says so; `nil` where it only names the languages.
  private(set) var sourceLanguage: Language?
  /// The varieties that the column names give, such as `zh-TW`.
  private(set) var tags: [Language: String] = [:]
  /// Whether a file without header has not shown yet where its texts are.
  private(set) var isGuessed = false

  /// The table of a file without header, of which it is not known yet where the texts are; see `SideGuess`.
  init(withoutHeader count: Int) {
    columns = Self.plain(count)
    fewest = 2
    isEscaped = false
    hasHeader = false
    isGuessed = true
  }

  /// The table that the user described.
  ///
  /// - Throws: `ReadError` where a column is not there, or a text has none.
  init(_ choices: [TableColumnChoice], first: [String], hasHeader: Bool, place: ReadError) throws(ReadError) {
    var columns =
      hasHeader
      ? zip(first.map(Self.folded), first).map { Self.column($0, $1) } : Self.plain(first.count)
    for choice in choices {
      let name = Self.folded(choice.column)
      guard let index = choice.index ?? first.firstIndex(where: { Self.folded($0) == name }),
        index < first.count
      else {
        var error = place
        error.problem = "there is no column \(choice.column.quoted) for \(choice.content.rawValue)"
        error.expected =
          choice.index == nil
          ? "one of " + first.prefix(8).map(\.quoted).joined(separator: ", ") : "1 to \(first.count)"
        throw error
      }
      switch choice.content {
      case .english: columns[index] = .text(.language(.english))
      case .chinese: columns[index] = .text(.language(.chinese))
      case .identifier: columns[index] = .identifier
      case .document: columns[index] = .property("document")
      case .note: columns[index] = .note
      case .context: columns[index] = .context
      case .score: columns[index] = .score
      }
    }
    let texts = columns.indices.filter { if case .text = columns[$0] { true } else { false } }
    guard Language.allCases.allSatisfy({ columns.contains(.text(.language($0))) }) else {
      var error = place
      error.problem = "no column is given for one of the two texts"
      error.expected = "both, as in english=2,chinese=3"
      throw error
    }
    self.columns = columns
    fewest = (texts.max() ?? 0) + 1
    isEscaped = hasHeader && first.map(Self.folded).contains("bead")
    self.hasHeader = hasHeader
    isGuessed = false
  }

  private static func plain(_ count: Int) -> [Column] {
    (0..<count).map { .field("column-\($0 + 1)") }
  }

  /// Settles where the texts of a file without header are.
  mutating func decide(english: Int, chinese: Int) {
    isGuessed = false
    // The first row may be a bad one.
    columns += Self.plain(max(english, chinese) + 1).dropFirst(columns.count)
    columns[english] = .text(.language(.english))
    columns[chinese] = .text(.language(.chinese))
  }

  /// The table that a header describes; `nil` if the line is not a header.
  ///
  /// - Throws: `ReadError` where several columns are of one language and the options name none of them.
  init?(header: [String], options: BitextReaderOptions, place: ReadError) throws(ReadError) {
    let names = header.map(Self.folded)
    var texts: [Side: Int] = [:]
    for (side, known) in [(Side.source, Self.sourceNames), (.target, Self.targetNames)] {
      if let index = names.firstIndex(where: known.contains) { texts[side] = index }
    }
    let found = Language.allCases.map { language in
      header.indices.filter { ColumnLanguage(header[$0])?.language == language }
    }
    // A glossary may well begin with English and 英文 as its first terms.
    guard texts.count + found.count(where: { !$0.isEmpty }) >= 2 else { return nil }
    for (language, indices) in zip(Language.allCases, found) {
      texts[.language(language)] = try Self.choose(indices, of: language, header, options, place)
    }
    let (english, chinese) = (texts[.language(.english)], texts[.language(.chinese)])
    for (language, index) in [(Language.english, english), (.chinese, chinese)] {
      guard let index, let column = ColumnLanguage(header[index]) else { continue }
      if column.isSource { sourceLanguage = language }
      if column.isTarget { sourceLanguage = language.other }
      let tag = LanguageTag.normalised(column.tag)
      if tag.contains("-") { tags[language] = tag }
    }
    switch (english, chinese, texts[.source] ?? texts[.target]) {
    case (_?, _?, _):
      texts[.source] = nil
      texts[.target] = nil
    case (_?, nil, let other?), (nil, _?, let other?):
      let otherLanguage: Language = english == nil ? .english : .chinese
      sourceLanguage = texts[.source] == nil ? otherLanguage.other : otherLanguage
      texts =
        english == nil
        ? [.language(.english): other, .language(.chinese): chinese ?? 0]
        : [.language(.english): english ?? 0, .language(.chinese): other]
    default:
      guard english == nil, chinese == nil, texts[.source] != nil, texts[.target] != nil else { return nil }
    }
    isEscaped = names.contains("bead")
    hasHeader = true
    fewest = (texts.values.max() ?? 0) + 1
    columns = zip(names, header).map { Self.column($0, $1) }
    for (side, index) in texts { columns[index] = .text(side) }
  }

  /// Settles which of source and target is English.
  mutating func decide(sourceIs language: Language) {
    let other: Language = language == .english ? .chinese : .english
    sourceLanguage = language
    columns = columns.map { column in
      switch column {
      case .text(.source): .text(.language(language))
      case .text(.target): .text(.language(other))
      default: column
      }
    }
  }

  private static func column(_ name: String, _ original: String) -> Column {
    switch name {
    case "evidence": return .evidence
    case "metadata": return .metadata
    case "score": return .score
    case "unit": return .unit
    case "id", "key", "stringid", "string_id", "identifier", "segment_id", "unit_id", "key_name":
      return .identifier
    case "fuzzy": return .fuzzy
    case "state": return .state
    case "context", "msgctxt": return .context
    case "note", "notes", "comment", "comments", "备注", "備註": return .note
    default: break
    }
    if TSVWriter.columns.contains(name), name != "english", name != "chinese" {
      return .property(name.replacing("_", with: "-"))
    }
    if let field = TSVField.text(original[...]).dropping(prefix: "metadata.") {
      return .property("metadata-" + field)
    }
    return .field(original.trimmingWhiteSpace)
  }

  /// The text of a cell of TSV.
  func text(of cell: String) -> String {
    isEscaped ? TSVField.text(cell[...]) : TSVField.unquoted(cell[...]) ?? cell
  }

  // MARK: Names

  private static let sourceNames: Set<String> = [
    "source", "src", "source_text", "src_text", "source_segment", "source_string",
    "sourcestring", "original", "msgid", "原文",
  ]
  private static let targetNames: Set<String> = [
    "target", "tgt", "trg", "target_text", "tgt_text", "trg_text", "target_segment", "target_string",
    "targetstring", "translation", "msgstr", "译文", "譯文",
  ]
  /// The name of a column without what does not count.
  static func folded(_ name: String) -> String {
    String(name.trimmingWhiteSpace.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
  }

  private static func choose(
    _ found: [Int],
    of language: Language,
    _ header: [String],
    _ options: BitextReaderOptions,
    _ place: ReadError
  ) throws(ReadError) -> Int? {
    guard let wanted = options.tag(language).flatMap(LanguageVariety.init(tag:)), found.count > 1 else {
      if found.count <= 1 { return found.first }
      // Among names with a region, one without is the language itself, as in Align's own columns.
      let plain = found.filter { index in
        ColumnLanguage(header[index])?.tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).count == 1
      }
      if plain.count == 1 { return plain[0] }
      throw ambiguous(found, language, header, place)
    }
    let matches = found.filter {
      ColumnLanguage(header[$0]).flatMap { LanguageVariety(tag: $0.tag) }?.answers(wanted) ?? false
    }
    guard matches.count == 1 else { throw ambiguous(found, language, header, place) }
    return matches[0]
  }

  private static func ambiguous(_ found: [Int], _ language: Language, _ header: [String], _ place: ReadError)
    -> ReadError
  {
    var error = place
    let names = found.map { header[$0].trimmingWhiteSpace.quoted }.joined(separator: " and ")
    let name = language == .english ? "English" : "Chinese"
    error.problem = "the columns \(names) are all \(name)"
    error.expected = "only one such column, or the tag of the wanted one as the \(name) tag"
    return error
  }
}
