# bash completion of align-tool
_align_tool() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="" path="align-tool" index word
  (( COMP_CWORD > 0 )) && previous="${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  for (( index = 1; index < COMP_CWORD; index++ )); do
    word="${COMP_WORDS[index]}"
    case "$path $word" in
      'align-tool align'|\
      'align-tool audit'|\
      'align-tool quantities'|\
      'align-tool segment'|\
      'align-tool evaluate'|\
      'align-tool convert'|\
      'align-tool embed'|\
      'align-tool models'|\
      'align-tool models install'|\
      'align-tool models status'|\
      'align-tool models path'|\
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
    'align-tool align --english')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool align --chinese')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool align --evidence')
      local before=""
      [[ "$current" == *,* ]] && before="${current%,*},"
      COMPREPLY=( $(compgen -P "$before" -W 'length numbers names lexicon encoder' -- "${current##*,}") )
      return ;;
    'align-tool align --lexicon')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool align --models')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool align --format')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff text' -- "$current") )
      return ;;
    'align-tool align --output'|'align-tool align -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool align --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5' -- "$current") )
      return ;;
    'align-tool align --jobs'|'align-tool align -j')
      return ;;
    'align-tool align --sample')
      return ;;
    'align-tool align --color')
      COMPREPLY=( $(compgen -W 'auto always never' -- "$current") )
      return ;;
    'align-tool align --width')
      return ;;
    'align-tool audit --english')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool audit --chinese')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool audit --evidence')
      local before=""
      [[ "$current" == *,* ]] && before="${current%,*},"
      COMPREPLY=( $(compgen -P "$before" -W 'length numbers names lexicon encoder' -- "${current##*,}") )
      return ;;
    'align-tool audit --lexicon')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool audit --models')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool audit --format')
      COMPREPLY=( $(compgen -W 'text jsonl' -- "$current") )
      return ;;
    'align-tool audit --output'|'align-tool audit -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool audit --fail-on')
      COMPREPLY=( $(compgen -W 'note warning error never' -- "$current") )
      return ;;
    'align-tool audit --severity')
      COMPREPLY=( $(compgen -W 'note warning error' -- "$current") )
      return ;;
    'align-tool audit --disable')
      local before=""
      [[ "$current" == *,* ]] && before="${current%,*},"
      COMPREPLY=( $(compgen -P "$before" -W 'number-mismatch number-missing number-added percent date unit range vaguer inferable counted' -- "${current##*,}") )
      return ;;
    'align-tool audit --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5' -- "$current") )
      return ;;
    'align-tool audit --jobs'|'align-tool audit -j')
      return ;;
    'align-tool audit --color')
      COMPREPLY=( $(compgen -W 'auto always never' -- "$current") )
      return ;;
    'align-tool quantities --language')
      COMPREPLY=( $(compgen -W 'en zh' -- "$current") )
      return ;;
    'align-tool quantities --format')
      COMPREPLY=( $(compgen -W 'text jsonl' -- "$current") )
      return ;;
    'align-tool quantities --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5' -- "$current") )
      return ;;
    'align-tool quantities --output'|'align-tool quantities -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool quantities --color')
      COMPREPLY=( $(compgen -W 'auto always never' -- "$current") )
      return ;;
    'align-tool segment --language')
      COMPREPLY=( $(compgen -W 'en zh' -- "$current") )
      return ;;
    'align-tool segment --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5' -- "$current") )
      return ;;
    'align-tool segment --output'|'align-tool segment -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool evaluate --gold')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool evaluate --minimum')
      return ;;
    'align-tool evaluate --format')
      COMPREPLY=( $(compgen -W 'text json' -- "$current") )
      return ;;
    'align-tool convert --from')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff text' -- "$current") )
      return ;;
    'align-tool convert --format')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff text' -- "$current") )
      return ;;
    'align-tool convert --output'|'align-tool convert -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool convert --english')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool convert --chinese')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool convert --width')
      return ;;
    'align-tool embed --language')
      COMPREPLY=( $(compgen -W 'en zh' -- "$current") )
      return ;;
    'align-tool embed --spans')
      return ;;
    'align-tool embed --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5' -- "$current") )
      return ;;
    'align-tool embed --models')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool embed --output'|'align-tool embed -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool models install --from')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool models install --models')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool models status --models')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool models path --models')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
  esac
  case "$path" in
    'align-tool')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--version --help' -- "$current") )
      else
        COMPREPLY=( $(compgen -W 'align audit quantities segment evaluate convert embed models completions help' -- "$current") )
      fi ;;
    'align-tool align')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--english --chinese --segmented --evidence --lexicon --models --format --output --encoding --jobs --sample --refused-anchors --color --width --quiet --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool audit')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--english --chinese --segmented --evidence --lexicon --models --format --output --fail-on --severity --disable --list-checks --encoding --jobs --color --quiet --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool quantities')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--language --format --encoding --output --color --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool segment')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--language --encoding --output --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool evaluate')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--gold --minimum --per-document --format --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool convert')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--from --format --output --english --chinese --width --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool embed')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--language --spans --encoding --models --output --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool models')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--version --help' -- "$current") )
      else
        COMPREPLY=( $(compgen -W 'install status path' -- "$current") )
      fi ;;
    'align-tool models install')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--from --again --models --version --help' -- "$current") )
      else
        COMPREPLY=( $(compgen -W '' -- "$current") )
      fi ;;
    'align-tool models status')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--models --version --help' -- "$current") )
      else
        COMPREPLY=( $(compgen -W '' -- "$current") )
      fi ;;
    'align-tool models path')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--models --version --help' -- "$current") )
      else
        COMPREPLY=( $(compgen -W '' -- "$current") )
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
        COMPREPLY=( $(compgen -W 'align audit quantities segment evaluate convert embed models completions help' -- "$current") )
      fi ;;
  esac
}
complete -F _align_tool align-tool
