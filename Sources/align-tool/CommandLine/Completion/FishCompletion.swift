/// The completion script for fish 3 and later.
struct FishCompletion {
  let table: CommandTable

  /// The script.
  var script: String {
    let tool = table.root.specification.name
    var lines = [
      "# fish completion of \(tool)",
      "# Tells whether the words before the cursor that are not flags begin with the given ones.",
      "function __\(identifier)_at",
      "  set -l words (commandline -opc | string match -v -- '-*')",
      "  test (count $words) -ge (count $argv); or return 1",
      "  test \"$words[1..(count $argv)]\" = \"$argv\"",
      "end",
      "function __\(identifier)_only",
      "  set -l words (commandline -opc | string match -v -- '-*')",
      "  test \"$words\" = \"$argv\"",
      "end",
      "complete -c \(tool) -f",
    ]
    for entry in table.visible { lines += commands(entry, tool) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var identifier: String { table.root.specification.name.replacing("-", with: "_") }

  private func commands(_ entry: CommandTable.Entry, _ tool: String) -> [String] {
    let path = entry.path.joined(separator: " ")
    let children = entry.specification.visibleSubcommands
    let function = children.isEmpty ? "__\(identifier)_at" : "__\(identifier)_only"
    let head = "complete -c \(tool) -n '\(function) \(path)'"
    var lines = children.map { "\(head) -a \($0.name) -d '\(quoted($0.summary))'" }
    for flag in entry.specification.allFlags {
      var line = head + (flag.short.map { " -s \($0)" } ?? "") + " -l \(flag.name)"
      if flag.valueName != nil { line += " " + value(flag) }
      lines.append(line + " -d '\(quoted(flag.summary))'")
      if flag.negation != nil { lines.append("\(head) -l no-\(flag.name)") }
    }
    for operand in entry.specification.operands {
      if operand.completion == .files { lines.append("\(head) -F") }
      for choice in operand.choices {
        lines.append("\(head) -a \(choice.name) -d '\(quoted(choice.summary))'")
      }
    }
    if entry.specification.name == HelpCommand.specification.name {
      let names = table.root.specification.visibleSubcommands.map(\.name).joined(separator: " ")
      lines.append("\(head) -a '\(names)'")
    }
    return lines
  }

  private func value(_ flag: FlagDefinition) -> String {
    let names = flag.choices.map(\.name).joined(separator: " ")
    switch flag.completion {
    case .nothing: return "-x"
    case .files: return "-r -F"
    case .choices:
      return flag.isList ? "-x -a '(__fish_append , \(names))'" : "-x -a '\(names)'"
    }
  }

  private func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
  }
}
