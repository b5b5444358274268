/// Reads two files whose lines correspond; the input is one document.
///
/// A pair's number and source line are those of its line. A line that is blank on one side is a pair with
/// that side empty; one that is blank on both sides is passed over.
package struct MosesReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options, it uses the encoding, which is recognised for each file alone where none is named.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the two files.
  ///
  /// - Throws: `ReadError` where a file cannot be read or one of them has more lines than the other; the
  ///   pairs before that are delivered.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let englishFile = try input.require(input.english, "English file")
    let chineseFile = try input.require(input.chinese, "Chinese file")
    var englishLines = try DecodedLines(englishFile, encoding: options.encoding, allowsNull: true)
    var chineseLines = try DecodedLines(chineseFile, encoding: options.encoding, allowsNull: true)
    sink.document(DocumentHead(identifier: input.documentName))
    while !sink.isStopped {
      let english = try Self.next(&englishLines, sink)
      let chinese = try Self.next(&chineseLines, sink)
      if english == .end && chinese == .end { return }
      guard english != .end, chinese != .end else {
        let ended = english == .end ? englishFile.name : chineseFile.name
        let other = english == .end ? chineseFile.name : englishFile.name
        throw ReadError(
          .badData,
          file: ended,
          line: max(englishLines.line, chineseLines.line),
          problem: "the file ends before this line",
          expected: "as many lines as \(other) has"
        )
      }
      guard case .text(let englishText) = english, case .text(let chineseText) = chinese else { continue }
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

  /// A line of a file.
  private enum Line: Equatable {
    /// Its text, empty where it is blank.
    case text(String)
    /// Bytes that are no text.
    case bad
    /// There is none.
    case end
  }

  /// The next line; one that is not text is a problem and takes its pair with it.
  private static func next(_ lines: inout DecodedLines, _ sink: BitextSink) throws(ReadError) -> Line {
    do throws(ReadError) {
      guard let text = try lines.next() else { return .end }
      return .text(text.unicodeScalars.allSatisfy(\.isWhiteSpace) ? "" : text)
    } catch {
      guard error.kind == .badData, error.line == lines.line else { throw error }
      var error = error
      error.problem += "; the pair is left out"
      sink.problem(error)
      return .bad
    }
  }
}
