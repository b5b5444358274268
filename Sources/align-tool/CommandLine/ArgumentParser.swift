/// Reads a command line against the table of commands.
///
/// The conventions are those of swift-argument-parser: `--name value` and `--name=value`, `-o path` and
/// `-opath`, toggles grouped as `-qj4`, `--` ends the flags, `-` is an operand, and the last of a repeated flag
/// wins unless its reader collects.
struct ArgumentParser {
  /// What a command line asks for.
  enum Request {
    case run(any Command.Type, path: [String], Arguments)
    case help(path: [String])
    case version
  }

  /// The command at the top of the table.
  let root: any Command.Type

  /// Reads the words after the tool's own name.
  func parse(_ words: [String]) throws(UsageError) -> Request {
    var reading = CommandReading(command: root, path: [root.specification.name])
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.hasPrefix("-") { break }
      guard
        let next = reading.command.specification.subcommands.first(where: { $0.specification.name == word })
      else { break }
      reading = CommandReading(command: next, path: reading.path + [word])
      index += 1
    }
    let rest = words[index...]
    let flags = rest.prefix { $0 != "--" }
    if flags.contains("--help") || flags.contains("-h") { return .help(path: reading.path) }
    if flags.contains("--version") { return .version }
    let specification = reading.command.specification
    if !specification.subcommands.isEmpty {
      guard let word = rest.first(where: { !$0.hasPrefix("-") || $0 == "-" }) else {
        if let flag = rest.first(where: { $0 != "--" }) { throw reading.unknownOption(flag) }
        return .help(path: reading.path)
      }
      throw reading.unknownCommand(word)
    }
    return .run(reading.command, path: reading.path, try reading.read(rest))
  }
}

/// The reading of one command's words.
private struct CommandReading {
  let command: any Command.Type
  let path: [String]
  var arguments = Arguments()
  var operandIndex = 0

  var specification: CommandSpecification { command.specification }

  init(command: any Command.Type, path: [String]) {
    self.command = command
    self.path = path
  }

  mutating func read(_ words: ArraySlice<String>) throws(UsageError) -> Arguments {
    var rest = words
    var isPastFlags = false
    while let word = rest.popFirst() {
      if isPastFlags || !word.hasPrefix("-") || word == "-" {
        try readOperand(word)
      } else if word == "--" {
        isPastFlags = true
      } else if word.hasPrefix("--") {
        try readLong(word, &rest)
      } else {
        try readShort(word, &rest)
      }
    }
    try checkRequired()
    return arguments
  }

  private mutating func readOperand(_ word: String) throws(UsageError) {
    guard operandIndex < specification.operands.count else { throw error("Unexpected argument '\(word)'") }
    let operand = specification.operands[operandIndex]
    do throws(ValueProblem) { try operand.check(word) } catch {
      throw self.error(
        "The value '\(error.value)' is invalid for '\(operand.display)'. \(error.advice)",
        help: "\(operand.display)  \(operand.summary)"
      )
    }
    arguments.append(word, for: operand.display)
    if !operand.isRepeated { operandIndex += 1 }
  }

  private mutating func readLong(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts[0]
    let attached = parts.count == 2 ? parts[1] : nil
    for flag in specification.allFlags where flag.long == name || flag.negation == name {
      guard flag.valueName != nil else {
        if let attached {
          throw error("The option '\(name)' does not take any value, but '\(attached)' was specified.")
        }
        arguments.append(flag.long == name ? "true" : "false", for: flag.display)
        return
      }
      let text = if let attached { attached } else { try value(for: flag, &rest) }
      try keep(text, for: flag)
      return
    }
    throw unknownOption(name)
  }

  private mutating func readShort(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let flag = specification.allFlags.first(where: { $0.short == letter }) else {
        throw unknownOption(letters.isEmpty && word.count == 2 ? word : "-\(letter)")
      }
      guard flag.valueName != nil else {
        arguments.append("true", for: flag.display)
        continue
      }
      if letters.isEmpty {
        try keep(try value(for: flag, &rest), for: flag)
      } else {
        try keep(String(letters.first == "=" ? letters.dropFirst() : letters), for: flag)
      }
      return
    }
  }

  /// The next word, unless it is a flag itself.
  private func value(for flag: FlagDefinition, _ rest: inout ArraySlice<String>) throws(UsageError) -> String
  {
    guard let word = rest.first, word == "-" || !word.hasPrefix("-") else {
      throw error(
        "Missing value for '\(flag.display)'",
        help: "\(flag.displayWithShort)  \(flag.summary)"
      )
    }
    rest.removeFirst()
    return word
  }

  private mutating func keep(_ text: String, for flag: FlagDefinition) throws(UsageError) {
    do throws(ValueProblem) { try flag.check(text) } catch {
      throw self.error(
        "The value '\(error.value)' is invalid for '\(flag.display)'. \(error.advice)",
        help: "\(flag.displayWithShort)  \(flag.summary)"
      )
    }
    arguments.append(text, for: flag.display)
  }

  private func checkRequired() throws(UsageError) {
    for flag in specification.flags where flag.isRequired && arguments.occurrences(of: flag.display).isEmpty {
      throw error(
        "Missing expected argument '\(flag.display)'",
        help: "\(flag.displayWithShort)  \(flag.summary)"
      )
    }
    for operand in specification.operands
    where operand.isRequired && arguments.occurrences(of: operand.display).isEmpty {
      throw error(
        "Missing expected argument '\(operand.display)'",
        help: "\(operand.display)  \(operand.summary)"
      )
    }
  }

  func unknownOption(_ word: String) -> UsageError {
    let names = specification.allFlags.flatMap { [$0.long] + ($0.negation.map { [$0] } ?? []) }
    let nearest = word.hasPrefix("--") ? EditDistance.nearest(to: word, among: names) : nil
    return error("Unknown option '\(word)'" + (nearest.map { ". Did you mean '\($0)'?" } ?? ""))
  }

  func unknownCommand(_ word: String) -> UsageError {
    let names = specification.visibleSubcommands.map(\.name)
    let nearest = EditDistance.nearest(to: word, among: names)
    return error("Unknown command '\(word)'" + (nearest.map { ". Did you mean '\($0)'?" } ?? ""))
  }

  private func error(_ message: String, help: String? = nil) -> UsageError {
    UsageError(message, help: help, path: path)
  }
}
