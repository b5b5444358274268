/// The completion script for bash 3.2 and later.
struct BashCompletion {
  /// The commands to complete.
  let table: CommandTable

  /// The script.
  var script: String {
    """
    # bash completion of \(tool)
    _\(identifier)() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="" path="\(tool)" index word
      (( COMP_CWORD > 0 )) && previous="${COMP_WORDS[COMP_CWORD-1]}"
      COMPREPLY=()
      for (( index = 1; index < COMP_CWORD; index++ )); do
        word="${COMP_WORDS[index]}"
        case "$path $word" in
    \(paths))
          path="$path $word" ;;
        esac
      done
      # "--name=value" arrives as three words, since "=" breaks words.
      if [[ "$current" == "=" ]]; then
        current=""
      elif [[ "$previous" == "=" ]]; then
        previous="${COMP_WORDS[COMP_CWORD-2]}"
      fi
      case "$path $previous" in
    \(values)  esac
      case "$path" in
    \(words)  esac
    }
    complete -F _\(identifier) \(tool)

    """
  }

  private var tool: String { table.root.specification.name }
  private var identifier: String { tool.replacing("-", with: "_") }

  private var paths: String {
    let all = table.visible.dropFirst().map { "      '\($0.path.joined(separator: " "))'" }
    return all.joined(separator: "|\\\n")
  }

  /// One case for each flag that takes a value.
  private var values: String {
    table.visible.map { entry in
      entry.specification.flags.filter { $0.valueName != nil }.map { flag in
        let names = [flag.long] + (flag.short.map { ["-\($0)"] } ?? [])
        let patterns = names.map { "'\((entry.path + [$0]).joined(separator: " "))'" }.joined(separator: "|")
        return "    \(patterns))\n\(value(flag))      return ;;\n"
      }.joined()
    }.joined()
  }

  /// What offers file names, which may hold spaces.
  private static let files = [
    "local IFS=$'\\n'", "COMPREPLY=( $(compgen -f -- \"$current\") )", "compopt -o filenames 2>/dev/null",
  ]

  private func value(_ flag: FlagDefinition) -> String {
    switch flag.completion {
    case .nothing: return ""
    case .files:
      return "      \(Self.files.joined(separator: "\n      "))\n"
    case .choices:
      let names = flag.choices.map(\.name).joined(separator: " ")
      guard flag.isList else { return "      COMPREPLY=( $(compgen -W '\(names)' -- \"$current\") )\n" }
      return """
              local before=""
              [[ "$current" == *,* ]] && before="${current%,*},"
              COMPREPLY=( $(compgen -P "$before" -W '\(names)' -- "${current##*,}") )

        """
    }
  }

  /// One case for each command.
  private var words: String {
    table.visible.map { entry in
      let specification = entry.specification
      let flags = specification.allFlags.flatMap { [$0.long] + ($0.negation.map { [$0] } ?? []) }
      var others = specification.visibleSubcommands.map(\.name)
      others += specification.operands.flatMap { $0.choices.map(\.name) }
      if specification.name == HelpCommand.specification.name {
        others += table.root.specification.visibleSubcommands.map(\.name)
      }
      let takesFiles = specification.operands.contains { $0.completion == .files }
      let otherwise =
        takesFiles
        ? Self.files.joined(separator: "\n        ")
        : "COMPREPLY=( $(compgen -W '\(others.joined(separator: " "))' -- \"$current\") )"
      return """
            '\(entry.path.joined(separator: " "))')
              if [[ "$current" == -* ]]; then
                COMPREPLY=( $(compgen -W '\(flags.joined(separator: " "))' -- "$current") )
              else
                \(otherwise)
              fi ;;

        """
    }.joined()
  }
}
