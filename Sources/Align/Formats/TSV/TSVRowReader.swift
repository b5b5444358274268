/// Turns the rows of a TSV file into documents, one after the other.
struct TSVRowReader {
  private let name: String
  private let stem: String
  private var decoder: TextDecoder
  private var columns: Columns?
  private var isFirst = true

  /// What each column holds.
  private struct Columns {
    var identifier: Int?
    var english: Int
    var chinese: Int
    var metadata: [(index: Int, name: String)] = []
    var count: Int
  }

  /// Makes a reader of the rows of a named file; `stem` names the documents that have no name of their own.
  init(name: String, stem: String, encoding: TextEncoding?) {
    self.name = name
    self.stem = stem
    self.decoder = TextDecoder(encoding: encoding)
  }

  /// Settles the encoding of all rows from the first bytes of the file.
  ///
  /// - Throws: `ReadError` where they are UTF-16, whose lines cannot be cut before it is decoded.
  mutating func recogniseEncoding(_ bytes: [UInt8]) throws(ReadError) {
    let answer = decoder.resolve(bytes.span)
    switch answer.encoding {
    case .utf8, .gb18030, .big5: decoder.encoding = answer.encoding
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      throw ReadError(
        .badData,
        file: name,
        line: 1,
        problem: "the file is in UTF-16",
        expected: "a .tsv file in UTF-8, GB18030 or Big5"
      )
    }
  }

  /// The document of a row, the error that stands in its place, or `nil` for a header or a blank row.
  mutating func read(_ row: RowCutter.Row) -> Result<BilingualDocument, ReadError>? {
    do throws(ReadError) {
      let source = try decoder.decode(row.bytes, name: name, base: row.offset, firstLine: row.line)
      guard let document = try document(source, line: row.line) else { return nil }
      return .success(document)
    } catch {
      return .failure(error)
    }
  }

  private mutating func document(_ source: SourceText, line: Int) throws(ReadError) -> BilingualDocument? {
    let text = source.utf8.span
    if text.trimming(0..<text.count).isEmpty { return nil }
    let cells = TSVRowReader.cells(text)
    if isFirst {
      isFirst = false
      if let header = header(cells.map { source.string($0).lowercased().trimmingCells }) {
        columns = header
        return nil
      }
    }
    if self.columns == nil { self.columns = try plainColumns(cells.count, line) }
    guard let columns = self.columns else { return nil }
    guard cells.count == columns.count else {
      throw ReadError(
        .badData,
        file: name,
        line: line,
        problem: "the row has \(count(cells.count))",
        expected: "\(columns.count), as in the first row"
      )
    }
    let english = EscapedText.paragraphs(source, cells[columns.english], language: .english)
    let chinese = EscapedText.paragraphs(source, cells[columns.chinese], language: .chinese)
    for (side, language) in [(english, "English"), (chinese, "Chinese")] where side.isEmpty {
      throw ReadError(
        .badData,
        file: name,
        line: line,
        problem: "the \(language) text is empty",
        expected: "text in both languages"
      )
    }
    var metadata = Metadata()
    for column in columns.metadata { metadata[column.name] = EscapedText.string(source, cells[column.index]) }
    let identifier = columns.identifier.map { EscapedText.string(source, cells[$0]) } ?? ""
    return BilingualDocument(
      identifier: identifier.isEmpty ? "\(stem):\(line)" : identifier,
      metadata: metadata,
      english: BilingualDocument.Side(source: source, paragraphs: english),
      chinese: BilingualDocument.Side(source: source, paragraphs: chinese)
    )
  }

  private func header(_ names: [String]) -> Columns? {
    guard let english = names.firstIndex(where: { ["english", "en"].contains($0) }),
      let chinese = names.firstIndex(where: { ["chinese", "zh"].contains($0) })
    else { return nil }
    let identifier = names.firstIndex { ["document", "id", "identifier"].contains($0) }
    let others = names.indices.filter { $0 != english && $0 != chinese && $0 != identifier }
    return Columns(
      identifier: identifier,
      english: english,
      chinese: chinese,
      metadata: others.map { ($0, names[$0].isEmpty ? "column-\($0 + 1)" : names[$0]) },
      count: names.count
    )
  }

  private func plainColumns(_ cells: Int, _ line: Int) throws(ReadError) -> Columns {
    switch cells {
    case 2: return Columns(identifier: nil, english: 0, chinese: 1, count: 2)
    case 3: return Columns(identifier: 0, english: 1, chinese: 2, count: 3)
    default:
      throw ReadError(
        .badData,
        file: name,
        line: line,
        problem: "the row has \(count(cells)) and no header stands above it",
        expected:
          "English and Chinese, or a name, English and Chinese, or a header with the columns english and chinese"
      )
    }
  }

  private func count(_ cells: Int) -> String { cells == 1 ? "1 column" : "\(cells) columns" }

  private static func cells(_ text: Span<UInt8>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = 0
    for position in 0..<text.count where text[position] == 0x09 {
      cells.append(start..<position)
      start = position + 1
    }
    cells.append(start..<text.count)
    return cells
  }
}

extension String {
  /// The name of a column without spaces around it and with `-` for the spaces inside.
  fileprivate var trimmingCells: String { split { $0 == " " || $0 == "\u{FEFF}" }.joined(separator: "-") }
}
