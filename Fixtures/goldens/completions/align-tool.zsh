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
        'align:Align the sentences of English and Chinese texts.'
        'pair:Pair the texts of two folders by their content.'
        'audit:Check a translation for errors, numbers first.'
        'explain:Explain why a bead was chosen\: evidence, runner-up and margin.'
        'apply:Apply corrections exported from the report page.'
        'quantities:Show the numbers in a text and what they mean.'
        'segment:Split a text into segments, one per line.'
        'evaluate:Score alignments against gold ones\: precision, recall and F1.'
        'convert:Convert aligned text from one format to another.'
        'terms:Extract terms from aligned text, or check text against a glossary.'
        'corpus:Clean, deduplicate, split and describe a parallel corpus.'
        'embed:Compute a sentence vector for each line of a text.'
        'models:Install the sentence encoder and the dictionary.'
        'train:Learn a dictionary from aligned text (experimental).'
        'completions:Print a completion script for your shell.'
        'help:Show the help of a command.'
      )
      _describe command commands ;;
    argument)
      case $line[1] in
        align) _align_tool_align ;;
        pair) _align_tool_pair ;;
        audit) _align_tool_audit ;;
        explain) _align_tool_explain ;;
        apply) _align_tool_apply ;;
        quantities) _align_tool_quantities ;;
        segment) _align_tool_segment ;;
        evaluate) _align_tool_evaluate ;;
        convert) _align_tool_convert ;;
        terms) _align_tool_terms ;;
        corpus) _align_tool_corpus ;;
        embed) _align_tool_embed ;;
        models) _align_tool_models ;;
        train) _align_tool_train ;;
        completions) _align_tool_completions ;;
        help) _align_tool_help ;;
      esac ;;
  esac
}

_align_tool_align() {
  _arguments -s -S \
    '--english=[The English text]:file:_files' \
    '--chinese=[The Chinese text]:file:_files' \
    '--segmented[Treat each line of the two texts as one segment]' \
    '--swap[Swap the texts if each is in the other'\''s language]' \
    '--keep-sides[Accept texts that seem to be in each other'\''s language]' \
    '--abbreviations=[More English abbreviations, one per line, whose full stop does not end a sentence]:file:_files' \
    '--words=[Your own units, classifiers and number words, and words that are not numbers]:file:_files' \
    '*--evidence=[Evidence sources to use]:names:_sequence compadd - length numbers names lexicon encoder' \
    '--lexicon=[A dictionary\: CEDICT, or Chinese TAB English]:file:_files' \
    '--vectors=[Another model'\''s sentence vectors, in vecalign'\''s format\: <prefix>.en, <prefix>.zh, <prefix>.en.emb and <prefix>.zh.emb]:prefix:_files' \
    '--models=[The models folder; '\''none'\'' uses no models]:folder:_files' \
    '--from=[The format of the inputs]:name:(article tsv jsonl bitextor)' \
    '--format=[The output format]:name:(tmx tsv jsonl beads ladder moses xliff html text csv xlsx po xces xhtml epub)' \
    '*-o+[Where to write; repeat for several outputs]:path:_files' \
    '*--output=[Where to write; repeat for several outputs]:path:_files' \
    '--english-tag=[The English language tag to read and write, such as en-GB]:tag: ' \
    '--chinese-tag=[The Chinese language tag to read and write, such as zh-TW]:tag: ' \
    '--minimum-posterior=[Omit beads less likely than this]:number: ' \
    '--largest-bead=[The most segments a bead may have on one side]:count: ' \
    '--moved=[When to look for passages that were moved; needs the encoder]:when:(auto always never)' \
    '--thorough[Encode every segment exactly, not just those in doubt; several times slower]' \
    '--resume[Resume an interrupted run with the same inputs and flags; needs one '\''-o'\'' with jsonl]' \
    '--strict[Stop at the first bad record, with exit code 65, instead of writing an error record]' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '-j+[Documents to process at once]:n: ' \
    '--jobs=[Documents to process at once]:n: ' \
    '--sample=[Also show the first beads of each document; needs '\''-o'\'']:count: ' \
    '--refused-anchors[Report pairs that share a rare value but are out of order]' \
    '--color=[When to color the output]:when:(auto always never)' \
    '--width=[The width of the output, in columns]:columns: ' \
    '-q[Do not show progress]' \
    '--quiet[Do not show progress]' \
    '--source=[The language of the original]:language:(en zh)' \
    '--props=[The properties that TMX and XLIFF record with each pair]:choice:(all few none)' \
    '--xliff-version=[The version of XLIFF to write]:version:(1.2 2.1)' \
    '--layout=[How to arrange the two texts in a page (.xhtml) or a book (.epub)]:layout:(side-by-side interleaved)' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_pair() {
  _arguments -s -S \
    '--minimum-probability=[Leave texts unpaired if they are less likely than this to belong together]:number: ' \
    '--lexicon=[A dictionary\: CEDICT, or Chinese TAB English]:file:_files' \
    '--models=[The models folder; '\''none'\'' uses no models]:folder:_files' \
    '--words=[Your own units, classifiers and number words, and words that are not numbers]:file:_files' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '-j+[Documents to process at once]:n: ' \
    '--jobs=[Documents to process at once]:n: ' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '-q[Do not show progress]' \
    '--quiet[Do not show progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:folder:_files'
}

