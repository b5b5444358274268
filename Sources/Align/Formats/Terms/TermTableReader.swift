/// Reads a glossary from a table, CSV or TSV.
enum TermTableReader {
  /// What a column holds.
  private enum Column: Hashable {
    case text(Language)
    case source, target, forbidden, note, caseSensitive
    case unknown
  }

  /// Names of columns, folded to small letters without spaces, hyphens and underscores.
  private static let names: [(column: Column, names: Set<String>)] = [
    (.text(.english), ["english", "en", "enus", "engb", "英文", "英语", "英語"]),
    (.text(.chinese), ["chinese", "zh", "zhcn", "zhtw", "zhhans", "zhhant", "中文", "汉语", "漢語", "译文中文"]),
    (.source, ["source", "src", "sourceterm", "sourcestring", "term", "原文", "术语", "術語"]),
    (.target, ["target", "tgt", "targetterm", "targetstring", "translation", "译文", "譯文"]),
    (.forbidden, ["forbidden", "forbiddenterms", "deprecated", "donotuse", "avoid", "禁用"]),
    (.note, ["note", "notes", "comment", "comments", "description", "definition", "备注", "備註", "说明"]),
    (.caseSensitive, ["case", "casesensitive", "casesensitivity"]),
  ]
  private static let yes: Set<String> = ["yes", "true", "1", "sensitive", "casesensitive", "y"]

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a row without a term of both languages.
  static func read(_ input: ByteInput, isTSV: Bool) throws(ReadError) -> Glossary {
    var lines = try DecodedLines(input, encoding: nil)
    var parser: CSVParser?
    var failure: ReadError?
    let sink = BitextSink { event in
      if case .problem(let error) = event, failure == nil { failure = error }
      return true
    }
    var rows: [[TableCell]] = []
    while let line = try lines.next() {
      if line.trimmingWhiteSpace.isEmpty || rows.isEmpty && parser == nil && line.hasPrefix("#") { continue }
      if isTSV {
        rows.append(
          line.split(separator: "\t", omittingEmptySubsequences: false).map {
            TableCell(text: String($0), line: lines.line, column: 1)
          }
        )
        continue
      }
      if parser == nil { parser = CSVParser(file: input.name, separator: CSVParser.separator(of: line)) }
      if let cells = try parser?.take(line, number: lines.line, to: sink) { rows.append(cells) }
      if let failure { throw failure }
    }
    try parser?.finish()
    return try glossary(rows, input.name)
  }

  /// The glossary that rows are, the first perhaps a header.
  static func glossary(_ rows: [[TableCell]], _ name: String) throws(ReadError) -> Glossary {
    guard let first = rows.first else { return Glossary(name: name, entries: []) }
    var columns = first.map { column(named: $0.text) }
    let isHeader = columns.count(where: { $0 == .source || $0 == .target || isText($0) }) >= 2
    if !isHeader { columns = [.source, .target] }
    let body = rows.dropFirst(isHeader ? 1 : 0)
    decide(&columns, body)
    let source = columns.lazy.compactMap { column -> Language? in
      if case .text(let language) = column { language } else { nil }
    }.first
    var entries: [TermEntry] = []
    for row in body {
      entries.append(try entry(row, columns, isHeader ? source ?? .english : .english, name))
    }
    // Without a header the order of the columns says nothing of the direction.
    return Glossary(name: name, entries: entries, source: isHeader ? source : nil)
  }

  private static func isText(_ column: Column) -> Bool { if case .text = column { true } else { false } }

  private static func column(named name: String) -> Column {
    let folded = name.lowercased().filter { !" -_\u{FEFF}".contains($0) }
    return names.first { $0.names.contains(folded) }?.column
      ?? ColumnLanguage(name).map { .text($0.language) } ?? .unknown
  }

  /// Finds by the script which of source and target is Chinese.
  private static func decide(_ columns: inout [Column], _ rows: ArraySlice<[TableCell]>) {
    guard let source = columns.firstIndex(of: .source), let target = columns.firstIndex(of: .target) else {
      return
    }
    func han(_ column: Int) -> Int {
      rows.count { column < $0.count && $0[column].text.unicodeScalars.contains { ScriptShare.isHan($0) } }
    }
    let isSourceChinese = han(source) > han(target)
    columns[source] = .text(isSourceChinese ? .chinese : .english)
    columns[target] = .text(isSourceChinese ? .english : .chinese)
  }

  private static func entry(
    _ row: [TableCell],
    _ columns: [Column],
    _ source: Language,
    _ name: String
  ) throws(ReadError) -> TermEntry {
    var entry = TermEntry(english: [], chinese: [], line: row.first?.line ?? 0)
    var texts = 0
    for (column, cell) in zip(columns, row) {
      switch column {
      case .text(let language):
        // A second column of a language holds more terms of it.
        for term in terms(cell.text) { entry.add(term, language, isForbidden: false) }
        texts += 1
      case .forbidden:
        for term in terms(cell.text) {
          let isChinese = term.unicodeScalars.contains { ScriptShare.isHan($0) }
          entry.add(term, isChinese ? .chinese : .english, isForbidden: true)
        }
      case .note: entry.note = cell.text.trimmingWhiteSpace
      case .caseSensitive:
        entry.isCaseSensitive = yes.contains(cell.text.lowercased().filter { !" -_".contains($0) })
      case .source, .target, .unknown: break
      }
    }
    let hasBoth = !entry.english.isEmpty && !entry.chinese.isEmpty
    let isForbidding =
      !entry.terms(source).isEmpty && !entry.forbidden(source == .english ? .chinese : .english).isEmpty
    guard hasBoth || isForbidding else {
      throw ReadError(
        .badData,
        file: name,
        line: entry.line,
        problem: "the row has no \(entry.english.isEmpty ? "English" : "Chinese") term",
        expected: "a term of each language; several in a cell with | between them"
      )
    }
    return entry
  }

  private static func terms(_ cell: String) -> [String] {
    cell.split(whereSeparator: { "|;；".contains($0) }).map { String($0).trimmingWhiteSpace }.filter {
      !$0.isEmpty
    }
  }
}
