import Align

/// Describes a corpus.
enum CorpusStatsCommand: Command {
  static let inputs = CorpusInputs.inputs
  static let source = CorpusInputs.source
  static let outputs = SharedFlags.outputs
  static let format = Flag<StatisticsFormat?>(
    "format",
    value: "name",
    .choice(StatisticsFormat.self),
    "The output format",
    default: "by the output's extension, else text"
  )
  static let jobs = CorpusInputs.jobs
  static let quiet = SharedFlags.quiet

  static let specification = CommandSpecification(
    name: "stats",
    summary: "Show statistics of a corpus and write its datasheet.",
    discussion: [
      "Counts, lengths, length ratios, posteriors, vocabulary and coverage, as text, JSON, a chart (.svg), or a datasheet "
        + "in Markdown (.md) that also lists the steps that made the rows."
    ],
    usage: ["[<options>] <input> ..."],
    operands: [inputs.definition],
    flags: [outputs.definition, format.definition, source.definition, jobs.definition, quiet.definition],
    examples: [
      .init("align-tool corpus stats corpus.tsv", "Show figures and histograms"),
      .init(
        "align-tool corpus stats corpus.tsv -o datasheet.md -o lengths.svg",
        "Write a datasheet and a chart"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    let inputs = try CorpusInputs.pipelineInputs(arguments[inputs], format: arguments[source]?.format)
    let paths = arguments[outputs].isEmpty ? ["-"] : arguments[outputs]
    let targets = try paths.map { path in
      let format = StatisticsFormat(path: path)
      let chosen = paths.count == 1 ? arguments[Self.format] ?? format : format ?? arguments[Self.format]
      return (format: chosen ?? .text, output: try DataOutput(path: path))
    }
    let progress = ProgressLine("pairs", total: nil, isQuiet: arguments[quiet])
    defer { progress.finish() }
    var problems = Problems()
    var statistics = CorpusStatistics()
    CorpusPipeline(jobs: arguments[jobs] ?? SystemCall.coreCount()).run(inputs) { block in
      CorpusStatistics.Part(block.documents)
    } consume: { event in
      switch event {
      case .problem(let error): problems.report(error)
      case .result(let part):
        progress.advance(by: part.pairs)
        statistics.add(part)
      }
      return true
    }
    progress.finish()
    if statistics.pairs == 0 { try problems.end() }
    let report = StatisticsReport(statistics, inputs: arguments[Self.inputs])
    for target in targets {
      try target.output.write(target.format.text(report))
      try target.output.finish()
    }
    try problems.end()
  }
}

/// How statistics are shown.
enum StatisticsFormat: String, FlagChoice {
  case text, json, svg, markdown

  var summary: String {
    switch self {
    case .text: "figures and histograms"
    case .json: "a JSON object"
    case .svg: "a chart of the histograms"
    case .markdown: "a datasheet"
    }
  }

  /// The format that a path's extension names.
  init?(path: String) {
    switch path.split(separator: ".").last {
    case "txt": self = .text
    case "json": self = .json
    case "svg": self = .svg
    case "md": self = .markdown
    default: return nil
    }
  }

  /// A report in this format.
  func text(_ report: StatisticsReport) -> String {
    switch self {
    case .text: report.text
    case .json: report.json
    case .svg: report.svg
    case .markdown: report.markdown
    }
  }
}
