import Align

/// Where `align` writes: files or standard output as they are, or one file that a later run can continue with.
final class AlignmentOutput {
  private enum Target {
    case bitext(BitextOutputs)
    case resumable(ResumableOutput)
  }

  private let target: Target
  /// Whether bad records can be in the output: it is JSONL and nothing else.
  let holdsProblems: Bool
  /// The writers, in the order of the outputs.
  let writers: [any BitextWriter]
  private var newBadRecords = 0

  /// Opens files or standard output.
  init(_ outputs: BitextOutputs) {
    target = .bitext(outputs)
    holdsProblems = outputs.isOnlyJSONL
    writers = outputs.writers
  }

  /// Opens a JSONL file, or continues with it.
  init(resuming path: String, signature: String) throws {
    let output = try ResumableOutput(path: path, signature: signature)
    target = .resumable(output)
    holdsProblems = true
    writers = [JSONLWriter()]
  }

  /// Where the run before this one ended.
  var start: InputMark { if case .resumable(let output) = target { output.mark } else { .start } }

  /// Bad records that are in the output.
  var badRecords: Int { if case .resumable(let output) = target { output.badRecords } else { newBadRecords } }

  /// Writes what is before the first document.
  func begin() throws { if case .bitext(let outputs) = target { try outputs.begin() } }

  /// Writes one document, formatted by `writers`.
  func append(_ written: [BitextOutput], _ reports: [WriteReport], mark: InputMark) throws {
    switch target {
    case .bitext(let outputs): try outputs.append(written, reports)
    case .resumable(let output): try output.append(written[0].main, mark: mark, isBad: false)
    }
  }

  /// Writes a bad record in the place of its beads.
  func append(_ problem: RecordProblem, mark: InputMark) throws {
    newBadRecords += 1
    switch target {
    case .bitext(let outputs):
      var output = BitextOutput()
      output.main = problem.jsonLine
      try outputs.append([output], [WriteReport()])
    case .resumable(let output): try output.append(problem.jsonLine, mark: mark, isBad: true)
    }
  }

  /// Hands on what is there where the work stops short.
  func stop() throws {
    switch target {
    case .bitext(let outputs): try outputs.flush()
    case .resumable(let output): try output.flush()
    }
  }

  /// Writes the rest and gives files their names.
  func finish() throws {
    switch target {
    case .bitext(let outputs): try outputs.finish()
    case .resumable(let output): try output.finish()
    }
  }
}
