/// Writes the script that lets a shell complete the tool's command lines.
enum CompletionsCommand: Command {
  /// A shell that has a script.
  enum Shell: String, FlagChoice {
    case bash, zsh, fish

    var summary: String {
      switch self {
      case .bash: "for a file that ~/.bashrc sources"
      case .zsh: "for a file _align-tool in a folder of $fpath"
      case .fish: "for a file in ~/.config/fish/completions"
      }
    }
  }

  static let shell = Operand<Shell>("shell", .requiredChoice(Shell.self), "The shell to write for")

  static let specification = CommandSpecification(
    name: "completions",
    summary: "Print a completion script for your shell.",
    operands: [shell.definition],
    examples: [
      .init(
        "align-tool completions bash > align-tool.bash",
        "Write the script for bash; 'source' it to try it out"
      ),
      .init(
        "align-tool completions zsh > ~/.zfunc/_align-tool",
        "Install it for zsh, with ~/.zfunc in $fpath"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    let table = CommandTable(root: RootCommand.self)
    switch arguments[shell] {
    case .bash: try AlignTool.printText(BashCompletion(table: table).script)
    case .zsh: try AlignTool.printText(ZshCompletion(table: table).script)
    case .fish: try AlignTool.printText(FishCompletion(table: table).script)
    }
  }
}
