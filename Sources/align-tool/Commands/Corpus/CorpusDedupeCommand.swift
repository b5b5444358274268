import Align

/// Takes copies out of a corpus.
enum CorpusDedupeCommand: Command {
  static let inputs = CorpusInputs.inputs
  static let source = CorpusInputs.source
  static let output = SharedFlags.output
  static let format = CorpusOutput.format
  static let key = Flag<KeyChoice>(
    "key",
    value: "side",
    .choice(default: .both),
    "What makes two pairs duplicates",
    default: "both"
  )
  static let near = Flag<Double?>(
    "similarity",
    value: "share",
    .number(in: 0.5...1),
    "The Jaccard similarity of character shingles that makes a near duplicate; 1 removes only exact ones",
    default: "0.85"
  )
  static let copies = Flag<String?>(
    "copies",
    value: "file",
    .text,
    "Write a TSV row for every pair that has duplicates, and one for each duplicate, with its place",
    completes: .files,
    isOutput: true
  )
  static let memory = Flag<Int?>(
    "memory",
    value: "megabytes",
    .integer(in: 1...1_000_000),
    "The memory limit; it is an error if the rows do not fit",
    default: "4096"
  )
  static let jobs = CorpusInputs.jobs
  static let quiet = SharedFlags.quiet

  /// In similarity, above which pairs of sentences are the same but for a word.
  private static let usualSimilarity = 0.85
  /// In megabytes: 20 million rows of which none is a copy.
  private static let usualMemory = 4096
  /// The name of the note on kept rows.
  private static let noteNames = ["copies"]

  static let specification = CommandSpecification(
    name: "dedupe",
    summary: "Remove exact and near duplicates.",
    discussion: [
      "The first of several duplicates is kept; tsv and jsonl record their number. Case, punctuation, width and traditional "
        + "characters make no difference. Near duplicates are found by MinHash.",
      "Memory grows with the number of rows kept, not with their text: about 170 MB per million, or 20 for exact "
        + "duplicates only. The input is read twice.",
    ],
    usage: ["[<options>] <input> ..."],
    operands: [inputs.definition],
    flags: [
      output.definition, format.definition, source.definition, key.definition, near.definition,
      copies.definition, memory.definition, jobs.definition, quiet.definition,
    ],
    examples: [
      .init("align-tool corpus dedupe a.tsv b.tsv -o unique.tsv", "Merge two corpora without duplicates"),
      .init(
        "align-tool corpus dedupe a.jsonl --key english --similarity 1 -o b.jsonl",
        "Keep one translation of each English sentence"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    let inputs = try CorpusInputs.pipelineInputs(
      arguments[inputs],
      format: arguments[source]?.format,
      isReadTwice: true,
      excluding: arguments.existingOutputs
    )
    let similarity = arguments[near] ?? usualSimilarity
    var pipeline = CorpusInputs.pipeline(
      jobs: arguments[jobs] ?? SystemCall.coreCount(),
      tells: !arguments[quiet]
    )
    let progress = ProgressLine("pairs", total: nil, isQuiet: arguments[quiet])
    defer { progress.finish() }
    var problems = Problems()
    let sketcher = PairSketcher(key: arguments[key].key)
    var census = CopyCensus(
      leastSimilarity: similarity < 1 ? similarity : nil,
      memoryLimit: (arguments[memory] ?? usualMemory) << 20
    )
    var full: CensusFull?
    pipeline.run(inputs) { block in
      block.documents.flatMap { $0.pairs.map(sketcher.sketch) }
    } consume: { event in
      switch event {
      case .problem(let error): problems.report(error)
      case .result(let sketches):
        progress.advance(by: sketches.count)
        do throws(CensusFull) { for sketch in sketches { try census.add(sketch) } } catch { full = error }
      }
      return full == nil
    }
    if let full { throw memoryProblem(full) }
    census.freeze()
    if census.counts.rows == 0 { try problems.end() }
    // The second reading passes over the same.
    pipeline.report = { _, _ in }
    try write(census, inputs, pipeline, similarity, arguments)
    progress.finish()
    if !arguments[quiet] {
      let counts = census.counts
      StandardError.line(
        "\(counts.rows) \(counts.rows == 1 ? "pair" : "pairs"): \(counts.kept) kept, \(counts.exact) exact and "
          + "\(counts.near) near copies"
      )
    }
    try problems.end()
  }

  private static func memoryProblem(_ full: CensusFull) -> UsageError {
    UsageError(
      "After \(full.rows) pairs the search needs more than \(full.memoryLimit >> 20) MB. Please raise the limit with "
        + "'--memory <MB>', or remove only exact duplicates with '--similarity 1'."
    )
  }

  /// Reads the inputs again and writes the rows that are kept.
  private static func write(
    _ census: CopyCensus,
    _ inputs: [CorpusPipeline.Input],
    _ pipeline: CorpusPipeline,
    _ similarity: Double,
    _ arguments: Arguments
  ) throws {
    let output = try CorpusOutput(
      path: arguments[output],
      asked: arguments[format],
      input: inputs.first,
      notes: noteNames
    )
    let copies = try arguments[copies].map { try DataOutput(path: $0) }
    var step = Signature()
    step.append("dedupe", AlignVersion.current)
    step.append("key", arguments[key].rawValue)
    step.append("similarity", "\(similarity)")
    let removal = CopyRemoval(census: census, signature: step, listsCopies: copies != nil)
    let writer = output.writer
    var failure: (any Error)?
    try output.begin()
    try copies?.write(CopyRemoval.listHeader)
    pipeline.run(inputs) { block in
      removal.written(block, writer)
    } consume: { event in
      // Problems were reported at the first reading.
      guard case .result(let written) = event else { return true }
      do {
        try output.append(written.output, written.report)
        try copies?.write(written.list)
      } catch { failure = error }
      return failure == nil
    }
    if let failure { throw failure }
    try output.finish()
    try copies?.finish()
  }
}

/// What makes two pairs duplicates, as `--key` takes it.
enum KeyChoice: String, FlagChoice {
  case both, english, chinese

  var summary: String {
    switch self {
    case .both: "both texts"
    case .english: "the English text"
    case .chinese: "the Chinese text"
    }
  }

  /// The key that the library knows.
  var key: ComparisonKey {
    switch self {
    case .both: .both
    case .english: .english
    case .chinese: .chinese
    }
  }
}
