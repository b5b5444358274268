# fish completion of align-tool
# Tells whether the words before the cursor that are no flags begin with the given ones.
function __align_tool_at
  set -l words (commandline -opc | string match -v -- '-*')
  test (count $words) -ge (count $argv); or return 1
  test "$words[1..(count $argv)]" = "$argv"
end
function __align_tool_only
  set -l words (commandline -opc | string match -v -- '-*')
  test "$words" = "$argv"
end
complete -c align-tool -f
complete -c align-tool -n '__align_tool_only align-tool' -a align -d 'Pair the sentences of texts in English and Chinese.'
complete -c align-tool -n '__align_tool_only align-tool' -a audit -d 'Look for what a translation got wrong, numbers first.'
complete -c align-tool -n '__align_tool_only align-tool' -a quantities -d 'Show the numbers that texts state, and what they mean.'
complete -c align-tool -n '__align_tool_only align-tool' -a segment -d 'Cut a text into segments, one a line.'
complete -c align-tool -n '__align_tool_only align-tool' -a evaluate -d 'Compare alignments with gold ones: precision, recall and F1.'
complete -c align-tool -n '__align_tool_only align-tool' -a convert -d 'Turn aligned text from one format into another.'
complete -c align-tool -n '__align_tool_only align-tool' -a completions -d 'Write a script that completes commands, flags and values in your shell.'
complete -c align-tool -n '__align_tool_only align-tool' -a help -d 'Show the help of a command.'
complete -c align-tool -n '__align_tool_only align-tool' -l version -d 'Show the version'
complete -c align-tool -n '__align_tool_only align-tool' -s h -l help -d 'Show this help'
complete -c align-tool -n '__align_tool_at align-tool align' -l english -r -F -d 'The English text of a pair'
complete -c align-tool -n '__align_tool_at align-tool align' -l chinese -r -F -d 'The Chinese text of a pair'
complete -c align-tool -n '__align_tool_at align-tool align' -l segmented -d 'Take each line of the two texts as a segment and keep it as it is'
complete -c align-tool -n '__align_tool_at align-tool align' -l evidence -x -a '(__fish_append , length numbers)' -d 'What may speak for a bead'
complete -c align-tool -n '__align_tool_at align-tool align' -l format -x -a 'tmx tsv jsonl beads ladder moses xliff text' -d 'The output format'
complete -c align-tool -n '__align_tool_at align-tool align' -s o -l output -r -F -d 'Where to write; may be given several times'
complete -c align-tool -n '__align_tool_at align-tool align' -l encoding -x -a 'utf-8 utf-16 utf-16le utf-16be gb18030 big5' -d 'Encoding of the inputs'
complete -c align-tool -n '__align_tool_at align-tool align' -s j -l jobs -x -d 'Documents worked on at once'
complete -c align-tool -n '__align_tool_at align-tool align' -l sample -x -d 'Also show the first beads of each document on standard output; needs \'-o\''
complete -c align-tool -n '__align_tool_at align-tool align' -l color -x -a 'auto always never' -d 'When to colour readable output'
complete -c align-tool -n '__align_tool_at align-tool align' -l width -x -d 'Columns of readable output'
complete -c align-tool -n '__align_tool_at align-tool align' -s q -l quiet -d 'Show no progress'
complete -c align-tool -n '__align_tool_at align-tool align' -l version -d 'Show the version'
complete -c align-tool -n '__align_tool_at align-tool align' -s h -l help -d 'Show this help'
complete -c align-tool -n '__align_tool_at align-tool align' -F
complete -c align-tool -n '__align_tool_at align-tool audit' -l english -r -F -d 'The English text of a pair'
complete -c align-tool -n '__align_tool_at align-tool audit' -l chinese -r -F -d 'The Chinese text of a pair'
complete -c align-tool -n '__align_tool_at align-tool audit' -l segmented -d 'Take each line of the two texts as a segment and keep it as it is'
complete -c align-tool -n '__align_tool_at align-tool audit' -l evidence -x -a '(__fish_append , length numbers)' -d 'What may speak for a bead'
complete -c align-tool -n '__align_tool_at align-tool audit' -l format -x -a 'text jsonl' -d 'The output format'
complete -c align-tool -n '__align_tool_at align-tool audit' -s o -l output -r -F -d 'Where to write'
complete -c align-tool -n '__align_tool_at align-tool audit' -l fail-on -x -a 'note warning error never' -d 'End with exit code 1 where a finding is this bad'
complete -c align-tool -n '__align_tool_at align-tool audit' -l severity -x -a 'note warning error' -d 'Show findings of this severity and worse'
complete -c align-tool -n '__align_tool_at align-tool audit' -l disable -x -a '(__fish_append , number-mismatch number-missing number-added percent date unit range vaguer inferable)' -d 'Checks to leave out'
complete -c align-tool -n '__align_tool_at align-tool audit' -l list-checks -d 'Explain every check and stop'
complete -c align-tool -n '__align_tool_at align-tool audit' -l encoding -x -a 'utf-8 utf-16 utf-16le utf-16be gb18030 big5' -d 'Encoding of the inputs'
complete -c align-tool -n '__align_tool_at align-tool audit' -s j -l jobs -x -d 'Documents worked on at once'
complete -c align-tool -n '__align_tool_at align-tool audit' -l color -x -a 'auto always never' -d 'When to colour readable output'
complete -c align-tool -n '__align_tool_at align-tool audit' -s q -l quiet -d 'Show no progress'
complete -c align-tool -n '__align_tool_at align-tool audit' -l version -d 'Show the version'
complete -c align-tool -n '__align_tool_at align-tool audit' -s h -l help -d 'Show this help'
complete -c align-tool -n '__align_tool_at align-tool audit' -F
complete -c align-tool -n '__align_tool_at align-tool quantities' -l language -x -a 'en zh' -d 'The language of the text'
complete -c align-tool -n '__align_tool_at align-tool quantities' -l format -x -a 'text jsonl' -d 'The output format'
complete -c align-tool -n '__align_tool_at align-tool quantities' -l encoding -x -a 'utf-8 utf-16 utf-16le utf-16be gb18030 big5' -d 'Encoding of the inputs'
complete -c align-tool -n '__align_tool_at align-tool quantities' -s o -l output -r -F -d 'Where to write'
complete -c align-tool -n '__align_tool_at align-tool quantities' -l color -x -a 'auto always never' -d 'When to colour readable output'
complete -c align-tool -n '__align_tool_at align-tool quantities' -l version -d 'Show the version'
complete -c align-tool -n '__align_tool_at align-tool quantities' -s h -l help -d 'Show this help'
complete -c align-tool -n '__align_tool_at align-tool quantities' -F
complete -c align-tool -n '__align_tool_at align-tool segment' -l language -x -a 'en zh' -d 'The language of the text'
complete -c align-tool -n '__align_tool_at align-tool segment' -l encoding -x -a 'utf-8 utf-16 utf-16le utf-16be gb18030 big5' -d 'Encoding of the inputs'
complete -c align-tool -n '__align_tool_at align-tool segment' -s o -l output -r -F -d 'Where to write'
complete -c align-tool -n '__align_tool_at align-tool segment' -l version -d 'Show the version'
complete -c align-tool -n '__align_tool_at align-tool segment' -s h -l help -d 'Show this help'
complete -c align-tool -n '__align_tool_at align-tool segment' -F
complete -c align-tool -n '__align_tool_at align-tool evaluate' -l gold -r -F -d 'The right beads: a file for each hypothesis, or a folder'
complete -c align-tool -n '__align_tool_at align-tool evaluate' -l minimum -x -d 'End with code 1 when the strict F1 (vecalign) is lower'
complete -c align-tool -n '__align_tool_at align-tool evaluate' -l per-document -d 'Also show each document'
complete -c align-tool -n '__align_tool_at align-tool evaluate' -l format -x -a 'text json' -d 'The output format'
complete -c align-tool -n '__align_tool_at align-tool evaluate' -l version -d 'Show the version'
complete -c align-tool -n '__align_tool_at align-tool evaluate' -s h -l help -d 'Show this help'
complete -c align-tool -n '__align_tool_at align-tool evaluate' -F
complete -c align-tool -n '__align_tool_at align-tool convert' -l from -x -a 'tmx tsv jsonl beads ladder moses xliff text' -d 'The format of the input'
complete -c align-tool -n '__align_tool_at align-tool convert' -l format -x -a 'tmx tsv jsonl beads ladder moses xliff text' -d 'The output format'
complete -c align-tool -n '__align_tool_at align-tool convert' -s o -l output -r -F -d 'Where to write; may be given several times'
complete -c align-tool -n '__align_tool_at align-tool convert' -l english -r -F -d 'The English segments that beads or a ladder number, one a line'
complete -c align-tool -n '__align_tool_at align-tool convert' -l chinese -r -F -d 'The Chinese segments that beads or a ladder number, one a line'
complete -c align-tool -n '__align_tool_at align-tool convert' -l width -x -d 'Columns of readable output'
complete -c align-tool -n '__align_tool_at align-tool convert' -l version -d 'Show the version'
complete -c align-tool -n '__align_tool_at align-tool convert' -s h -l help -d 'Show this help'
complete -c align-tool -n '__align_tool_at align-tool convert' -F
complete -c align-tool -n '__align_tool_at align-tool completions' -l version -d 'Show the version'
complete -c align-tool -n '__align_tool_at align-tool completions' -s h -l help -d 'Show this help'
complete -c align-tool -n '__align_tool_at align-tool completions' -a bash -d 'for a file that ~/.bashrc sources'
complete -c align-tool -n '__align_tool_at align-tool completions' -a zsh -d 'for a file _align-tool in a folder of $fpath'
complete -c align-tool -n '__align_tool_at align-tool completions' -a fish -d 'for a file in ~/.config/fish/completions'
complete -c align-tool -n '__align_tool_at align-tool help' -l version -d 'Show the version'
complete -c align-tool -n '__align_tool_at align-tool help' -s h -l help -d 'Show this help'
complete -c align-tool -n '__align_tool_at align-tool help' -a 'align audit quantities segment evaluate convert completions help'
