/// Reads gettext PO (GNU gettext manual, “The Format of PO Files”), entry by entry.
///
/// `msgid` is English and `msgstr` Chinese, unless the header or, without one, the script of the first entries says
/// otherwise. An entry without translation is a pair without that side; fuzzy entries count as they stand; obsolete ones
/// (`#~`) and comments are passed over. Of the plural forms, one Chinese form for both English ones is paired with the
/// plural, two are paired one by one; forms that have no partner are counted. An entry that cannot be read is a problem
/// with line and column, and the others are still read.
public struct POReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options the encoding counts, where the header names none.
  public init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file.
  public func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "PO file")
    var lines = try DecodedLines(file, encoding: options.encoding)
    var parser = POParser(file: file.name)
    var state = POState(file: file.name, documentName: input.documentName, sink: sink)
    while let line = try lines.next(), !sink.isStopped {
      if let entry = parser.take(line, number: lines.line, problem: sink.problem) {
        if let encoding = try state.take(entry), options.encoding == nil { lines.encoding = encoding }
      }
    }
    if let entry = parser.finish(problem: sink.problem) { _ = try state.take(entry) }
    guard parser.sawEntry || sink.report.problems > 0 else {
      throw ReadError(
        .badData,
        file: file.name,
        problem: "there is no entry in the file",
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
  private var isFirst = true

  init(file: String, documentName: String, sink: BitextSink) {
    self.file = file
    self.documentName = documentName
    self.sink = sink
  }

  /// Takes an entry.
  ///
  /// - Returns: The encoding that a header names, if the entry is one.
  mutating func take(_ entry: POEntry) throws(ReadError) -> TextEncoding? {
    defer { isFirst = false }
    if entry.source.text.isEmpty, !entry.hasContext {
      if isFirst { return try header(entry) }
      sink.problem(
        error(entry, "the msgid is empty; the entry is left out", "text, or the header as the first entry")
      )
      return nil
    }
    sink.document(DocumentHead(identifier: documentName))
    let language = sourceLanguage ?? ScriptShare(entry.source.text).language ?? .english
    if sourceLanguage == nil, ScriptShare(entry.source.text).language != nil { sourceLanguage = language }
    let translations = entry.translations
    guard let plural = entry.plural else {
      deliver(entry.source, translations.first ?? POText(), language, entry)
      return nil
    }
    if translations.count == 1 {
      deliver(plural, translations[0], language, entry)
      sink.report.passedOverVariants += 1
    } else {
      deliver(entry.source, translations.first ?? POText(), language, entry)
      deliver(plural, translations.last ?? POText(), language, entry)
      sink.report.passedOverVariants += max(0, translations.count - 2)
    }
    return nil
  }

  private mutating func header(_ entry: POEntry) throws(ReadError) -> TextEncoding? {
    var encoding: TextEncoding?
    for field in (entry.translations.first?.text ?? "").split(separator: "\n") {
      let parts = field.split(separator: ":", maxSplits: 1).map(\.trimmingWhiteSpace)
      guard parts.count == 2 else { continue }
      switch parts[0].lowercased() {
      case "language" where !parts[1].isEmpty:
        guard let target = Language(tag: parts[1]) else {
          throw error(entry, "the language is \(parts[1].quoted)", "Chinese or English")
        }
        sourceLanguage = target == .chinese ? .english : .chinese
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
      default: break
      }
    }
    return encoding
  }

  private func error(_ entry: POEntry, _ problem: String, _ expected: String) -> ReadError {
    ReadError(.badData, file: file, line: entry.line, problem: problem, expected: expected)
  }

  private func deliver(_ source: POText, _ target: POText, _ language: Language, _ entry: POEntry) {
    var properties = PairProperties()
    let (english, chinese) = language == .english ? (source, target) : (target, source)
    properties.english.line = english.line
    properties.english.column = english.column
    properties.chinese.line = chinese.line
    properties.chinese.column = chinese.column
    properties.deliver(
      english: english.text,
      chinese: chinese.text,
      place: error(entry, "", ""),
      to: sink
    )
  }
}
