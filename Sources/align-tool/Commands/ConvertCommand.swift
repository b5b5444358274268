import Align

/// Turns aligned text from one format into another.
enum ConvertCommand: Command {
  static let input = Operand<[String]>(
    "input",
    .texts,
    "Aligned text, in one or more files; for Moses, the prefix of the two files"
  )
  static let source = BitextInputs.source
  static let format = SharedFlags.format
  static let output = SharedFlags.outputs
  static let english = Flag<String?>(
    "english",
    value: "file",
    .text,
    "English subtitles or lines, or the segments that beads or a ladder refer to",
    completes: .files
  )
  static let chinese = Flag<String?>(
    "chinese",
    value: "file",
    .text,
    "Chinese subtitles or lines, or the segments that beads or a ladder refer to",
    completes: .files
  )
  static let englishTag = BitextInputs.englishTag
  static let chineseTag = BitextInputs.chineseTag
  static let width = SharedFlags.width
  static let encoding = SharedFlags.encoding

  static let specification = CommandSpecification(
    name: "convert",
    summary: "Convert aligned text from one format to another.",
    discussion: [
      "Nothing is dropped silently: what the output format cannot hold is counted on standard error. From TMX to TMX, "
        + "XLIFF to XLIFF and PO to PO, everything else in the file is preserved.",
      "Beads and ladders hold only segment numbers; '--english' and '--chinese' name the texts they refer to. Without an "
        + "input, they name two subtitle files or two line-aligned files.",
    ],
    usage: ["[<options>] <input> ...", "[<options>] --english <file> --chinese <file>"],
    operands: [input.definition],
    flags: [
      source.definition, format.definition, output.definition, english.definition, chinese.definition,
      englishTag.definition, chineseTag.definition, BitextInputs.columns.definition, encoding.definition,
      width.definition,
    ] + OutputFlags.definitions,
    examples: [
      .init("align-tool convert memory.tmx -o memory.tsv", "Convert a translation memory to a table"),
      .init(
        "align-tool convert project/*.sdlxliff -o project.tmx",
        "Merge the files of a project into one memory"
      ),
      .init(
        "align-tool convert glossary.csv --columns english=2,chinese=4 -o glossary.tsv",
        "Choose the columns that hold the texts"
      ),
      .init(
        "align-tool convert a.beads --english a.en --chinese a.zh -o a.tmx",
        "Add the text to another aligner's beads"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    let paths = arguments[input]
    if paths.isEmpty, arguments[english] == nil || arguments[chinese] == nil {
      throw UsageError(
        "Missing input: name files of aligned text, or two files with '--english <file>' and '--chinese <file>'."
      )
    }
    let bitexts = try BitextInputs.bitexts(
      paths,
      asked: arguments[source]?.format,
      english: arguments[english],
      chinese: arguments[chinese],
      encoding: arguments[encoding]?.encoding,
      excluding: arguments.existingOutputs
    )
    try checkDocuments(bitexts, arguments)
    try BitextInputs.checkEncoding(bitexts, arguments[encoding])
    var readerOptions = try BitextInputs.options(arguments, encoding: arguments[encoding]?.encoding)
    for (_, format) in bitexts where format.makeReader(readerOptions) == nil {
      throw UsageError("The format '\(format.rawValue)' can be written but not read.")
    }
    var options = BitextOutputs.options(
      width: arguments[width],
      severalDocuments: true,
      inputs: bitexts.flatMap(\.input.paths)
    )
    OutputFlags.apply(arguments, to: &options)
    (options.englishTag, options.chineseTag) = (readerOptions.englishTag, readerOptions.chineseTag)
    let outputs = try BitextOutputs(
      paths: arguments[output],
      format: arguments[Self.format]?.format,
      options: options,
      original: bitexts.count == 1 && !rewrites(arguments) ? bitexts.first?.format : nil
    )
    readerOptions.keepsMarkup = outputs.keepsMarkup.some
    var problems = Problems()
    var summary = RunSummary()
    let markup = try convert(bitexts, readerOptions, outputs, &summary, &problems)
    // A file that is there already is worth more than one without anything in it.
    if summary.isEmpty { try problems.end() }
    try outputs.finish(markup: markup)
    summary.show(arguments[output], isQuiet: false)
    try problems.end()
  }

  /// Refuses to write over the documents that an alignment in XCES names.
  private static func checkDocuments(
    _ bitexts: [(input: BitextInput, format: BitextFormat)],
    _ arguments: Arguments
  ) throws {
    // Only what is there already can be a document.
    let written = arguments[output].flatMap { CommandSpecification.usualOutputPaths(arguments, $0) }
      .filter { FileStatus(path: $0) != nil }
    if written.isEmpty { return }
    for (input, format) in bitexts where format == .xces {
      let read = try XCESReader.documents(of: input).compactMap { FileStatus(path: $0)?.identity }
      if let path = written.first(where: { FileStatus(path: $0).map { read.contains($0.identity) } ?? false })
      {
        throw UsageError(
          "The output '\(path)' is a document that '\(input.paths[0])' aligns. Please name another."
        )
      }
    }
  }

  /// Whether a flag asks for units that are not those of the input.
  private static func rewrites(_ arguments: Arguments) -> Bool {
    arguments[OutputFlags.original] != nil || arguments[OutputFlags.properties] != nil
      || arguments[OutputFlags.xliffVersion] != nil
  }

  /// Writes what is read, the beginning of the outputs first.
  ///
  /// - Returns: what is after the last unit, where markup is kept.
  static func convert(
    _ bitexts: [(input: BitextInput, format: BitextFormat)],
    _ options: BitextReaderOptions,
    _ outputs: BitextOutputs,
    _ summary: inout RunSummary,
    _ problems: inout Problems
  ) throws -> [UInt8] {
    var number = 0
    var counts = RunSummary()
    var failure: (any Error)?
    var writers: [(any BitextWriter, BitextFormat)] = []
    func begin(_ document: AlignedDocument?) throws {
      if let document { outputs.adopt(document) }
      writers = Array(zip(outputs.writers, outputs.formats))
      try outputs.begin()
    }
    var markup: [UInt8] = []
    for (input, format) in bitexts where failure == nil {
      guard let reader = format.makeReader(options) else { continue }
      var found: [ReadError] = []
      let handle = { (document: AlignedDocument) -> Bool in
        if writers.isEmpty { do { try begin(document) } catch { failure = error } }
        var written: [BitextOutput] = []
        var reports: [WriteReport] = []
        for (writer, format) in writers {
          var output = BitextOutput()
          var report = WriteReport()
          writer.append(document, number: number, to: &output, report: &report)
          if !format.holdsUnits { for pair in document.pairs { report.leaveOut(pair) } }
          written.append(output)
          reports.append(report)
        }
        number += 1
        counts.add(document)
        do { try outputs.append(written, reports) } catch { failure = error }
        return failure == nil
      }
      do throws(ReadError) {
        let report = try reader.readDocuments(input, problem: { found.append($0) }, document: handle)
        markup = report.trailingMarkup
        UnitNotes.tell(report, input.paths.first ?? "-", losesCodes: !outputs.keepsMarkup.all)
      } catch {
        // What was read before the fault is written.
        found.append(error)
      }
      for error in found { problems.report(error) }
    }
    if let failure { throw failure }
    if writers.isEmpty { try begin(nil) }
    summary = counts
    return markup
  }
}
