import Align
import Foundation

/// Shows the numbers, dates, amounts … that a text states, as the aligner and the auditor understand them.
enum QuantitiesCommand: Command {
  static let input = Operand<String?>(
    "input",
    .text,
    "A text file, one text per line; '-' is standard input",
    default: "standard input"
  )
  static let language = SegmentCommand.language
  static let format = Flag<QuantityFormat>(
    "format",
    value: "name",
    .choice(default: .text),
    "The output format",
    default: "text"
  )
  static let explain = Flag<Bool>(
    toggle: "explain",
    "Show the rules behind each reading, and the other possible readings"
  )
  static let words = SharedFlags.words
  static let encoding = SharedFlags.encoding
  static let output = SharedFlags.output
  static let color = SharedFlags.color

  static let specification = CommandSpecification(
    name: "quantities",
    summary: "Show the numbers in a text and what they mean.",
    discussion: [
      "Each line is read on its own. Values are exact: decimals, or fractions such as 1/3 that have no finite decimal. "
        + "Spans count the Unicode scalars of the line from 0."
    ],
    operands: [input.definition],
    flags: [
      language.definition, format.definition, explain.definition, words.definition, encoding.definition,
      output.definition,
      color.definition,
    ],
    examples: [
      .init(
        "align-tool quantities --language zh report.zh.txt",
        "Show how the numbers in a Chinese text are read"
      ),
      .init(
        "align-tool quantities --language en --format jsonl book.en.txt",
        "Write one JSON object per line"
      ),
      .init(
        "align-tool quantities --language zh --words units.txt report.zh.txt",
        "Read with your own units and number words"
      ),
      .init("align-tool quantities --language zh --explain report.zh.txt", "Show why 七日 is the 7th"),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    let path = arguments[input] ?? "-"
    let format = arguments[format]
    guard !arguments[explain] || format == .text else {
      throw UsageError(
        "'--explain' needs '--format text'; jsonl lists the rules under 'alternatives'."
      )
    }
    let words = try SharedFlags.quantityWords(arguments, inputs: [path])
    let source = try TextDecoder(encoding: arguments[encoding]?.encoding).decode(
      InputFile.read(path),
      name: path
    )
    let reader = QuantityReader(language: arguments[language].language, words: words)
    let output = try DataOutput(path: arguments[output])
    let style = TextStyle(arguments[color], isTerminal: output.isTerminal)
    // A text that ends without a line end still ends its last line; an empty text has none.
    let lines = source.utf8.isEmpty ? 0 : source.lineCount
    var json: [UInt8] = []
    for number in 0..<lines {
      let line = QuantityLine(
        number: number + 1,
        utf8: Array(source.utf8[source.line(number)]),
        reader: reader
      )
      switch format {
      case .jsonl:
        line.appendJSON(to: &json)
        // A terminal shows each line as it comes.
        guard json.count >= DataOutput.bufferSize || output.isTerminal else { continue }
        try output.write(json)
        json.removeAll(keepingCapacity: true)
      case .text where arguments[explain]:
        try output.write(TerminalText.neutralised(line.explained(style, reader: reader), style))
      case .text: try output.write(TerminalText.neutralised(line.readable(style), style))
      }
    }
    try output.write(json)
    try output.finish()
  }
}

/// How quantities are shown.
enum QuantityFormat: String, FlagChoice {
  case text, jsonl

  var summary: String {
    switch self {
    case .text: "each line, and below it the numbers that were read"
    case .jsonl: "a JSON object for each line"
    }
  }
}

extension QuantityLine {
  /// The line and, below it, a row for each quantity: its text, its kind, what it means.
  func readable(_ style: TextStyle) -> String {
    var result = style.bold(text) + "\n"
    for reading in readings { result += "  " + row(reading.quantity, style) }
    return result
  }

  /// The line and, below it, each quantity with the rules that made it, and its alternatives with theirs.
  func explained(_ style: TextStyle, reader: QuantityReader) -> String {
    var result = style.bold(text) + "\n"
    for explanation in reader.explanations(in: utf8) {
      result += "  " + row(explanation.quantity, style) + rows(explanation.steps, style)
      for (reading, steps) in explanation.alternatives {
        let cost = "cost " + String(format: "%.2f", reading.cost)
        result += "    or " + row(reading.quantity, style, notes: [cost]) + rows(steps, style)
      }
    }
    return result
  }

  private func rows(_ steps: [QuantityExplanation.Step], _ style: TextStyle) -> String {
    steps.map { step in
      String(repeating: "  ", count: step.depth + 3) + style.dim("\(step.name): \(text(in: step.range))")
        + "\n"
    }.joined()
  }

  private func text(in range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  private func row(_ quantity: Quantity, _ style: TextStyle, notes more: [String] = []) -> String {
    var notes = [quantity.kind.rawValue]
    if quantity.role == .soft { notes.append("soft") }
    if quantity.role == .none { notes.append("counts nothing") }
    notes += more
    let meaning = quantity.meaning.isEmpty ? "" : quantity.meaning + " "
    return "\(style.cyan(text(in: quantity.range))) = \(meaning)"
      + style.dim("(\(notes.joined(separator: ", ")))") + "\n"
  }
}
