/// The help of a command, laid out as swift-argument-parser lays it out, within 80 columns.
struct HelpText {
  /// The last column that help uses.
  static let width = 80
  /// The number of columns before a description.
  static let indent = 26

  let specification: CommandSpecification
  let path: [String]

  /// The whole help, with a newline at its end.
  var text: String {
    var sections = [Self.wrap("OVERVIEW: " + specification.summary)]
    sections += specification.discussion.map { Self.wrap($0) }
    sections.append(usage(after: "USAGE: "))
    section("ARGUMENTS", specification.operands.map(Self.entry), &sections)
    section("OPTIONS", specification.allFlags.map(Self.entry), &sections)
    section(
      "SUBCOMMANDS",
      specification.visibleSubcommands.map { Self.entry($0.name, $0.summary) },
      &sections
    )
    section(
      "EXAMPLES",
      specification.examples.map { "  \($0.line)\n" + Self.wrap($0.explanation, indent: 6) },
      &sections
    )
    if !specification.visibleSubcommands.isEmpty {
      sections.append(
        "  See '\(([path[0], "help"] + path.dropFirst()).joined(separator: " ")) <subcommand>' for detailed help."
      )
    }
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// The usage lines, each below the other.
  func usage(after label: String) -> String {
    let lines = usageLines.map { "\(path.joined(separator: " ")) \($0)" }
    let space = String(repeating: " ", count: label.count)
    let wrapped = lines.map { line in
      Self.wrapped(line, width: Self.width - label.count - 2).joined(separator: "\n\(space)  ")
    }
    return label + wrapped.joined(separator: "\n\(space)")
  }

  private var usageLines: [String] {
    if !specification.usage.isEmpty { return specification.usage }
    if !specification.visibleSubcommands.isEmpty { return ["<subcommand>"] }
    let required = specification.flags.filter(\.isRequired).map(\.display)
    let options = specification.flags.contains { !$0.isRequired } ? ["[<options>]"] : []
    return [(options + required + specification.operands.map(\.usage)).joined(separator: " ")]
  }

  private func section(_ title: String, _ entries: [String], _ sections: inout [String]) {
    if !entries.isEmpty { sections.append("\(title):\n" + entries.joined(separator: "\n")) }
  }

  private static func entry(_ operand: OperandDefinition) -> String {
    let notes = notes([], fallback: operand.fallback, isRequired: operand.isRequired)
    return entry(operand.display, operand.summary + notes) + list(operand.choices)
  }

  private static func entry(_ flag: FlagDefinition) -> String {
    let names = flag.listing == .names ? flag.choices.map(\.name) : []
    let notes = notes(names, fallback: flag.fallback, isRequired: flag.isRequired)
    return entry(flag.displayWithShort, flag.summary + notes)
      + list(flag.listing == .summaries ? flag.choices : [])
  }

  /// What is in brackets after a summary.
  private static func notes(_ values: [String], fallback: String?, isRequired: Bool) -> String {
    var notes = values.isEmpty ? [] : ["values: " + values.joined(separator: ", ")]
    if isRequired { notes.append("required") } else if let fallback { notes.append("default: \(fallback)") }
    return notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
  }

  private static func list(_ choices: [Choice]) -> String {
    choices.map { choice in
      "\n" + entry("      \(choice.name)", "- \(choice.summary)", hanging: 2)
    }.joined()
  }

  /// A name and its description, from column 26 on or below a name that reaches further.
  private static func entry(_ name: String, _ description: String, hanging: Int = 0) -> String {
    let label = "  \(name)"
    let lines = wrapped(description, width: width - indent - hanging)
    let below = String(repeating: " ", count: indent)
    let first =
      label.count < indent - 1
      ? label + String(repeating: " ", count: indent - label.count) : label + "\n" + below
    let hang = below + String(repeating: " ", count: hanging)
    return first + lines.joined(separator: "\n" + hang)
  }

  private static func wrap(_ text: String, indent: Int = 0) -> String {
    let space = String(repeating: " ", count: indent)
    return wrapped(text, width: width - indent).map { space + $0 }.joined(separator: "\n")
  }

  /// The text cut at spaces into lines of at most `width` columns; a longer word is alone.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
