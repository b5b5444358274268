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
        'explain:Tell why a bead was chosen\: the evidence, the runner-up and the margin.'
        'apply:Lay corrections from the report page on an alignment.'
        'quantities:Show the numbers that texts state, and what they mean.'
        'segment:Cut a text into segments, one a line.'
        'evaluate:Compare alignments with gold ones\: precision, recall and F1.'
        'convert:Turn aligned text from one format into another.'
        'terms:Collect the terms of aligned text, and check text against a glossary.'
        'corpus:Clean, deduplicate, split and describe a parallel corpus.'
        'embed:Write a sentence vector for each line of a text.'
        'models:Install the sentence encoder and the dictionary.'
        'train:Learn a lexicon from aligned text, for '\''align --lexicon'\''.'
        'completions:Write a script that completes commands, flags and values in your shell.'
        'help:Show the help of a command.'
      )
      _describe command commands ;;
    argument)
      case $line[1] in
        align) _align_tool_align ;;
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
    '--english=[The English text of a pair]:file:_files' \
    '--chinese=[The Chinese text of a pair]:file:_files' \
    '--segmented[Take each line of the two texts as a segment and keep it as it is]' \
    '--swap[Exchange two texts that hold each other'\''s language]' \
    '--keep-sides[Take two texts that seem to hold each other'\''s language as they are]' \
    '--abbreviations=[More English abbreviations, one a line, behind which a stop ends no sentence]:file:_files' \
    '*--evidence=[What may speak for a bead]:names:_sequence compadd - length numbers names lexicon encoder' \
    '--lexicon=[A dictionary in the form of CEDICT, or Chinese TAB English]:file:_files' \
    '--vectors=[Sentence vectors of another model in vecalign'\''s form\: spans in <prefix>.en and <prefix>.zh, floats in <prefix>.en.emb and <prefix>.zh.emb]:prefix:_files' \
    '--models=[Folder of the installed models; '\''none'\'' does without]:folder:_files' \
    '--from=[What the inputs hold]:name:(article tsv jsonl bitextor)' \
    '--format=[The output format]:name:(tmx tsv jsonl beads ladder moses xliff html text csv xlsx po)' \
    '*-o+[Where to write; may be given several times]:path:_files' \
    '*--output=[Where to write; may be given several times]:path:_files' \
    '--english-tag=[The tag of the English, such as en-GB\: which to take where an input holds several, and what to write]:tag: ' \
    '--chinese-tag=[The tag of the Chinese, such as zh-TW\: which to take where an input holds several, and what to write]:tag: ' \
    '--minimum-posterior=[Leave out beads that are less likely than this]:number: ' \
    '--largest-bead=[The most segments that a bead takes of one side]:count: ' \
    '--moved=[When to look for passages that stand elsewhere in the other text; needs the encoder]:when:(auto always never)' \
    '--resume[Go on where an earlier run with the same inputs and flags ended; needs one '\''-o'\'' of jsonl]' \
    '--strict[Stop at the first bad record with exit code 65; else it becomes an error record]' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '-j+[Documents worked on at once]:n: ' \
    '--jobs=[Documents worked on at once]:n: ' \
    '--sample=[Also show the first beads of each document on standard output; needs '\''-o'\'']:count: ' \
    '--refused-anchors[Tell which pairs share a rare value but stand out of order]' \
    '--color=[When to colour readable output]:when:(auto always never)' \
    '--width=[Columns of readable output]:columns: ' \
    '-q[Show no progress]' \
    '--quiet[Show no progress]' \
    '--source=[Which of the two texts is the original]:language:(en zh)' \
    '--props=[How much TMX and XLIFF tell of a pair beside its texts]:choice:(all few none)' \
    '--xliff-version=[The version of XLIFF to write]:version:(1.2 2.1)' \
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
    '--swap[Exchange two texts that hold each other'\''s language]' \
    '--keep-sides[Take two texts that seem to hold each other'\''s language as they are]' \
    '--abbreviations=[More English abbreviations, one a line, behind which a stop ends no sentence]:file:_files' \
    '*--evidence=[What may speak for a bead]:names:_sequence compadd - length numbers names lexicon encoder' \
    '--lexicon=[A dictionary in the form of CEDICT, or Chinese TAB English]:file:_files' \
    '--models=[Folder of the installed models; '\''none'\'' does without]:folder:_files' \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv po subtitles)' \
    '--english-tag=[The tag of the English, such as en-GB\: which to take where an input holds several, and what to write]:tag: ' \
    '--chinese-tag=[The tag of the Chinese, such as zh-TW\: which to take where an input holds several, and what to write]:tag: ' \
    '*--columns=[Where a table holds what, by numbers or names\: english=2,chinese=3,id=1]:columns: ' \
    '--source=[Which of the two texts is the original\: what the other lacks is an omission]:language:(en zh)' \
    '--terms=[Terms to keep to\: TBX, or CSV or TSV with source, target and optionally forbidden, note and case]:file:_files' \
    '--realign[Pair the segments of bitexts anew]' \
    '--format=[The output format]:name:(text jsonl json sarif junit tsv xlsx html)' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--fail-on=[End with exit code 1 where a finding is this bad]:severity:(note warning error never)' \
    '*--severity=[Show findings of this severity and worse; '\''check=severity'\'' gives a check'\''s findings another]:severity: ' \
    '--min-probability=[Show only findings at least this likely to be a fault, where that was measured; 0 shows all]:probability: ' \
    '*--disable=[Checks to leave out]:checks:_sequence compadd - number-mismatch number-missing number-added percent date unit range vaguer inferable counted name-mismatch negation opposite question untranslated omission addition length unrelated placeholder tag address term repeated-word word-order missing-word spelling case spacing bracket punctuation width list-mark line-break not-translated low-confidence inconsistent repeated' \
    '*--enable=[Checks to use that are off by default or in the configuration]:checks:_sequence compadd - number-mismatch number-missing number-added percent date unit range vaguer inferable counted name-mismatch negation opposite question untranslated omission addition length unrelated placeholder tag address term repeated-word word-order missing-word spelling case spacing bracket punctuation width list-mark line-break not-translated low-confidence inconsistent repeated' \
    '--baseline=[Leave out the findings that this file accepts]:file:_files' \
    '--update-baseline[Write what was found to the baseline as accepted]' \
    '--config=[Settings of the audit]:file:_files' \
    '--list-checks[Explain every check and stop]' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '-j+[Documents worked on at once]:n: ' \
    '--jobs=[Documents worked on at once]:n: ' \
    '--strict[Stop at the first bad record with exit code 65; else it becomes an error record]' \
    '--color=[When to colour readable output]:when:(auto always never)' \
    '--width=[Columns of readable output]:columns: ' \
    '-q[Show no progress]' \
    '--quiet[Show no progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_explain() {
  _arguments -s -S \
    '--bead=[The bead, counted from 0 as in the outputs of '\''align'\''; must be given]:number: ' \
    '--document=[The document, where the input holds several]:name: ' \
    '--english=[The English text of a pair]:file:_files' \
    '--chinese=[The Chinese text of a pair]:file:_files' \
    '--segmented[Take each line of the two texts as a segment and keep it as it is]' \
    '*--evidence=[What may speak for a bead]:names:_sequence compadd - length numbers names lexicon encoder' \
    '--lexicon=[A dictionary in the form of CEDICT, or Chinese TAB English]:file:_files' \
    '--vectors=[Sentence vectors of another model in vecalign'\''s form\: spans in <prefix>.en and <prefix>.zh, floats in <prefix>.en.emb and <prefix>.zh.emb]:prefix:_files' \
    '--models=[Folder of the installed models; '\''none'\'' does without]:folder:_files' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '--format=[The output format]:name:(text json)' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--color=[When to colour readable output]:when:(auto always never)' \
    '--width=[Columns of readable output]:columns: ' \
    '-q[Show no progress]' \
    '--quiet[Show no progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_apply() {
  _arguments -s -S \
    '--english=[The English text of a pair]:file:_files' \
    '--chinese=[The Chinese text of a pair]:file:_files' \
    '--segmented[Take each line of the two texts as a segment and keep it as it is]' \
    '*--evidence=[What may speak for a bead]:names:_sequence compadd - length numbers names lexicon encoder' \
    '--lexicon=[A dictionary in the form of CEDICT, or Chinese TAB English]:file:_files' \
    '--models=[Folder of the installed models; '\''none'\'' does without]:folder:_files' \
    '--format=[The output format]:name:(tmx tsv jsonl beads ladder moses xliff html text csv xlsx po)' \
    '*-o+[Where to write; may be given several times]:path:_files' \
    '*--output=[Where to write; may be given several times]:path:_files' \
    '--accepted=[Also write the findings that were accepted, as '\''audit --baseline'\'' reads them]:file:_files' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '-j+[Documents worked on at once]:n: ' \
    '--jobs=[Documents worked on at once]:n: ' \
    '--color=[When to colour readable output]:when:(auto always never)' \
    '--width=[Columns of readable output]:columns: ' \
    '-q[Show no progress]' \
    '--quiet[Show no progress]' \
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
    '--explain[Show which rules made each reading, and the other readings that the language allows]' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
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
    '--abbreviations=[More English abbreviations, one a line, behind which a stop ends no sentence]:file:_files' \
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
    '*--gold=[The right beads\: a file for each hypothesis, or a folder]:path:_files' \
    '--minimum=[End with code 1 when the strict F1 (vecalign) is lower]:f1: ' \
    '--per-document[Also show each document]' \
    '--calibration[Also show how often beads of each posterior are right]' \
    '--format=[The output format]:name:(text json)' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:hypothesis:_files'
}

