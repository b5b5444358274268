import Align

/// Writes what `audit` finds as a page that holds the texts too.
enum AuditReport {
  private struct Reviewed: Sendable {
    let bytes: [UInt8]
    let findings: [Finding]
    let pairs: Int
  }

  /// Aligns what is not aligned, audits, and writes the page where `--output` says.
  ///
  /// - Returns: the counts of all findings, those below `--severity` too.
  static func write(
    _ inputs: [AuditPipeline.Input],
    pipeline: AuditPipeline,
    least: Finding.Severity,
    accepted: inout BaselineFile,
    _ arguments: Arguments,
    _ problems: inout Problems
  ) throws -> FindingSummary {
    let writer = HTMLWriter(BitextOutputs.options(width: nil, severalDocuments: true, inputs: []))
    let reviewer = DocumentReviewer(auditor: pipeline.auditor)
    let aligner = pipeline.aligner
    let output = try DataOutput(path: arguments[AuditCommand.output])
    let progress = ProgressLine("documents", total: nil, isQuiet: arguments[AuditCommand.quiet])
    defer { progress.finish() }
    var summary = FindingSummary()
    var head = BitextOutput()
    writer.begin(&head)
    try output.write(head.main)
    var review = ReviewPipeline(reader: pipeline.reader, jobs: pipeline.jobs)
    review.bitextOptions = pipeline.bitextOptions
    try review.run(inputs) { source in
      let document =
        switch source {
        case .texts(let document): aligner.align(document)
        case .pairs(let document): document
        }
      var annotations = reviewer.annotations(document)
      let findings = annotations.findings
      annotations.findings.removeAll { $0.severity < least }
      var output = BitextOutput()
      var report = WriteReport()
      writer.append(document, annotations: annotations, to: &output, report: &report)
      return .success(Reviewed(bytes: output.main, findings: findings, pairs: document.pairs.count))
    } consume: { result in
      progress.advance()
      switch result {
      case .failure(let error): problems.report(error)
      case .success(let reviewed):
        summary.add(accepted.rest(of: reviewed.findings, least: least), pairs: reviewed.pairs)
        try output.write(reviewed.bytes)
      }
    }
    // A page that is there already is worth more than an empty one.
    if summary.pairs == 0, !problems.isEmpty {
      output.discard()
      return summary
    }
    var tail = BitextOutput()
    writer.finish(&tail)
    try output.write(tail.main)
    try output.finish()
    return summary
  }
}
