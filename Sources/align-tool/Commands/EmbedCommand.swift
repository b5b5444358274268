import Align

/// Writes the vectors of segments for other programs.
enum EmbedCommand: Command {
  static let input = Operand<String?>(
    "input",
    .text,
    "A text, one segment per line; '-' is standard input",
    default: "standard input"
  )
  static let language = Flag<LanguageChoice>(
    "language",
    value: "language",
    .requiredChoice(LanguageChoice.self),
    "The language of the text"
  )
  static let spans = Flag<Int?>(
    "spans",
    value: "n",
    .integer(in: 1...10),
    "Also write vectors for spans of up to this many lines",
    default: "1"
  )
  static let overlaps = Flag<Int?>(
    "overlaps",
    value: "n",
    .integer(in: 1...10),
    "Write spans of up to this many lines for vecalign: text to the output, floats to a '.emb' file beside it"
  )
  static let fast = Flag<Bool>(
    toggle: "fast",
    "Use 8-bit arithmetic: faster, cosines off by up to .001"
  )
  static let output = SharedFlags.output
  static let models = SharedFlags.models
  static let encoding = SharedFlags.encoding

  static let specification = CommandSpecification(
    name: "embed",
    summary: "Compute a sentence vector for each line of a text.",
    discussion: [
      "A vector is 512 32-bit floats, of length 1. The output is a NumPy array, or raw little-endian floats if its name "
        + "ends in '.f32'. With '--spans N', each line has N vectors: those of the spans of 1 to N lines that begin "
        + "there. Spans that run past the end are zeros.",
      "With '--overlaps N', the output lists every distinct span of 1 to N lines, one per line, and <output>.emb holds "
        + "a vector for each. 'align --vectors' and vecalign read both files.",
      "Needs the encoder: see 'align-tool models install'.",
    ],
    operands: [input.definition],
    flags: [
      language.definition, spans.definition, overlaps.definition, fast.definition, encoding.definition,
      models.definition, output.definition,
    ],
    examples: [
      .init(
        "align-tool embed --language zh book.zh -o book.zh.npy",
        "Write an array, one row per line"
      ),
      .init(
        "align-tool embed --language en --spans 5 book.en -o book.f32",
        "Write five vectors per line"
      ),
      .init(
        "align-tool embed --language zh --overlaps 6 book.zh -o book.overlaps.zh",
        "Write spans and vectors for 'align --vectors book.overlaps'"
      ),
    ],
    outputPaths: { arguments, path in
      arguments[overlaps] == nil ? [path] : [path, path + OverlapVectors.vectorEnding]
    }
  )

  /// Lines whose spans are made at once.
  private static let block = 1024

  static func run(_ arguments: Arguments) throws {
    let input = arguments[input] ?? "-"
    if let longest = arguments[overlaps] { return try writeOverlaps(arguments, input, longest: longest) }
    let output = try DataOutput(path: arguments[output])
    if output.isTerminal {
      throw UsageError("Vectors are binary. Please name a file with '--output <path>'.")
    }
    let encoder = try encoder(arguments)
    let lines = try lines(arguments, input)
    let longest = arguments[spans] ?? 1
    let encoded = encoder.encode(segments: lines, joins: longest > 1)
    if !(arguments[Self.output]?.hasSuffix(".f32") ?? false) {
      let width = EncodedText.width
      let shape = longest > 1 ? [lines.count, longest, width] : [lines.count, width]
      try output.write(NumpyArray.header(floatsOfShape: shape))
    }
    for first in stride(from: 0, to: lines.count, by: block) {
      let starts = first..<min(first + block, lines.count)
      let vectors = encoder.spanVectors(encoded, starting: starts, longest: longest)
      try output.write(vectors.withUnsafeBytes { Array($0) })
    }
    try output.finish()
  }

  private static func encoder(_ arguments: Arguments) throws -> SentenceEncoder {
    let model = try ModelFolder(named: arguments[models]).openEncoder()
    return SentenceEncoder(model, byteKernels: arguments[fast] ? ByteKernels() : nil)
  }

  private static func lines(_ arguments: Arguments, _ input: String) throws -> [String] {
    let decoder = TextDecoder(encoding: arguments[encoding]?.encoding)
    let text = try decoder.decode(InputFile.read(input), name: input)
    return text.utf8.isEmpty ? [] : (0..<text.lineCount).map { text.string(text.line($0)) }
  }

  /// Writes each span once, with its vector, in vecalign's form.
  private static func writeOverlaps(_ arguments: Arguments, _ input: String, longest: Int) throws {
    guard let path = arguments[output], path != "-", arguments[spans] == nil else {
      throw UsageError(
        "'--overlaps <n>' writes two files. Please name the first with '--output <path>', without '--spans'."
      )
    }
    let encoder = try encoder(arguments)
    let lines = try lines(arguments, input)
    let texts = try DataOutput(path: path)
    let vectors = try DataOutput(path: path + OverlapVectors.vectorEnding)
    try encoder.forEachOverlap(of: lines, longest: longest) { text, vector throws(OutputError) in
      try texts.write(text + "\n")
      try vectors.write(vector.withUnsafeBytes { Array($0) })
    }
    try texts.finish()
    try vectors.finish()
  }
}
