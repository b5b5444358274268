import Align

/// Lays the corrections of a person on an alignment.
enum ApplyCommand: Command {
  static let patch = Operand<String>(
    "patch",
    .requiredText,
    "The corrections, as the report page exports them"
  )
  static let inputs = AuditCommand.inputs
  static let english = AlignCommand.english
  static let chinese = AlignCommand.chinese
  static let segmented = AlignCommand.segmented
  static let evidence = AlignCommand.evidence
  static let lexicon = AlignCommand.lexicon
  static let models = AlignCommand.models
  static let format = SharedFlags.format
  static let output = SharedFlags.outputs
  static let accepted = Flag<String?>(
    "accepted",
    value: "file",
    .text,
    "Also write the accepted findings, for 'audit --baseline'",
    completes: .files,
    isOutput: true
  )
  static let encoding = SharedFlags.encoding
  static let jobs = SharedFlags.jobs
  static let color = SharedFlags.color
  static let width = SharedFlags.width
  static let quiet = SharedFlags.quiet

  static let specification = CommandSpecification(
    name: "apply",
    summary: "Apply corrections exported from the report page.",
    discussion: [
      "Pairs that a person edited or confirmed are kept as they are. Texts are realigned around them; in a bitext "
        + "all other pairs stay as they were, with everything that the file records about them.",
      "Pass the inputs the report was made from, with the same '--segmented'. A patch records a digest of its text "
        + "and is rejected for any other text.",
    ],
    usage: [
      "[<options>] <patch> <input> ...",
      "[<options>] --english <file> --chinese <file> [--segmented] <patch>",
    ],
    operands: [patch.definition, inputs.definition],
    flags: [
      english.definition, chinese.definition, segmented.definition, evidence.definition,
      lexicon.definition, models.definition, format.definition, output.definition, accepted.definition,
      BitextInputs.columns.definition, encoding.definition, jobs.definition, color.definition,
      width.definition, quiet.definition,
    ],
    examples: [
      .init("align-tool align articles -o report.html", "Make a page; correct and export it in a browser"),
      .init(
        "align-tool apply articles.patch.json articles -o articles.tmx",
        "Make a translation memory with the corrections"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    let path = arguments[patch]
    let patch = try AlignmentPatch(json: InputFile.read(path), file: path)
    var problems = Problems()
    let inputs = try AuditCommand.auditInputs(arguments, &problems)
    // What is aligned already needs no models: little is left over between its pairs and the corrections.
    let needsModels = inputs.contains { if case .texts = $0 { true } else { false } }
    let applier = PatchApplier(
      patch,
      file: path,
      aligner: needsModels ? try AlignCommand.documentAligner(arguments) : DocumentAligner()
    )
    var run = ApplyRun(arguments, inputs, patch: path)
    defer { run.progress.finish() }
    var pipeline = ReviewPipeline(
      reader: DocumentReader(encoding: arguments[encoding]?.encoding, isSegmented: arguments[segmented]),
      jobs: arguments[jobs] ?? SystemCall.coreCount()
    )
    pipeline.bitextOptions = try BitextInputs.options(arguments, encoding: arguments[encoding]?.encoding)
    pipeline.bitextOptions.keepsMarkup = run.original != nil
    try run.begin()
    try pipeline.run(inputs) {
      applier.apply($0)
    } consume: { result in
      switch result {
      case .failure(let error): problems.report(error)
      case .success(let outcome): try run.take(outcome)
      }
    } report: {
      run.reports.append(($0, $1))
    }
    report(patch.documents, without: run.applied, path, &problems)
    // A result without some of the corrections would look whole: nothing is written then.
    try problems.end()
    try run.finish()
    if let path = arguments[accepted] {
      try write(FindingBaseline(AlignmentPatch(generator: patch.generator, documents: run.applied)), to: path)
    }
    run.progress.finish()
    run.summary.show(arguments[output], isQuiet: arguments[quiet])
  }

  /// Keeps what was confirmed, so that later audits pass it over.
  private static func write(_ baseline: FindingBaseline, to path: String) throws {
    let output = try DataOutput(path: path)
    try output.write(baseline.json)
    try output.finish()
  }

  /// Tells which documents of a patch are among no inputs.
  private static func report(
    _ documents: [AlignmentPatch.Document],
    without applied: [AlignmentPatch.Document],
    _ path: String,
    _ problems: inout Problems
  ) {
    for document in documents where !applied.contains(where: { $0.digest == document.digest }) {
      problems.report(
        ReadError(
          .badData,
          file: path,
          problem: "'\(document.document)' is not among the inputs, and its corrections are not applied",
          expected: "every document of the patch"
        )
      )
    }
  }

  /// Says what was laid on a document, and the notes, for which other formats have no place.
  static func tell(_ corrections: AlignmentPatch.Document, _ path: String) {
    let edited = corrections.beads.count { $0.kind == .edited }
    let confirmed = corrections.beads.count { $0.kind == .confirmed }
    StandardError.line("\(path): \(corrections.document): \(edited) edited, \(confirmed) confirmed")
    for bead in corrections.beads where !bead.note.isEmpty {
      let place = "\(Array(bead.english)):\(Array(bead.chinese))"
      let note = bead.note.split(whereSeparator: \.isNewline).joined(separator: " ")
      StandardError.line("\(path): \(corrections.document): note on \(place): \(note)")
    }
  }
}
