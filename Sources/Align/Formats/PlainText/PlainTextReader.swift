/// Reads plain text: a file of one language, or two files that say the same.
///
/// Where `isSegmented`, each line is a segment, kept as it is apart from the white space around it; a blank line is an
/// empty segment, and a line end at the very end of the file opens no further line.
public struct PlainTextReader: Sendable, Hashable {
  /// Decodes the files.
  public var decoder: TextDecoder
  /// Whether each line is a segment already.
  public var isSegmented: Bool
  /// Takes the text out of Word files, books, web pages and the like.
  public var documents = DocumentText()

  /// Makes a reader.
  public init(decoder: TextDecoder = TextDecoder(), isSegmented: Bool = false) {
    self.decoder = decoder
    self.isSegmented = isSegmented
  }

  /// Reads two files as one document.
  ///
  /// - Throws: `ReadError` for a file that is missing, cannot be read or decoded, or holds no text.
  public func read(identifier: String, english: String, chinese: String) throws(ReadError)
    -> BilingualDocument
  {
    let englishSource = try source(english)
    let chineseSource = try source(chinese)
    return try document(identifier: identifier, english: englishSource, chinese: chineseSource)
  }

  /// The text of a file; what is taken out of a document is UTF-8.
  private func source(_ path: String) throws(ReadError) -> SourceText {
    if let bytes = try documents.bytes(path) {
      return try TextDecoder(encoding: .utf8).decode(bytes, name: path)
    }
    return try decoder.decode(try InputFile.read(path), name: path)
  }

  /// Makes a document of two texts.
  ///
  /// - Throws: `ReadError` of kind `badData` for a side without text.
  public func document(
    identifier: String,
    english: SourceText,
    chinese: SourceText
  ) throws(ReadError) -> BilingualDocument {
    BilingualDocument(
      identifier: identifier,
      english: try nonEmpty(side(english, language: .english), .english),
      chinese: try nonEmpty(side(chinese, language: .chinese), .chinese)
    )
  }

  /// The paragraphs of one text, or its lines where they are segments already.
  public func side(_ source: SourceText, language: Language) -> BilingualDocument.Side {
    let lines = 0..<source.lineCount
    guard isSegmented else {
      return BilingualDocument.Side(
        source: source,
        paragraphs: ParagraphBuilder(language: language).paragraphs(of: lines, in: source)
      )
    }
    // An empty file has no line at all.
    let segments = source.utf8.isEmpty ? 0..<0 : lines
    return BilingualDocument.Side(
      source: source,
      paragraphs: segments.map { number in
        let content = source.utf8.span.trimming(source.line(number))
        return Paragraph(
          text: source.string(content),
          role: .sentence,
          pieces: [Paragraph.Piece(textOffset: 0, sourceOffset: content.lowerBound)]
        )
      },
      isSegmented: true
    )
  }

  private func nonEmpty(
    _ side: BilingualDocument.Side,
    _ language: Language
  ) throws(ReadError) -> BilingualDocument.Side {
    if side.paragraphs.contains(where: { !$0.text.isEmpty }) { return side }
    throw ReadError(
      .badData,
      file: side.source.name,
      line: 1,
      problem: "the file holds no text",
      expected: language == .english ? "English text" : "Chinese text"
    )
  }
}
