/// Something that `align-tool` does, under a name of its own.
///
/// To add one: a file in `Commands/` with a type that conforms to this, and one line in
/// `RootCommand.specification`. Parsing, help, completions and the manual follow from the specification.
protocol Command: SendableMetatype {
  /// The name, the flags and the help of the command.
  static var specification: CommandSpecification { get }

  /// Does the work.
  ///
  /// Throws `ReadError` for an input, `OutputError` for an output, `UsageError` for flags that do not go
  /// together, and `ExitCode` where everything has been said already.
  static func run(_ arguments: Arguments) throws
}

/// Everything about a command but its work; the one table that parsing, help, completions and manual share.
struct CommandSpecification: Sendable {
  /// The name as it is typed.
  let name: String
  /// What the command does, as one sentence.
  let summary: String
  /// What else a user should know, in paragraphs that help wraps; may be empty.
  var discussion: [String] = []
  /// The usage lines after the command's name, where the generated one would not teach enough.
  var usage: [String] = []
  /// The operands in the order typed; only the last may be repeated.
  var operands: [OperandDefinition] = []
  /// The flags in the order that help shows them.
  var flags: [FlagDefinition] = []
  /// What a user may type, and what comes of it.
  var examples: [Example] = []
  /// The commands below this one.
  var subcommands: [any Command.Type] = []
  /// The files that are written where a flag names an output.
  var outputPaths: @Sendable (Arguments, String) -> [String] = { usualOutputPaths($0, $1) }
  /// Whether help and completions keep silent about the command.
  var isHidden = false

  /// A command line and what it does.
  struct Example: Hashable, Sendable {
    /// What is typed, `align-tool` first.
    let line: String
    /// What comes of it, as a phrase without a full stop.
    let explanation: String

    /// Makes an example.
    init(_ line: String, _ explanation: String) {
      self.line = line
      self.explanation = explanation
    }
  }

  /// The subcommands that help shows.
  var visibleSubcommands: [CommandSpecification] {
    subcommands.map { $0.specification }.filter { !$0.isHidden }
  }

  /// The flags, with those that every command has.
  var allFlags: [FlagDefinition] { flags + StandardFlags.definitions }
}

/// The flags that every command has.
enum StandardFlags {
  static let version = Flag<Bool>(toggle: "version", "Show the version")
  static let help = Flag<Bool>(toggle: "help", short: "h", "Show this help")
  static let definitions = [version.definition, help.definition]
}
