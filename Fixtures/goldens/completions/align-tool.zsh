#compdef align-tool

_align_tool() {
  local line state
  _arguments -C -s -S \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '1:command:->command' \
    '*::argument:->argument'
  case $state in
    command)
      local -a commands=(
        'completions:Write a script that completes commands, flags and values in your shell.'
        'help:Show the help of a command.'
      )
      _describe command commands ;;
    argument)
      case $line[1] in
        completions) _align_tool_completions ;;
        help) _align_tool_help ;;
      esac ;;
  esac
}

_align_tool_completions() {
  _arguments -s -S \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    ':shell:(bash zsh fish)'
}

_align_tool_help() {
  _arguments -s -S \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:subcommand:(completions help)'
}

if [ "$funcstack[1]" = "_align-tool" ]; then
  _align_tool "$@"
else
  compdef _align_tool align-tool
fi
