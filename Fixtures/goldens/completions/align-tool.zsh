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
        'align:Pair the sentences of texts in English and Chinese.'
        'audit:Look for what a translation got wrong, numbers first.'
        'quantities:Show the numbers that texts state, and what they mean.'
        'segment:Cut a text into segments, one a line.'
        'evaluate:Compare alignments with gold ones\: precision, recall and F1.'
        'convert:Turn aligned text from one format into another.'
        'embed:Write a sentence vector for each line of a text.'
        'models:Install the sentence encoder and the dictionary.'
        'completions:Write a script that completes commands, flags and values in your shell.'
        'help:Show the help of a command.'
      )
      _describe command commands ;;
    argument)
      case $line[1] in
        align) _align_tool_align ;;
        audit) _align_tool_audit ;;
        quantities) _align_tool_quantities ;;
        segment) _align_tool_segment ;;
        evaluate) _align_tool_evaluate ;;
        convert) _align_tool_convert ;;
        embed) _align_tool_embed ;;
        models) _align_tool_models ;;
        completions) _align_tool_completions ;;
        help) _align_tool_help ;;
      esac ;;
  esac
}

_align_tool_align() {
  _arguments -s -S \
    '--english=[The English text of a pair]:file:_files' \
    '--chinese=[The Chinese text of a pair]:file:_files' \
    '--segmented[Take each line of the two texts as a segment and keep it as it is]' \
    '*--evidence=[What may speak for a bead]:names:_sequence compadd - length numbers names lexicon encoder' \
    '--lexicon=[A dictionary in the form of CEDICT, or Chinese TAB English]:file:_files' \
    '--models=[Folder of the installed models; '\''none'\'' does without]:folder:_files' \
    '--format=[The output format]:name:(tmx tsv jsonl beads ladder moses xliff text)' \
    '*-o+[Where to write; may be given several times]:path:_files' \
    '*--output=[Where to write; may be given several times]:path:_files' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5)' \
    '-j+[Documents worked on at once]:n: ' \
    '--jobs=[Documents worked on at once]:n: ' \
    '--sample=[Also show the first beads of each document on standard output; needs '\''-o'\'']:count: ' \
    '--refused-anchors[Tell which pairs share a rare value but stand out of order]' \
    '--color=[When to colour readable output]:when:(auto always never)' \
    '--width=[Columns of readable output]:columns: ' \
    '-q[Show no progress]' \
    '--quiet[Show no progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_audit() {
  _arguments -s -S \
    '--english=[The English text of a pair]:file:_files' \
    '--chinese=[The Chinese text of a pair]:file:_files' \
    '--segmented[Take each line of the two texts as a segment and keep it as it is]' \
    '*--evidence=[What may speak for a bead]:names:_sequence compadd - length numbers names lexicon encoder' \
    '--lexicon=[A dictionary in the form of CEDICT, or Chinese TAB English]:file:_files' \
    '--models=[Folder of the installed models; '\''none'\'' does without]:folder:_files' \
    '--format=[The output format]:name:(text jsonl)' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--fail-on=[End with exit code 1 where a finding is this bad]:severity:(note warning error never)' \
    '--severity=[Show findings of this severity and worse]:severity:(note warning error)' \
    '*--disable=[Checks to leave out]:checks:_sequence compadd - number-mismatch number-missing number-added percent date unit range vaguer inferable counted' \
    '--list-checks[Explain every check and stop]' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5)' \
    '-j+[Documents worked on at once]:n: ' \
    '--jobs=[Documents worked on at once]:n: ' \
    '--color=[When to colour readable output]:when:(auto always never)' \
    '-q[Show no progress]' \
    '--quiet[Show no progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_quantities() {
  _arguments -s -S \
    '--language=[The language of the text]:language:(en zh)' \
    '--format=[The output format]:name:(text jsonl)' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5)' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--color=[When to colour readable output]:when:(auto always never)' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    ':input:_files'
}

_align_tool_segment() {
  _arguments -s -S \
    '--language=[The language of the text]:language:(en zh)' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5)' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    ':input:_files'
}

_align_tool_evaluate() {
  _arguments -s -S \
    '*--gold=[The right beads\: a file for each hypothesis, or a folder]:path:_files' \
    '--minimum=[End with code 1 when the strict F1 (vecalign) is lower]:f1: ' \
    '--per-document[Also show each document]' \
    '--format=[The output format]:name:(text json)' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:hypothesis:_files'
}

_align_tool_convert() {
  _arguments -s -S \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text)' \
    '--format=[The output format]:name:(tmx tsv jsonl beads ladder moses xliff text)' \
    '*-o+[Where to write; may be given several times]:path:_files' \
    '*--output=[Where to write; may be given several times]:path:_files' \
    '--english=[The English segments that beads or a ladder number, one a line]:file:_files' \
    '--chinese=[The Chinese segments that beads or a ladder number, one a line]:file:_files' \
    '--width=[Columns of readable output]:columns: ' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    ':input:_files'
}

_align_tool_embed() {
  _arguments -s -S \
    '--language=[The language of the text]:language:(en zh)' \
    '--spans=[Also write the vectors of spans of up to so many lines]:n: ' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5)' \
    '--models=[Folder of the installed models; '\''none'\'' does without]:folder:_files' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    ':input:_files'
}

_align_tool_models() {
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
        'install:Fetch models and install them.'
        'status:Tell which models are installed, and whether they are whole.'
        'path:Tell the folder that models are kept in.'
      )
      _describe command commands ;;
    argument)
      case $line[1] in
        install) _align_tool_models_install ;;
        status) _align_tool_models_status ;;
        path) _align_tool_models_path ;;
      esac ;;
  esac
}

_align_tool_models_install() {
  _arguments -s -S \
    '--from=[Take the packages from this folder instead of the network]:folder:_files' \
    '--again[Install what is there already once more]' \
    '--models=[Folder of the installed models; '\''none'\'' does without]:folder:_files' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:model: '
}

_align_tool_models_status() {
  _arguments -s -S \
    '--models=[Folder of the installed models; '\''none'\'' does without]:folder:_files' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]'
}

_align_tool_models_path() {
  _arguments -s -S \
    '--models=[Folder of the installed models; '\''none'\'' does without]:folder:_files' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]'
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
    '*:subcommand:(align audit quantities segment evaluate convert embed models completions help)'
}

if [ "$funcstack[1]" = "_align-tool" ]; then
  _align_tool "$@"
else
  compdef _align_tool align-tool
fi
