/// Turns aligned pairs from one format into another.
enum ConvertCommand: Command {
  static let input = Operand<String>("input", .requiredText, "Aligned pairs, or '-' for standard input")
  static let output = Flag<String>(
    "output",
    short: "o",
    value: "path",
    .requiredText,
    "Write to a file or '-'",
    completes: .files
  )
  static let source = Flag<PairFormatChoice?>(
    "from",
    value: "format",
    .choice(PairFormatChoice.self),
    "Format of the input",
    default: "by its extension"
  )
  static let format = Flag<PairFormatChoice?>(
    "format",
    value: "format",
    .choice(PairFormatChoice.self),
    "Format of the output",
    default: "by the extension of -o"
  )

  static let specification = CommandSpecification(
    name: "convert",
    summary: "Turn aligned pairs from one format into another.",
    discussion: ["What the new format cannot hold is told on standard error, never dropped in silence."],
    operands: [input.definition],
    flags: [output.definition, source.definition, format.definition, SharedFlags.quiet.definition],
    examples: [
      .init("align-tool convert memory.tmx -o memory.tsv", "Turn a translation memory into a table"),
      .init("align-tool convert - --from jsonl --format tmx -o memory.tmx < pairs.jsonl", "Convert a pipe"),
    ]
  )

  static func run(_ arguments: Arguments) throws { throw UsageError("not built in this version") }
}
