import Align

/// Pairs the sentences of texts.
enum AlignCommand: Command {
  static let inputs = Operand<[String]>(
    "input",
    .texts,
    "Articles, folders, or .jsonl, .tsv or .xlsx files of document pairs; '-' is standard input"
  )
  static let english = Flag<String?>(
    "english",
    value: "file",
    .text,
    "The English text",
    completes: .files
  )
  static let chinese = Flag<String?>(
    "chinese",
    value: "file",
    .text,
    "The Chinese text",
    completes: .files
  )
  static let segmented = Flag<Bool>(
    toggle: "segmented",
    "Treat each line of the two texts as one segment"
  )
  static let swap = Flag<Bool>(
    toggle: "swap",
    "Swap the texts if each is in the other's language"
  )
  static let keepSides = Flag<Bool>(
    toggle: "keep-sides",
    "Accept texts that seem to be in each other's language"
  )
  static let abbreviations = SharedFlags.abbreviations
  static let words = SharedFlags.words
  static let minimumPosterior = Flag<Double?>(
    "minimum-posterior",
    value: "number",
    .number(in: 0...1),
    "Omit beads less likely than this"
  )
  static let largestBead = Flag<Int?>(
    "largest-bead",
    value: "count",
    .integer(in: 1...BeadShape.largestSide),
    "The most segments a bead may have on one side",
    default: "\(BeadShape.largestSide)"
  )
  static let moved = Flag<MovedChoice>(
    "moved",
    value: "when",
    .choice(default: .auto),
    "When to look for passages that were moved; needs the encoder",
    default: "auto"
  )
  static let evidence = Flag<[EvidenceChoice]?>(
    "evidence",
    value: "names",
    .choices(EvidenceChoice.self),
    "Evidence sources to use",
    default: "all that are available"
  )
  static let lexicon = Flag<String?>(
    "lexicon",
    value: "file",
    .text,
    "A dictionary: CEDICT, or Chinese TAB English",
    default: "the installed one",
    completes: .files
  )
  static let vectors = Flag<String?>(
    "vectors",
    value: "prefix",
    .text,
    "Another model's sentence vectors, in vecalign's format: <prefix>.en, <prefix>.zh, <prefix>.en.emb and "
      + "<prefix>.zh.emb",
    default: "those of the installed encoder",
    completes: .files
  )
  static let models = SharedFlags.models
  static let source = Flag<DocumentFormatChoice?>(
    "from",
    value: "name",
    .choice(DocumentFormatChoice.self),
    "The format of the inputs",
    default: "by extension; '-' is jsonl if it begins with '{', else an article"
  )
  static let format = SharedFlags.format
  static let output = SharedFlags.outputs
  static let encoding = SharedFlags.encoding
  static let jobs = SharedFlags.jobs
  static let color = SharedFlags.color
  static let width = SharedFlags.width
  static let sample = Flag<Int?>(
    "sample",
    value: "count",
    .integer(in: 1...1_000_000),
    "Also show the first beads of each document; needs '-o'"
  )
  static let thorough = Flag<Bool>(
    toggle: "thorough",
    "Encode every segment exactly, not just those in doubt; several times slower"
  )
  static let refusedAnchors = Flag<Bool>(
    toggle: "refused-anchors",
    "Report pairs that share a rare value but are out of order"
  )
  static let resume = Flag<Bool>(
    toggle: "resume",
    "Resume an interrupted run with the same inputs and flags; needs one '-o' with jsonl"
  )
  static let strict = SharedFlags.strict
  static let quiet = SharedFlags.quiet

