/// Which column of a table holds what, as its header says.
///
/// The texts are found by the names that people give them: the language (`english`, `en`, `en-US`, `text_zh`, `中文`), or
/// their part in the translation (`source`, `src`, `target`, `译文`). Case, `-`, `_` and spaces do not count.
struct TableColumns {
  /// What stands in a column.
  enum Column: Hashable {
    case text(Side)
    case evidence
    case metadata
    case score
    case property(String)
    case unknown
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

  /// English, then Chinese: the table of a file without header.
  init() {
    columns = [.text(.language(.english)), .text(.language(.chinese))]
    fewest = 2
    isEscaped = false
    hasHeader = false
  }

  /// The table that a header tells of; `nil` where the line is no header.
  ///
  /// - Throws: `ReadError` where several columns are of one language and the options name none of them.
  init?(header: [String], options: BitextReaderOptions, place: ReadError) throws(ReadError) {
    let names = header.map(Self.folded)
    var texts: [Side: Int] = [:]
    for (side, known) in [(Side.source, Self.sourceNames), (.target, Self.targetNames)] {
      if let index = names.firstIndex(where: known.contains) { texts[side] = index }
    }
    let found = Language.allCases.map { language in
      names.indices.filter { Self.language(names[$0]) == language }
    }
    // A glossary may well begin with English and 英文 as its first terms.
    guard texts.count + found.count(where: { !$0.isEmpty }) >= 2 else { return nil }
    for (language, indices) in zip(Language.allCases, found) {
      texts[.language(language)] = try Self.choose(indices, of: language, header, options, place)
    }
    let (english, chinese) = (texts[.language(.english)], texts[.language(.chinese)])
    switch (english, chinese, texts[.source] ?? texts[.target]) {
    case (_?, _?, _):
      texts[.source] = nil
      texts[.target] = nil
    case (_?, nil, let other?), (nil, _?, let other?):
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
    default: break
    }
    if TSVWriter.columns.contains(name), name != "english", name != "chinese" {
      return .property(name.replacing("_", with: "-"))
    }
    if let field = TSVField.text(original[...]).dropping(prefix: "metadata.") {
      return .property("metadata-" + field)
    }
    return .unknown
  }

  // MARK: Names

  private static let sourceNames: Set<String> = [
    "source", "src", "source_text", "src_text", "source_segment", "original", "原文",
  ]
  private static let targetNames: Set<String> = [
    "target", "tgt", "trg", "target_text", "tgt_text", "trg_text", "target_segment", "translation", "译文",
    "譯文",
  ]
  private static let languageNames: [String: Language] = [
    "english": .english, "英文": .english, "英语": .english, "英語": .english,
    "chinese": .chinese, "中文": .chinese, "汉语": .chinese, "漢語": .chinese, "cn": .chinese,
  ]

  private static func folded(_ name: String) -> String {
    String(name.trimmingWhiteSpace.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
  }

  /// The language that a column's name tells: its name, its tag, or either beside `text`.
  private static func language(_ name: String) -> Language? {
    var name = name
    for part in ["_text", "_segment", "_sentence"] where name.hasSuffix(part) { name.removeLast(part.count) }
    for part in ["text_", "segment_", "sentence_"] where name.hasPrefix(part) { name.removeFirst(part.count) }
    return languageNames[name] ?? (name.contains("_") || name.count <= 3 ? tagged(name) : nil)
  }

  /// The language of a tag of two or three letters and perhaps a script and a region; `zh_score` is none.
  private static func tagged(_ name: String) -> Language? {
    let parts = name.split(separator: "_").dropFirst()
    guard parts.count <= 2, parts.allSatisfy({ $0.count == 2 || ["hans", "hant", "latn"].contains($0) })
    else {
      return nil
    }
    return Language(tag: name)
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
      // A name without region beside regions is the language itself; Align's own columns are such.
      let plain = found.filter { languageNames[folded(header[$0])] != nil || folded(header[$0]).count <= 3 }
      if plain.count == 1 { return plain[0] }
      throw ambiguous(found, language, header, place)
    }
    let matches = found.filter {
      LanguageVariety(tag: folded(header[$0]))?.answers(wanted) ?? false
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
    error.expected = "one, or the tag of one of them as the \(name) that is wanted"
    return error
  }
}
