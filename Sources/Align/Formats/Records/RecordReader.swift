import Foundation

/// Reads a stream of document pairs line by line in bounded memory, and leaves the lines unparsed.
struct RecordReader {
  /// How the lines are to be read.
  let format: RecordFormat
  /// The path of the stream; `-` is standard input.
  let path: String

  /// Hands over every line that is not blank.
  ///
  /// - Parameters:
  ///   - file: the open stream.
  ///   - start: bytes of the stream that were read already.
  ///   - handle: takes a record, or the error that ends the stream.
  /// - Throws: what `handle` throws.
  func forEachRecord<Failure: Error>(
    _ file: FileHandle,
    start: Data = Data(),
    _ handle: (Result<DocumentRecord, ReadError>) throws(Failure) -> Void
  ) throws(Failure) {
    var cutter = RecordCutter()
    cutter.append(start)
    var isLast = false
    while true {
      // What is there is handled before more is waited for.
      while let next = cutter.next(isLast: isLast) {
        if !next.isTooLong, next.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        let record = DocumentRecord(
          format: format,
          file: path,
          line: next.line,
          bytes: next.bytes,
          isTooLong: next.isTooLong
        )
        try handle(.success(record))
      }
      if isLast { return }
      do throws(ReadError) {
        if let block = try InputFile.nextBlock(file, path) { cutter.append(block) } else { isLast = true }
      } catch {
        return try handle(.failure(error))
      }
    }
  }
}

/// How a stream holds document pairs, one a line.
public enum RecordFormat: String, Sendable, Hashable, CaseIterable {
  /// A JSON object: `{"id":"…","english":"…","chinese":"…"}`; a text is a string, or an array of its segments.
  case jsonl
  /// Bitextor's documents: two URLs, then the two texts in Base64, with tabs between.
  case bitextor
}