_align_tool_audit() {
  _arguments -s -S \
    '--english=[The English text]:file:_files' \
    '--chinese=[The Chinese text]:file:_files' \
    '--segmented[Treat each line of the two texts as one segment]' \
    '--swap[Swap the texts if each is in the other'\''s language]' \
    '--keep-sides[Accept texts that seem to be in each other'\''s language]' \
    '--abbreviations=[More English abbreviations, one per line, whose full stop does not end a sentence]:file:_files' \
    '--words=[Your own units, classifiers and number words, and words that are not numbers]:file:_files' \
    '*--evidence=[Evidence sources to use]:names:_sequence compadd - length numbers names lexicon encoder' \
    '--lexicon=[A dictionary\: CEDICT, or Chinese TAB English]:file:_files' \
    '--models=[The models folder; '\''none'\'' uses no models]:folder:_files' \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt)' \
    '--english-tag=[The English language tag to read and write, such as en-GB]:tag: ' \
    '--chinese-tag=[The Chinese language tag to read and write, such as zh-TW]:tag: ' \
    '*--columns=[The columns of a table, by number or name\: english=2,chinese=3,id=1]:columns: ' \
    '--source=[The language of the original]:language:(en zh)' \
    '--terms=[A glossary to check against\: TBX, CSV or TSV]:file:_files' \
    '*--placeholder=[A placeholder of your own, which both texts must have; repeat for several]:regex: ' \
    '--realign[Realign the segments of aligned text]' \
    '--format=[The output format]:name:(text jsonl json sarif junit tsv xlsx html)' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--fail-on=[Exit with 1 if any finding is at least this severe; '\''error,not-translated'\'' adds a check]:severity:(note warning error never)' \
    '*--severity=[Show findings at least this severe; '\''check=severity'\'' overrides a check'\''s severity]:severity: ' \
    '--min-probability=[Hide findings less likely than this to be errors; those without a probability are always shown]:probability: ' \
    '*--disable=[Checks to skip, by the names in --list-checks]:checks:_sequence compadd - number-mismatch number-missing number-added percent date unit range vaguer inferable counted name-mismatch negation opposite question untranslated omission addition length unrelated placeholder tag address term repeated-word word-order missing-word spelling case spacing bracket punctuation width list-mark line-break edge-space not-translated low-confidence inconsistent repeated' \
    '*--enable=[Checks to add that are off by default, or turned off in the settings]:checks:_sequence compadd - number-mismatch number-missing number-added percent date unit range vaguer inferable counted name-mismatch negation opposite question untranslated omission addition length unrelated placeholder tag address term repeated-word word-order missing-word spelling case spacing bracket punctuation width list-mark line-break edge-space not-translated low-confidence inconsistent repeated' \
    '--baseline=[Hide the findings that this file accepts]:file:_files' \
    '--update-baseline[Accept all current findings\: write them to the baseline]' \
    '--config=[The settings file]:file:_files' \
    '--list-checks[Explain every check and exit]' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '-j+[Documents to process at once]:n: ' \
    '--jobs=[Documents to process at once]:n: ' \
    '--strict[Stop at the first bad record, with exit code 65, instead of writing an error record]' \
    '--color=[When to color the output]:when:(auto always never)' \
    '--width=[The width of the output, in columns]:columns: ' \
    '-q[Do not show progress]' \
    '--quiet[Do not show progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_explain() {
  _arguments -s -S \
    '--bead=[The bead, counted from 0 as in the output of '\''align'\'' (required)]:number: ' \
    '--document=[The document, if the input holds several]:name: ' \
    '--english=[The English text]:file:_files' \
    '--chinese=[The Chinese text]:file:_files' \
    '--segmented[Treat each line of the two texts as one segment]' \
    '--words=[Your own units, classifiers and number words, and words that are not numbers]:file:_files' \
    '*--evidence=[Evidence sources to use]:names:_sequence compadd - length numbers names lexicon encoder' \
    '--lexicon=[A dictionary\: CEDICT, or Chinese TAB English]:file:_files' \
    '--vectors=[Another model'\''s sentence vectors, in vecalign'\''s format\: <prefix>.en, <prefix>.zh, <prefix>.en.emb and <prefix>.zh.emb]:prefix:_files' \
    '--models=[The models folder; '\''none'\'' uses no models]:folder:_files' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '--format=[The output format]:name:(text json)' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--color=[When to color the output]:when:(auto always never)' \
    '--width=[The width of the output, in columns]:columns: ' \
    '-q[Do not show progress]' \
    '--quiet[Do not show progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_apply() {
  _arguments -s -S \
    '--english=[The English text]:file:_files' \
    '--chinese=[The Chinese text]:file:_files' \
    '--segmented[Treat each line of the two texts as one segment]' \
    '*--evidence=[Evidence sources to use]:names:_sequence compadd - length numbers names lexicon encoder' \
    '--lexicon=[A dictionary\: CEDICT, or Chinese TAB English]:file:_files' \
    '--models=[The models folder; '\''none'\'' uses no models]:folder:_files' \
    '--format=[The output format]:name:(tmx tsv jsonl beads ladder moses xliff html text csv xlsx po xces xhtml epub)' \
    '*-o+[Where to write; repeat for several outputs]:path:_files' \
    '*--output=[Where to write; repeat for several outputs]:path:_files' \
    '--accepted=[Also write the accepted findings, for '\''audit --baseline'\'']:file:_files' \
    '*--columns=[The columns of a table, by number or name\: english=2,chinese=3,id=1]:columns: ' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '-j+[Documents to process at once]:n: ' \
    '--jobs=[Documents to process at once]:n: ' \
    '--color=[When to color the output]:when:(auto always never)' \
    '--width=[The width of the output, in columns]:columns: ' \
    '-q[Do not show progress]' \
    '--quiet[Do not show progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    ':patch:_files' \
    '*:input:_files'
}

