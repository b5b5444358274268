/// Reads two files whose lines correspond; the input is one document.
///
/// A pair's number and source line are those of its line. A line that is blank on one side is a pair with
/// that side empty; one that is blank on both sides is passed over.
package struct MosesReader: BitextReader {
  /// Makes a reader.
  package init() {}

  /// Reads the two files.
  ///
  /// - Throws: `ReadError` where a file cannot be read or one of them has more lines than the other; the
  ///   pairs before that are delivered.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let englishFile = try input.require(input.english, "English file")
    let chineseFile = try input.require(input.chinese, "Chinese file")
    var englishLines = try LineReader(englishFile)
    var chineseLines = try LineReader(chineseFile)
    sink.document(DocumentHead(identifier: input.documentName))
    while !sink.isStopped {
      let english = try englishLines.next()
      let chinese = try chineseLines.next()
      if english == nil && chinese == nil { return }
      guard let english, let chinese else {
        let ended = english == nil ? englishFile.name : chineseFile.name
        let other = english == nil ? chineseFile.name : englishFile.name
        throw ReadError(
          .badData,
          file: ended,
          line: max(englishLines.line, chineseLines.line),
          problem: "the file ends before this line",
          expected: "as many lines as \(other) has"
        )
      }
      guard let englishText = Self.text(english, englishLines, sink),
        let chineseText = Self.text(chinese, chineseLines, sink)
      else { continue }
      let line = englishLines.line
      func side(_ text: String) -> AlignedPair.Side {
        if text.isEmpty { return .init() }
        let segment = text.trimmingWhiteSpace
        let column = 1 + text.unicodeScalars.prefix(while: \.isWhiteSpace).count
        return .init(
          segments: [segment],
          lines: line...line,
          places: [SourceSpan(line: line, lastLine: line, column: column, bytes: 0..<0)]
        )
      }
      if englishText.isEmpty && chineseText.isEmpty { continue }
      sink.pair(bead: line - 1, english: side(englishText), chinese: side(chineseText), posterior: nil)
    }
  }

  /// The text of a line, empty where it is blank; one that is not UTF-8 is a problem and takes its pair with it.
  private static func text(
    _ bytes: ArraySlice<UInt8>,
    _ lines: borrowing LineReader,
    _ sink: BitextSink
  ) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      sink.problem(
        ReadError(
          .badData,
          file: lines.name,
          line: lines.line,
          problem: "the line is not UTF-8; the pair is left out",
          expected: "text in UTF-8"
        )
      )
      return nil
    }
    return text.unicodeScalars.allSatisfy(\.isWhiteSpace) ? "" : text
  }
}
