# bash completion of align-tool
_align_tool() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="" path="align-tool" index word
  (( COMP_CWORD > 0 )) && previous="${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  for (( index = 1; index < COMP_CWORD; index++ )); do
    word="${COMP_WORDS[index]}"
    case "$path $word" in
      'align-tool align'|\
      'align-tool pair'|\
      'align-tool audit'|\
      'align-tool explain'|\
      'align-tool apply'|\
      'align-tool quantities'|\
      'align-tool segment'|\
      'align-tool evaluate'|\
      'align-tool convert'|\
      'align-tool terms'|\
      'align-tool terms extract'|\
      'align-tool terms check'|\
      'align-tool corpus'|\
      'align-tool corpus clean'|\
      'align-tool corpus dedupe'|\
      'align-tool corpus split'|\
      'align-tool corpus stats'|\
      'align-tool embed'|\
      'align-tool models'|\
      'align-tool models install'|\
      'align-tool models status'|\
      'align-tool models path'|\
      'align-tool train'|\
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
    'align-tool align --abbreviations')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool align --words')
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
    'align-tool align --vectors')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool align --models')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool align --from')
      COMPREPLY=( $(compgen -W 'article tsv jsonl bitextor' -- "$current") )
      return ;;
    'align-tool align --format')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff html text csv xlsx po xces xhtml epub' -- "$current") )
      return ;;
    'align-tool align --output'|'align-tool align -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool align --english-tag')
      return ;;
    'align-tool align --chinese-tag')
      return ;;
    'align-tool align --minimum-posterior')
      return ;;
    'align-tool align --largest-bead')
      return ;;
    'align-tool align --moved')
      COMPREPLY=( $(compgen -W 'auto always never' -- "$current") )
      return ;;
    'align-tool align --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252' -- "$current") )
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
    'align-tool align --source')
      COMPREPLY=( $(compgen -W 'en zh' -- "$current") )
      return ;;
    'align-tool align --props')
      COMPREPLY=( $(compgen -W 'all few none' -- "$current") )
      return ;;
    'align-tool align --xliff-version')
      COMPREPLY=( $(compgen -W '1.2 2.1' -- "$current") )
      return ;;
    'align-tool align --layout')
      COMPREPLY=( $(compgen -W 'side-by-side interleaved' -- "$current") )
      return ;;
    'align-tool pair --minimum-probability')
      return ;;
    'align-tool pair --lexicon')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool pair --models')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool pair --words')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool pair --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252' -- "$current") )
      return ;;
    'align-tool pair --jobs'|'align-tool pair -j')
      return ;;
    'align-tool pair --output'|'align-tool pair -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
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
    'align-tool audit --abbreviations')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool audit --words')
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
    'align-tool audit --from')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt' -- "$current") )
      return ;;
    'align-tool audit --english-tag')
      return ;;
    'align-tool audit --chinese-tag')
      return ;;
    'align-tool audit --columns')
      return ;;
    'align-tool audit --source')
      COMPREPLY=( $(compgen -W 'en zh' -- "$current") )
      return ;;
    'align-tool audit --terms')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool audit --placeholder')
      return ;;
    'align-tool audit --format')
      COMPREPLY=( $(compgen -W 'text jsonl json sarif junit tsv xlsx html' -- "$current") )
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
      return ;;
    'align-tool audit --min-probability')
      return ;;
    'align-tool audit --disable')
      local before=""
      [[ "$current" == *,* ]] && before="${current%,*},"
      COMPREPLY=( $(compgen -P "$before" -W 'number-mismatch number-missing number-added percent date unit range vaguer inferable counted name-mismatch negation opposite question untranslated omission addition length unrelated placeholder tag address term repeated-word word-order missing-word spelling case spacing bracket punctuation width list-mark line-break edge-space not-translated low-confidence inconsistent repeated' -- "${current##*,}") )
      return ;;
    'align-tool audit --enable')
      local before=""
      [[ "$current" == *,* ]] && before="${current%,*},"
      COMPREPLY=( $(compgen -P "$before" -W 'number-mismatch number-missing number-added percent date unit range vaguer inferable counted name-mismatch negation opposite question untranslated omission addition length unrelated placeholder tag address term repeated-word word-order missing-word spelling case spacing bracket punctuation width list-mark line-break edge-space not-translated low-confidence inconsistent repeated' -- "${current##*,}") )
      return ;;
    'align-tool audit --baseline')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool audit --config')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool audit --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252' -- "$current") )
      return ;;
    'align-tool audit --jobs'|'align-tool audit -j')
      return ;;
    'align-tool audit --color')
      COMPREPLY=( $(compgen -W 'auto always never' -- "$current") )
      return ;;
    'align-tool audit --width')
      return ;;
    'align-tool explain --bead')
      return ;;
    'align-tool explain --document')
      return ;;
    'align-tool explain --english')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool explain --chinese')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool explain --words')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool explain --evidence')
      local before=""
      [[ "$current" == *,* ]] && before="${current%,*},"
      COMPREPLY=( $(compgen -P "$before" -W 'length numbers names lexicon encoder' -- "${current##*,}") )
      return ;;
    'align-tool explain --lexicon')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool explain --vectors')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool explain --models')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool explain --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252' -- "$current") )
      return ;;
    'align-tool explain --format')
      COMPREPLY=( $(compgen -W 'text json' -- "$current") )
      return ;;
    'align-tool explain --output'|'align-tool explain -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool explain --color')
      COMPREPLY=( $(compgen -W 'auto always never' -- "$current") )
      return ;;
    'align-tool explain --width')
      return ;;
    'align-tool apply --english')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool apply --chinese')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool apply --evidence')
      local before=""
      [[ "$current" == *,* ]] && before="${current%,*},"
      COMPREPLY=( $(compgen -P "$before" -W 'length numbers names lexicon encoder' -- "${current##*,}") )
      return ;;
    'align-tool apply --lexicon')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool apply --models')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool apply --format')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff html text csv xlsx po xces xhtml epub' -- "$current") )
      return ;;
    'align-tool apply --output'|'align-tool apply -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool apply --accepted')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool apply --columns')
      return ;;
    'align-tool apply --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252' -- "$current") )
      return ;;
    'align-tool apply --jobs'|'align-tool apply -j')
      return ;;
    'align-tool apply --color')
      COMPREPLY=( $(compgen -W 'auto always never' -- "$current") )
      return ;;
    'align-tool apply --width')
      return ;;
    'align-tool quantities --language')
      COMPREPLY=( $(compgen -W 'en zh' -- "$current") )
      return ;;
    'align-tool quantities --format')
      COMPREPLY=( $(compgen -W 'text jsonl' -- "$current") )
      return ;;
    'align-tool quantities --words')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool quantities --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252' -- "$current") )
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
    'align-tool segment --abbreviations')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool segment --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252' -- "$current") )
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
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt' -- "$current") )
      return ;;
    'align-tool convert --format')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff html text csv xlsx po xces xhtml epub' -- "$current") )
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
    'align-tool convert --english-tag')
      return ;;
    'align-tool convert --chinese-tag')
      return ;;
    'align-tool convert --columns')
      return ;;
    'align-tool convert --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252' -- "$current") )
      return ;;
    'align-tool convert --width')
      return ;;
    'align-tool convert --source')
      COMPREPLY=( $(compgen -W 'en zh' -- "$current") )
      return ;;
    'align-tool convert --props')
      COMPREPLY=( $(compgen -W 'all few none' -- "$current") )
      return ;;
    'align-tool convert --xliff-version')
      COMPREPLY=( $(compgen -W '1.2 2.1' -- "$current") )
      return ;;
    'align-tool convert --layout')
      COMPREPLY=( $(compgen -W 'side-by-side interleaved' -- "$current") )
      return ;;
    'align-tool terms extract --output'|'align-tool terms extract -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool terms extract --from')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt' -- "$current") )
      return ;;
    'align-tool terms extract --min-count')
      return ;;
    'align-tool terms extract --min-score')
      return ;;
    'align-tool terms check --english')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool terms check --chinese')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool terms check --abbreviations')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool terms check --words')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool terms check --evidence')
      local before=""
      [[ "$current" == *,* ]] && before="${current%,*},"
      COMPREPLY=( $(compgen -P "$before" -W 'length numbers names lexicon encoder' -- "${current##*,}") )
      return ;;
    'align-tool terms check --lexicon')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool terms check --models')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool terms check --from')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt' -- "$current") )
      return ;;
    'align-tool terms check --english-tag')
      return ;;
    'align-tool terms check --chinese-tag')
      return ;;
    'align-tool terms check --columns')
      return ;;
    'align-tool terms check --source')
      COMPREPLY=( $(compgen -W 'en zh' -- "$current") )
      return ;;
    'align-tool terms check --terms')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool terms check --format')
      COMPREPLY=( $(compgen -W 'text jsonl json sarif junit tsv xlsx html' -- "$current") )
      return ;;
    'align-tool terms check --output'|'align-tool terms check -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool terms check --fail-on')
      COMPREPLY=( $(compgen -W 'note warning error never' -- "$current") )
      return ;;
    'align-tool terms check --severity')
      return ;;
    'align-tool terms check --min-probability')
      return ;;
    'align-tool terms check --baseline')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool terms check --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252' -- "$current") )
      return ;;
    'align-tool terms check --jobs'|'align-tool terms check -j')
      return ;;
    'align-tool terms check --color')
      COMPREPLY=( $(compgen -W 'auto always never' -- "$current") )
      return ;;
    'align-tool terms check --width')
      return ;;
    'align-tool corpus clean --output'|'align-tool corpus clean -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool corpus clean --format')
      COMPREPLY=( $(compgen -W 'tsv jsonl tmx moses' -- "$current") )
      return ;;
    'align-tool corpus clean --from')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt' -- "$current") )
      return ;;
    'align-tool corpus clean --thresholds')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool corpus clean --with')
      local before=""
      [[ "$current" == *,* ]] && before="${current%,*},"
      COMPREPLY=( $(compgen -P "$before" -W 'encoder' -- "${current##*,}") )
      return ;;
    'align-tool corpus clean --disable')
      local before=""
      [[ "$current" == *,* ]] && before="${current%,*},"
      COMPREPLY=( $(compgen -P "$before" -W 'empty-side long-text english-script chinese-script mojibake mark-share repeated-character untranslated markup web-address boilerplate english-language chinese-language repeated-text posterior length-ratio numbers alignment' -- "${current##*,}") )
      return ;;
    'align-tool corpus clean --words')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool corpus clean --models')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool corpus clean --jobs'|'align-tool corpus clean -j')
      return ;;
    'align-tool corpus clean --color')
      COMPREPLY=( $(compgen -W 'auto always never' -- "$current") )
      return ;;
    'align-tool corpus dedupe --output'|'align-tool corpus dedupe -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool corpus dedupe --format')
      COMPREPLY=( $(compgen -W 'tsv jsonl tmx moses' -- "$current") )
      return ;;
    'align-tool corpus dedupe --from')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt' -- "$current") )
      return ;;
    'align-tool corpus dedupe --key')
      COMPREPLY=( $(compgen -W 'both english chinese' -- "$current") )
      return ;;
    'align-tool corpus dedupe --similarity')
      return ;;
    'align-tool corpus dedupe --copies')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool corpus dedupe --memory')
      return ;;
    'align-tool corpus dedupe --jobs'|'align-tool corpus dedupe -j')
      return ;;
    'align-tool corpus split --output'|'align-tool corpus split -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool corpus split --format')
      COMPREPLY=( $(compgen -W 'tsv jsonl tmx moses' -- "$current") )
      return ;;
    'align-tool corpus split --from')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt' -- "$current") )
      return ;;
    'align-tool corpus split --dev')
      return ;;
    'align-tool corpus split --test')
      return ;;
    'align-tool corpus split --seed')
      return ;;
    'align-tool corpus split --by')
      COMPREPLY=( $(compgen -W 'document pair' -- "$current") )
      return ;;
    'align-tool corpus split --test-set')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool corpus split --similarity')
      return ;;
    'align-tool corpus split --overlaps')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool corpus split --jobs'|'align-tool corpus split -j')
      return ;;
    'align-tool corpus stats --output'|'align-tool corpus stats -o')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool corpus stats --format')
      COMPREPLY=( $(compgen -W 'text json svg markdown' -- "$current") )
      return ;;
    'align-tool corpus stats --from')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt' -- "$current") )
      return ;;
    'align-tool corpus stats --jobs'|'align-tool corpus stats -j')
      return ;;
    'align-tool embed --language')
      COMPREPLY=( $(compgen -W 'en zh' -- "$current") )
      return ;;
    'align-tool embed --spans')
      return ;;
    'align-tool embed --overlaps')
      return ;;
    'align-tool embed --encoding')
      COMPREPLY=( $(compgen -W 'utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252' -- "$current") )
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
    'align-tool train --from')
      COMPREPLY=( $(compgen -W 'tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt' -- "$current") )
      return ;;
    'align-tool train --minimum-posterior')
      return ;;
    'align-tool train --minimum-probability')
      return ;;
    'align-tool train --minimum-count')
      return ;;
    'align-tool train --iterations')
      return ;;
    'align-tool train --lexicon')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool train --models')
      local IFS=$'\n'
      COMPREPLY=( $(compgen -f -- "$current") )
      compopt -o filenames 2>/dev/null
      return ;;
    'align-tool train --output'|'align-tool train -o')
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
        COMPREPLY=( $(compgen -W 'align pair audit explain apply quantities segment evaluate convert terms corpus embed models train completions help' -- "$current") )
      fi ;;
    'align-tool align')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--english --chinese --segmented --swap --keep-sides --abbreviations --words --evidence --lexicon --vectors --models --from --format --output --english-tag --chinese-tag --minimum-posterior --largest-bead --moved --thorough --resume --strict --encoding --jobs --sample --refused-anchors --color --width --quiet --source --props --xliff-version --layout --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool pair')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--minimum-probability --lexicon --models --words --encoding --jobs --output --quiet --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool audit')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--english --chinese --segmented --swap --keep-sides --abbreviations --words --evidence --lexicon --models --from --english-tag --chinese-tag --columns --source --terms --placeholder --realign --format --output --fail-on --severity --min-probability --disable --enable --baseline --update-baseline --config --list-checks --encoding --jobs --strict --color --width --quiet --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool explain')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--bead --document --english --chinese --segmented --words --evidence --lexicon --vectors --models --encoding --format --output --color --width --quiet --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool apply')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--english --chinese --segmented --evidence --lexicon --models --format --output --accepted --columns --encoding --jobs --color --width --quiet --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool quantities')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--language --format --explain --words --encoding --output --color --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool segment')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--language --abbreviations --encoding --output --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool evaluate')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--gold --minimum --per-document --calibration --format --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool convert')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--from --format --output --english --chinese --english-tag --chinese-tag --columns --encoding --width --source --props --xliff-version --layout --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool terms')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--version --help' -- "$current") )
      else
        COMPREPLY=( $(compgen -W 'extract check' -- "$current") )
      fi ;;
    'align-tool terms extract')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--output --from --min-count --min-score --quiet --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool terms check')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--english --chinese --segmented --swap --keep-sides --abbreviations --words --evidence --lexicon --models --from --english-tag --chinese-tag --columns --source --terms --realign --format --output --fail-on --severity --min-probability --baseline --update-baseline --encoding --jobs --strict --color --width --quiet --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool corpus')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--version --help' -- "$current") )
      else
        COMPREPLY=( $(compgen -W 'clean dedupe split stats' -- "$current") )
      fi ;;
    'align-tool corpus clean')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--output --format --from --thresholds --with --disable --annotate --list-filters --print-thresholds --words --models --jobs --color --quiet --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool corpus dedupe')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--output --format --from --key --similarity --copies --memory --jobs --quiet --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool corpus split')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--output --format --from --dev --test --seed --by --test-set --similarity --overlaps --keep-overlaps --jobs --quiet --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool corpus stats')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--output --format --from --jobs --quiet --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
      fi ;;
    'align-tool embed')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--language --spans --overlaps --fast --encoding --models --output --version --help' -- "$current") )
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
    'align-tool train')
      if [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W '--from --minimum-posterior --minimum-probability --minimum-count --iterations --lexicon --models --output --quiet --version --help' -- "$current") )
      else
        local IFS=$'\n'
        COMPREPLY=( $(compgen -f -- "$current") )
        compopt -o filenames 2>/dev/null
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
        COMPREPLY=( $(compgen -W 'align pair audit explain apply quantities segment evaluate convert terms corpus embed models train completions help' -- "$current") )
      fi ;;
  esac
}
complete -F _align_tool align-tool
