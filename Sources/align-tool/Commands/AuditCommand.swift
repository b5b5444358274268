import Align

/// Looks for what a translation got wrong.
enum AuditCommand: Command {
  static let inputs = Operand<[String]>(
    "input",
    .texts,
    "Bitexts (.tsv, .tmx, .jsonl, .xlf), articles or folders; '-' is an article on standard input"
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
  static let severity = Flag<[SeverityRule]?>(
    "severity",
    value: "severity",
    .severityRules,
    "Show findings of this severity and worse; 'check=severity' gives a check's findings another",
    default: "note"
  )
  static let disable = Flag<[CheckChoice]?>(
    "disable",
    value: "checks",
    .choices(CheckChoice.self),
    "Checks to leave out",
    default: "none"
  )
  static let enable = Flag<[CheckChoice]?>(
    "enable",
    value: "checks",
    .choices(CheckChoice.self),
    "Checks to use that are off by default or in the configuration",
    default: "none"
  )
  static let baseline = Flag<String?>(
    "baseline",
    value: "file",
    .text,
    "Leave out the findings that this file accepts",
    completes: .files
  )
  static let updateBaseline = Flag<Bool>(
    toggle: "update-baseline",
    "Write what was found to the baseline as accepted"
  )
  static let config = Flag<String?>(
    "config",
    value: "file",
    .text,
    "Settings of the audit",
    default: ".align.json beside the input or in the working folder",
    completes: .files
  )
  static let listChecks = Flag<Bool>(toggle: "list-checks", "Explain every check and stop")
  static let encoding = SharedFlags.encoding
  static let jobs = SharedFlags.jobs
  static let color = SharedFlags.color
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
      output.definition, failOn.definition, severity.definition, disable.definition, enable.definition,
      baseline.definition, updateBaseline.definition, config.definition, listChecks.definition,
      encoding.definition, jobs.definition, color.definition, quiet.definition,
    ],
    examples: [
      .init("align-tool audit translation.tsv", "Audit rows of English TAB Chinese"),
      .init("align-tool audit memory.tmx --fail-on warning", "Let a build fail at the first doubt"),
      .init(
        "align-tool audit memory.tmx --baseline accepted.json --update-baseline",
        "Accept what is found today; later audits tell only of what is new"
      ),
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
    let settings = try settings(arguments)
    var accepted = try BaselineFile(settings.baselinePath, isUpdated: arguments[updateBaseline])
    // What is aligned already needs no names of missing models.
    let needsAligner = inputs.contains { if case .texts = $0 { true } else { false } }
    let resources = try AlignCommand.resources(arguments, isQuiet: arguments[quiet] || !needsAligner)
    let pipeline = AuditPipeline(
      reader: DocumentReader(encoding: arguments[encoding]?.encoding, isSegmented: arguments[segmented]),
      aligner: needsAligner
        ? DocumentAligner(evidence: AlignCommand.evidence(arguments), resources: resources)
        : DocumentAligner(evidence: []),
      auditor: Auditor(names: settings.checks, severities: settings.severities, resources: resources),
      jobs: arguments[jobs] ?? SystemCall.coreCount()
    )
    let output = try DataOutput(path: arguments[output])
    let style = TextStyle(arguments[color], isTerminal: output.isTerminal)
    let writer = FindingWriter(format: arguments[format], style: style)
    let progress = ProgressLine("pairs", total: nil, isQuiet: arguments[quiet])
    defer { progress.finish() }
    var summary = AuditSummary()
    var quality = QualityScore()
    var failure: (any Error)?
    pipeline.run(inputs) { event in
      switch event {
      case .problem(let error): problems.report(error)
      case .done: break
      case .words(let count): quality.add(words: count)
      case .findings(let found, let pairs):
        progress.advance(by: pairs)
        let findings = accepted.rest(of: found, least: settings.least)
        summary.add(findings, pairs: pairs)
        quality.add(findings)
        guard failure == nil else { return }
        do {
          for finding in findings where finding.severity >= settings.least {
            try output.write(writer.bytes(finding))
          }
        } catch { failure = error }
      }
    }
    if let failure { throw failure }
    if arguments[format] == .text {
      try output.write(summary.text(style))
      if let line = QualityLine.text(quality) { try output.write(line) }
    }
    try output.finish()
    progress.finish()
    try problems.end()
    try accepted.finish(checks: settings.checks)
    if let limit = settings.failOn.severity, summary.worst.map({ $0 >= limit }) ?? false {
      throw ExitCode.failure
    }
  }

  /// The settings of the configuration file and the flags.
  private static func settings(_ arguments: Arguments) throws -> AuditSettings {
    let texts = [arguments[english], arguments[chinese]].compactMap { $0 }
    let path = AuditConfiguration.path(named: arguments[config], inputs: arguments[inputs] + texts)
    let configuration = try path.map { path throws(ReadError) in try AuditConfiguration(contentsOf: path) }
    let settings = AuditSettings(configuration ?? AuditConfiguration(), arguments)
    if arguments[updateBaseline], settings.baselinePath == nil {
      throw UsageError(
        "'--update-baseline' writes the file that '--baseline <file>' names, which is missing."
      )
    }
    return settings
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

  private static func bitextFormat(_ path: String) -> BitextFormat? {
    BitextFormat(path: path).flatMap { [.tsv, .tmx, .jsonl, .xliff].contains($0) ? $0 : nil }
  }

  /// Rows of a table found in a folder are pairs here, not documents.
  private static func input(_ input: DocumentInput) -> AuditPipeline.Input {
    if case .rows(let path) = input { return .bitext(BitextInput(.file(path)), .tsv) }
    return .texts(input)
  }
}
