import Align

/// What the corpus commands read and the flags for it.
enum CorpusInputs {
  static let inputs = Operand<[String]>(
    "input",
    .texts,
    "Aligned text (.tsv, .jsonl, .tmx …); for Moses the prefix of the two files; '-' is standard input"
  )
  static let source = ConvertCommand.source
  static let jobs = Flag<Int?>(
    "jobs",
    short: "j",
    value: "n",
    .integer(in: 1...1024),
    "Blocks of pairs to process at once",
    default: "one per core"
  )

  /// What runs a command over its inputs, and says, if it is to, what of them is passed over: their markup never comes out.
  static func pipeline(jobs: Int, tells: Bool) -> CorpusPipeline {
    var pipeline = CorpusPipeline(jobs: jobs)
    if tells { pipeline.report = { UnitNotes.tell($0, $1, losesCodes: true) } }
    return pipeline
  }

  /// Finds the inputs that the paths name.
  ///
  /// - Parameters:
  ///   - paths: what the user named.
  ///   - format: the format of all inputs, where the user named one.
  ///   - isReadTwice: whether standard input cannot be among them.
  ///   - outputs: files that are left out of folders, because the command writes them.
  /// - Returns: the inputs, in the order of the paths.
  /// - Throws: a `UsageError` where there is none, or where one cannot be used.
  static func pipelineInputs(
    _ paths: [String],
    format: BitextFormat?,
    isReadTwice: Bool = false,
    excluding outputs: Set<FileStatus.Identity> = []
  ) throws -> [CorpusPipeline.Input] {
    if paths.isEmpty { throw UsageError("Missing input: name files of aligned text.") }
    if isReadTwice, paths.contains("-") {
      throw UsageError(
        "This command reads its input twice, so it cannot be standard input. Please name a file."
      )
    }
    return try BitextInputs.bitexts(paths, asked: format, excluding: outputs).map { input, format in
      guard format.holdsText, format.makeReader() != nil else {
        throw UsageError(
          "Cannot tell the format from the name '\(input.paths.first ?? "-")'. Please use '--from', or an extension such as "
            + "'.tsv', '.jsonl' or '.tmx'."
        )
      }
      return CorpusPipeline.Input(input, format: format)
    }
  }
}
