import Align

/// Makes glossaries, and looks whether they were kept to.
enum TermsCommand: Command {
  static let specification = CommandSpecification(
    name: "terms",
    summary: "Extract terms from aligned text, or check text against a glossary.",
    discussion: [
      "A glossary is TBX, or a table (.csv, .tsv) with a header: source and target, or english and chinese, and optionally "
        + "forbidden, note and case. Separate several terms in a cell with |."
    ],
    examples: [
      .init("align-tool terms extract memory.tmx -o glossary.tsv", "Propose terms"),
      .init("align-tool terms check chapter.tsv --terms glossary.tsv", "Check whether they were used"),
    ],
    subcommands: [TermsExtractCommand.self, TermsCheckCommand.self]
  )

  static func run(_ arguments: Arguments) throws {
    try AlignTool.printText(HelpCommand.text(for: ["align-tool", "terms"]))
  }
}
