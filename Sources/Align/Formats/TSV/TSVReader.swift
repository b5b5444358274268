/// Reads tab-separated values: those of `TSVWriter` and those of others.
///
/// - With a header (a first line that names a column for English and one for Chinese), columns are found by
///   name in any order; columns whose names say nothing to Align are passed over.
/// - Without one, a line is English TAB Chinese, or English TAB Chinese TAB a number.
/// - A number from 0 to 1 in a third column is taken as the posterior, any other as evidence called `score`.
/// - Escapes are resolved where the header has a column `bead`, as `TSVWriter` writes it; elsewhere a
///   backslash is a backslash.
public struct TSVReader: BitextReader {
  /// Makes a reader.
  public init() {}

  /// Reads the file.
  public func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "TSV file")
    var lines = try LineReader(file)
    var table: TSVTable?
    while let line = try lines.nextText(sink) {
      if line.isEmpty { continue }
      let fields = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring($0) }
      if table == nil {
        if let header = TSVTable(header: fields) {
          table = header
          continue
        }
        table = TSVTable()
      }
      table?.readRow(
        fields,
        place: ReadError(.badData, file: file.name, line: lines.line, problem: ""),
        documentName: input.documentName,
        sink: sink
      )
      if sink.isStopped { return }
    }
  }
}

/// Which column of a table holds what.
private struct TSVTable {
  private enum Column {
    case english
    case chinese
    case evidence
    case metadata
    case score
    case property(String)
    case unknown
  }

  private static let englishNames: Set<String> = ["english", "en", "english_text"]
  private static let chineseNames: Set<String> = ["chinese", "zh", "chinese_text"]

  private let columns: [Column]
  /// How many columns a row has at least: those up to the second text. Editors cut off tabs at line ends.
  private let fewest: Int
  private let isEscaped: Bool
  private let hasHeader: Bool

  /// The table of a file without header.
  init() {
    columns = [.english, .chinese]
    fewest = 2
    isEscaped = false
    hasHeader = false
  }

  /// The table that a header line tells of; `nil` where the line is no header.
  init?(header: [Substring]) {
    let names = header.map { $0.trimmingWhiteSpace.lowercased() }
    guard names.contains(where: Self.englishNames.contains), names.contains(where: Self.chineseNames.contains)
    else { return nil }
    isEscaped = names.contains("bead")
    hasHeader = true
    let texts = names.indices.filter { [Self.englishNames, Self.chineseNames].joined().contains(names[$0]) }
    fewest = (texts.last ?? 0) + 1
    columns = zip(names, header).map { name, original in
      if Self.englishNames.contains(name) { return .english }
      if Self.chineseNames.contains(name) { return .chinese }
      switch name {
      case "evidence": return .evidence
      case "metadata": return .metadata
      case "score": return .score
      default: break
      }
      if TSVWriter.columns.contains(name) { return .property(name.replacing("_", with: "-")) }
      if let field = TSVField.text(original).dropping(prefix: "metadata.") {
        return .property("metadata-" + field)
      }
      return .unknown
    }
  }

  /// Reads one row and delivers its pair; a row that cannot be read is a problem.
  func readRow(_ fields: [Substring], place: ReadError, documentName: String, sink: BitextSink) {
    func problem(_ text: String, expected: String = "") {
      var error = place
      error.problem = text
      error.expected = expected
      sink.problem(error)
    }
    let most = hasHeader ? columns.count : 3
    guard (fewest...most).contains(fields.count) else {
      problem(
        "the line has \(fields.count) \(fields.count == 1 ? "column" : "columns"); it is left out",
        expected: hasHeader
          ? "\(fewest) to \(most), as the header names" : "English TAB Chinese, or a number after them"
      )
      return
    }
    var properties = PairProperties()
    var english = ""
    var chinese = ""
    var start = 1
    for (column, field) in zip(columns, fields) {
      defer { start += field.unicodeScalars.count + 1 }
      if field.isEmpty { continue }
      let text = isEscaped ? TSVField.text(field) : String(field)
      switch column {
      case .english:
        english = text
        properties.english.column = start
      case .chinese:
        chinese = text
        properties.chinese.column = start
      case .evidence:
        if !Self.read(evidence: text, into: &properties) {
          problem("the evidence is \(text.quoted); it is left out", expected: "length=1.2 numbers=6.1")
        }
      case .metadata:
        guard let metadata = JSONLReader.metadata(Array(text.utf8)) else {
          problem("the metadata are \(text.quoted); they are left out", expected: "a JSON object of strings")
          continue
        }
        for item in metadata.fields { properties.metadata[item.name] = item.value }
      case .score: read(score: text, into: &properties, problem)
      case .property(let name):
        if !properties.set(name, text) {
          problem(
            "the \(name.replacing("-", with: " ")) is \(text.quoted); it is left out",
            expected: PairProperties.expectation(name)
          )
        }
      case .unknown: break
      }
    }
    if !hasHeader, fields.count == 3 { read(score: String(fields[2]), into: &properties, problem) }
    sink.document(properties.head(documentName: documentName))
    properties.deliver(english: english, chinese: chinese, place: place, to: sink)
  }

  private func read(
    score text: String,
    into properties: inout PairProperties,
    _ problem: (String, String) -> Void
  ) {
    guard let score = FixedDecimal.value(text.trimmingWhiteSpace) else {
      problem("the score is \(text.quoted); it is left out", "a number")
      return
    }
    if (0...1).contains(score) {
      properties.posterior = score
    } else {
      properties.evidence.append(EvidenceScore(source: "score", logOdds: score))
    }
  }

  private static func read(evidence text: String, into properties: inout PairProperties) -> Bool {
    var scores: [EvidenceScore] = []
    for part in text.split(separator: " ") {
      guard let sign = part.lastIndex(of: "="),
        let value = FixedDecimal.value(part[part.index(after: sign)...])
      else { return false }
      scores.append(EvidenceScore(source: EvidenceName.unescape(part[..<sign]), logOdds: value))
    }
    properties.evidence += scores
    return true
  }
}
