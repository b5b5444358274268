import Align

/// Looks for what a translation got wrong.
enum AuditCommand: Command {
  static let inputs = Operand<[String]>(
    "input",
    .texts,
    "Aligned text (.tmx, .xlf, .po, .tsv, .csv, .xlsx, .jsonl, .srt, .vtt, .json, .strings, .properties …), or anything that 'align' reads; '-' is standard "
      + "input"
  )
  static let english = AlignCommand.english
  static let chinese = AlignCommand.chinese
  static let segmented = AlignCommand.segmented
  static let abbreviations = SharedFlags.abbreviations
  static let words = SharedFlags.words
  static let swap = AlignCommand.swap
  static let keepSides = AlignCommand.keepSides
  static let evidence = AlignCommand.evidence.listed(.names)
  static let lexicon = AlignCommand.lexicon
  static let models = AlignCommand.models
  static let source = BitextInputs.source.listed(.names)
  static let englishTag = BitextInputs.englishTag
  static let chineseTag = BitextInputs.chineseTag
  static let terms = Flag<String?>(
    "terms",
    value: "file",
    .text,
    "A glossary to check against: TBX, CSV or TSV",
    completes: .files
  )
  static let original = Flag<LanguageChoice?>(
    "source",
    value: "language",
    .choice(LanguageChoice.self),
    "The language of the original",
    default: "as the input or the glossary says, else zh"
  )
  static let placeholder = Flag<[String]>(
    "placeholder",
    value: "regex",
    .texts,
    "A placeholder of your own, which both texts must have; repeat for several",
    default: "'placeholders' of .align.json"
  )
  static let realign = Flag<Bool>(toggle: "realign", "Realign the segments of aligned text")
  static let format = Flag<FindingFormatChoice?>(
    "format",
    value: "name",
    .choice(FindingFormatChoice.self),
    "The output format",
    default: "by the output's extension, else text"
  )
  static let output = SharedFlags.output
  static let failOn = Flag<FailRule>(
    "fail-on",
    value: "severity",
    .failRule,
    "Exit with 1 if any finding is at least this severe; 'error,not-translated' adds a check",
    default: "error",
    listing: .names
  )
  static let severity = Flag<[SeverityRule]?>(
    "severity",
    value: "severity",
    .severityRules,
    "Show findings at least this severe; 'check=severity' overrides a check's severity",
    default: "note"
  )
  static let minimumProbability = Flag<Double?>(
    "min-probability",
    value: "probability",
    .number(in: 0...1),
    "Hide findings less likely than this to be errors; those without a probability are always shown",
    default: "0.1; 0 shows all"
  )
  static let disable = Flag<[CheckChoice]?>(
    "disable",
    value: "checks",
    .choices(CheckChoice.self),
    "Checks to skip, by the names in --list-checks",
    listing: .nothing
  )
  static let enable = Flag<[CheckChoice]?>(
    "enable",
    value: "checks",
    .choices(CheckChoice.self),
    "Checks to add that are off by default, or turned off in the settings",
    listing: .nothing
  )
  static let baseline = Flag<String?>(
    "baseline",
    value: "file",
    .text,
    "Hide the findings that this file accepts",
    completes: .files
  )
  static let updateBaseline = Flag<Bool>(
    toggle: "update-baseline",
    "Accept all current findings: write them to the baseline"
  )
  static let config = Flag<String?>(
    "config",
    value: "file",
    .text,
    "The settings file",
    default: ".align.json here, in the repository or at home",
    completes: .files
  )
  static let listChecks = Flag<Bool>(toggle: "list-checks", "Explain every check and exit")
  static let encoding = SharedFlags.encoding
  static let jobs = SharedFlags.jobs
  static let color = SharedFlags.color
  static let width = SharedFlags.width
  static let strict = SharedFlags.strict
  static let quiet = SharedFlags.quiet

