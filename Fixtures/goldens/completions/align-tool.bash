# bash completion of align-tool
_align_tool() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="" path="align-tool" index word
  (( COMP_CWORD > 0 )) && previous="${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  for (( index = 1; index < COMP_CWORD; index++ )); do
    word="${COMP_WORDS[index]}"
    case "$path $word" in
      'align-tool completions'|\
      'align-tool help')
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
  esac
  case "$path" in
    'align-tool')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--version --help' -- "$current") )
      else
        COMPREPLY=( $(compgen -W 'completions help' -- "$current") )
      fi ;;
    'align-tool completions')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--version --help' -- "$current") )
      else
        COMPREPLY=( $(compgen -W 'bash zsh fish' -- "$current") )
      fi ;;
    'align-tool help')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--version --help' -- "$current") )
      else
        COMPREPLY=( $(compgen -W 'completions help' -- "$current") )
      fi ;;
  esac
}
complete -F _align_tool align-tool
