import Align

/// Looks for what a translation got wrong.
enum AuditCommand: Command {
  static let inputs = Operand<[String]>(
    "input",
    .texts,
    "Bitexts (.tsv, .tmx, .jsonl, .xlf), document pairs (.jsonl), articles or folders; '-' is standard input"
  )
  static let english = AlignCommand.english
  static let chinese = AlignCommand.chinese
  static let segmented = AlignCommand.segmented
  static let evidence = AlignCommand.evidence
  static let lexicon = AlignCommand.lexicon
  static let models = AlignCommand.models
  static let format = Flag<FindingFormat>(
    "format",
    value: "name",
    .choice(default: .text),
    "The output format",
    default: "text"
  )
  static let output = SharedFlags.output
  static let failOn = Flag<FailOn>(
    "fail-on",
    value: "severity",
    .choice(default: .error),
    "End with exit code 1 where a finding is this bad",
    default: "error"
  )
  static let severity = Flag<SeverityChoice>(
    "severity",
    value: "severity",
    .choice(default: .note),
    "Show findings of this severity and worse",
    default: "note"
  )
  static let disable = Flag<[CheckChoice]?>(
    "disable",
    value: "checks",
    .choices(CheckChoice.self),
    "Checks to leave out",
    default: "none"
  )
  static let listChecks = Flag<Bool>(toggle: "list-checks", "Explain every check and stop")
  static let encoding = SharedFlags.encoding
  static let jobs = SharedFlags.jobs
  static let color = SharedFlags.color
  static let strict = SharedFlags.strict
  static let quiet = SharedFlags.quiet

  static let specification = CommandSpecification(
    name: "audit",
    summary: "Look for what a translation got wrong, numbers first.",
    discussion: [
      "A bitext is audited pair by pair as it is: each row of a .tsv file is a pair, English TAB Chinese unless a header "
        + "names the columns. Texts that are not aligned yet are aligned first.",
      "Numbers are compared by what they mean: 一百零一万吨 is 1,010,000 tons, 增长两倍 is tripled. A finding says what "
        + "each side says and means, and where it stands: file:line:column.",
    ],
    usage: [
      "[<options>] <input> ...",
      "[<options>] --english <file> --chinese <file> [--segmented]",
      "--list-checks",
    ],
    operands: [inputs.definition],
    flags: [
      english.definition, chinese.definition, segmented.definition, evidence.definition,
      lexicon.definition, models.definition, format.definition,
      output.definition, failOn.definition, severity.definition, disable.definition, listChecks.definition,
      encoding.definition, jobs.definition, strict.definition, color.definition, quiet.definition,
    ],
    examples: [
      .init("align-tool audit translation.tsv", "Audit rows of English TAB Chinese"),
      .init("align-tool audit memory.tmx --fail-on warning", "Let a build fail at the first doubt"),
      .init(
        "align-tool audit articles --format jsonl",
        "Align a folder and write a JSON object for each finding"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    if arguments[listChecks] {
      let output = try DataOutput(path: arguments[output])
      try output.write(CheckList.text(TextStyle(arguments[color], isTerminal: output.isTerminal)))
      return try output.finish()
    }
    var problems = Problems()
    let inputs = try auditInputs(arguments, &problems)
    // What is aligned already needs no models.
    let needsAligner = inputs.contains { if case .texts = $0 { true } else { false } }
    let disabled = Set((arguments[disable] ?? []).map(\.rawValue))
    let pipeline = AuditPipeline(
      reader: DocumentReader(encoding: arguments[encoding]?.encoding, isSegmented: arguments[segmented]),
      aligner: needsAligner ? try AlignCommand.documentAligner(arguments) : DocumentAligner(evidence: []),
      auditor: Auditor(checks: Auditor.allChecks.filter { !disabled.contains($0.explanation.name) }),
      jobs: arguments[jobs] ?? SystemCall.coreCount()
    )
    let output = try DataOutput(path: arguments[output])
    let style = TextStyle(arguments[color], isTerminal: output.isTerminal)
    let writer = FindingWriter(format: arguments[format], style: style)
    let progress = ProgressLine("pairs", total: nil, isQuiet: arguments[quiet])
    defer { progress.finish() }
    var summary = AuditSummary()
    var badRecords = 0
    var failure: (any Error)?
    pipeline.run(inputs) { event in
      switch event {
      case .problem(let error): problems.report(error)
      case .done: break
      case .badRecord(let problem):
        guard failure == nil else { return }
        if arguments[strict] {
          failure = problem.error
        } else if arguments[format] == .jsonl {
          badRecords += 1
          do { try output.write(problem.jsonLine) } catch { failure = error }
        } else {
          problems.report(problem.error)
        }
      case .findings(let findings, let pairs):
        progress.advance(by: pairs)
        summary.add(findings, pairs: pairs)
        guard failure == nil else { return }
        do {
          for finding in findings where finding.severity >= arguments[severity].severity {
            try output.write(writer.bytes(finding))
          }
        } catch { failure = error }
      }
    }
    if let failure { throw failure }
    if arguments[format] == .text { try output.write(summary.text(style)) }
    try output.finish()
    progress.finish()
    AlignCommand.reportBadRecords(badRecords)
    try problems.end()
    if let limit = arguments[failOn].severity, summary.worst.map({ $0 >= limit }) ?? false {
      throw ExitCode.failure
    }
  }

  /// What the operands and the two text flags name.
  private static func auditInputs(_ arguments: Arguments, _ problems: inout Problems) throws
    -> [AuditPipeline.Input]
  {
    let bitexts = arguments[inputs].compactMap { path -> AuditPipeline.Input? in
      bitextFormat(path).map { .bitext(BitextInput(.file(path)), $0) }
    }
    let texts = arguments[inputs].filter { bitextFormat($0) == nil }
    let hasTexts = !texts.isEmpty || arguments[english] != nil || arguments[chinese] != nil
    guard bitexts.isEmpty || hasTexts else { return bitexts }
    return try bitexts + AlignCommand.documentInputs(arguments, paths: texts, &problems).map(input)
  }

  /// The bitext that a file is by its name; a .jsonl file that begins with a document pair is none.
  private static func bitextFormat(_ path: String) -> BitextFormat? {
    guard let format = BitextFormat(path: path), [.tsv, .tmx, .jsonl, .xliff].contains(format) else {
      return nil
    }
    if format == .jsonl, DocumentRecord.isFirst(in: path) { return nil }
    return format
  }

  /// Rows of a table found in a folder are pairs here, not documents.
  private static func input(_ input: DocumentInput) -> AuditPipeline.Input {
    if case .rows(let path) = input { return .bitext(BitextInput(.file(path)), .tsv) }
    return .texts(input)
  }
}
