/// Reads plain text: a file of one language, or two files that translate each other.
///
/// Where `isSegmented`, each line is a segment, kept as it is apart from the white space around it; a blank line is an
/// empty segment, and a line end at the very end of the file does not begin another line. Lines end at LF or CRLF, or
/// at CR in a file that has no LF.
public struct PlainTextReader: Sendable, Hashable {
  /// Decodes the files.
  public var decoder: TextDecoder
  /// Whether each line is a segment already.
  public var isSegmented: Bool
  /// Takes the text out of Word files, books, web pages and the like.
  package var documents = DocumentText()

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
  ///
  /// - Throws: `ReadError` for a file that is missing, cannot be read or decoded.
  func source(_ path: String) throws(ReadError) -> SourceText {
    if let bytes = try documents.bytes(path, encoding: decoder.encoding) {
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
    return BilingualDocument.Side(
      source: source,
      paragraphs: segmentLines(source).map { line in
        let content = source.utf8.span.trimming(line)
        return Paragraph(
          text: source.string(content),
          role: .sentence,
          pieces: [Paragraph.Piece(textOffset: 0, sourceOffset: content.lowerBound)]
        )
      },
      isSegmented: true
    )
  }

  /// The lines that are segments; an empty file has none.
  private func segmentLines(_ source: SourceText) -> [Range<Int>] {
    if source.utf8.isEmpty { return [] }
    let lines = (0..<source.lineCount).map { source.line($0) }
    guard source.utf8.contains(0x0A) else { return lines }
    var joined: [Range<Int>] = []
    var isOpen = false
    for line in lines {
      if isOpen, let last = joined.popLast() {
        joined.append(last.lowerBound..<line.upperBound)
      } else {
        joined.append(line)
      }
      // A CR alone is between this line and the next.
      let end = line.upperBound
      isOpen = end + 1 < source.utf8.count && source.utf8[end] == 0x0D && source.utf8[end + 1] != 0x0A
    }
    return joined
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
