import Align

/// Proposes terms for a glossary.
enum TermsExtractCommand: Command {
  static let inputs = CorpusInputs.inputs
  static let source = CorpusInputs.source
  static let output = SharedFlags.output
  static let count = Flag<Int?>(
    "min-count",
    value: "n",
    .integer(in: 2...1_000_000),
    "The minimum number of pairs that contain both sides of a term",
    default: "3"
  )
  static let score = Flag<Double?>(
    "min-score",
    value: "x",
    .number(in: 0...1),
    "The minimum association of the two sides, 0 to 1 (Dice's coefficient)",
    default: "0.6"
  )
  static let quiet = SharedFlags.quiet

  static let specification = CommandSpecification(
    name: "extract",
    summary: "Propose terms from aligned text.",
    discussion: [
      "Writes a table for 'audit --terms': English, Chinese, the number of pairs with both, the score and an example. Review "
        + "it before use: words that often occur together need not be a term."
    ],
    usage: ["[<options>] <input> ..."],
    operands: [inputs.definition],
    flags: [output.definition, source.definition, count.definition, score.definition, quiet.definition],
    examples: [.init("align-tool terms extract memory.tmx -o glossary.tsv", "Propose terms")]
  )

  static func run(_ arguments: Arguments) throws {
    let inputs = try CorpusInputs.pipelineInputs(arguments[inputs], format: arguments[source]?.format)
    let output = try DataOutput(path: arguments[output])
    var extractor = TermExtractor()
    if let count = arguments[count] { extractor.minimumFrequency = count }
    if let score = arguments[score] { extractor.minimumScore = score }
    var problems = Problems()
    let progress = ProgressLine("pairs", total: nil, isQuiet: arguments[quiet])
    defer { progress.finish() }
    CorpusPipeline(jobs: 1).run(inputs) { block in
      block.documents.flatMap { $0.pairs.map { ($0.englishText, $0.chineseText) } }
    } consume: { event in
      switch event {
      case .problem(let error): problems.report(error)
      case .result(let pairs):
        progress.advance(by: pairs.count)
        for (english, chinese) in pairs { extractor.add(english: english, chinese: chinese) }
      }
      return extractor.pairCount < TermExtractor.mostPairs
    }
    progress.finish()
    if extractor.pairCount == 0 { try problems.end() }
    if extractor.pairCount == TermExtractor.mostPairs, !arguments[quiet] {
      StandardError.line("The first \(TermExtractor.mostPairs) pairs were read; the rest were skipped")
    }
    try output.write("english\tchinese\tfrequency\tscore\texample english\texample chinese\n")
    for candidate in extractor.candidates() {
      let fields = [
        candidate.english, candidate.chinese, "\(candidate.frequency)",
        "\((candidate.score * 1000).rounded() / 1000)",
        candidate.example.english, candidate.example.chinese,
      ]
      try output.write(fields.map(cell).joined(separator: "\t") + "\n")
    }
    try output.finish()
    try problems.end()
  }

  /// A text without what ends a cell or a row.
  private static func cell(_ text: String) -> String {
    String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }
}
