import Align

/// One run of `align`: takes what comes out of the pipeline, and reports the outcome at the end.
struct AlignmentRun {
  private let arguments: Arguments
  private let inputs: [DocumentInput]
  private let outputs: AlignmentOutput
  /// Whoever runs this finishes it, whatever happens.
  let progress: ProgressLine
  /// How many beads of each document are shown, and where.
  private let sample: (count: Int, output: DataOutput)?
  private let sampleWriter: SideBySideWriter
  private var sampleCount = 0
  private var problems: Problems
  private var summary = RunSummary()
  /// How many beads were less likely than is asked for.
  private var leftOut = 0
  private var isAnyWritten = false

  /// Prepares a run over some inputs.
  ///
  /// - Throws: `OutputError` where the sample cannot be shown.
  init(
    _ arguments: Arguments,
    _ inputs: [DocumentInput],
    _ outputs: AlignmentOutput,
    _ options: BitextWriterOptions,
    _ problems: Problems
  ) throws {
    self.arguments = arguments
    self.inputs = inputs
    self.outputs = outputs
    self.problems = problems
    sample = try arguments[AlignCommand.sample].map { ($0, try DataOutput(path: nil)) }
    sampleWriter = SideBySideWriter(options)
    progress = ProgressLine(
      "documents",
      total: Self.hasRows(inputs) ? nil : inputs.count,
      isQuiet: arguments[AlignCommand.quiet]
    )
  }

  /// Whether an input may hold any number of documents.
  static func hasRows(_ inputs: [DocumentInput]) -> Bool {
    inputs.contains { input in
      switch input {
      case .rows, .records: true
      case .article(let path, _): path == "-"
      case .pair: false
      }
    }
  }

  /// Opens the outputs.
  func begin() throws {
    try outputs.begin()
    if outputs.start.items > 0, !arguments[AlignCommand.quiet] {
      StandardError.line("Note: resuming after \(outputs.start.items) documents")
    }
  }

  /// Writes a document, or reports what is wrong with it.
  mutating func take(_ event: AlignmentPipeline.Event, _ mark: InputMark) throws {
    progress.advance()
    switch event {
    case .problem(let error): problems.report(error)
    case .changedInput:
      throw ReadError(
        .badData,
        file: inputs.first?.path ?? "-",
        problem: "the inputs differ from those of the run to resume",
        expected:
          "the same documents; remove '\(arguments[AlignCommand.output].first ?? "").journal' to start over"
      )
    case .badRecord(let problem):
      if arguments[AlignCommand.strict] {
        try outputs.stop()
        throw problem.error
      }
      guard outputs.holdsProblems else { return problems.report(problem.error) }
      isAnyWritten = true
      try outputs.append(problem, mark: mark)
    case .document(let document, let written, let reports):
      isAnyWritten = true
      try outputs.append(written, reports, mark: mark)
      try tell(document)
    }
  }

  /// Counts a document, warns of it, and shows its sample.
  private mutating func tell(_ document: AlignedDocument) throws {
    summary.add(document)
    if let least = arguments[AlignCommand.minimumPosterior] {
      leftOut += document.pairs.count { ($0.posterior ?? 1) < least }
    }
    if !Self.hasRows(inputs) { Self.warnOfShares(document) }
    if arguments[AlignCommand.refusedAnchors] {
      for pair in document.refusedAnchors { Self.report(pair, document) }
    }
    guard let (count, output) = sample else { return }
    let beads = ReadableText.sample(of: document, count: count)
    let style = TextStyle(arguments[AlignCommand.color], isTerminal: output.isTerminal)
    let text = sampleWriter.output(of: beads, number: sampleCount).output.main
    try output.write(ReadableText.marked(text, style))
    sampleCount += 1
  }

  /// Completes the outputs, and ends with the exit code of what could not be read.
  mutating func finish() throws {
    // Where nothing could be read, a file that was there before stays.
    if !isAnyWritten, outputs.start.items == 0 { try problems.end() }
    try outputs.finish()
    try sample?.output.finish()
    progress.finish()
    if leftOut > 0, let least = arguments[AlignCommand.minimumPosterior] {
      StandardError.line(
        "Note: \(leftOut) \(leftOut == 1 ? "bead" : "beads") with a posterior below \(least) left out"
      )
    }
    AlignCommand.reportBadRecords(outputs.badRecords)
    summary.show(arguments[AlignCommand.output], isQuiet: arguments[AlignCommand.quiet])
    try problems.end()
  }

  /// The share of a text below which its pair is asked about, and the segments that a document must have for that.
  private static let leastShare = 0.35
  private static let leastSegments = 6

  /// Tells where most of a text found no partner.
  private static func warnOfShares(_ document: AlignedDocument) {
    let shares = document.pairedShares
    let segments = document.pairs.reduce(0) { $0 + $1.english.segments.count + $1.chinese.segments.count }
    guard min(shares.english, shares.chinese) < leastShare, segments >= leastSegments else { return }
    func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
    let files =
      document.englishFile == document.chineseFile || document.chineseFile.isEmpty
      ? document.englishFile : "\(document.englishFile) and \(document.chineseFile)"
    StandardError.line(
      "Warning: \(files): only \(percent(shares.english)) of the English and \(percent(shares.chinese)) of the Chinese "
        + "could be paired; are they translations of each other?"
    )
  }

  /// Tells of an anchor that was refused, with the places of both segments.
  private static func report(_ pair: AlignedPair, _ document: AlignedDocument) {
    func place(_ file: String, _ side: AlignedPair.Side) -> String {
      side.places.first.map { "\(file):\($0.line):\($0.column)" } ?? file
    }
    StandardError.line(
      "\(place(document.englishFile, pair.english)): refused anchor: shares a rare value or word with "
        + "\(place(document.chineseFile, pair.chinese)), but out of order with the others"
    )
  }
}
