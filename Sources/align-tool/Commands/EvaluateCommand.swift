/// Scores alignments against gold ones.
enum EvaluateCommand: Command {
  /// The form of the scores.
  enum Format: String, FlagChoice {
    case text, jsonl

    var summary: String {
      switch self {
      case .text: "a table to read"
      case .jsonl: "a JSON object for each file"
      }
    }
  }

  static let hypotheses = Operand<[String]>(
    "hypothesis",
    .requiredTexts,
    "Alignments to score, in any readable format"
  )
  static let gold = Flag<String>(
    "gold",
    value: "path",
    .requiredText,
    "The alignment taken as right",
    completes: .files
  )
  static let format = Flag<Format>(
    "format",
    value: "format",
    .choice(default: .text),
    "Form of the scores",
    default: "text"
  )
  static let require = Flag<Double?>(
    "require",
    value: "score",
    .number(in: 0...1),
    "End with 1 when strict F1 (vecalign convention) is below this"
  )

  static let specification = CommandSpecification(
    name: "evaluate",
    summary: "Score alignments: strict and lax precision, recall and F1.",
    discussion: ["Each score is given in the three conventions for beads with an empty side."],
    operands: [hypotheses.definition],
    flags: [gold.definition, format.definition, require.definition, SharedFlags.output.definition],
    examples: [
      .init("align-tool evaluate --gold gold.beads mine.beads", "Score one alignment"),
      .init(
        "align-tool evaluate --gold gold.beads --require 0.95 mine.beads",
        "Fail a build that loses accuracy"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws { throw UsageError("not built in this version") }
}
