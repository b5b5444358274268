import Align

/// Makes a training corpus of aligned text.
enum CorpusCommand: Command {
  static let specification = CommandSpecification(
    name: "corpus",
    summary: "Clean, deduplicate, split and describe a parallel corpus.",
    discussion: [
      "Every subcommand reads aligned text in any format that 'convert' reads, pair by pair, and keeps the order of the "
        + "rows; the output is the same bytes at any '--jobs'. What each step did is written into the signature of the "
        + "rows, from which 'corpus stats' makes a datasheet."
    ],
    examples: [
      .init("align-tool corpus clean raw.tsv -o clean.tsv", "Take out pairs that are no translations"),
      .init("align-tool corpus dedupe clean.tsv -o unique.tsv", "Take out copies"),
      .init("align-tool corpus split unique.tsv -o corpus.tsv", "Divide it into train, dev and test"),
      .init("align-tool corpus stats corpus.train.tsv -o datasheet.md", "Describe it"),
    ],
    subcommands: [
      CorpusCleanCommand.self, CorpusDedupeCommand.self, CorpusSplitCommand.self, CorpusStatsCommand.self,
    ]
  )

  static func run(_ arguments: Arguments) throws {
    try AlignTool.printText(HelpCommand.text(for: ["align-tool", "corpus"]))
  }
}