_align_tool_quantities() {
  _arguments -s -S \
    '--language=[The language of the text]:language:(en zh)' \
    '--format=[The output format]:name:(text jsonl)' \
    '--explain[Show the rules behind each reading, and the other possible readings]' \
    '--words=[Your own units, classifiers and number words, and words that are not numbers]:file:_files' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--color=[When to color the output]:when:(auto always never)' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    ':input:_files'
}

_align_tool_segment() {
  _arguments -s -S \
    '--language=[The language of the text]:language:(en zh)' \
    '--abbreviations=[More English abbreviations, one per line, whose full stop does not end a sentence]:file:_files' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    ':input:_files'
}

_align_tool_evaluate() {
  _arguments -s -S \
    '*--gold=[The correct beads\: one file per hypothesis, or a folder]:path:_files' \
    '--minimum=[Exit with 1 if the strict F1 (vecalign) is lower]:f1: ' \
    '--per-document[Also show each document]' \
    '--calibration[Also show how often beads of each posterior are correct]' \
    '--format=[The output format]:name:(text json)' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:hypothesis:_files'
}

_align_tool_convert() {
  _arguments -s -S \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt)' \
    '--format=[The output format]:name:(tmx tsv jsonl beads ladder moses xliff html text csv xlsx po xces xhtml epub)' \
    '*-o+[Where to write; repeat for several outputs]:path:_files' \
    '*--output=[Where to write; repeat for several outputs]:path:_files' \
    '--english=[English subtitles or lines, or the segments that beads or a ladder refer to]:file:_files' \
    '--chinese=[Chinese subtitles or lines, or the segments that beads or a ladder refer to]:file:_files' \
    '--english-tag=[The English language tag to read and write, such as en-GB]:tag: ' \
    '--chinese-tag=[The Chinese language tag to read and write, such as zh-TW]:tag: ' \
    '*--columns=[The columns of a table, by number or name\: english=2,chinese=3,id=1]:columns: ' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '--width=[The width of the output, in columns]:columns: ' \
    '--source=[The language of the original]:language:(en zh)' \
    '--props=[The properties that TMX and XLIFF record with each pair]:choice:(all few none)' \
    '--xliff-version=[The version of XLIFF to write]:version:(1.2 2.1)' \
    '--layout=[How to arrange the two texts in a page (.xhtml) or a book (.epub)]:layout:(side-by-side interleaved)' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_terms() {
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
        'extract:Propose terms from aligned text.'
        'check:Check whether a translation uses the terms of a glossary.'
      )
      _describe command commands ;;
    argument)
      case $line[1] in
        extract) _align_tool_terms_extract ;;
        check) _align_tool_terms_check ;;
      esac ;;
  esac
}

