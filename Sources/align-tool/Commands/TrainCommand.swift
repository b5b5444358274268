import Align

/// Learns a lexicon from aligned text.
enum TrainCommand: Command {
  static let inputs = Operand<[String]>(
    "input",
    .requiredTexts,
    "Aligned text in any format that 'convert' reads, except beads and ladder; for Moses, the prefix of the two files"
  )
  static let source = Flag<InputFormat?>(
    "from",
    value: "name",
    .choice(InputFormat.self),
    "The format of the inputs",
    default: "by extension",
    listing: .names
  )
  static let posterior = Flag<Double?>(
    "minimum-posterior",
    value: "p",
    .number(in: 0...1),
    "Learn only from beads at least this likely, and from those without a posterior",
    default: "0.9"
  )
  static let probability = Flag<Double?>(
    "minimum-probability",
    value: "p",
    .number(in: 0...1),
    "Keep translations at least this probable",
    default: "0.1"
  )
  static let count = Flag<Int?>(
    "minimum-count",
    value: "n",
    .integer(in: 1...1_000_000),
    "Keep words and word pairs found in at least this many beads",
    default: "2"
  )
  static let iterations = Flag<Int?>(
    "iterations",
    value: "n",
    .integer(in: 1...100),
    "EM iterations",
    default: "5"
  )
  static let lexicon = Flag<String?>(
    "lexicon",
    value: "file",
    .text,
    "A dictionary to segment Chinese into words",
    default: "the installed one, else words found in the text",
    completes: .files
  )

  static let specification = CommandSpecification(
    name: "train",
    summary: "Learn a dictionary from aligned text (experimental).",
    discussion: [
      "Writes Chinese TAB English TAB probability, one translation per line: IBM Model 1 in both directions, kept where "
        + "they agree, with the geometric mean of the two probabilities. Each English word is the most frequent form of "
        + "its stem.",
      "The output is for 'align --lexicon'. Combine it with other dictionaries, such as CEDICT, with 'cat'.",
    ],
    operands: [inputs.definition],
    flags: [
      source.definition, posterior.definition, probability.definition, count.definition,
      iterations.definition,
      lexicon.definition, SharedFlags.models.definition, SharedFlags.output.definition,
      SharedFlags.quiet.definition,
    ],
    examples: [
      .init("align-tool train memory.tmx -o words.tsv", "Learn from a translation memory"),
      .init(
        "align-tool align book.txt --lexicon words.tsv",
        "Align with it instead of the installed dictionary"
      ),
    ]
  )

  /// Beads that are less sure teach as much wrong as right.
  private static let surePosterior = 0.9

  static func run(_ arguments: Arguments) throws {
    var options = LexiconTrainer.Options()
    if let probability = arguments[probability] { options.minimumProbability = probability }
    if let count = arguments[count] { options.minimumCount = count }
    if let iterations = arguments[iterations] { options.iterations = iterations }
    let output = try DataOutput(path: arguments[SharedFlags.output])
    var trainer = LexiconTrainer(lexicon: try dictionary(arguments), options: options)
    var problems = Problems()
    var unsure = 0
    for path in arguments[inputs] {
      do throws(ReadError) {
        try read(path, arguments, into: &trainer, unsure: &unsure, &problems)
      } catch { problems.report(error) }
    }
    guard trainer.pairCount > 0 else {
      try problems.end()
      throw ReadError(
        .badData,
        file: arguments[inputs][0],
        problem: "no beads to learn from",
        expected: "beads with text on both sides"
      )
    }
    let found = trainer.train()
    try output.write("# learnt by align-tool \(AlignVersion.current) from \(trainer.pairCount) beads\n")
    for translation in found { try output.write(translation.line) }
    try output.finish()
    if !arguments[SharedFlags.quiet] {
      var left = unsure > 0 ? ", \(unsure) beads were not sure enough" : ""
      if trainer.passedOver > 0 { left += ", \(trainer.passedOver) were empty, too long or too many" }
      StandardError.line("\(found.count) translations from \(trainer.pairCount) beads\(left)")
    }
    try problems.end()
  }

  private static func dictionary(_ arguments: Arguments) throws -> Lexicon? {
    if let path = arguments[lexicon] { return try Lexicon(InputFile.read(path), file: path) }
    let path = ModelFolder(named: arguments[SharedFlags.models]).file(.dictionary)
    do throws(ReadError) { return try Lexicon(InputFile.read(path), file: path) } catch {
      if error.kind != .noInput { StandardError.line("Warning: \(error)") }
      return nil
    }
  }

  private static func read(
    _ path: String,
    _ arguments: Arguments,
    into trainer: inout LexiconTrainer,
    unsure: inout Int,
    _ problems: inout Problems
  ) throws(ReadError) {
    if let asked = arguments[source]?.format, !asked.holdsText {
      throw ReadError(
        .badData,
        file: path,
        problem: "the format '\(asked.rawValue)' holds no text",
        expected: "a format that does, such as tmx, tsv or jsonl"
      )
    }
    let format = arguments[source]?.format ?? BitextFormat(path: path) ?? BitextInputs.mosesPrefix(path)
    guard let format, format.holdsText, let reader = format.makeReader() else {
      throw ReadError(
        .badData,
        file: path,
        problem: "the name does not show a format that holds text",
        expected: "'--from', or an extension such as .tmx, .tsv or .jsonl"
      )
    }
    let files = BitextFormat.mosesPaths(path)
    let input =
      format == .moses
      ? BitextInput(english: .file(files.english), chinese: .file(files.chinese)) : BitextInput(.file(path))
    let least = arguments[posterior] ?? surePosterior
    var learnt = trainer
    var found: [ReadError] = []
    var doubtful = 0
    defer {
      trainer = learnt
      unsure += doubtful
      for error in found { problems.report(error) }
    }
    trainer = LexiconTrainer()
    try reader.read(input) { event in
      switch event {
      case .document: break
      case .problem(let error): found.append(error)
      case .pair(let pair) where pair.posterior ?? 1 < least: doubtful += 1
      case .pair(let pair): learnt.add(english: pair.englishText, chinese: pair.chineseText)
      }
      return true
    }
  }
}
