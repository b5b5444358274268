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
  /// - Returns: whether rows can be cut before they are decoded; those of UTF-16 cannot.
  mutating func recogniseEncoding(_ bytes: [UInt8]) -> Bool {
    // A block may end inside a character, so only whole lines are looked at; the line end of UTF-16 is 0A 00 or 00 0A.
    var end = (bytes.lastIndex(of: 0x0A) ?? bytes.count - 1) + 1
    if end < bytes.count, bytes[end] == 0 { end += 1 }
    let answer = decoder.resolve(bytes.span.extracting(0..<end))
    switch answer.encoding {
    case .utf8, .gb18030, .big5, .windows1252:
      decoder.encoding = answer.encoding
      return true
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      return false
    }
  }

  /// The documents of a whole file that had to be decoded first.
  mutating func readAll(_ bytes: [UInt8]) -> [Result<BilingualDocument, ReadError>] {
    do throws(ReadError) {
      let source = try decoder.decode(bytes, name: name)
      var results: [Result<BilingualDocument, ReadError>] = []
      for line in 0..<source.lineCount {
        if let result = result(source, source.line(line), line: line + 1) { results.append(result) }
      }
      return results
    } catch {
      return [.failure(error)]
    }
  }

  /// The document of a row, the error that is in its place, or `nil` for a header or a blank row.
  mutating func read(_ row: RowCutter.Row) -> Result<BilingualDocument, ReadError>? {
    do throws(ReadError) {
      let source = try decoder.decode(row.bytes, name: name, base: row.offset, firstLine: row.line)
      return result(source, 0..<source.utf8.count, line: row.line)
    } catch {
      return .failure(error)
    }
  }

  private mutating func result(
    _ source: SourceText,
    _ row: Range<Int>,
    line: Int
  ) -> Result<BilingualDocument, ReadError>? {
    do throws(ReadError) {
      guard let document = try document(source, row, line: line) else { return nil }
      return .success(document)
    } catch {
      return .failure(error)
    }
  }

  private mutating func document(
    _ source: SourceText,
    _ row: Range<Int>,
    line: Int
  ) throws(ReadError) -> BilingualDocument? {
    let text = source.utf8.span
    if text.trimming(row).isEmpty { return nil }
    let cells = TSVRowReader.cells(text, row)
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
        problem: "the row has \(count(cells)) and there is no header",
        expected:
          "English and Chinese, or a name, English and Chinese, or a header with the columns english and chinese"
      )
    }
  }

  private func count(_ cells: Int) -> String { cells == 1 ? "1 column" : "\(cells) columns" }

  private static func cells(_ text: Span<UInt8>, _ row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    for position in row where text[position] == 0x09 {
      cells.append(start..<position)
      start = position + 1
    }
    cells.append(start..<row.upperBound)
    return cells
  }
}

extension String {
  /// The name of a column without spaces around it and with `-` for the spaces inside.
  fileprivate var trimmingCells: String { split { $0 == " " || $0 == "\u{FEFF}" }.joined(separator: "-") }
}
