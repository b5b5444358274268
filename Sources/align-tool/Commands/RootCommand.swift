import Align

/// The tool itself: the top of the table of commands.
enum RootCommand: Command {
  static let specification = CommandSpecification(
    name: "align-tool",
    summary: "Align English–Chinese texts and check translations.",
    discussion: [
      "Results go to standard output or to the file named with -o, messages to standard error. "
        + "Exit codes: 0 success; 1 findings, or a score missed; 64 usage; 65 bad data; 66 no such input; "
        + "73 cannot write; 74 cannot read; 130 interrupted."
    ],
    examples: [
      .init("align-tool align articles -o articles.tmx", "Make a translation memory of a folder"),
      .init("align-tool help align", "Show the help of one command"),
    ],
    subcommands: [
      AlignCommand.self,
      PairCommand.self,
      AuditCommand.self,
      ExplainCommand.self,
      ApplyCommand.self,
      QuantitiesCommand.self,
      SegmentCommand.self,
      EvaluateCommand.self,
      ConvertCommand.self,
      TermsCommand.self,
      CorpusCommand.self,
      EmbedCommand.self,
      ModelsCommand.self,
      TrainCommand.self,
      TrainAlignerCommand.self,
      CompletionsCommand.self,
      ManualCommand.self,
      HelpCommand.self,
    ]
  )

  static func run(_ arguments: Arguments) throws {
    try AlignTool.printText(HelpCommand.text(for: ["align-tool"]))
  }
}