_align_tool_convert() {
  _arguments -s -S \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv po subtitles)' \
    '--format=[The output format]:name:(tmx tsv jsonl beads ladder moses xliff html text csv xlsx po)' \
    '*-o+[Where to write; may be given several times]:path:_files' \
    '*--output=[Where to write; may be given several times]:path:_files' \
    '--english=[The English file of subtitles or line-parallel text, or the segments that beads or a ladder number]:file:_files' \
    '--chinese=[The Chinese file of subtitles or line-parallel text, or the segments that beads or a ladder number]:file:_files' \
    '--english-tag=[The tag of the English, such as en-GB\: which to take where an input holds several, and what to write]:tag: ' \
    '--chinese-tag=[The tag of the Chinese, such as zh-TW\: which to take where an input holds several, and what to write]:tag: ' \
    '*--columns=[Where a table holds what, by numbers or names\: english=2,chinese=3,id=1]:columns: ' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '--width=[Columns of readable output]:columns: ' \
    '--source=[Which of the two texts is the original]:language:(en zh)' \
    '--props=[How much TMX and XLIFF tell of a pair beside its texts]:choice:(all few none)' \
    '--xliff-version=[The version of XLIFF to write]:version:(1.2 2.1)' \
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
        'check:Look whether a translation keeps to the terms of a glossary.'
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
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv po subtitles)' \
    '--min-count=[Pairs in which both sides of a term must stand]:n: ' \
    '--min-score=[How well both must keep to each other, 0 to 1 (Dice'\''s coefficient)]:x: ' \
    '-q[Show no progress]' \
    '--quiet[Show no progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_terms_check() {
  _arguments -s -S \
    '--english=[The English text of a pair]:file:_files' \
    '--chinese=[The Chinese text of a pair]:file:_files' \
    '--segmented[Take each line of the two texts as a segment and keep it as it is]' \
    '--swap[Exchange two texts that hold each other'\''s language]' \
    '--keep-sides[Take two texts that seem to hold each other'\''s language as they are]' \
    '--abbreviations=[More English abbreviations, one a line, behind which a stop ends no sentence]:file:_files' \
    '*--evidence=[What may speak for a bead]:names:_sequence compadd - length numbers names lexicon encoder' \
    '--lexicon=[A dictionary in the form of CEDICT, or Chinese TAB English]:file:_files' \
    '--models=[Folder of the installed models; '\''none'\'' does without]:folder:_files' \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv po subtitles)' \
    '--english-tag=[The tag of the English, such as en-GB\: which to take where an input holds several, and what to write]:tag: ' \
    '--chinese-tag=[The tag of the Chinese, such as zh-TW\: which to take where an input holds several, and what to write]:tag: ' \
    '*--columns=[Where a table holds what, by numbers or names\: english=2,chinese=3,id=1]:columns: ' \
    '--source=[Which of the two texts is the original\: what the other lacks is an omission]:language:(en zh)' \
    '--terms=[Terms to keep to\: TBX, or CSV or TSV with source, target and optionally forbidden, note and case]:file:_files' \
    '--realign[Pair the segments of bitexts anew]' \
    '--format=[The output format]:name:(text jsonl json sarif junit tsv xlsx html)' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '--fail-on=[End with exit code 1 where a finding is this bad]:severity:(note warning error never)' \
    '*--severity=[Show findings of this severity and worse; '\''check=severity'\'' gives a check'\''s findings another]:severity: ' \
    '--min-probability=[Show only findings at least this likely to be a fault, where that was measured; 0 shows all]:probability: ' \
    '--baseline=[Leave out the findings that this file accepts]:file:_files' \
    '--update-baseline[Write what was found to the baseline as accepted]' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
    '-j+[Documents worked on at once]:n: ' \
    '--jobs=[Documents worked on at once]:n: ' \
    '--strict[Stop at the first bad record with exit code 65; else it becomes an error record]' \
    '--color=[When to colour readable output]:when:(auto always never)' \
    '--width=[Columns of readable output]:columns: ' \
    '-q[Show no progress]' \
    '--quiet[Show no progress]' \
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
        'clean:Take out pairs that are no translations, or no text.'
        'dedupe:Take out copies, exact and near.'
        'split:Divide a corpus into train, dev and test by document.'
        'stats:Count what a corpus consists of and write its datasheet.'
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
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv po subtitles)' \
    '--thresholds=[Limits of filters in JSON, as '\''--print-thresholds'\'' writes them]:file:_files' \
    '*--with=[Filters to use beside the usual ones]:filters:_sequence compadd - encoder' \
    '*--disable=[Filters to leave out]:filters:_sequence compadd - empty-side long-text english-script chinese-script mojibake mark-share repeated-character untranslated markup web-address boilerplate english-language chinese-language repeated-text posterior length-ratio numbers alignment' \
    '--annotate[Keep every row, with its scores and the reasons why it would go; needs tsv or jsonl]' \
    '--list-filters[Explain every filter and stop]' \
    '--print-thresholds[Write the limits in use as JSON and stop]' \
    '--models=[Folder of the installed models; '\''none'\'' does without]:folder:_files' \
    '-j+[Blocks of pairs worked on at once]:n: ' \
    '--jobs=[Blocks of pairs worked on at once]:n: ' \
    '--color=[When to colour readable output]:when:(auto always never)' \
    '-q[Show no progress]' \
    '--quiet[Show no progress]' \
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
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv po subtitles)' \
    '--key=[What two copies have in common]:side:(both english chinese)' \
    '--similarity=[From which Jaccard similarity of character shingles on a pair is a near copy; 1 takes exact copies only]:share: ' \
    '--copies=[Write a TSV row for every pair that has copies and for every copy\: where each came from]:file:_files' \
    '--memory=[Memory that the search may take; more rows than fit are an error]:megabytes: ' \
    '-j+[Blocks of pairs worked on at once]:n: ' \
    '--jobs=[Blocks of pairs worked on at once]:n: ' \
    '-q[Show no progress]' \
    '--quiet[Show no progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_corpus_split() {
  _arguments -s -S \
    '-o+[Where to write\: '\''corpus.tsv'\'' becomes corpus.train.tsv, corpus.dev.tsv and corpus.test.tsv]:path:_files' \
    '--output=[Where to write\: '\''corpus.tsv'\'' becomes corpus.train.tsv, corpus.dev.tsv and corpus.test.tsv]:path:_files' \
    '--format=[The output format]:name:(tsv jsonl tmx moses)' \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv po subtitles)' \
    '--dev=[Share of dev]:share: ' \
    '--test=[Share of test]:share: ' \
    '--seed=[Another seed gives another division]:number: ' \
    '--by=[What is kept together]:unit:(document pair)' \
    '*--test-set=[Aligned text that a model will be judged on; what overlaps with it is left out of train and dev. May be repeated]:file:_files' \
    '--similarity=[From which Jaccard similarity of character shingles on a text overlaps; 1 takes exact copies only]:share: ' \
    '--overlaps=[Write a TSV row for every pair that overlaps with a test set]:file:_files' \
    '--keep-overlaps[Only tell of overlaps, and leave nothing out]' \
    '-j+[Blocks of pairs worked on at once]:n: ' \
    '--jobs=[Blocks of pairs worked on at once]:n: ' \
    '-q[Show no progress]' \
    '--quiet[Show no progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_corpus_stats() {
  _arguments -s -S \
    '*-o+[Where to write; may be given several times]:path:_files' \
    '*--output=[Where to write; may be given several times]:path:_files' \
    '--format=[The output format]:name:(text json svg markdown)' \
    '--from=[The format of the input]:name:(tmx tsv jsonl beads ladder moses xliff text csv po subtitles)' \
    '-j+[Blocks of pairs worked on at once]:n: ' \
    '--jobs=[Blocks of pairs worked on at once]:n: ' \
    '-q[Show no progress]' \
    '--quiet[Show no progress]' \
    '--version[Show the version]' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '*:input:_files'
}

