import Align

/// The entry point of `align-tool`.
@main
enum AlignTool {
  static func main() {
    SystemCall.openStandardStreams()
    Interruption.install()
    SystemCall.end(run(Array(SystemCall.arguments().dropFirst())))
  }

  /// Does what the words ask for, says what went wrong, and returns the code to end with.
  static func run(_ words: [String]) -> ExitCode {
    let parser = ArgumentParser(root: RootCommand.self)
    do {
      switch try parser.parse(words) {
      case .version: try printText(AlignVersion.current + "\n")
      case .help(let path): try printText(HelpCommand.text(for: path))
      case .run(let command, let path, var arguments):
        do {
          arguments.existingOutputs = try OutputGuard.check(arguments, command.specification)
          try command.run(arguments)
        } catch var error as UsageError {
          error.path = error.path ?? path
          throw error
        }
      }
      return .success
    } catch {
      return ErrorReport(error).send()
    }
  }

  /// Writes a text of the tool's own to standard output.
  static func printText(_ text: String) throws(OutputError) {
    let output = try DataOutput(path: nil)
    try output.write(text)
    try output.finish()
  }
}
