import Align

/// Writes the manual page, for those who package the tool.
enum ManualCommand: Command {
  static let specification = CommandSpecification(
    name: "manual",
    summary: "Print the manual page in man(7) format.",
    examples: [.init("align-tool manual > align-tool.1", "Write the page; 'man ./align-tool.1' shows it")],
    isHidden: true
  )

  static func run(_ arguments: Arguments) throws {
    try AlignTool.printText(
      ManualPage(table: CommandTable(root: RootCommand.self), version: AlignVersion.current).text
    )
  }
}
