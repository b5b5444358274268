import Foundation

/// Reads any input as documents.
public struct DocumentReader: Sendable, Hashable {
  /// The encoding of the files, or `nil` to recognise it file by file.
  public var encoding: TextEncoding?
  /// Whether the lines of a pair of text files are segments already and are kept as they are.
  public var isSegmented: Bool
  /// Takes the text out of Word files, books, web pages and the like.
  package var documents = DocumentText()
  /// What to do with two texts that hold each other's language; an article that does is always refused.
  public var sides: SidePolicy

  /// Makes a reader.
  public init(encoding: TextEncoding? = nil, isSegmented: Bool = false, sides: SidePolicy = .keep) {
    self.encoding = encoding
    self.isSegmented = isSegmented
    self.sides = sides
  }

  /// Reads the items of an input one by one, and passes each to `handle`.
  ///
  /// An article and a pair are one document; rows and records are read in blocks, so that memory is bounded by the longest
  /// of them; records are passed on unparsed. A bad row does not stop the others; an error of the file as a whole is
  /// handed over as the last item. Standard input that begins with `{` is a stream of JSON objects, else an article.
  /// - Throws: what `handle` throws.
  public func forEachItem<Failure: Error>(
    of input: DocumentInput,
    _ handle: (consuming DocumentItem) throws(Failure) -> Void
  ) throws(Failure) {
    switch input {
    case .article("-", _):
      try standardInput(handle)
    case .article(let path, let identifier):
      try handle(item { () throws(ReadError) in try article(path, nil, identifier) })
    case .pair(let identifier, let english, let chinese):
      try handle(
        item { () throws(ReadError) in
          for path in [english, chinese] { try BitextFormat.checkText(path) }
          var reader = PlainTextReader(decoder: TextDecoder(encoding: encoding), isSegmented: isSegmented)
          reader.documents = documents
          return try sides.applied(
            to: reader.read(identifier: identifier, english: english, chinese: chinese)
          )
        }
      )
    case .rows(let path) where BitextFormat(path: BitextFormat.withoutCompression(path)) == .xlsx:
      try XLSXDocumentReader().forEachDocument(path: path) { result throws(Failure) in
        try handle(row(result))
      }
    case .rows(let path):
      try TSVDocumentReader(encoding: encoding).forEachDocument(path: path) { result throws(Failure) in
        try handle(row(result))
      }
    case .records(let path, let format):
      let file: FileHandle
      do throws(ReadError) { file = try InputFile.open(path) } catch { return try handle(.unreadable(error)) }
      defer { if path != "-" { try? file.close() } }
      try records(path, format, file, start: Data(), handle)
    }
  }

  /// A row of a table as an item.
  private func row(_ result: Result<BilingualDocument, ReadError>) -> DocumentItem {
    switch result {
    case .success(let document): item { () throws(ReadError) in try sides.applied(to: document) }
    case .failure(let error) where error.line != nil: .badRecord(RecordProblem(error: error))
    case .failure(let error): .unreadable(error)
    }
  }

  /// Reads the documents of an input one by one and hands each over, or the error that is in its place.
  ///
  /// - Throws: what `handle` throws.
  public func forEachDocument<Failure: Error>(
    of input: DocumentInput,
    _ handle: (Result<BilingualDocument, ReadError>) throws(Failure) -> Void
  ) throws(Failure) {
    try forEachItem(of: input) { (item: consuming DocumentItem) throws(Failure) in
      switch item.resolved() {
      case .document(let document): try handle(.success(document))
      case .badRecord(let problem): try handle(.failure(problem.error))
      case .unreadable(let error): try handle(.failure(error))
      }
    }
  }

  /// All documents of an input, in order, with the errors that are in place of some.
  public func documents(of input: DocumentInput) -> [Result<BilingualDocument, ReadError>] {
    var results: [Result<BilingualDocument, ReadError>] = []
    forEachDocument(of: input) { results.append($0) }
    return results
  }

  /// Reads standard input as what its first byte says it is.
  private func standardInput<Failure: Error>(
    _ handle: (DocumentItem) throws(Failure) -> Void
  ) throws(Failure) {
    let start: Data
    do throws(ReadError) {
      start = try InputFile.nextBlock(FileHandle(fileDescriptor: 0, closeOnDealloc: false), "-") ?? Data()
    } catch {
      return try handle(.unreadable(error))
    }
    let isObject =
      start.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "{")
    if isObject {
      return try records(
        "-",
        .jsonl,
        FileHandle(fileDescriptor: 0, closeOnDealloc: false),
        start: start,
        handle
      )
    }
    try handle(item { () throws(ReadError) in try article("-", Array(start)) })
  }

  private func records<Failure: Error>(
    _ path: String,
    _ format: RecordFormat,
    _ file: FileHandle,
    start: Data,
    _ handle: (DocumentItem) throws(Failure) -> Void
  ) throws(Failure) {
    try RecordReader(format: format, path: path).forEachRecord(file, start: start) { result throws(Failure) in
      switch result {
      case .success(var record):
        record.sides = sides
        try handle(.record(record))
      case .failure(let error): try handle(.unreadable(error))
      }
    }
  }

  /// Reads an article; of standard input a part may have been read already.
  private func article(
    _ path: String,
    _ start: [UInt8]?,
    _ identifier: String? = nil
  ) throws(ReadError) -> BilingualDocument {
    let bytes: [UInt8]
    var encoding = encoding
    if let start {
      bytes = try InputFile.readRest(FileHandle(fileDescriptor: 0, closeOnDealloc: false), path, start)
    } else {
      // An article in Markdown has marks of its own, which pandoc would take for Markdown.
      let isArticle = DocumentKind(path: path) == .markdown && ArticleReader.isArticle(path)
      try BitextFormat.checkText(path)
      let text = isArticle ? nil : try documents.bytes(path, encoding: encoding)
      if text != nil { encoding = .utf8 }
      if let text { bytes = text } else { bytes = try InputFile.read(path) }
    }
    let source = try TextDecoder(encoding: encoding).decode(bytes, name: path)
    return try ArticleReader().read(source, identifier: identifier ?? InputFile.identifier(of: path))
  }

  private func item(_ body: () throws(ReadError) -> BilingualDocument) -> DocumentItem {
    do throws(ReadError) { return .document(try body()) } catch { return .unreadable(error) }
  }
}
