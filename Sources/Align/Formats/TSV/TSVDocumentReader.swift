import Foundation

/// Reads TSV files with a document pair a row, in blocks, so that a file of any size needs little memory.
///
/// A first row that names both `english` and `chinese` is a header: `document` or `id` is the name of the document, the
/// other columns are metadata under their own names. Without a header two columns are English and Chinese, three are
/// the name, English and Chinese. In a text `\n` and `\r` are line breaks, `\t` a tab and `\\` a backslash; any other
/// backslash stands for itself. Each line of a text is a paragraph. A file in UTF-16 is read whole.
package struct TSVDocumentReader: Sendable, Hashable {
  /// Longest row, in bytes.
  package static let longestRow = 1 << 26

  /// The encoding of the file, or `nil` to recognise it from its first block.
  package var encoding: TextEncoding?

  /// Makes a reader.
  package init(encoding: TextEncoding? = nil) { self.encoding = encoding }

  /// Reads the rows of a file, or of the standard input where the path is `-`, and hands each over.
  ///
  /// A bad row is handed over as an error with its line, and the rows after it are still read; an error of the file as
  /// a whole is the last result. Blank rows are passed over.
  /// - Throws: what `handle` throws.
  package func forEachDocument<Failure: Error>(
    path: String,
    _ handle: (Result<BilingualDocument, ReadError>) throws(Failure) -> Void
  ) throws(Failure) {
    var rows = RowCutter()
    var reader = TSVRowReader(
      name: path,
      stem: InputFile.identifier(of: path),
      encoding: encoding
    )
    let file: FileHandle
    do throws(ReadError) {
      file = try InputFile.open(path)
    } catch {
      return try handle(.failure(error))
    }
    defer { if path != "-" { try? file.close() } }
    while true {
      let block: Data?
      do throws(ReadError) {
        block = try InputFile.nextBlock(file, path)
      } catch {
        return try handle(.failure(error))
      }
      if let block { rows.append(block) }
      if rows.isFirst, !reader.recogniseEncoding(rows.pending) {
        for result in wholeFile(file, path, rows.pending, &reader) { try handle(result) }
        return
      }
      while let row = rows.next(isLast: block == nil) {
        if let result = reader.read(row) { try handle(result) }
      }
      if rows.pending.count > TSVDocumentReader.longestRow {
        return try handle(
          .failure(
            ReadError(
              .badData,
              file: path,
              line: rows.line,
              problem: "the row is too long",
              expected: "a row of at most \(TSVDocumentReader.longestRow >> 20) MB"
            )
          )
        )
      }
      if block == nil { return }
    }
  }

  /// The documents of a text that is in memory, in order, with the errors that are in place of some.
  package func documents(bytes: [UInt8], name: String) -> [Result<BilingualDocument, ReadError>] {
    var rows = RowCutter()
    rows.append(Data(bytes))
    var reader = TSVRowReader(name: name, stem: InputFile.stem(of: name), encoding: encoding)
    guard reader.recogniseEncoding(bytes) else { return reader.readAll(bytes) }
    var results: [Result<BilingualDocument, ReadError>] = []
    while let row = rows.next(isLast: true) {
      if let result = reader.read(row) { results.append(result) }
    }
    return results
  }

  /// The documents of a UTF-16 file, whose rows can only be cut after it is decoded.
  private func wholeFile(
    _ file: FileHandle,
    _ path: String,
    _ start: [UInt8],
    _ reader: inout TSVRowReader
  ) -> [Result<BilingualDocument, ReadError>] {
    do throws(ReadError) {
      return reader.readAll(try InputFile.readRest(file, path, start))
    } catch {
      return [.failure(error)]
    }
  }
}