_align_tool_terms_extract() {
  _arguments -s -S \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt)' \
    '--min-count=[The minimum number of pairs that contain both sides of a term]:n: ' \
    '--min-score=[The minimum association of the two sides, 0 to 1 (Dice'\''s coefficient)]:x: ' \
    '-q[Do not show progress]' \
    '--quiet[Do not show progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_terms_check() {
  _arguments -s -S \
    '--english=[The English text]:file:_files' \
    '--chinese=[The Chinese text]:file:_files' \
    '--segmented[Treat each line of the two texts as one segment]' \
    '--swap[Swap the texts if each is in the other'\''s language]' \
    '--keep-sides[Accept texts that seem to be in each other'\''s language]' \
    '--abbreviations=[More English abbreviations, one per line, whose full stop does not end a sentence]:file:_files' \
    '--words=[Your own units, classifiers and number words, and words that are not numbers]:file:_files' \
    '*--evidence=[Evidence sources to use]:names:_sequence compadd - length numbers names lexicon encoder' \
    '--lexicon=[A dictionary\: CEDICT, or Chinese TAB English]:file:_files' \
    '--models=[The models folder; '\''none'\'' uses no models]:folder:_files' \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt)' \
    '--english-tag=[The English language tag to read and write, such as en-GB]:tag: ' \
    '--chinese-tag=[The Chinese language tag to read and write, such as zh-TW]:tag: ' \
    '*--columns=[The columns of a table, by number or name\: english=2,chinese=3,id=1]:columns: ' \
    '--source=[The language of the original]:language:(en zh)' \
    '--terms=[A glossary to check against\: TBX, CSV or TSV]:file:_files' \
    '--realign[Realign the segments of aligned text]' \
    '--format=[The output format]:name:(text jsonl json sarif junit tsv xlsx html)' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--fail-on=[Exit with 1 if any finding is at least this severe; '\''error,not-translated'\'' adds a check]:severity:(note warning error never)' \
    '*--severity=[Show findings at least this severe; '\''check=severity'\'' overrides a check'\''s severity]:severity: ' \
    '--min-probability=[Hide findings less likely than this to be errors; those without a probability are always shown]:probability: ' \
    '--baseline=[Hide the findings that this file accepts]:file:_files' \
    '--update-baseline[Accept all current findings\: write them to the baseline]' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '-j+[Documents to process at once]:n: ' \
    '--jobs=[Documents to process at once]:n: ' \
    '--strict[Stop at the first bad record, with exit code 65, instead of writing an error record]' \
    '--color=[When to color the output]:when:(auto always never)' \
    '--width=[The width of the output, in columns]:columns: ' \
    '-q[Do not show progress]' \
    '--quiet[Do not show progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_corpus() {
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
        'clean:Remove pairs that are not translations or not text.'
        'dedupe:Remove exact and near duplicates.'
        'split:Split a corpus into train, dev and test by document.'
        'stats:Show statistics of a corpus and write its datasheet.'
      )
      _describe command commands ;;
    argument)
      case $line[1] in
        clean) _align_tool_corpus_clean ;;
        dedupe) _align_tool_corpus_dedupe ;;
        split) _align_tool_corpus_split ;;
        stats) _align_tool_corpus_stats ;;
      esac ;;
  esac
}

