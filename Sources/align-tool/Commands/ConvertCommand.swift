import Align

/// Turns aligned text from one format into another.
enum ConvertCommand: Command {
  static let input = Operand<String>(
    "input",
    .requiredText,
    "Aligned text; for Moses the prefix of the two files"
  )
  static let source = BitextInputs.source
  static let format = SharedFlags.format
  static let output = SharedFlags.outputs
  static let english = Flag<String?>(
    "english",
    value: "file",
    .text,
    "The English file of subtitles, or the segments that beads or a ladder number",
    completes: .files
  )
  static let chinese = Flag<String?>(
    "chinese",
    value: "file",
    .text,
    "The Chinese file of subtitles, or the segments that beads or a ladder number",
    completes: .files
  )
  static let englishTag = BitextInputs.englishTag
  static let chineseTag = BitextInputs.chineseTag
  static let width = SharedFlags.width

  static let specification = CommandSpecification(
    name: "convert",
    summary: "Turn aligned text from one format into another.",
    discussion: [
      "Nothing is lost without a word: what the output format cannot hold is counted on standard error. Beads and "
        + "ladders hold segment numbers only; '--english' and '--chinese' name the texts that they number."
    ],
    operands: [input.definition],
    flags: [
      source.definition, format.definition, output.definition, english.definition, chinese.definition,
      englishTag.definition, chineseTag.definition, width.definition,
    ],
    examples: [
      .init("align-tool convert memory.tmx -o memory.tsv", "Turn a translation memory into a table"),
      .init(
        "align-tool convert a.beads --english a.en --chinese a.zh -o a.tmx",
        "Put text under the beads of another aligner"
      ),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    let path = arguments[input]
    guard let format = arguments[source]?.format ?? BitextFormat(path: path) ?? mosesPrefix(path) else {
      throw UsageError(
        "The name '\(path)' does not tell a format. Please provide one with '--from', or use an extension such as "
          + "'.tmx', '.tsv' or '.jsonl'."
      )
    }
    guard let reader = format.makeReader(try BitextInputs.options(arguments)) else {
      throw UsageError("The format '\(format.rawValue)' can be written but not read.")
    }
    var problems = Problems()
    let options = BitextOutputs.options(width: arguments[width], severalDocuments: true)
    let outputs = try BitextOutputs(
      paths: arguments[output],
      format: arguments[Self.format]?.format,
      options: options
    )
    try outputs.begin()
    var number = 0
    var failure: (any Error)?
    let writers = outputs.writers
    var found: [ReadError] = []
    let inputs = try BitextInputs.inputs(
      [path],
      format,
      english: arguments[english],
      chinese: arguments[chinese]
    )
    var report = ReadReport()
    for input in inputs where failure == nil {
      let handle = { (document: AlignedDocument) -> Bool in
        var written: [BitextOutput] = []
        var reports: [WriteReport] = []
        for writer in writers {
          var output = BitextOutput()
          var report = WriteReport()
          writer.append(document, number: number, to: &output, report: &report)
          written.append(output)
          reports.append(report)
        }
        number += 1
        do { try outputs.append(written, reports) } catch { failure = error }
        return failure == nil
      }
      do throws(ReadError) {
        let read = try reader.readDocuments(input, problem: { found.append($0) }, document: handle)
        report.inlineTags += read.inlineTags
        report.passedOverVariants += read.passedOverVariants
      } catch {
        // What was read before the fault is written.
        found.append(error)
      }
    }
    if let failure { throw failure }
    for error in found { problems.report(error) }
    try outputs.finish()
    tell(report, path)
    try problems.end()
  }

  /// What of the input is not in the output.
  private static func tell(_ report: ReadReport, _ path: String) {
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    if report.inlineTags > 0 {
      let tags = count(report.inlineTags, "inline tag")
      StandardError.line("\(path): \(tags) kept apart from the text and left out")
    }
    if report.passedOverVariants > 0 {
      StandardError.line("\(path): \(count(report.passedOverVariants, "further translation")) left out")
    }
  }

  /// Moses where the two files of a prefix exist.
  static func mosesPrefix(_ path: String) -> BitextFormat? {
    let files = BitextFormat.mosesPaths(path)
    return [files.english, files.chinese].allSatisfy { FileStatus(path: $0) != nil }
      ? .moses : nil
  }
}
