import Align

/// Learns a lexicon from aligned text.
enum TrainCommand: Command {
  static let inputs = Operand<[String]>(
    "input",
    .requiredTexts,
    "Aligned text in any format that 'convert' reads and that holds text; for Moses the prefix of the two files"
  )
  static let source = Flag<OutputFormat?>(
    "from",
    value: "name",
    .choice(OutputFormat.self),
    "The format of the inputs",
    default: "by their extensions"
  )
  static let posterior = Flag<Double?>(
    "minimum-posterior",
    value: "p",
    .number(in: 0...1),
    "Learn from beads with this posterior or more, and from those that have none",
    default: "0.9"
  )
  static let probability = Flag<Double?>(
    "minimum-probability",
    value: "p",
    .number(in: 0...1),
    "Keep translations that are this sure",
    default: "0.1"
  )
  static let count = Flag<Int?>(
    "minimum-count",
    value: "n",
    .integer(in: 1...1_000_000),
    "Keep words and pairs of words that stand in so many beads",
    default: "2"
  )
  static let iterations = Flag<Int?>(
    "iterations",
    value: "n",
    .integer(in: 1...100),
    "Steps of EM",
    default: "5"
  )
  static let lexicon = Flag<String?>(
    "lexicon",
    value: "file",
    .text,
    "A dictionary to cut Chinese into words by",
    default: "the one that is installed, else words found in the text",
    completes: .files
  )

  static let specification = CommandSpecification(
    name: "train",
    summary: "Learn a lexicon from aligned text, for 'align --lexicon'.",
    discussion: [
      "Writes Chinese TAB English TAB probability, a translation a line: IBM Model 1 in both directions, kept where both "
        + "agree; the probability is the geometric mean of the two. English words are the most frequent forms of their "
        + "stems.",
      "Entries of several files, CEDICT among them, may be put into one with 'cat' and given to '--lexicon' together.",
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
        "Align with what was learnt in place of the installed dictionary"
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
    let format = arguments[source]?.format ?? BitextFormat(path: path) ?? BitextInputs.mosesPrefix(path)
    guard let format, format.holdsText, let reader = format.makeReader() else {
      throw ReadError(
        .badData,
        file: path,
        problem: "the name does not tell a format with text",
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
