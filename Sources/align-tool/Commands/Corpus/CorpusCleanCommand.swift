import Align

/// Removes pairs from a corpus that are not translations or not text.
enum CorpusCleanCommand: Command {
  static let inputs = CorpusInputs.inputs
  static let source = CorpusInputs.source
  static let output = SharedFlags.output
  static let format = CorpusOutput.format
  static let thresholds = Flag<String?>(
    "thresholds",
    value: "file",
    .text,
    "Filter limits in JSON, as '--print-thresholds' writes them",
    completes: .files
  )
  static let add = Flag<[ModelFilter]?>(
    "with",
    value: "filters",
    .choices(ModelFilter.self),
    "Filters to add to the default ones",
    default: "none"
  )
  static let disable = Flag<[FilterChoice]?>(
    "disable",
    value: "filters",
    .choices(FilterChoice.self),
    "Filters to skip",
    default: "none"
  )
  static let annotate = Flag<Bool>(
    toggle: "annotate",
    "Keep every row, with its scores and the reasons to reject it; needs tsv or jsonl"
  )
  static let listFilters = Flag<Bool>(toggle: "list-filters", "Explain every filter and exit")
  static let printThresholds = Flag<Bool>(
    toggle: "print-thresholds",
    "Print the limits in use as JSON and exit"
  )
  static let words = SharedFlags.words
  static let models = SharedFlags.models
  static let jobs = CorpusInputs.jobs
  static let color = SharedFlags.color
  static let quiet = SharedFlags.quiet

  static let specification = CommandSpecification(
    name: "clean",
    summary: "Remove pairs that are not translations or not text.",
    discussion: [
      "Each filter scores every pair and rejects those outside its limits. The number rejected by each filter is reported "
        + "on standard error.",
      "Numbers are compared by meaning, and lengths in units in which English and Chinese predict each other.",
    ],
    usage: ["[<options>] <input> ...", "--list-filters", "[--thresholds <file>] --print-thresholds"],
    operands: [inputs.definition],
    flags: [
      output.definition, format.definition, source.definition, thresholds.definition, add.definition,
      disable.definition, annotate.definition, listFilters.definition, printThresholds.definition,
      words.definition, models.definition, jobs.definition, color.definition, quiet.definition,
    ],
    examples: [
      .init("align-tool corpus clean raw.tsv -o clean.tsv", "Keep only good pairs"),
      .init(
        "align-tool corpus clean raw.tmx --annotate -o scored.jsonl",
        "Keep every row, with scores and reasons"
      ),
      .init(
        "align-tool corpus clean raw.tsv --with encoder -o clean.tsv",
        "Also compare meanings by sentence vectors"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    if arguments[listFilters] {
      let output = try DataOutput(path: arguments[output])
      try output.write(FilterList.text(TextStyle(arguments[color], isTerminal: output.isTerminal)))
      return try output.finish()
    }
    let limits = try arguments[thresholds].map { try FilterLimits(InputFile.read($0), file: $0) }
    if arguments[printThresholds] { return try AlignTool.printText((limits ?? FilterLimits()).text) }
    let inputs = try CorpusInputs.pipelineInputs(
      arguments[inputs],
      format: arguments[source]?.format,
      excluding: arguments.existingOutputs
    )
    let cleaner = CorpusCleaner(filters: try filters(arguments), limits: limits ?? FilterLimits())
    let annotates = arguments[annotate]
    let output = try CorpusOutput(
      path: arguments[output],
      asked: arguments[format],
      input: inputs.first,
      notes: annotates ? CleaningPipeline.noteNames : [],
      mustHoldNotes: annotates
    )
    let cleaning = CleaningPipeline(cleaner: cleaner, annotates: annotates)
    let progress = ProgressLine("pairs", total: nil, isQuiet: arguments[quiet])
    defer { progress.finish() }
    var problems = Problems()
    var tally = CleaningTally(filterCount: cleaner.filters.count)
    var failure: (any Error)?
    try output.begin()
    let writer = output.writer
    let pipeline = CorpusInputs.pipeline(
      jobs: arguments[jobs] ?? SystemCall.coreCount(),
      tells: !arguments[quiet]
    )
    pipeline.run(inputs) { block in
      cleaning.clean(block, writers: [writer])
    } consume: { event in
      switch event {
      case .problem(let error): problems.report(error)
      case .result(let cleaned):
        progress.advance(by: cleaned.tally.pairs)
        tally.add(cleaned.tally)
        do { try output.append(cleaned.outputs[0], cleaned.reports[0]) } catch { failure = error }
      }
      return failure == nil
    }
    if let failure { throw failure }
    if tally.pairs == 0 { try problems.end() }
    try output.finish()
    progress.finish()
    if !arguments[quiet] {
      for line in CleaningTable.lines(tally, names: cleaner.names, asksAll: annotates) {
        StandardError.line(line)
      }
    }
    try problems.end()
  }

  /// The filters that the flags ask for.
  private static func filters(_ arguments: Arguments) throws -> [any PairFilter] {
    let disabled = Set((arguments[disable] ?? []).map(\.rawValue))
    let words = try SharedFlags.quantityWords(arguments, inputs: arguments[inputs])
    var filters = CorpusCleaner.filters(words: words).filter { !disabled.contains($0.explanation.name) }
    if (arguments[add] ?? []).contains(.encoder) {
      let model = try ModelFolder(named: arguments[models]).openEncoder()
      filters.append(EncoderFilter(encoder: SentenceEncoder(model)))
    }
    return filters
  }
}

/// The filters that need a model.
enum ModelFilter: String, FlagChoice {
  case encoder

  var summary: String { "sentence vectors; needs 'align-tool models install encoder'" }
}
