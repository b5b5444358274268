/// Reads gettext PO (GNU gettext manual, “The Format of PO Files”), entry by entry.
///
/// `msgid` is English and `msgstr` Chinese, unless the header or, without one, the script of the first entries says
/// otherwise. An entry without translation is a pair without that side; of a fuzzy one the unit says so; obsolete ones
/// (`#~`) are passed over. Contexts, comments, references and flags are those of the unit. Of the plural forms, one Chinese
/// form for both English ones is paired with the plural, two are paired one by one; forms that have no partner are counted.
/// An entry that cannot be read is a problem with line and column, and the others are still read.
package struct POReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options, it uses the encoding, where the header names none, and the markup.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "PO file")
    var lines = try DecodedLines(file, encoding: options.encoding)
    var parser = POParser(file: file.name)
    var state = POState(file: file.name, documentName: input.documentName, sink: sink)
    var buffer = POMarkup(isOn: options.keepsMarkup)
    while let line = try lines.next(), !sink.isStopped {
      if lines.line == 1, lines.hasMark { buffer.appendMark() }
      let offset = buffer.append(line, lines.ending, isHeader: !state.sawEntry)
      guard let entry = parser.take(line, number: lines.line, offset: offset, problem: sink.problem) else {
        continue
      }
      let encoding = try state.take(entry) { buffer.take(before: offset) }
      if let encoding, options.encoding == nil { lines.encoding = encoding }
    }
    if let entry = parser.finish(problem: sink.problem) {
      _ = try state.take(entry) { buffer.take(before: buffer.end) }
    }
    sink.report.leaveOut("obsolete entry", parser.obsolete)
    if !sink.isStopped { sink.report.trailingMarkup = buffer.take(before: buffer.end)?.bytes ?? [] }
    guard parser.sawEntry || sink.report.problems > 0 else {
      throw ReadError(
        .badData,
        file: file.name,
        problem: "the file has no entries",
        expected: "msgid \"…\""
      )
    }
  }
}

/// What the header of a PO file says, and the pairs that follow from it.
private struct POState {
  let file: String
  let documentName: String
  let sink: BitextSink

  private var sourceLanguage: Language?
  /// The language of the translations, as the header names it.
  private var tag = ""
  /// Whether there was an entry, if only the header.
  private(set) var sawEntry = false

  init(file: String, documentName: String, sink: BitextSink) {
    self.file = file
    self.documentName = documentName
    self.sink = sink
  }

  /// Takes an entry, and the bytes of the file up to its end where its pairs need them.
  ///
  /// - Returns: The encoding that a header names, if the entry is one.
  mutating func take(_ entry: POEntry, markup: () -> POMarkup.Part?) throws(ReadError) -> TextEncoding? {
    defer { sawEntry = true }
    if entry.source.text.isEmpty, entry.context == nil {
      if !sawEntry { return try header(entry) }
      sink.problem(
        error(entry, "the msgid is empty; the entry is left out", "text, or the header as the first entry")
      )
      return nil
    }
    sink.document(DocumentHead(identifier: documentName))
    let language = sourceLanguage ?? ScriptShare(entry.source.text).language ?? .english
    if sourceLanguage == nil, ScriptShare(entry.source.text).language != nil { sourceLanguage = language }
    var pairs = [(source: entry.source, target: entry.translations.first ?? POText())]
    if let plural = entry.plural {
      if entry.translations.count == 1 {
        pairs = [(plural, entry.translations[0])]
        sink.report.passedOverVariants += 1
      } else {
        pairs.append((plural, entry.translations.last ?? POText()))
        sink.report.passedOverVariants += max(0, entry.translations.count - 2)
      }
    }
    let texts = pairs.map { language == .english ? ($0.source, $0.target) : ($0.target, $0.source) }
    let filled = texts.indices.filter { index in
      !PairProperties().isEmpty(english: texts[index].0.text, chinese: texts[index].1.text)
    }
    if filled.isEmpty { sink.report.emptyUnits += 1 }
    for index in filled {
      if index == filled.first {
        sink.report.leaveOut("previous text", entry.comments.contains { $0.sign == "|" } ? 1 : 0)
      }
      var unit = entry.metadata
      unit.source = language
      unit.part = index
      if language == .english { unit.chineseTag = tag } else { unit.englishTag = tag }
      if index == filled.first { unit.markup = markup()?.markup(texts) }
      deliver(texts[index].0, texts[index].1, unit, entry)
    }
    return nil
  }

  private mutating func header(_ entry: POEntry) throws(ReadError) -> TextEncoding? {
    var encoding: TextEncoding?
    sink.report.leaveOut(
      "comment on a file",
      entry.comments.count { $0.sign == " " && !$0.text.trimmingWhiteSpace.isEmpty }
    )
    for field in (entry.translations.first?.text ?? "").split(separator: "\n") {
      let parts = field.split(separator: ":", maxSplits: 1).map(\.trimmingWhiteSpace)
      guard parts.count == 2 else { continue }
      switch parts[0].lowercased() {
      case "language" where !parts[1].isEmpty:
        guard let target = Language(tag: parts[1]) else {
          throw error(entry, "the language is \(parts[1].quoted)", "Chinese or English")
        }
        sourceLanguage = target == .chinese ? .english : .chinese
        tag = LanguageTag.normalised(parts[1])
      case "mime-version", "content-transfer-encoding", "plural-forms", "x-generator", "language": break
      case "content-type":
        guard let name = parts[1].lowercased().split(separator: "charset=").dropFirst().first else {
          continue
        }
        // The template's placeholder.
        if name == "charset" { continue }
        guard let found = TextEncoding(name: String(name)) else {
          throw error(entry, "the charset \(String(name).quoted) is not known", "UTF-8, GB18030 or Big5")
        }
        encoding = found
      default: if !parts[1].isEmpty { sink.report.leaveOut("header field") }
      }
    }
    return encoding
  }

  private func error(_ entry: POEntry, _ problem: String, _ expected: String) -> ReadError {
    ReadError(.badData, file: file, line: entry.line, problem: problem, expected: expected)
  }

  private func deliver(_ english: POText, _ chinese: POText, _ unit: UnitMetadata, _ entry: POEntry) {
    var properties = PairProperties()
    properties.english.line = english.line
    properties.english.column = english.column
    properties.chinese.line = chinese.line
    properties.chinese.column = chinese.column
    properties.unit = unit
    properties.deliver(
      english: english.text,
      chinese: chinese.text,
      place: error(entry, "", ""),
      to: sink
    )
  }
}
