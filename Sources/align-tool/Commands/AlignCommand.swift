import Align

/// Pairs the sentences of texts.
enum AlignCommand: Command {
  static let inputs = Operand<[String]>(
    "input",
    .texts,
    "Articles, folders, or .jsonl and .tsv document pairs; '-' is standard input"
  )
  static let english = Flag<String?>(
    "english",
    value: "file",
    .text,
    "The English text of a pair",
    completes: .files
  )
  static let chinese = Flag<String?>(
    "chinese",
    value: "file",
    .text,
    "The Chinese text of a pair",
    completes: .files
  )
  static let segmented = Flag<Bool>(
    toggle: "segmented",
    "Take each line of the two texts as a segment and keep it as it is"
  )
  static let evidence = Flag<[EvidenceChoice]?>(
    "evidence",
    value: "names",
    .choices(EvidenceChoice.self),
    "What may speak for a bead",
    default: "all there is"
  )
  static let lexicon = Flag<String?>(
    "lexicon",
    value: "file",
    .text,
    "A dictionary in the form of CEDICT, or Chinese TAB English",
    default: "the one that is installed",
    completes: .files
  )
  static let vectors = Flag<String?>(
    "vectors",
    value: "prefix",
    .text,
    "Sentence vectors of another model in vecalign's form: spans in <prefix>.en and <prefix>.zh, floats in "
      + "<prefix>.en.emb and <prefix>.zh.emb",
    default: "those of the encoder that is installed",
    completes: .files
  )
  static let models = SharedFlags.models
  static let source = Flag<DocumentFormatChoice?>(
    "from",
    value: "name",
    .choice(DocumentFormatChoice.self),
    "What the inputs hold",
    default: "by the extension; '-' is jsonl where it begins with '{', else an article"
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
    "Also show the first beads of each document on standard output; needs '-o'"
  )
  static let refusedAnchors = Flag<Bool>(
    toggle: "refused-anchors",
    "Tell which pairs share a rare value but stand out of order"
  )
  static let resume = Flag<Bool>(
    toggle: "resume",
    "Go on where an earlier run with the same inputs and flags ended; needs one '-o' of jsonl"
  )
  static let strict = SharedFlags.strict
  static let quiet = SharedFlags.quiet

