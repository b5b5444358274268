/// Cuts a text into segments.
enum SegmentCommand: Command {
  static let input = Operand<String?>("input", .text, "The text", default: "standard input")
  static let language = Flag<LanguageChoice>(
    "language",
    value: "language",
    .requiredChoice(LanguageChoice.self),
    "Language of the text"
  )

  static let specification = CommandSpecification(
    name: "segment",
    summary: "Cut a text into sentences, one a line.",
    operands: [input.definition],
    flags: [language.definition, SharedFlags.output.definition, SharedFlags.encoding.definition],
    examples: [
      .init("align-tool segment --language zh chapter.txt", "Show the sentences of a Chinese text"),
      .init(
        "align-tool segment --language en < book.txt > book.segments",
        "Cut what comes in through a pipe"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws { throw UsageError("not built in this version") }
}
