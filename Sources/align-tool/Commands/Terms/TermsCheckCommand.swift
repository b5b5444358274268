import Align

/// Checks whether a translation keeps to a glossary: an audit with this one check.
enum TermsCheckCommand: Command {
  static let specification = CommandSpecification(
    name: "check",
    summary: "Check whether a translation uses the terms of a glossary.",
    discussion: [
      "Finds terms whose agreed translation is missing, and forbidden words. English terms match in any inflection, Chinese "
        + "ones in traditional and simplified characters; the longest match counts. 'audit --terms' does the same along "
        + "with its other checks."
    ],
    usage: ["[<options>] --terms <file> <input> ..."],
    operands: [AuditCommand.inputs.definition],
    flags: AuditCommand.specification.flags.filter { flag in
      !AuditCommand.checkFlags.contains { $0.name == flag.name }
    },
    examples: [
      .init("align-tool terms check chapter.tsv --terms glossary.csv", "List the terms that were not used"),
      .init(
        "align-tool terms check memory.tmx --terms base.tbx --source en -o terms.xlsx",
        "Write them to a workbook"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    guard arguments[AuditCommand.terms] != nil else {
      throw UsageError("Missing '--terms <file>': the glossary.")
    }
    try AuditCommand.run(arguments, only: [AuditCommand.termCheck])
  }
}