  static let specification = CommandSpecification(
    name: "align",
    summary: "Pair the sentences of texts in English and Chinese.",
    discussion: [
      "Every segment of both texts comes out in exactly one bead; a segment without a partner is a bead with an empty "
        + "side. Each bead carries a posterior: the probability that exactly this bead is right.",
      "A folder is searched for articles (.txt), for pairs named x.en.txt and x.zh.txt, x_en.txt and x_zh.txt, or "
        + "en/x.txt and zh/x.txt, and for .tsv rows of document pairs. An input that cannot be read is reported; the "
        + "others are still done.",
      "The files of '--vectors' are those of vecalign: a text with a span of segments on each line, joined with a space, "
        + "and bare 32-bit floats, low byte first, a vector for each line. Single segments must be there; a longer "
        + "span that is not has the sum of its segments. 'embed --overlaps' writes such files.",
      "A .jsonl input has a document pair a line: an object with 'id', 'english' and 'chinese', each text a string or an "
        + "array of segments; other members are carried through as metadata. Where the output is JSONL, a bad record "
        + "becomes an error record on its own line, and the exit code is 0 unless '--strict' is given.",
    ],
    usage: [
      "[<options>] <input> ...",
      "[<options>] --english <file> --chinese <file> [--segmented]",
    ],
    operands: [inputs.definition],
    flags: [
      english.definition, chinese.definition, segmented.definition, evidence.definition, lexicon.definition,
      vectors.definition, models.definition, source.definition, format.definition, output.definition,
      resume.definition, strict.definition, encoding.definition, jobs.definition, sample.definition,
      refusedAnchors.definition,
      color.definition,
      width.definition, quiet.definition,
    ],
    examples: [
      .init("align-tool align seeds -o seeds.tmx", "Make a translation memory of a folder of articles"),
      .init("align-tool align --english book.en.txt --chinese book.zh.txt", "Show two texts side by side"),
      .init(
        "align-tool align articles -o report.html",
        "Make a page to read, search and correct in a browser"
      ),
      .init("align-tool align articles --format jsonl", "Write a JSON object for each bead"),
      .init("align-tool align - --format jsonl", "Align a stream of document pairs, a JSON object a line"),
      .init(
        "align-tool align pairs.jsonl -o beads.jsonl --resume",
        "Align many document pairs; type it again to go on after an interruption"
      ),
      .init(
        "align-tool align --english a.en --chinese a.zh --segmented --format beads",
        "Align segmented texts and write segment numbers"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    var problems = Problems()
    let inputs = try documentInputs(arguments, paths: arguments[inputs], &problems)
    let pipeline = AlignmentPipeline(
      reader: DocumentReader(encoding: arguments[encoding]?.encoding, isSegmented: arguments[segmented]),
      aligner: try documentAligner(arguments),
      jobs: arguments[jobs] ?? SystemCall.coreCount()
    )
    let hasRows = inputs.contains { input in
      switch input {
      case .rows, .records: true
      case .article(let path): path == "-"
      case .pair: false
      }
    }
    let options = BitextOutputs.options(
      width: arguments[width],
      severalDocuments: hasRows || inputs.count > 1
    )
    if arguments[sample] != nil, arguments[output].isEmpty || arguments[output].contains("-") {
      throw UsageError(
        "'--sample <count>' shows on standard output. Please name files for the beads with '--output <path>'."
      )
    }
    var signature = pipeline.aligner.aligner.signature
    for (name, value) in [("lexicon", arguments[lexicon]), ("encoding", arguments[encoding]?.rawValue)] {
      if let value { signature.append(name, value) }
    }
    let outputs = try alignmentOutput(arguments, options, signature: signature.description)
    let sampleOutput = try arguments[sample].map { ($0, try DataOutput(path: nil)) }
    let sampleWriter = SideBySideWriter(options)
    let progress = ProgressLine(
      "documents",
      total: hasRows ? nil : inputs.count,
      isQuiet: arguments[quiet]
    )
    defer { progress.finish() }
    var sampleCount = 0
    var isAnyWritten = false
    try outputs.begin()
    if outputs.start.items > 0, !arguments[quiet] {
      StandardError.line("Note: going on after \(outputs.start.items) documents of an earlier run")
    }
    try pipeline.run(inputs, from: outputs.start, writers: outputs.writers) { event, mark in
      progress.advance()
      switch event {
      case .problem(let error): problems.report(error)
      case .changedInput:
        throw ReadError(
          .badData,
          file: inputs.first?.path ?? "-",
          problem: "the inputs are not those of the run to resume",
          expected: "the same documents; remove '\(arguments[output].first ?? "").journal' to start anew"
        )
      case .badRecord(let problem):
        if arguments[strict] {
          try outputs.stop()
          throw problem.error
        }
        guard outputs.holdsProblems else { return problems.report(problem.error) }
        isAnyWritten = true
        try outputs.append(problem, mark: mark)
      case .document(let document, let written, let reports):
        isAnyWritten = true
        try outputs.append(written, reports, mark: mark)
        if arguments[refusedAnchors] { for pair in document.refusedAnchors { report(pair, document) } }
        guard let (count, output) = sampleOutput else { return }
        let sample = ReadableText.sample(of: document, count: count)
        let style = TextStyle(arguments[color], isTerminal: output.isTerminal)
        let text = sampleWriter.output(of: sample, number: sampleCount).output.main
        try output.write(ReadableText.marked(text, style))
        sampleCount += 1
      }
    }
    // Where nothing could be read, a file that was there before stays.
    if !isAnyWritten, outputs.start.items == 0 { try problems.end() }
    try outputs.finish()
    try sampleOutput?.1.finish()
    progress.finish()
    reportBadRecords(outputs.badRecords)
    try problems.end()
  }

  /// Tells how many records were bad.
  static func reportBadRecords(_ count: Int) {
    guard count > 0 else { return }
    StandardError.line(
      "Warning: \(count) bad \(count == 1 ? "record" : "records"); each is an error record in the output"
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

  /// Tells of an anchor that was refused, with the places of both segments.
  private static func report(_ pair: AlignedPair, _ document: AlignedDocument) {
    func place(_ file: String, _ side: AlignedPair.Side) -> String {
      side.places.first.map { "\(file):\($0.line):\($0.column)" } ?? file
    }
    StandardError.line(
      "\(place(document.englishFile, pair.english)): refused anchor: shares a rare value or word with "
        + "\(place(document.chineseFile, pair.chinese)), out of order with the others"
    )
  }

  /// The evidence that `--evidence` names, or all there is.
  static func evidence(_ arguments: Arguments) -> Set<Evidence> {
    arguments[evidence].map { Set($0.map(\.evidence)) } ?? Set(Evidence.allCases)
  }

  /// The aligner that the flags ask for, as far as its resources are there.
  static func documentAligner(_ arguments: Arguments) throws -> DocumentAligner {
    let aligner = DocumentAligner(
      evidence: evidence(arguments),
      resources: try resources(arguments, isQuiet: arguments[quiet])
    )
    if arguments[vectors] != nil, !aligner.aligner.evidence.contains(.encoder) {
      StandardError.line(
        "Warning: the vectors are not used; there are weights for them beside numbers, names and a lexicon only"
      )
    }
    return aligner
  }

  /// The dictionary that is named, and the models that are installed.
  static func resources(_ arguments: Arguments, isQuiet: Bool = false) throws -> AlignerResources {
    let evidence = evidence(arguments)
    var resources = AlignerResources()
    let folder = ModelFolder(named: arguments[models])
    if evidence.contains(.lexicon) {
      if let path = arguments[lexicon] {
        resources.lexicon = try Lexicon(InputFile.read(path), file: path)
      } else {
        resources.lexicon = installed(.dictionary, in: folder) { path throws(ReadError) in
          try Lexicon(InputFile.read(path), file: path)
        }
      }
    }
    if evidence.contains(.encoder) {
      if let prefix = arguments[vectors] {
        resources.encoder = try OverlapVectors(prefix: prefix)
      } else {
        resources.encoder = installed(.encoder, in: folder) { _ throws(ReadError) in
          SentenceEncoder(try folder.openEncoder())
        }
      }
    }
    let missing = evidence.subtracting(resources.evidence).sorted().map(\.rawValue)
    if !missing.isEmpty, !isQuiet, !folder.isNone {
      StandardError.line(
        "Note: aligning without \(missing.joined(separator: " and ")); 'align-tool models install' brings what is missing"
      )
    }
    return resources
  }

  /// A model that is installed; one that is damaged is told of and left out.
  private static func installed<Model>(
    _ package: ModelPackage,
    in folder: ModelFolder,
    read: (String) throws(ReadError) -> Model
  ) -> Model? {
    let path = folder.file(package)
    do throws(ReadError) { return try read(path) } catch {
      if error.kind != .noInput { StandardError.line("Warning: \(error)") }
      return nil
    }
  }

  /// What paths and the two text flags name.
  static func documentInputs(
    _ arguments: Arguments,
    paths: [String],
    _ problems: inout Problems
  ) throws -> [DocumentInput] {
    var found: [DocumentInput] = []
    switch (arguments[english], arguments[chinese]) {
    case (let english?, let chinese?):
      let name = english.split(separator: "/").last.map(String.init) ?? english
      found.append(.pair(identifier: InputNames.pairIdentifier(name), english: english, chinese: chinese))
    case (nil, nil): break
    case (nil, _): throw UsageError("Missing '--english <file>': '--chinese' names one text of a pair.")
    case (_, nil): throw UsageError("Missing '--chinese <file>': '--english' names one text of a pair.")
    }
    for path in paths {
      if let format = arguments.contains(source) ? arguments[source] : nil {
        found.append(format.input(path))
        continue
      }
      let (inputs, errors) = InputFinder().inputs(path)
      for error in errors { problems.report(error) }
      found += inputs
    }
    if found.isEmpty, paths.isEmpty {
      throw UsageError(
        "Missing an input: name files or folders, or '--english <file>' and '--chinese <file>'."
      )
    }
    if arguments[segmented], !found.allSatisfy({ if case .pair = $0 { true } else { false } }) {
      throw UsageError(
        "'--segmented' is for pairs of text files; an article or a row of a .tsv file is cut by the tool."
      )
    }
    return found
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
