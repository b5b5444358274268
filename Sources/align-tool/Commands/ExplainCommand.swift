import Align

/// Tells why a bead was chosen.
enum ExplainCommand: Command {
  static let inputs = Operand<[String]>(
    "input",
    .texts,
    "An article, a folder, or a .tsv file of document pairs; '-' is an article on standard input"
  )
  static let bead = Flag<Int?>(
    "bead",
    value: "number",
    .integer(in: 0...1_000_000_000),
    "The bead, counted from 0 as in the output of 'align' (required)"
  )
  static let document = Flag<String?>(
    "document",
    value: "name",
    .text,
    "The document, if the input holds several"
  )
  static let format = Flag<Form>(
    "format",
    value: "name",
    .choice(default: .text),
    "The output format",
    default: "text"
  )

  /// How an explanation is shown.
  enum Form: String, FlagChoice {
    case text, json
    var summary: String { self == .text ? "text to read" : "one JSON object" }
  }

  static let specification = CommandSpecification(
    name: "explain",
    summary: "Explain why a bead was chosen: evidence, runner-up and margin.",
    discussion: [
      "Aligns as 'align' does with the same flags, and shows one bead: the score of each evidence source and the words, "
        + "names and numbers behind it, as log-odds (in nats) against leaving the segments unpaired.",
      "The runner-up is the best alignment of the whole text without the bead; the margin is how much worse it is. A "
        + "negative margin means that the single best alignment lacks the bead but most other good ones have it.",
    ],
    usage: [
      "[<options>] <input> --bead <number>",
      "[<options>] --english <file> --chinese <file> [--segmented] --bead <number>",
    ],
    operands: [inputs.definition],
    flags: [
      bead.definition, document.definition, AlignCommand.english.definition, AlignCommand.chinese.definition,
      AlignCommand.segmented.definition, SharedFlags.words.definition, AlignCommand.evidence.definition,
      AlignCommand.lexicon.definition,
      AlignCommand.vectors.definition, AlignCommand.models.definition, AlignCommand.encoding.definition,
      format.definition,
      SharedFlags.output.definition, SharedFlags.color.definition, SharedFlags.width.definition,
      SharedFlags.quiet.definition,
    ],
    examples: [
      .init("align-tool explain article.txt --bead 7", "Show why bead 7 of an article was chosen"),
      .init(
        "align-tool explain articles --document 1960-06-14 --bead 0 --format json",
        "Write JSON for one document of a folder"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    guard let number = arguments[bead] else {
      throw UsageError("Missing '--bead <number>': the bead to explain, counted from 0.")
    }
    let document = try chosenDocument(arguments)
    let aligner = try AlignCommand.documentAligner(arguments)
    if let problem = aligner.problem(with: document) { throw problem }
    let (explanation, segmented) = aligner.explain(document, bead: number)
    guard let explanation else {
      throw UsageError("The document '\(document.identifier)' has no bead \(number).")
    }
    let output = try DataOutput(path: arguments[SharedFlags.output])
    switch arguments[format] {
    case .json: try output.write(explanation.json(of: segmented))
    case .text:
      let style = TextStyle(arguments[SharedFlags.color], isTerminal: output.isTerminal)
      var text = ExplanationText(
        explanation,
        of: segmented,
        style: style,
        width: TerminalWidth.columns(asked: arguments[SharedFlags.width])
      )
      try output.write(TerminalText.neutralised(text.lines(), style))
    }
    try output.finish()
  }

  /// The document that is named, or the only one.
  private static func chosenDocument(_ arguments: Arguments) throws -> BilingualDocument {
    var problems = Problems()
    let inputs = try AlignCommand.documentInputs(arguments, paths: arguments[inputs], &problems)
    let reader = DocumentReader(
      encoding: arguments[AlignCommand.encoding]?.encoding,
      isSegmented: arguments[AlignCommand.segmented]
    )
    let name = arguments[document]
    var chosen: BilingualDocument?
    var names: [String] = []
    for input in inputs {
      reader.forEachDocument(of: input) { result in
        switch result {
        case .failure(let error): problems.report(error)
        case .success(let read):
          if chosen == nil, name == nil || read.identifier == name { chosen = read }
          if names.count < Self.mostNames { names.append(read.identifier) }
        }
      }
      if name != nil, chosen != nil { break }
    }
    if let chosen, name != nil || names.count == 1 { return chosen }
    try problems.end()
    let list = names.prefix(Self.mostNames - 1).map { "'\($0)'" }.joined(separator: ", ")
    let known = names.count < Self.mostNames ? list : list + " …"
    if let name {
      throw UsageError("The input holds no document '\(name)'. It holds \(known.isEmpty ? "none" : known).")
    }
    throw UsageError("The input holds several documents. Please name one with '--document <name>': \(known).")
  }

  /// The most names that a message lists, plus one to show that there are more.
  private static let mostNames = 6
}
