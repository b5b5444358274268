import Align

/// Divides a corpus into train, dev and test.
enum CorpusSplitCommand: Command {
  static let inputs = CorpusInputs.inputs
  static let source = CorpusInputs.source
  static let output = Flag<String?>(
    "output",
    short: "o",
    value: "path",
    .text,
    "Where to write (required): 'corpus.tsv' becomes corpus.train.tsv, corpus.dev.tsv and corpus.test.tsv",
    completes: .files,
    isOutput: true
  )
  static let format = CorpusOutput.format
  static let dev = Flag<Double?>(
    "dev",
    value: "share",
    .number(in: 0...1),
    "The share that goes to dev",
    default: "0.01"
  )
  static let test = Flag<Double?>(
    "test",
    value: "share",
    .number(in: 0...1),
    "The share that goes to test",
    default: "0.01"
  )
  static let seed = Flag<Int?>(
    "seed",
    value: "number",
    .integer(in: 0...Int(Int32.max)),
    "The random seed",
    default: "0"
  )
  static let unit = Flag<UnitChoice>(
    "by",
    value: "unit",
    .choice(default: .document),
    "What must stay together",
    default: "document"
  )
  static let testSets = Flag<[String]>(
    "test-set",
    value: "file",
    .texts,
    "A test set to keep out of train and dev, pair by pair; may be repeated",
    completes: .files
  )
  static let near = Flag<Double?>(
    "similarity",
    value: "share",
    .number(in: 0.5...1),
    "The Jaccard similarity of character shingles that makes an overlap; 1 finds only exact copies",
    default: "0.8"
  )
  static let overlaps = Flag<String?>(
    "overlaps",
    value: "file",
    .text,
    "Write a TSV row for every pair that overlaps with a test set",
    completes: .files,
    isOutput: true
  )
  static let keepOverlaps = Flag<Bool>(
    toggle: "keep-overlaps",
    "Only report overlaps; remove nothing"
  )
  static let jobs = CorpusInputs.jobs
  static let quiet = SharedFlags.quiet

  private static let usualShare = 0.01
  private static let usualSimilarity = 0.8

  static let specification = CommandSpecification(
    name: "split",
    summary: "Split a corpus into train, dev and test by document.",
    discussion: [
      "A document's part depends only on its name and the seed, so adding documents does not move the others. Pairs that overlap "
        + "with a test set, exactly or nearly, on either or both sides, are removed from train and dev and counted.",
      "Run 'corpus dedupe' first: duplicates in different documents may end up in different parts.",
    ],
    usage: ["[<options>] -o <path> <input> ..."],
    operands: [inputs.definition],
    flags: [
      output.definition, format.definition, source.definition, dev.definition, test.definition,
      seed.definition,
      unit.definition, testSets.definition, near.definition, overlaps.definition, keepOverlaps.definition,
      jobs.definition, quiet.definition,
    ],
    examples: [
      .init("align-tool corpus split unique.tsv -o corpus.tsv", "Keep 1 % each for dev and test"),
      .init(
        "align-tool corpus split a.jsonl -o b.jsonl --test 0 --test-set wmt22.tsv",
        "Keep a published test set out of the training data"
      ),
    ],
    outputPaths: { arguments, path in
      if arguments[overlaps] == path { return [path] }
      return DocumentSplit.Part.allCases.flatMap {
        CommandSpecification.usualOutputPaths(arguments, partPath(path, $0))
      }
    }
  )

  /// What the rows say of the step that they went through.
  private static func signature(_ split: DocumentSplit, _ devShare: Double, _ testShare: Double) -> Signature
  {
    var step = Signature()
    step.append("split", AlignVersion.current)
    step.append("by", split.unit.rawValue)
    step.append("seed", "\(split.seed)")
    step.append("dev", "\(devShare)")
    step.append("test", "\(testShare)")
    return step
  }

  /// The shares of dev and test.
  private static func shares(_ arguments: Arguments) throws -> (dev: Double, test: Double) {
    let shares = (dev: arguments[dev] ?? usualShare, test: arguments[test] ?? usualShare)
    guard shares.dev + shares.test <= 1 else {
      throw UsageError(
        "The shares of dev and test exceed the whole. Please keep their sum below 1."
      )
    }
    return shares
  }

  /// How pairs go to the parts, those that overlap with a test set apart.
  private static func division(
    _ arguments: Arguments,
    _ shares: (dev: Double, test: Double),
    _ check: LeakageCheck?
  ) -> Division {
    let split = DocumentSplit(
      devShare: shares.dev,
      testShare: shares.test,
      seed: arguments[seed] ?? 0,
      unit: arguments[unit].unit
    )
    return Division(
      split: split,
      check: check,
      removesOverlaps: !arguments[keepOverlaps],
      signature: signature(split, shares.dev, shares.test)
    )
  }