_align_tool_corpus_clean() {
  _arguments -s -S \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--format=[The output format]:name:(tsv jsonl tmx moses)' \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt)' \
    '--thresholds=[Filter limits in JSON, as '\''--print-thresholds'\'' writes them]:file:_files' \
    '*--with=[Filters to add to the default ones]:filters:_sequence compadd - encoder' \
    '*--disable=[Filters to skip]:filters:_sequence compadd - empty-side long-text english-script chinese-script mojibake mark-share repeated-character untranslated markup web-address boilerplate english-language chinese-language repeated-text posterior length-ratio numbers alignment' \
    '--annotate[Keep every row, with its scores and the reasons to reject it; needs tsv or jsonl]' \
    '--list-filters[Explain every filter and exit]' \
    '--print-thresholds[Print the limits in use as JSON and exit]' \
    '--words=[Your own units, classifiers and number words, and words that are not numbers]:file:_files' \
    '--models=[The models folder; '\''none'\'' uses no models]:folder:_files' \
    '-j+[Blocks of pairs to process at once]:n: ' \
    '--jobs=[Blocks of pairs to process at once]:n: ' \
    '--color=[When to color the output]:when:(auto always never)' \
    '-q[Do not show progress]' \
    '--quiet[Do not show progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_corpus_dedupe() {
  _arguments -s -S \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--format=[The output format]:name:(tsv jsonl tmx moses)' \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt)' \
    '--key=[What makes two pairs duplicates]:side:(both english chinese)' \
    '--similarity=[The Jaccard similarity of character shingles that makes a near duplicate; 1 removes only exact ones]:share: ' \
    '--copies=[Write a TSV row for every pair that has duplicates, and one for each duplicate, with its place]:file:_files' \
    '--memory=[The memory limit; it is an error if the rows do not fit]:megabytes: ' \
    '-j+[Blocks of pairs to process at once]:n: ' \
    '--jobs=[Blocks of pairs to process at once]:n: ' \
    '-q[Do not show progress]' \
    '--quiet[Do not show progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_corpus_split() {
  _arguments -s -S \
    '-o+[Where to write (required)\: '\''corpus.tsv'\'' becomes corpus.train.tsv, corpus.dev.tsv and corpus.test.tsv]:path:_files' \
    '--output=[Where to write (required)\: '\''corpus.tsv'\'' becomes corpus.train.tsv, corpus.dev.tsv and corpus.test.tsv]:path:_files' \
    '--format=[The output format]:name:(tsv jsonl tmx moses)' \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt)' \
    '--dev=[The share that goes to dev]:share: ' \
    '--test=[The share that goes to test]:share: ' \
    '--seed=[The random seed]:number: ' \
    '--by=[What must stay together]:unit:(document pair)' \
    '*--test-set=[A test set to keep out of train and dev, pair by pair; may be repeated]:file:_files' \
    '--similarity=[The Jaccard similarity of character shingles that makes an overlap; 1 finds only exact copies]:share: ' \
    '--overlaps=[Write a TSV row for every pair that overlaps with a test set]:file:_files' \
    '--keep-overlaps[Only report overlaps; remove nothing]' \
    '-j+[Blocks of pairs to process at once]:n: ' \
    '--jobs=[Blocks of pairs to process at once]:n: ' \
    '-q[Do not show progress]' \
    '--quiet[Do not show progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_corpus_stats() {
  _arguments -s -S \
    '*-o+[Where to write; repeat for several outputs]:path:_files' \
    '*--output=[Where to write; repeat for several outputs]:path:_files' \
    '--format=[The output format]:name:(text json svg markdown)' \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt)' \
    '-j+[Blocks of pairs to process at once]:n: ' \
    '--jobs=[Blocks of pairs to process at once]:n: ' \
    '-q[Do not show progress]' \
    '--quiet[Do not show progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_embed() {
  _arguments -s -S \
    '--language=[The language of the text]:language:(en zh)' \
    '--spans=[Also write vectors for spans of up to this many lines]:n: ' \
    '--overlaps=[Write spans of up to this many lines for vecalign\: text to the output, floats to a '\''.emb'\'' file beside it]:n: ' \
    '--fast[Use 8-bit arithmetic\: faster, cosines off by up to .001]' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '--models=[The models folder; '\''none'\'' uses no models]:folder:_files' \
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
        'install:Download and install models.'
        'status:Check which models are installed and intact.'
        'path:Print the models folder.'
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
    '--from=[Take the packages from this folder, not from the network]:folder:_files' \
    '--again[Reinstall what is already installed]' \
    '--models=[The models folder; '\''none'\'' uses no models]:folder:_files' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:model: '
}