  static let specification = CommandSpecification(
    name: "align",
    summary: "Align the sentences of English and Chinese texts.",
    discussion: [
      "A bead is a group of English segments and the Chinese segments that translate them. Every segment ends up in "
        + "exactly one bead; one without a partner gets a bead with an empty side. Each bead has a posterior: the "
        + "probability that it is correct.",
      "Two text files form a pair if their names or scripts show which is English. Texts in each other's language are "
        + "rejected unless '--swap' or '--keep-sides' is given.",
      "A folder is searched for articles (.txt, .md), for pairs such as x.en.txt and x.zh.txt, x_en.txt and x_zh.txt, or "
        + "en/x.txt and zh/x.txt, and for .tsv files of document pairs. An input that cannot be read is reported, and "
        + "the rest are still processed.",
      "Two subtitle files are joined by their times, and two files of program strings (.json, .strings, .properties, "
        + "strings.xml) by their keys, as 'convert' does.",
      "'--vectors' takes vecalign's files: a text with one span per line, its segments joined by spaces, and raw "
        + "little-endian 32-bit floats, one vector per line. Every single segment must be present; a missing longer "
        + "span gets the sum of its segments. 'embed --overlaps' writes such files.",
      "A .jsonl input has one document pair per line: an object with 'id', 'english' and 'chinese', each text a string "
        + "or an array of segments; other members are kept as metadata. In JSONL output, a bad record becomes an error "
        + "record, and the exit code is 0 unless '--strict' is given.",
    ],
    usage: [
      "[<options>] <input> ...",
      "[<options>] <english> <chinese>",
      "[<options>] --english <file> --chinese <file> [--segmented]",
    ],
    operands: [inputs.definition],
    flags: [
      english.definition, chinese.definition, segmented.definition, swap.definition, keepSides.definition,
      abbreviations.definition, words.definition, evidence.definition, lexicon.definition,
      vectors.definition, models.definition, source.definition, format.definition, output.definition,
      BitextInputs.englishTag.definition, BitextInputs.chineseTag.definition,
      minimumPosterior.definition, largestBead.definition, moved.definition, thorough.definition,
      resume.definition,
      strict.definition, encoding.definition, jobs.definition, sample.definition,
      refusedAnchors.definition,
      color.definition,
      width.definition, quiet.definition,
    ] + OutputFlags.definitions,
    examples: [
      .init("align-tool align seeds -o seeds.tmx", "Make a translation memory from a folder of articles"),
      .init(
        "align-tool align --english book.en.txt --chinese book.zh.txt",
        "Align two texts and show them side by side"
      ),
      .init(
        "align-tool align articles -o report.html",
        "Make a page to read, search and correct in a browser"
      ),
      .init("align-tool align articles --format jsonl", "Write one JSON object per bead"),
      .init(
        "align-tool align - --format jsonl",
        "Align a stream of document pairs, one JSON object per line"
      ),
      .init(
        "align-tool align pairs.jsonl -o beads.jsonl --resume",
        "Align many document pairs; run it again to resume"
      ),
      .init(
        "align-tool align --english a.en --chinese a.zh --segmented --format beads",
        "Align segmented texts; write segment numbers"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    if let (files, format) = try joinedFiles(arguments) { return try join(files, format, arguments) }
    var problems = Problems()
    let inputs = try documentInputs(arguments, paths: arguments[inputs], &problems)
    let pipeline = try pipeline(arguments)
    if arguments[sample] != nil, arguments[output].isEmpty || arguments[output].contains("-") {
      throw UsageError(
        "'--sample <count>' prints to standard output. Please write the beads to a file with '--output <path>'."
      )
    }
    let options = try writerOptions(arguments, inputs)
    let outputs = try alignmentOutput(arguments, options, signature: signature(arguments, pipeline))
    var run = try AlignmentRun(arguments, inputs, outputs, options, problems)
    defer { run.progress.finish() }
    try run.begin()
    try pipeline.run(inputs, from: outputs.start, writers: outputs.writers) { try run.take($0, $1) }
    try run.finish()
  }

  /// What aligns, with the flags that say how.
  private static func pipeline(_ arguments: Arguments) throws -> AlignmentPipeline {
    var pipeline = AlignmentPipeline(
      reader: try documentReader(arguments),
      aligner: try documentAligner(arguments),
      jobs: arguments[jobs] ?? SystemCall.coreCount()
    )
    pipeline.minimumPosterior = arguments[minimumPosterior]
    pipeline.aligner.aligner.isThorough = arguments[thorough]
    pipeline.aligner.aligner.largestSide = arguments[largestBead] ?? BeadShape.largestSide
    pipeline.aligner.aligner.findsMoved = findsMoved(arguments)
    return pipeline
  }

  private static func writerOptions(_ arguments: Arguments, _ inputs: [DocumentInput]) throws
    -> BitextWriterOptions
  {
    var options = BitextOutputs.options(
      width: arguments[width],
      severalDocuments: AlignmentRun.hasRows(inputs) || inputs.count > 1,
      inputs: inputs.flatMap(\.paths)
    )
    OutputFlags.apply(arguments, to: &options)
    let tags = try BitextInputs.options(arguments)
    (options.englishTag, options.chineseTag) = (tags.englishTag, tags.chineseTag)
    return options
  }

  /// What distinguishes a run from one with other settings, for `--resume`.
  private static func signature(_ arguments: Arguments, _ pipeline: AlignmentPipeline) -> String {
    var signature = pipeline.aligner.aligner.signature
    let settings = [
      ("lexicon", arguments[lexicon]), ("encoding", arguments[encoding]?.rawValue),
      ("abbreviations", arguments[abbreviations]), ("words", arguments[words]),
      ("minimum-posterior", arguments[minimumPosterior].map { "\($0)" }),
    ]
    for (name, value) in settings {
      if let value { signature.append(name, value) }
    }
    return signature.description
  }

  /// Whether to look for moved passages: where it is asked for, and where every output can say so.
  private static func findsMoved(_ arguments: Arguments) -> Bool {
    switch arguments[moved] {
    case .always: return true
    case .never: return false
    case .auto:
      if arguments[output].isEmpty { return arguments[format]?.format == .jsonl }
      return arguments[output].allSatisfy { path in
        (arguments[format]?.format ?? BitextFormat(path: path)) == .jsonl
      }
    }
  }

  /// Tells how many records were bad.
  static func reportBadRecords(_ count: Int) {
    guard count > 0 else { return }
    StandardError.line(
      "Warning: \(count) bad \(count == 1 ? "record" : "records"), written as error records"
    )
  }

  /// Where the beads go.
  private static func alignmentOutput(
    _ arguments: Arguments,
    _ options: BitextWriterOptions,
    signature: String
  ) throws -> AlignmentOutput {
    guard arguments[resume] else {
      return AlignmentOutput(
        try BitextOutputs(
          paths: arguments[output],
          format: arguments[format]?.format,
          options: options,
          color: arguments[color]
        )
      )
    }
    let paths = arguments[output]
    guard let path = paths.first, paths.count == 1, path != "-",
      (arguments[format]?.format ?? BitextFormat(path: path)) == .jsonl
    else {
      throw UsageError(
        "'--resume' needs one file of JSON lines: '--output <path>' with a name such as 'beads.jsonl'."
      )
    }
    return try AlignmentOutput(resuming: path, signature: signature)
  }
}

/// Names of documents made from names of files.
enum InputNames {
  /// `book` for `book.en.txt`, `book_en.txt` and `book.en`.
  static func pairIdentifier(_ file: String) -> String {
    var name = Substring(file)
    for ending in [".txt", ".en", "_en", "-en", ".english", "_english"]
    where name.lowercased().hasSuffix(ending) {
      name = name.dropLast(ending.count)
    }
    return name.isEmpty ? file : String(name)
  }
}