  static let specification = CommandSpecification(
    name: "audit",
    summary: "Check a translation for errors, numbers first.",
    discussion: [
      "Aligned text is checked pair by pair: each row of a .tsv file is a pair, English TAB Chinese unless a header names "
        + "the columns; film.en.srt and film.zh.srt are paired by time. Other texts are aligned first.",
      "Numbers are compared by meaning: 一百零一万吨 is 1,010,000 tons, 增长两倍 is tripled. A finding shows what each side "
        + "says, what that means, and where it is: file:line:column.",
    ],
    usage: [
      "[<options>] <input> ...",
      "[<options>] --english <file> --chinese <file> [--segmented]",
      "--list-checks",
    ],
    operands: [inputs.definition],
    flags: [
      english.definition, chinese.definition, segmented.definition, swap.definition, keepSides.definition,
      abbreviations.definition, words.definition, evidence.definition,
      lexicon.definition, models.definition, source.definition, englishTag.definition, chineseTag.definition,
      BitextInputs.columns.definition, original.definition, terms.definition, placeholder.definition,
      realign.definition,
      format.definition,
      output.definition, failOn.definition, severity.definition, minimumProbability.definition,
      disable.definition, enable.definition,
      baseline.definition, updateBaseline.definition, config.definition, listChecks.definition,
      encoding.definition, jobs.definition, strict.definition, color.definition,
      width.definition, quiet.definition,
    ],
    examples: [
      .init("align-tool audit translation.tsv", "Check rows of English TAB Chinese"),
      .init("align-tool audit memory.tmx --fail-on warning", "Fail the build on the first warning"),
      .init("align-tool audit memory.tmx --terms glossary.csv", "Check the terms of a glossary"),
      .init(
        "align-tool audit app.po --placeholder '__[A-Z]+__'",
        "Compare placeholders of your own, too"
      ),
      .init("align-tool audit app.po -o findings.xlsx", "Write the findings to a workbook"),
      .init(
        "align-tool audit memory.tmx --baseline accepted.json --update-baseline",
        "Accept today's findings; report only new ones from now on"
      ),
      .init(
        "align-tool audit articles -o report.html",
        "Make a page to read, search and correct in a browser"
      ),
    ]
  )

  /// The flags that choose checks.
  static let checkFlags = [
    disable.definition, enable.definition, placeholder.definition, config.definition, listChecks.definition,
  ]
  /// The check of terms, by its name.
  static let termCheck = "term"

  static func run(_ arguments: Arguments) throws { try run(arguments, only: nil) }

  /// Audits, with some checks only where they are named.
  static func run(_ arguments: Arguments, only checks: Set<String>?) throws {
    if arguments[listChecks] {
      let output = try DataOutput(path: arguments[output])
      try output.write(CheckList.text(TextStyle(arguments[color], isTerminal: output.isTerminal)))
      return try output.finish()
    }
    var problems = Problems()
    let inputs = try auditInputs(arguments, &problems)
    var settings = try settings(arguments)
    if let checks { settings.checks = checks }
    var accepted = try BaselineFile(settings.baselinePath, isUpdated: arguments[updateBaseline])
    let pipeline = try pipeline(arguments, settings, inputs)
    if format(arguments) == .html {
      let summary = try AuditReport.write(
        inputs,
        pipeline: pipeline,
        least: settings.least,
        accepted: &accepted,
        arguments,
        &problems
      )
      return try end(arguments, settings, &accepted, summary, problems)
    }
    let output = try DataOutput(path: arguments[output])
    let writer = try findingWriter(arguments, settings, output)
    var run = AuditRun(arguments, settings.least, accepted, writer, output, problems)
    defer { run.progress.finish() }
    pipeline.run(inputs) { run.take($0) }
    try run.finish()
    try end(arguments, settings, &run.accepted, run.summary, run.problems)
  }

  /// What reads, aligns where that is needed, and audits, with the flags that say how.
  private static func pipeline(
    _ arguments: Arguments,
    _ settings: AuditSettings,
    _ inputs: [AuditPipeline.Input]
  )
    throws -> AuditPipeline
  {
    // What is aligned already needs no names of missing models.
    let needsAligner = arguments[realign] || inputs.contains { if case .texts = $0 { true } else { false } }
    let resources = try AlignCommand.resources(arguments, isQuiet: arguments[quiet] || !needsAligner)
    var pipeline = AuditPipeline(
      reader: try AlignCommand.documentReader(arguments),
      aligner: needsAligner
        ? DocumentAligner(
          evidence: AlignCommand.evidence(arguments),
          resources: resources,
          segmenter: try AlignCommand.segmenter(arguments)
        )
        : DocumentAligner(evidence: []),
      auditor: Auditor(
        names: settings.checks,
        severities: settings.severities,
        minimumProbability: arguments[minimumProbability],
        resources: resources,
        glossary: try arguments[terms].map { path throws(ReadError) in try Glossary(contentsOf: path) },
        source: arguments[original]?.language,
        placeholders: settings.placeholders
      ),
      jobs: arguments[jobs] ?? SystemCall.coreCount()
    )
    pipeline.bitextOptions = try BitextInputs.options(arguments, encoding: arguments[encoding]?.encoding)
    pipeline.realigns = arguments[realign]
    return pipeline
  }

  /// The format that is asked for, or that the output's extension names.
  static func format(_ arguments: Arguments) -> FindingFormat {
    arguments[format]?.format ?? arguments[output].flatMap(FindingFormat.init(path:)) ?? .text
  }

  /// Ends with the exit code of what could not be read, or of what was found.
  private static func end(
    _ arguments: Arguments,
    _ settings: AuditSettings,
    _ accepted: inout BaselineFile,
    _ summary: FindingSummary,
    _ problems: Problems
  ) throws {
    RunSummary.show(summary, arguments[output], isQuiet: arguments[quiet])
    try problems.end()
    try accepted.finish(checks: settings.checks)
    if settings.failOn.isMet(by: summary) { throw ExitCode.failure }
  }

