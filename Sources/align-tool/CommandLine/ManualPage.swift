/// The manual page of the whole tool in the man(7) macros.
struct ManualPage {
  let table: CommandTable
  let version: String

  /// The page's source.
  var text: String {
    let root = table.root.specification
    var lines = [".TH \(root.name.uppercased()) 1 \"\" \"\(root.name) \(version)\"", ".SH NAME"]
    lines.append(Self.escaped("\(root.name) - \(root.summary)"))
    lines += [".SH SYNOPSIS", ".B \(Self.escaped(root.name))", Self.escaped("<subcommand> [<options>]")]
    if !root.discussion.isEmpty { lines += [".SH DESCRIPTION"] + root.discussion.map(Self.escaped) }
    lines.append(".SH COMMANDS")
    for entry in table.visible.dropFirst() {
      let specification = entry.specification
      let name = entry.path.dropFirst().joined(separator: " ")
      lines += [".SS \(Self.escaped(name))", Self.escaped(specification.summary)]
      for paragraph in specification.discussion { lines += [".PP", Self.escaped(paragraph)] }
      for operand in specification.operands {
        lines += Self.item(operand.display, operand.summary, operand.choices, operand.fallback)
      }
      for flag in specification.flags {
        lines += Self.item(
          flag.displayWithShort,
          flag.summary,
          flag.listing == .nothing ? [] : flag.choices,
          flag.fallback
        )
      }
      for example in specification.examples {
        lines += [
          ".PP", Self.escaped("\(example.explanation):"), ".PP", ".nf", Self.escaped("  \(example.line)"),
          ".fi",
        ]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func item(_ name: String, _ summary: String, _ choices: [Choice], _ fallback: String?)
    -> [String]
  {
    var text = summary + "."
    if !choices.isEmpty {
      text += " One of: " + choices.map { "\($0.name) (\($0.summary))" }.joined(separator: "; ") + "."
    }
    if let fallback { text += " Default: \(fallback)." }
    return [".TP", ".B \(escaped(name))", escaped(text)]
  }

  /// Text that troff shows as it is.
  private static func escaped(_ text: String) -> String {
    let inner = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return inner.hasPrefix(".") || inner.hasPrefix("'") ? "\\&" + inner : inner
  }
}
