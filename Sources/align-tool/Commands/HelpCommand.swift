/// Shows the help of the tool or of one command.
enum HelpCommand: Command {
  static let words = Operand<[String]>("subcommand", .texts, "The command", completes: .nothing)

  static let specification = CommandSpecification(
    name: "help",
    summary: "Show the help of a command.",
    operands: [words.definition],
    examples: [
      .init("align-tool help", "List the commands"),
      .init("align-tool help completions", "Show the help of one command"),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    let words = arguments[words]
    let path = [RootCommand.specification.name] + words
    guard CommandTable(root: RootCommand.self).specification(at: path) != nil else {
      let known = RootCommand.specification.visibleSubcommands.map(\.name)
      let nearest = EditDistance.nearest(to: words[0], among: known)
      let name = words.joined(separator: " ")
      throw UsageError(
        "Unknown command '\(name)'" + (nearest.map { $0 == words[0] ? "" : ". Did you mean '\($0)'?" } ?? "")
      )
    }
    try AlignTool.printText(text(for: path))
  }

  /// The help of the command that the words name; the tool's own where they name none.
  static func text(for path: [String]) -> String {
    let table = CommandTable(root: RootCommand.self)
    guard let specification = table.specification(at: path) else {
      return HelpText(specification: RootCommand.specification, path: [RootCommand.specification.name]).text
    }
    return HelpText(specification: specification, path: path).text
  }
}