  /// The writer of the format.
  private static func findingWriter(
    _ arguments: Arguments,
    _ settings: AuditSettings,
    _ output: DataOutput
  ) throws -> any FindingWriter {
    let format = format(arguments)
    if format.isBinary, output.isTerminal {
      throw UsageError(
        "The format '\(format.rawValue)' is binary. Please name a file with '--output <path>'."
      )
    }
    var options = FindingWriterOptions()
    options.rules = Auditor.explanations.filter { settings.checks.contains($0.name) }.map { FindingRule($0) }
    options.failsAt = settings.failOn.severity
    options.failingChecks = settings.failOn.checks
    return format.makeWriter(options)
      ?? FindingText(
        style: TextStyle(arguments[color], isTerminal: output.isTerminal),
        width: TerminalWidth.columns(asked: arguments[width]),
        checks: options.rules.map(\.name)
      )
  }

  /// The settings of the configuration file and the flags.
  private static func settings(_ arguments: Arguments) throws -> AuditSettings {
    let texts = [arguments[english], arguments[chinese]].compactMap { $0 }
    let path = AuditConfiguration.path(named: arguments[config], inputs: arguments[inputs] + texts)
    let configuration = try path.map { path throws(ReadError) in try AuditConfiguration(contentsOf: path) }
    let settings = try AuditSettings(configuration ?? AuditConfiguration(), arguments)
    if arguments[updateBaseline], settings.baselinePath == nil {
      throw UsageError(
        "'--update-baseline' requires '--baseline <file>'."
      )
    }
    return settings
  }

  /// What the operands and the two text flags name.
  static func auditInputs(_ arguments: Arguments, _ problems: inout Problems) throws
    -> [AuditPipeline.Input]
  {
    let (englishFile, chineseFile) = (arguments[english], arguments[chinese])
    // A folder may hold files of translations beside texts, or nothing else.
    var paths: [String] = []
    for path in arguments[inputs] {
      let finder = InputFinder(excluding: arguments.existingOutputs)
      // Rows of tables are found with the texts.
      let formats = BitextInputs.foundInFolders.subtracting([.tsv, .jsonl])
      let files = BitextInputs.isFolder(path) ? finder.translations(in: path, formats: formats).paths : []
      paths += files
      if files.isEmpty || !finder.inputs(path).inputs.isEmpty { paths.append(path) }
    }
    if let format = arguments[source]?.format {
      let asked = try BitextInputs.bitexts(paths, asked: format, english: englishFile, chinese: chineseFile)
      try BitextInputs.checkEncoding(asked, arguments[encoding])
      return asked.map { .bitext($0.input, $0.format) }
    }
    if let englishFile, let chineseFile, paths.isEmpty,
      let format = BitextFormat.recognise(englishFile), format.joinsTwoFiles,
      BitextFormat.recognise(chineseFile) == format
    {
      return [.bitext(BitextInput(english: .file(englishFile), chinese: .file(chineseFile)), format)]
    }
    let bitexts = try paths.filter { try bitextFormat($0) != nil || isBilingual($0, among: paths, arguments) }
    let files = try BitextInputs.bitexts(bitexts, asked: nil, encoding: arguments[encoding]?.encoding)
    let found = files.map { AuditPipeline.Input.bitext($0.input, $0.format) }
    let texts = paths.filter { !bitexts.contains($0) }
    let hasTexts = !texts.isEmpty || englishFile != nil || chineseFile != nil
    try BitextInputs.checkEncoding(files, arguments[encoding], hasTexts: hasTexts)
    guard found.isEmpty || hasTexts else { return found }
    return try found + AlignCommand.documentInputs(arguments, paths: texts, &problems).map(input)
  }

  /// Whether a document or a text that is named alone holds both languages.
  private static func isBilingual(_ path: String, among paths: [String], _ arguments: Arguments) throws
    -> Bool
  {
    guard paths.count == 1, arguments[english] == nil, arguments[chinese] == nil else { return false }
    return try BilingualText.table(path, encoding: arguments[encoding]?.encoding) != nil
  }

  /// The bitext that a file is by its name or its content; a .jsonl file that begins with a document pair is none, nor
  /// is a table of files.
  private static func bitextFormat(_ path: String) -> BitextFormat? {
    guard let format = BitextFormat.recognise(path),
      [.tsv, .tmx, .jsonl, .xliff, .csv, .xlsx, .po, .subtitles, .resources, .xces, .qt].contains(format)
    else { return nil }
    if format == .jsonl, DocumentRecord.isFirst(in: path) { return nil }
    if format == .tsv, FilePairTable.isTable(path) { return nil }
    return format
  }

  /// Rows of a table found in a folder are pairs here, not documents.
  private static func input(_ input: DocumentInput) -> AuditPipeline.Input {
    if case .rows(let path) = input { return .bitext(BitextInput(.file(path)), .tsv) }
    return .texts(input)
  }
}
