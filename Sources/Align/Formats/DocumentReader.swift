/// Reads any input as documents.
public struct DocumentReader: Sendable, Hashable {
  /// The encoding of the files, or `nil` to recognise it file by file.
  public var encoding: TextEncoding?
  /// Whether the lines of a pair of text files are segments already and are kept as they are.
  public var isSegmented: Bool

  /// Makes a reader.
  public init(encoding: TextEncoding? = nil, isSegmented: Bool = false) {
    self.encoding = encoding
    self.isSegmented = isSegmented
  }

  /// Reads the documents of an input one by one and hands each over, or the error that stands in its place.
  ///
  /// An article and a pair are one document; TSV rows are read in blocks, so that memory is bounded by the longest
  /// row. A bad row does not stop the others; an error of the file as a whole is handed over as the last result.
  /// - Throws: what `handle` throws.
  public func forEachDocument<Failure: Error>(
    of input: DocumentInput,
    _ handle: (Result<BilingualDocument, ReadError>) throws(Failure) -> Void
  ) throws(Failure) {
    switch input {
    case .article(let path): try handle(result { () throws(ReadError) in try article(path) })
    case .pair(let identifier, let english, let chinese):
      try handle(
        result { () throws(ReadError) in
          try PlainTextReader(decoder: TextDecoder(encoding: encoding), isSegmented: isSegmented)
            .read(identifier: identifier, english: english, chinese: chinese)
        }
      )
    case .rows(let path):
      try TSVDocumentReader(encoding: encoding).forEachDocument(path: path, handle)
    }
  }

  /// All documents of an input, in order, with the errors that stand in place of some.
  public func documents(of input: DocumentInput) -> [Result<BilingualDocument, ReadError>] {
    var results: [Result<BilingualDocument, ReadError>] = []
    forEachDocument(of: input) { results.append($0) }
    return results
  }

  private func article(_ path: String) throws(ReadError) -> BilingualDocument {
    let source = try TextDecoder(encoding: encoding).decode(try InputFile.read(path), name: path)
    return try ArticleReader().read(source, identifier: InputFile.identifier(of: path))
  }

  private func result(
    _ body: () throws(ReadError) -> BilingualDocument
  ) -> Result<BilingualDocument, ReadError> {
    do throws(ReadError) { return .success(try body()) } catch { return .failure(error) }
  }
}
