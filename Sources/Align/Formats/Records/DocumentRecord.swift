/// One line of a stream of document pairs, not parsed yet: parsing is left to the core that aligns it.
public struct DocumentRecord: Sendable, Hashable {
  /// How the line is to be read.
  public var format: RecordFormat
  /// The stream as the user named it.
  public var file: String
  /// The 1-based number of the line.
  public var line: Int
  /// The line without its end.
  public var bytes: [UInt8]
  /// Whether the line was longer than allowed; its bytes are then left out.
  public var isTooLong: Bool
  /// What to do with texts that hold each other's language.
  public var sides = SidePolicy.keep

  /// Makes a record from its parts.
  public init(format: RecordFormat, file: String, line: Int, bytes: [UInt8], isTooLong: Bool = false) {
    self.format = format
    self.file = file
    self.line = line
    self.bytes = bytes
    self.isTooLong = isTooLong
  }

  /// The document that the line holds.
  ///
  /// Places in the document count lines inside each text; the file of a side is named `file:line`.
  /// - Throws: `RecordProblem` for a line that is not a document pair.
  /// - Complexity: O(length of the line).
  public func document() throws(RecordProblem) -> BilingualDocument {
    if isTooLong {
      throw problem("the line is too long", "a line of at most \(RecordCutter.longestRecord >> 20) MB")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw problem("the line is not UTF-8", "text in UTF-8")
    }
    switch format {
    case .jsonl: return try JSONRecord(self).document()
    case .bitextor: return try BitextorRecord(self).document(text)
    }
  }

  /// The name of a document that has none of its own.
  var defaultIdentifier: String { "\(InputFile.identifier(of: file)):\(line)" }

  /// A problem with this record.
  func problem(_ problem: String, _ expected: String, identifier: String? = nil, column: Int? = nil)
    -> RecordProblem
  {
    RecordProblem(
      identifier: identifier,
      error: ReadError(.badData, file: file, line: line, column: column, problem: problem, expected: expected)
    )
  }

  /// One side of running text, cut into paragraphs at its line ends and blank lines.
  func side(_ text: String, language: Language) -> BilingualDocument.Side {
    PlainTextReader().side(SourceText(name: "\(file):\(line)", utf8: Array(text.utf8)), language: language)
  }

  /// One side whose segments are known; white space around them goes.
  func side(segments: [String]) -> BilingualDocument.Side {
    var utf8: [UInt8] = []
    var paragraphs: [Paragraph] = []
    for segment in segments {
      let text = segment.trimmingWhiteSpace
      let piece = Paragraph.Piece(textOffset: 0, sourceOffset: utf8.count)
      paragraphs.append(Paragraph(text: text, role: .sentence, pieces: [piece]))
      utf8.append(contentsOf: text.utf8)
      utf8.append(0x0A)
    }
    return BilingualDocument.Side(
      source: SourceText(name: "\(file):\(line)", utf8: utf8),
      paragraphs: paragraphs,
      isSegmented: true
    )
  }

  /// The document, where both sides have text.
  func document(
    identifier: String,
    metadata: Metadata,
    english: BilingualDocument.Side,
    chinese: BilingualDocument.Side
  ) throws(RecordProblem) -> BilingualDocument {
    for (side, language) in [(english, "English"), (chinese, "Chinese")]
    where side.paragraphs.allSatisfy({ $0.text.isEmpty }) {
      throw problem("the \(language) text is empty", "text in both languages", identifier: identifier)
    }
    let document = BilingualDocument(
      identifier: identifier,
      metadata: metadata,
      english: english,
      chinese: chinese
    )
    do throws(ReadError) { return try sides.applied(to: document) } catch {
      throw problem(error.problem, error.expected, identifier: identifier)
    }
  }

  /// Whether the first line of a JSONL file that is not blank holds a document pair, rather than an aligned pair.
  ///
  /// - Returns: `false` for a file that cannot be read (its reader reports that) or can be read only once.
  public static func isFirst(in path: String) -> Bool {
    guard let file = InputFile.openTwice(path) else { return false }
    defer { try? file.close() }
    var isDocument: Bool?
    try? RecordReader(format: .jsonl, path: path).forEachRecord(file) { result throws(FirstFound) in
      if case .success(let record) = result { isDocument = (try? record.document()) != nil }
      throw FirstFound()
    }
    return isDocument ?? false
  }

  /// Ends the reading of a file.
  private struct FirstFound: Error {}
}

/// Why one record of a stream holds no document; the records around it are still good.
public struct RecordProblem: Error, Sendable, Hashable {
  /// The name of the document, if the record gives one.
  public var identifier: String?
  /// What is wrong, with the line.
  public var error: ReadError

  /// Makes a problem from its parts.
  public init(identifier: String? = nil, error: ReadError) {
    self.identifier = identifier
    self.error = error
  }

  /// The problem as a JSON object with its line end, to be in the output where the record's result would.
  ///
  ///     {"document":"a-7","bead":null, … ,"error":"pairs.jsonl:12: the English text is empty; expected …"}
  ///
  /// The keys are those of `JSONLWriter`; `document` is `null` if the record gives no name.
  public var jsonLine: [UInt8] {
    var bytes: [UInt8] = []
    JSONLWriter.append(error: error.description, document: identifier, to: &bytes)
    return bytes
  }
}
