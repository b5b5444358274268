extension AlignedDocument {
  /// The document as a complete file of a format.
  ///
  ///     try Data(aligned.bytes(as: .tmx) ?? []).write(to: url)
  ///
  /// - Returns: `nil` for subtitles, which cannot be written, and for Moses, which is two files.
  ///   `BitextFormat.makeWriter` gives both files, and counts what a format could not hold.
  public func bytes(
    as format: BitextFormat,
    options: BitextWriterOptions = BitextWriterOptions()
  ) -> [UInt8]? {
    format.hasTwoTexts ? nil : format.makeWriter(options)?.write([self]).output.main
  }

  /// Reads the documents of a bitext: TMX, XLIFF, TSV, CSV, JSONL, PO, subtitles in one file, or a two-column text.
  ///
  ///     for document in try AlignedDocument.documents(in: "memory.tmx") {
  ///       print(Auditor().findings(in: document).count)
  ///     }
  ///
  /// The whole file is held in memory; `BitextReader` reads pair by pair, and continues after a bad row.
  ///
  /// - Throws: `ReadError` for a file that is missing, for a name that tells no format, and for the first unit that cannot be
  ///   read.
  public static func documents(
    in path: String,
    options: BitextReaderOptions = BitextReaderOptions()
  ) throws(ReadError) -> [AlignedDocument] {
    guard let format = BitextFormat.recognise(path), format.holdsText, format != .moses,
      let reader = format.makeReader(options)
    else {
      throw ReadError(
        .badData,
        file: path,
        problem: "cannot tell the format from the name",
        expected: "a name such as 'memory.tmx' or 'pairs.tsv'"
      )
    }
    var documents: [AlignedDocument] = []
    var problem: ReadError?
    try reader.readDocuments(BitextInput(.file(path))) { error in
      problem = problem ?? error
    } document: { document in
      documents.append(document)
      return problem == nil
    }
    if let problem { throw problem }
    return documents
  }
}
