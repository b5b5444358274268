import Align

/// What an error says on standard error, and the code that the tool ends with.
struct ErrorReport: Hashable {
  /// The lines, or none where there is nothing to say.
  let lines: [String]
  /// The code.
  let code: ExitCode

  /// Reports any error that a command may throw.
  init(_ error: any Error) {
    switch error {
    case let error as ExitCode: self.init([], error)
    case let error as UsageError: self.init(Self.lines(for: error), .usage)
    case let error as ReadError: self.init(["Error: \(error)"], ExitCode(error.kind))
    case OutputError.brokenPipe: self.init([], .success)
    case let error as OutputError: self.init(["Error: \(error)"], .cannotWrite)
    default: self.init(["Error: unexpected: \(Self.oneLine(error))"], .software)
    }
  }

  private init(_ lines: [String], _ code: ExitCode) {
    self.lines = lines
    self.code = code
  }

  /// Writes the lines and returns the code.
  func send() -> ExitCode {
    StandardError.eraseProgress()
    for line in lines { StandardError.line(line) }
    return code
  }

  private static func oneLine(_ error: any Error) -> String {
    "\(error)".split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func lines(for error: UsageError) -> [String] {
    let path = error.path ?? [RootCommand.specification.name]
    let specification =
      CommandTable(root: RootCommand.self).specification(at: path) ?? RootCommand.specification
    let help = error.help.map { ["Help:  \($0)"] } ?? []
    let usage = HelpText(specification: specification, path: path).usage(after: "Usage: ")
    let more = "  See '\(path.joined(separator: " ")) --help' for more information."
    return ["Error: \(error)"] + help + usage.split(separator: "\n").map(String.init) + [more]
  }
}

extension ExitCode {
  /// The code for an input that could not be used.
  init(_ kind: ReadError.Kind) {
    switch kind {
    case .noInput: self = .noInput
    case .unreadable: self = .readError
    case .badData: self = .badData
    }
  }
}