_align_tool_embed() {
  _arguments -s -S \
    '--language=[The language of the text]:language:(en zh)' \
    '--spans=[Also write the vectors of spans of up to so many lines]:n: ' \
    '--overlaps=[Write the spans of up to so many lines in vecalign'\''s form\: texts to the output, floats beside it in '\''.emb'\'']:n: ' \
    '--fast[Multiply bytes, not numbers of 32 bits\: faster, with cosines that are off by up to .001]' \
    '--encoding=[Encoding of the inputs]:encoding:(utf-8 utf-16 utf-16le utf-16be gb18030 big5 windows-1252)' \
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

_align_tool_train() {
  _arguments -s -S \
    '--from=[The format of the inputs]:name:(tmx tsv jsonl beads ladder moses xliff html text csv xlsx po)' \
    '--minimum-posterior=[Learn from beads with this posterior or more, and from those that have none]:p: ' \
    '--minimum-probability=[Keep translations that are this sure]:p: ' \
    '--minimum-count=[Keep words and pairs of words that stand in so many beads]:n: ' \
    '--iterations=[Steps of EM]:n: ' \
    '--lexicon=[A dictionary to cut Chinese into words by]:file:_files' \
    '--models=[Folder of the installed models; '\''none'\'' does without]:folder:_files' \
    '-o+[Where to write]:path:_files' \
    '--output=[Where to write]:path:_files' \
    '-q[Show no progress]' \
    '--quiet[Show no progress]' \
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
    '*:subcommand:(align audit explain apply quantities segment evaluate convert terms corpus embed models train completions help)'
}

if [ "$funcstack[1]" = "_align-tool" ]; then
  _align_tool "$@"
else
  compdef _align_tool align-tool
fi
