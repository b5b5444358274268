import Align

/// Looks whether a translation keeps to a glossary: the audit, with this one check.
enum TermsCheckCommand: Command {
  static let specification = CommandSpecification(
    name: "check",
    summary: "Look whether a translation keeps to the terms of a glossary.",
    discussion: [
      "Finds terms of the original whose counterparts the translation does not have, and words that the glossary forbids. English "
        + "terms are found in any inflection, Chinese ones in traditional and simplified characters; the longest term counts. "
        + "'audit --terms' does the same beside its other checks."
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
        "Make a workbook of them"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    guard arguments[AuditCommand.terms] != nil else {
      throw UsageError("Missing a glossary: name it with '--terms <file>'.")
    }
    try AuditCommand.run(arguments, only: [AuditCommand.termCheck])
  }
}
