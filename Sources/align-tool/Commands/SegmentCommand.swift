import Align

/// Cuts text into segments and shows them.
enum SegmentCommand: Command {
  static let input = Operand<String?>(
    "input",
    .text,
    "A text file; '-' is standard input",
    default: "standard input"
  )
  static let language = Flag<LanguageChoice>(
    "language",
    value: "language",
    .requiredChoice(LanguageChoice.self),
    "The language of the text"
  )
  static let encoding = SharedFlags.encoding
  static let output = SharedFlags.output
  static let abbreviations = SharedFlags.abbreviations

  static let specification = CommandSpecification(
    name: "segment",
    summary: "Split a text into segments, one per line.",
    discussion: ["Segments are sentences, headings and captions: the units that 'align' pairs."],
    operands: [input.definition],
    flags: [language.definition, abbreviations.definition, encoding.definition, output.definition],
    examples: [
      .init("align-tool segment --language zh book.zh.txt", "Show the sentences of a Chinese text"),
      .init(
        "align-tool segment --language en < book.en.txt > book.en",
        "Split an English text for 'align --segmented'"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    let path = arguments[input] ?? "-"
    let source = try TextDecoder(encoding: arguments[encoding]?.encoding).decode(
      InputFile.read(path),
      name: path
    )
    let language = arguments[language].language
    let side = PlainTextReader().side(source, language: language)
    let output = try DataOutput(path: arguments[output])
    for segment in try SharedFlags.segmenter(arguments, inputs: [path]).segments(side, language: language) {
      try output.write(oneLine(segment.text) + "\n")
    }
    try output.finish()
  }

  /// A segment may hold a line break of the text; here a line is a segment.
  private static func oneLine(_ text: String) -> String {
    text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
      ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
  }
}
