/// The completion script for zsh.
struct ZshCompletion {
  let table: CommandTable

  /// The script.
  var script: String {
    let functions = table.visible.map(function).joined(separator: "\n")
    let tool = table.root.specification.name
    return "#compdef \(tool)\n\n\(functions)\nif [ \"$funcstack[1]\" = \"_\(tool)\" ]; then\n"
      + "  \(name([tool])) \"$@\"\nelse\n  compdef \(name([tool])) \(tool)\nfi\n"
  }

  private func name(_ path: [String]) -> String {
    "_" + path.joined(separator: "_").replacing("-", with: "_")
  }

  private func function(_ entry: CommandTable.Entry) -> String {
    let specification = entry.specification
    let children = specification.visibleSubcommands
    var lines = specification.allFlags.flatMap(flag)
    lines += operands(specification, path: entry.path)
    if !children.isEmpty { lines += ["'1:command:->command'", "'*::argument:->argument'"] }
    var text = "\(name(entry.path))() {\n"
    if !children.isEmpty { text += "  local line state\n" }
    text += "  _arguments \(children.isEmpty ? "-s -S" : "-C -s -S") \\\n"
    text += lines.map { "    \($0)" }.joined(separator: " \\\n") + "\n"
    guard !children.isEmpty else { return text + "}\n" }
    let list = children.map { "        '\($0.name):\(quoted($0.summary))'" }.joined(separator: "\n")
    let cases = children.map { "        \($0.name)) \(name(entry.path + [$0.name])) ;;" }.joined(
      separator: "\n"
    )
    return text + """
        case $state in
          command)
            local -a commands=(
      \(list)
            )
            _describe command commands ;;
          argument)
            case $line[1] in
      \(cases)
            esac ;;
        esac
      }

      """
  }

  private func flag(_ flag: FlagDefinition) -> [String] {
    let star = flag.isRepeated || flag.isList ? "*" : ""
    let names = (flag.short.map { ["-\($0)"] } ?? []) + [flag.long] + (flag.negation.map { [$0] } ?? [])
    return names.map { name in
      let ending = flag.valueName == nil ? "" : (name.hasPrefix("--") ? "=" : "+")
      let value =
        flag.valueName.map { ":\($0):\(action(flag.completion, flag.choices, isList: flag.isList))" } ?? ""
      return "'\(star)\(name)\(ending)[\(quoted(flag.summary))]\(value)'"
    }
  }

  private func operands(_ specification: CommandSpecification, path: [String]) -> [String] {
    specification.operands.map { operand in
      let action =
        specification.name == HelpCommand.specification.name
        ? "(\(table.root.specification.visibleSubcommands.map(\.name).joined(separator: " ")))"
        : action(operand.completion, operand.choices, isList: false)
      return "'\(operand.isRepeated ? "*" : ""):\(operand.name):\(action)'"
    }
  }

  private func action(_ completion: Completion, _ choices: [Choice], isList: Bool) -> String {
    let names = choices.map(\.name).joined(separator: " ")
    switch completion {
    case .nothing: return " "
    case .files: return "_files"
    case .choices: return isList ? "_sequence compadd - \(names)" : "(\(names))"
    }
  }

  private func quoted(_ text: String) -> String {
    text.replacing("'", with: "'\\''").replacing("[", with: "\\[").replacing("]", with: "\\]")
      .replacing(":", with: "\\:")
  }
}
