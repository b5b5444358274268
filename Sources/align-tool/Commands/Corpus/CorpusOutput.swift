import Align

/// One file, or two for Moses, that a corpus command writes part by part.
final class CorpusOutput {
  /// The formats that can be written part by part, so that memory does not grow with a document.
  static let formats: [BitextFormat] = [.tsv, .jsonl, .tmx, .moses]

  static let format = Flag<CorpusFormat?>(
    "format",
    value: "name",
    .choice(CorpusFormat.self),
    "The output format",
    default: "by the output's extension, else the first input's, else tsv"
  )

  /// How rows are to be written.
  let writer: CleaningPipeline.Writer
  /// The format.
  let format: BitextFormat

  private let plain: BitextOutputs?
  private let noted: (writer: NotedRowWriter, output: DataOutput)?

  /// Opens an output.
  ///
  /// - Parameters:
  ///   - path: where to write; `nil` is standard output.
  ///   - asked: the format that the user named.
  ///   - input: the first input, whose format counts where nothing else tells one.
  ///   - notes: names of the notes that rows carry; none for plain rows.
  ///   - mustHoldNotes: whether a format without notes is refused; otherwise its rows go without.
  /// - Throws: a `UsageError` where the format cannot be written, an `OutputError` where the file cannot.
  init(
    path: String?,
    asked: CorpusFormat?,
    input: CorpusPipeline.Input?,
    notes: [String] = [],
    mustHoldNotes: Bool = false
  ) throws {
    let named = path.flatMap { $0 == "-" ? nil : BitextFormat(path: $0) }
    let fallback = input.map(\.format).flatMap { [.jsonl, .tmx].contains($0) ? $0 : nil } ?? .tsv
    format = asked?.format ?? named ?? fallback
    guard Self.formats.contains(format) else {
      throw UsageError(
        "The format '\(format.rawValue)' cannot be written by this command. Please provide one of "
          + "\(quotedList(Self.formats.map(\.rawValue)))."
      )
    }
    let options = BitextOutputs.options(width: nil, severalDocuments: true, inputs: input?.bitext.paths ?? [])
    if !notes.isEmpty, let writer = NotedRowWriter(format, names: notes, options: options) {
      plain = nil
      noted = (writer, try DataOutput(path: path))
      self.writer = .noted(writer)
      return
    }
    if mustHoldNotes {
      throw UsageError(
        "The format '\(format.rawValue)' cannot hold scores and reasons. Please provide one of "
          + "\(quotedList(NotedRowWriter.formats.map(\.rawValue)))."
      )
    }
    let outputs = try BitextOutputs(paths: path.map { [$0] } ?? [], format: format, options: options)
    plain = outputs
    noted = nil
    writer = .plain(outputs.writers[0])
  }

  /// Writes what is before the first row.
  func begin() throws {
    try plain?.begin()
    guard let noted else { return }
    var output = BitextOutput()
    noted.writer.begin(&output)
    try noted.output.write(output.main)
  }

  /// Writes rows that were formatted by `writer`.
  func append(_ output: BitextOutput, _ report: WriteReport) throws {
    try plain?.append([output], [report])
    try noted?.output.write(output.main)
  }

  /// Writes what is after the last row and gives files their names.
  func finish() throws {
    try plain?.finish()
    try noted?.output.finish()
  }
}

/// The formats that corpus commands write.
struct CorpusFormat: FlagChoice, Equatable {
  let format: BitextFormat

  static var allCases: [CorpusFormat] { CorpusOutput.formats.map { CorpusFormat(format: $0) } }

  var rawValue: String { format.rawValue }

  init(format: BitextFormat) { self.format = format }

  init?(rawValue: String) {
    guard let choice = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = choice
  }

  var summary: String { OutputFormat(format: format).summary }
}
