import Align

/// One run of `audit` that writes findings: takes what comes out of the pipeline, and reports the outcome at the end.
struct AuditRun {
  private let arguments: Arguments
  /// The least severity that is shown.
  private let least: Finding.Severity
  private let output: DataOutput
  /// Whoever runs this finishes it, whatever happens.
  let progress: ProgressLine
  private var writer: any FindingWriter
  private var bytes: [UInt8] = []
  /// The findings of an earlier run that are accepted.
  var accepted: BaselineFile
  private(set) var problems: Problems
  private(set) var summary = FindingSummary()
  private var quality = QualityScore()
  private var badRecords = 0
  /// What made the run stop; reported at the end, as the pipeline does not throw.
  private var failure: (any Error)?

  /// Prepares a run.
  init(
    _ arguments: Arguments,
    _ least: Finding.Severity,
    _ accepted: BaselineFile,
    _ writer: any FindingWriter,
    _ output: DataOutput,
    _ problems: Problems
  ) {
    self.arguments = arguments
    self.least = least
    self.accepted = accepted
    self.writer = writer
    self.output = output
    self.problems = problems
    progress = ProgressLine("pairs", total: nil, isQuiet: arguments[AuditCommand.quiet])
    self.writer.begin(&bytes)
  }

  /// Writes findings, or reports what is wrong with an input.
  mutating func take(_ event: AuditPipeline.Event) {
    switch event {
    case .problem(let error): problems.report(error)
    case .read(let report, let left, let path):
      guard !arguments[AuditCommand.quiet] else { return }
      UnitNotes.tell(report, path, losesCodes: false, leftToThemselves: left)
    case .done: break
    case .words(let count): quality.add(words: count)
    case .badRecord(let problem): take(problem)
    case .findings(let found, let pairs):
      progress.advance(by: pairs)
      let findings = accepted.rest(of: found, least: least)
      summary.add(findings, pairs: pairs)
      quality.add(findings)
      guard failure == nil else { return }
      for finding in findings where finding.severity >= least { writer.append(finding, to: &bytes) }
      do { try output.write(bytes) } catch { failure = error }
      bytes.removeAll(keepingCapacity: true)
    }
  }

  /// Writes what is wrong with a record among the findings, where the format has a place for it.
  private mutating func take(_ problem: RecordProblem) {
    guard failure == nil else { return }
    if arguments[AuditCommand.strict] {
      failure = problem.error
    } else if AuditCommand.format(arguments) == .jsonl {
      badRecords += 1
      do { try output.write(FindingJSON().line(problem)) } catch { failure = error }
    } else {
      problems.report(problem.error)
    }
  }

  /// Completes the output.
  mutating func finish() throws {
    if let failure { throw failure }
    if summary.pairs == 0, !problems.isEmpty, output.replacesFile {
      progress.finish()
      return output.discard()
    }
    writer.finish(summary, to: &bytes)
    try output.write(bytes)
    if AuditCommand.format(arguments) == .text, let line = QualityLine.text(quality) {
      try output.write(line)
    }
    try output.finish()
    if writer.leftOutFindings > 0 {
      StandardError.line(
        "\(writer.leftOutFindings) findings did not fit on the sheet; '--format jsonl' holds them all"
      )
    }
    progress.finish()
    AlignCommand.reportBadRecords(badRecords)
  }
}
