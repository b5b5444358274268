import Align
import Foundation

/// Compares alignments with gold ones.
enum EvaluateCommand: Command {
  static let hypotheses = Operand<[String]>(
    "hypothesis",
    .requiredTexts,
    "Bead files, or a folder of them"
  )
  static let gold = Flag<[String]>(
    "gold",
    value: "path",
    .requiredTexts,
    "The correct beads: one file per hypothesis, or a folder",
    completes: .files
  )
  static let minimum = Flag<Double?>(
    "minimum",
    value: "f1",
    .number(in: 0...1),
    "Exit with 1 if the strict F1 (vecalign) is lower"
  )
  static let perDocument = Flag<Bool>(toggle: "per-document", "Also show each document")
  static let calibration = Flag<Bool>(
    toggle: "calibration",
    "Also show how often beads of each posterior are correct"
  )
  static let format = Flag<Form>(
    "format",
    value: "name",
    .choice(default: .text),
    "The output format",
    default: "text"
  )

  /// How the figures are shown.
  enum Form: String, FlagChoice {
    case text, json
    var summary: String { self == .text ? "a table" : "one JSON object" }
  }

  static let specification = CommandSpecification(
    name: "evaluate",
    summary: "Score alignments against gold ones: precision, recall and F1.",
    discussion: [
      "Strict: a bead is correct if it is identical to a gold bead. Lax: if it shares an English–Chinese link with one. "
        + "Three conventions treat beads with an empty side differently: 'vecalign' counts them in precision only, "
        + "'nonull' not at all, 'aligner-eval' in precision and recall. Counts are summed over documents before ratios are taken.",
      "Files hold beads ([0, 1]:[0]:0.97), unless their extension is .ladder or .jsonl. Given two folders, files with "
        + "the same stem are compared.",
    ],
    operands: [hypotheses.definition],
    flags: [
      gold.definition, minimum.definition, perDocument.definition, calibration.definition, format.definition,
    ],
    examples: [
      .init("align-tool evaluate --gold 001.gold 001.beads", "Score one alignment"),
      .init("align-tool evaluate --gold gold --minimum 0.9 output", "Score a folder; fail below .9"),
    ]
  )

  static func run(_ arguments: Arguments) throws {
    var problems = Problems()
    var total = AlignmentScore()
    var documents: [(name: String, score: AlignmentScore)] = []
    var calibration = Calibration()
    for pair in try pairs(arguments, &problems) {
      do throws(ReadError) {
        let found = try BeadFiles.read(pair.hypothesis)
        let gold = try BeadFiles.read(pair.gold)
        var score = AlignmentScore()
        score.add(found, gold: gold)
        total.add(found, gold: gold)
        calibration.add(found, gold: gold)
        documents.append((pair.name, score))
      } catch { problems.report(error) }
    }
    let shown = arguments[perDocument] ? documents : []
    switch arguments[format] {
    case .text:
      let table = ScoreTable.text(total, documents: shown, count: documents.count)
      try AlignTool.printText(
        arguments[Self.calibration] ? table + ScoreTable.text(calibration) : table
      )
    case .json:
      try AlignTool.printText(
        ScoreTable.json(
          total,
          documents: shown,
          count: documents.count,
          calibration: arguments[Self.calibration] ? calibration : nil
        )
      )
    }
    try problems.end()
    if let minimum = arguments[minimum], total[.vecalign].strict.f1 < minimum { throw ExitCode.failure }
  }

  private static func pairs(
    _ arguments: Arguments,
    _ problems: inout Problems
  ) throws -> [(name: String, hypothesis: String, gold: String)] {
    let golds = arguments[gold]
    let found = arguments[hypotheses]
    if golds.count == 1, found.count == 1, BeadFiles.isFolder(golds[0]), BeadFiles.isFolder(found[0]) {
      var result: [(name: String, hypothesis: String, gold: String)] = []
      let candidates = BeadFiles.byStem(
        found[0],
        endings: ["beads", "hyp", "align", "path", "out", "ladder", "jsonl", ""]
      )
      for (stem, path) in BeadFiles.byStem(golds[0], endings: ["gold", "beads"]).sorted(by: {
        $0.key < $1.key
      }) {
        if let candidate = candidates[stem] {
          result.append((stem, candidate, path))
        } else {
          problems.report(
            ReadError(
              .noInput,
              file: found[0],
              problem: "no alignment of '\(stem)'",
              expected: "a file such as \(stem).beads"
            )
          )
        }
      }
      return result
    }
    guard golds.count == found.count else {
      throw UsageError(
        "There are \(golds.count) gold files and \(found.count) alignments. Please give '--gold <path>' once for each "
          + "alignment, in the same order, or name two folders."
      )
    }
    return zip(found, golds).map { ($0, $0, $1) }
  }
}

/// Files of beads, by name.
enum BeadFiles {
  /// Reads the beads of a file in the format that its name shows.
  static func read(_ path: String) throws(ReadError) -> [IndexedBead] {
    switch BitextFormat(path: path) {
    case .ladder: return try LadderReader().readBeads(.file(path))
    case .jsonl:
      let content = try JSONLReader().readAll(BitextInput(.file(path)))
      if let problem = content.problems.first { throw problem }
      return content.documents.flatMap(\.pairs).map {
        IndexedBead(english: $0.english.indices, chinese: $0.chinese.indices)
      }
    default:
      var problem: ReadError?
      let documents = try BeadsReader().readBeads(.file(path)) { problem = problem ?? $0 }
      if let problem { throw problem }
      return documents.flatMap(\.beads)
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The files of a folder by their names without extension; of several the ending named first.
  static func byStem(_ folder: String, endings: [String]) -> [String: String] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    var found: [String: String] = [:]
    for ending in endings {
      for name in names {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
        guard (parts.count > 1 ? String(parts[parts.count - 1]) : "") == ending, found[stem] == nil else {
          continue
        }
        found[stem] = folder + "/" + name
      }
    }
    return found
  }
}
