import Align
import Foundation

/// Tells which text of one language belongs to which of the other.
enum PairCommand: Command {
  static let folders = Operand<[String]>(
    "folder",
    .requiredTexts,
    "The folder of the English texts, then that of the Chinese ones"
  )
  static let minimum = Flag<Double?>(
    "minimum-probability",
    value: "number",
    .number(in: 0...1),
    "Leave texts unpaired if they are less likely than this to belong together",
    default: "\(DocumentMatcher.leastProbability)"
  )
  static let lexicon = AlignCommand.lexicon
  static let models = SharedFlags.models
  static let words = SharedFlags.words
  static let encoding = SharedFlags.encoding
  static let jobs = SharedFlags.jobs
  static let output = SharedFlags.output
  static let quiet = SharedFlags.quiet

  static let specification = CommandSpecification(
    name: "pair",
    summary: "Pair the texts of two folders by their content.",
    discussion: [
      "File names do not matter: texts are compared by their numbers, names, words, sentence vectors and lengths. Folders are "
        + "searched with all their subfolders, and each text belongs to at most one pair. The output is a table with the columns "
        + "'document', 'english_file', 'chinese_file' and 'probability', which 'align' and 'audit' read; texts without a "
        + "partner are at its end, with the other column empty.",
      "Install the models first ('align-tool models install'). Without them only numbers, names and lengths are compared, and "
        + "texts with few of these stay unpaired.",
    ],
    usage: ["[<options>] <english-folder> <chinese-folder>"],
    operands: [folders.definition],
    flags: [
      minimum.definition, lexicon.definition, models.definition, words.definition, encoding.definition,
      jobs.definition,
      output.definition, quiet.definition,
    ],
    examples: [
      .init("align-tool pair english chinese -o pairs.tsv", "Find the pairs"),
      .init("align-tool align pairs.tsv -o memory.tmx", "Align what was paired"),
      .init("align-tool pair --minimum-probability 0.9 english chinese", "Show only sure pairs"),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    let folders = arguments[folders]
    guard folders.count == 2 else {
      throw UsageError("Please name two folders: that of the English texts, then that of the Chinese ones.")
    }
    var problems = Problems()
    let resources = try AlignCommand.resources(arguments, isQuiet: arguments[quiet], work: "pairing")
    let (english, chinese) = try texts(arguments, folders, resources, &problems)
    if !english.paths.isEmpty, !chinese.paths.isEmpty {
      var matcher = DocumentMatcher(
        english: english.sketches,
        chinese: chinese.sketches,
        hasDictionary: resources.lexicon != nil
      )
      matcher.least = arguments[minimum] ?? DocumentMatcher.leastProbability
      let matches = matcher.matches()
      let output = try DataOutput(path: arguments[output])
      try output.write(table(matches, english.paths, chinese.paths, in: folders[0]))
      try output.finish()
      report(matches, english.paths.count, chinese.paths.count)
    }
    try problems.end()
  }

  /// The texts of both folders; what is wrong with others is reported.
  private static func texts(
    _ arguments: Arguments,
    _ folders: [String],
    _ resources: AlignerResources,
    _ problems: inout Problems
  ) throws -> (english: PairingPipeline.Texts, chinese: PairingPipeline.Texts) {
    let finder = InputFinder(excluding: arguments.existingOutputs)
    var paths: [[String]] = []
    for folder in folders {
      let found = finder.texts(in: folder)
      for error in found.errors { problems.report(error) }
      paths.append(found.paths)
    }
    guard !paths.contains(where: \.isEmpty) else { return (PairingPipeline.Texts(), PairingPipeline.Texts()) }
    var pipeline = PairingPipeline(
      sketcher: DocumentSketcher(resources: resources),
      reader: PlainTextReader(decoder: TextDecoder(encoding: arguments[encoding]?.encoding)),
      jobs: arguments[jobs] ?? SystemCall.coreCount()
    )
    let progress = ProgressLine("texts", total: paths[0].count + paths[1].count, isQuiet: arguments[quiet])
    defer { progress.finish() }
    func texts(_ paths: [String], _ language: Language) -> PairingPipeline.Texts {
      pipeline.texts(paths, language: language) { error in
        progress.advance()
        if let error { problems.report(error) }
      }
    }
    let english = texts(paths[0], .english)
    pipeline.sketcher = pipeline.sketcher.keeping(english.sketches)
    let chinese = texts(paths[1], .chinese)
    progress.finish()
    let areExchanged = [english.foreign, chinese.foreign] == paths
    reportForeign(english.foreign, chinese.foreign, areExchanged, folders, &problems)
    return (english, chinese)
  }

  /// Reports texts that are in the other language, in one line where the folders are exchanged.
  private static func reportForeign(
    _ english: [String],
    _ chinese: [String],
    _ areExchanged: Bool,
    _ folders: [String],
    _ problems: inout Problems
  ) {
    if areExchanged {
      let problem = "the texts are Chinese, and those of \(folders[1]) are English"
      return problems.report(
        ReadError(.badData, file: folders[0], problem: problem, expected: "the English folder first")
      )
    }
    for path in english {
      problems.report(
        ReadError(
          .badData,
          file: path,
          problem: "the text is Chinese",
          expected: "English texts in \(folders[0])"
        )
      )
    }
    for path in chinese {
      problems.report(
        ReadError(
          .badData,
          file: path,
          problem: "the text is English",
          expected: "Chinese texts in \(folders[1])"
        )
      )
    }
  }

  private static func table(
    _ matches: [DocumentMatcher.Match],
    _ english: [String],
    _ chinese: [String],
    in folder: String
  ) -> [UInt8] {
    func name(_ path: String) -> String {
      let relative = path.dropFirst(folder.count).drop { $0 == "/" }
      let file = relative.split(separator: "/").last ?? relative
      guard let point = file.lastIndex(of: "."), point > file.startIndex else { return String(relative) }
      return String(relative.dropLast(file[point...].count))
    }
    var rows = matches.map { match in
      [
        name(english[match.english]), english[match.english], chinese[match.chinese],
        String(format: "%.4f", match.probability),
      ]
    }
    let usedEnglish = Set(matches.map(\.english))
    let usedChinese = Set(matches.map(\.chinese))
    for index in english.indices where !usedEnglish.contains(index) {
      rows.append(["", english[index], "", ""])
    }
    for index in chinese.indices where !usedChinese.contains(index) {
      rows.append(["", "", chinese[index], ""])
    }
    return FilePairTable.bytes(rows)
  }

  private static func report(_ matches: [DocumentMatcher.Match], _ english: Int, _ chinese: Int) {
    let (left, right) = (english - matches.count, chinese - matches.count)
    guard left + right > 0 else { return }
    StandardError.line(
      "Note: \(left) of \(english) English texts and \(right) of \(chinese) Chinese texts have no partner; "
        + "they are at the end of the table"
    )
  }
}
