import Align

/// Makes a training corpus of aligned text.
enum CorpusCommand: Command {
  static let specification = CommandSpecification(
    name: "corpus",
    summary: "Clean, deduplicate, split and describe a parallel corpus.",
    discussion: [
      "Every subcommand reads any format that 'convert' reads and keeps the order of the rows; the output is "
        + "byte for byte the same at any '--jobs'. Each step is recorded in the signature of the rows, from which 'corpus stats' makes a "
        + "datasheet."
    ],
    examples: [
      .init("align-tool corpus clean raw.tsv -o clean.tsv", "Remove pairs that are not translations"),
      .init("align-tool corpus dedupe clean.tsv -o unique.tsv", "Remove duplicates"),
      .init("align-tool corpus split unique.tsv -o corpus.tsv", "Split it into train, dev and test"),
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