  static func run(_ arguments: Arguments) throws {
    guard let path = arguments[output], path != "-" else {
      throw UsageError("Missing '--output <path>': each part is written to its own file.")
    }
    let shares = try shares(arguments)
    let format = arguments[source]?.format
    let inputs = try CorpusInputs.pipelineInputs(
      arguments[inputs],
      format: format,
      excluding: arguments.existingOutputs
    )
    let pipeline = CorpusInputs.pipeline(
      jobs: arguments[jobs] ?? SystemCall.coreCount(),
      tells: !arguments[quiet]
    )
    var problems = Problems()
    let check = try leakageCheck(arguments, CorpusPipeline(jobs: pipeline.jobs), &problems)
    let paths = DocumentSplit.Part.allCases.map { partPath(path, $0) }
    let outputs = try paths.map { path in
      try CorpusOutput(path: path, asked: arguments[Self.format], input: inputs.first)
    }
    let list = try arguments[overlaps].map { try DataOutput(path: $0) }
    let division = division(arguments, shares, check)
    let progress = ProgressLine("pairs", total: nil, isQuiet: arguments[quiet])
    defer { progress.finish() }
    var counts = Division.Counts()
    var failure: (any Error)?
    for output in outputs { try output.begin() }
    try list?.write(Division.listHeader)
    let writers = outputs.map(\.writer)
    pipeline.run(inputs) {
      division.divided($0, writers)
    } consume: { event in
      switch event {
      case .problem(let error): problems.report(error)
      case .result(let divided):
        progress.advance(by: divided.counts.pairs)
        counts.add(divided.counts)
        do {
          for (index, output) in outputs.enumerated() {
            try output.append(divided.outputs[index], divided.reports[index])
          }
          try list?.write(divided.list)
        } catch { failure = error }
      }
      return failure == nil
    }
    if let failure { throw failure }
    if counts.pairs == 0 { try problems.end() }
    for output in outputs { try output.finish() }
    try list?.finish()
    progress.finish()
    if !arguments[quiet] { report(counts, hasCheck: check != nil, keeps: arguments[keepOverlaps]) }
    try problems.end()
  }

  private static func report(_ counts: Division.Counts, hasCheck: Bool, keeps: Bool) {
    let parts = DocumentSplit.Part.allCases.enumerated().map { "\(counts.parts[$0]) \($1.rawValue)" }
    StandardError.line(
      "\(counts.pairs) \(counts.pairs == 1 ? "pair" : "pairs"): " + parts.joined(separator: ", ")
    )
    if hasCheck {
      let kinds = LeakageCheck.Overlap.allCases.enumerated().map {
        "\(counts.overlaps[$0]) by \($1.rawValue)"
      }
      StandardError.line(
        "Overlaps with the test sets\(keeps ? "" : ", left out"): " + kinds.joined(separator: ", ")
      )
    }
  }

  /// The check against the test sets that were named, or `nil`.
  private static func leakageCheck(
    _ arguments: Arguments,
    _ pipeline: CorpusPipeline,
    _ problems: inout Problems
  ) throws -> LeakageCheck? {
    let paths = arguments[testSets]
    guard !paths.isEmpty else {
      if arguments.contains(overlaps) || arguments[keepOverlaps] {
        throw UsageError("No test set to compare with. Please name one with '--test-set <file>'.")
      }
      return nil
    }
    let similarity = arguments[near] ?? usualSimilarity
    var check = LeakageCheck(leastSimilarity: similarity < 1 ? similarity : nil)
    var found: [ReadError] = []
    pipeline.run(try CorpusInputs.pipelineInputs(paths, format: nil)) { block in
      block.documents.flatMap { $0.pairs.map(LeakageCheck.sketches) }
    } consume: { event in
      switch event {
      case .problem(let error): found.append(error)
      case .result(let sketches): for pair in sketches { check.add(pair) }
      }
      return true
    }
    for error in found { problems.report(error) }
    // A test set that cannot be read must not look like one that nothing overlaps with.
    try problems.end()
    return check
  }

  /// `corpus.train.tsv` for `corpus.tsv`.
  private static func partPath(_ path: String, _ part: DocumentSplit.Part) -> String {
    guard let point = path.lastIndex(of: "."), !path[point...].contains("/") else {
      return "\(path).\(part.rawValue)"
    }
    return "\(path[..<point]).\(part.rawValue)\(path[point...])"
  }
}

/// What is kept together, as `--by` takes it.
enum UnitChoice: String, FlagChoice {
  case document, pair

  var summary: String {
    switch self {
    case .document: "the pairs of a document"
    case .pair: "pairs with the same two texts, for corpora without documents"
    }
  }

  /// The unit that the library knows.
  var unit: DocumentSplit.Unit { self == .document ? .document : .pair }
}
