import Align

/// One run of `apply`: takes corrected documents, and writes them.
///
/// Of a single file whose format has markup, the documents are held until all are there: only then is it known whether each of
/// its units is still one, and the file can come out as it was.
struct ApplyRun {
  private let arguments: Arguments
  private let inputs: [AuditPipeline.Input]
  private let patch: String
  private var outputs: BitextOutputs?
  private var held: [PatchApplier.Outcome] = []
  private var lost = WriteReport()
  private var number = 0
  /// The caller must finish it, whatever happens.
  let progress: ProgressLine
  /// The format of the one input, where it is a bitext whose markup may be kept.
  let original: BitextFormat?
  /// The corrections that were laid on a document.
  private(set) var applied: [AlignmentPatch.Document] = []
  /// What was written.
  private(set) var summary = RunSummary()
  /// What was passed over of each bitext.
  var reports: [(report: ReadReport, path: String)] = []

  /// Prepares a run with a patch of that name.
  init(_ arguments: Arguments, _ inputs: [AuditPipeline.Input], patch: String) {
    self.arguments = arguments
    self.inputs = inputs
    self.patch = patch
    progress = ProgressLine("documents", total: nil, isQuiet: arguments[ApplyCommand.quiet])
    if inputs.count == 1, case .bitext(_, let format) = inputs[0], format.hasMarkup {
      original = format
    } else {
      original = nil
    }
  }

  /// Opens the outputs, unless they depend on what is read.
  mutating func begin() throws { if original == nil { try open(nil) } }

  /// Takes a corrected document.
  mutating func take(_ outcome: PatchApplier.Outcome) throws {
    progress.advance()
    if let corrections = outcome.patch {
      applied.append(corrections)
      if !arguments[ApplyCommand.quiet] { ApplyCommand.tell(corrections, patch) }
    }
    if original == nil { try write(outcome) } else { held.append(outcome) }
  }

  /// Completes the outputs, and reports what they could not hold.
  mutating func finish() throws {
    if original != nil {
      try open(held.allSatisfy(\.keepsUnits) ? original : nil)
      for outcome in held { try write(outcome) }
    }
    guard let outputs else { return }
    try outputs.finish(markup: reports.last?.report.trailingMarkup ?? [])
    for (report, path) in reports { UnitNotes.tell(report, path, losesCodes: !outputs.keepsMarkup.all) }
    let kinds = lost.leftOutMetadata.sorted { $0.key < $1.key }
      .map { "\($0.value) \($0.key)\($0.value == 1 ? "" : "s")" }
    if !kinds.isEmpty {
      StandardError.line(
        "\(patch): \(kinds.joined(separator: ", ")) left out: their units are now part of others"
      )
    }
  }

  private mutating func write(_ outcome: PatchApplier.Outcome) throws {
    guard let outputs else { return }
    var written: [(output: BitextOutput, report: WriteReport)] = []
    for (writer, format) in zip(outputs.writers, outputs.formats) {
      var (output, report) = writer.output(of: outcome.document, number: number)
      if !format.holdsUnits { for pair in outcome.document.pairs { report.leaveOut(pair) } }
      written.append((output, report))
    }
    number += 1
    summary.add(outcome.document)
    lost.add(outcome.report)
    try outputs.append(written.map(\.output), written.map(\.report))
  }

  private mutating func open(_ original: BitextFormat?) throws {
    let outputs = try BitextOutputs(
      paths: arguments[ApplyCommand.output],
      format: arguments[ApplyCommand.format]?.format,
      options: BitextOutputs.options(
        width: arguments[ApplyCommand.width],
        severalDocuments: inputs.count > 1,
        inputs: inputs.flatMap(\.paths)
      ),
      color: arguments[ApplyCommand.color],
      original: original
    )
    if let first = held.first { outputs.adopt(first.document) }
    self.outputs = outputs
    try outputs.begin()
  }
}