_align_tool_models_status() {
  _arguments -s -S \
    '--models=[The models folder; '\''none'\'' uses no models]:folder:_files' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]'
}

_align_tool_models_path() {
  _arguments -s -S \
    '--models=[The models folder; '\''none'\'' uses no models]:folder:_files' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]'
}

_align_tool_train() {
  _arguments -s -S \
    '--from=[The format of the inputs]:name:(tmx tsv jsonl beads ladder moses xliff text csv xlsx po subtitles resources xces qt)' \
    '--minimum-posterior=[Learn only from beads at least this likely, and from those without a posterior]:p: ' \
    '--minimum-probability=[Keep translations at least this probable]:p: ' \
    '--minimum-count=[Keep words and word pairs found in at least this many beads]:n: ' \
    '--iterations=[EM iterations]:n: ' \
    '--lexicon=[A dictionary to segment Chinese into words]:file:_files' \
    '--models=[The models folder; '\''none'\'' uses no models]:folder:_files' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '-q[Do not show progress]' \
    '--quiet[Do not show progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
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
    '*:subcommand:(align pair audit explain apply quantities segment evaluate convert terms corpus embed models train completions help)'
}

if [ "$funcstack[1]" = "_align-tool" ]; then
  _align_tool "$@"
else
  compdef _align_tool align-tool
fi
