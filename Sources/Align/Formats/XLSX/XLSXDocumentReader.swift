/// Reads workbooks with a document pair a row, as `TSVDocumentReader` reads tables.
///
/// Further columns are metadata under their own names. The rows are held in memory.
struct XLSXDocumentReader {
  /// Reads the rows and hands each over; a bad row does not stop the others, and an error of the whole file is the last.
  ///
  /// - Throws: what `handle` throws.
  func forEachDocument<Failure: Error>(
    path: String,
    _ handle: (Result<BilingualDocument, ReadError>) throws(Failure) -> Void
  ) throws(Failure) {
    var pairs: [AlignedPair] = []
    var problems: [ReadError] = []
    var failure: ReadError?
    do throws(ReadError) {
      try XLSXReader().read(BitextInput(.file(path))) { event in
        switch event {
        case .pair(let pair): pairs.append(pair)
        case .problem(let error): problems.append(error)
        case .document: break
        }
        return true
      }
    } catch { failure = error }
    for error in problems { try handle(.failure(error)) }
    var rows = TSVRowReader(name: path, stem: InputFile.identifier(of: path), encoding: .utf8)
    _ = rows.read(RowCutter.Row(bytes: Array("id\tenglish\tchinese".utf8), line: 1, offset: 0))
    for pair in pairs {
      if let result = rows.read(Self.row(pair)) {
        try handle(
          result.map { document in
            var document = document
            for field in pair.unit?.fields ?? [] { document.metadata[field.name] = field.value }
            return document
          }
        )
      }
    }
    if let failure { try handle(.failure(failure)) }
  }

  private static func row(_ pair: AlignedPair) -> RowCutter.Row {
    var bytes: [UInt8] = []
    TSVField.appendEscaped(pair.unit?.identifier ?? "", to: &bytes)
    for language in Language.allCases {
      bytes.append(0x09)
      TSVField.appendEscaped(pair.writtenText(language), to: &bytes)
    }
    let line = (pair.english.places + pair.chinese.places).first?.line
    return RowCutter.Row(bytes: bytes, line: line ?? 1, offset: 0)
  }
}
