import Align
import Foundation

/// Trains the weights of the aligner on gold beads, and measures them.
enum TrainAlignerCommand: Command {
  static let folders = Operand<[String]>(
    "folder",
    .requiredTexts,
    "Folders of gold documents: x.en, x.zh (one segment per line) and x.gold (beads)"
  )
  static let evidence = AlignCommand.evidence
  static let lexicon = AlignCommand.lexicon
  static let models = AlignCommand.models
  static let withoutTokens = Flag<Bool>(
    toggle: "without-tokens",
    "Train without token vectors, for aligning with another model's vectors"
  )
  static let output = SharedFlags.output
  static let crossValidate = Flag<Bool>(
    toggle: "cross-validate",
    "Only measure: align each document with weights trained on the others"
  )

  static let specification = CommandSpecification(
    name: "train-aligner",
    summary: "Train the aligner's weights on gold beads.",
    discussion: [
      "Writes the table that is embedded in the library, one weight per line. Documents with the same stem are versions "
        + "of one text and are held out together. The file x.en.par lists the segments (from 0) that begin a paragraph of "
        + "x.en; without it, the layout is unknown."
    ],
    operands: [folders.definition],
    flags: [
      evidence.definition, lexicon.definition, models.definition, withoutTokens.definition, output.definition,
      crossValidate.definition,
    ],
    examples: [
      .init("align-tool train-aligner gold/* -o weights.txt", "Train on every set in a folder"),
      .init("align-tool train-aligner --cross-validate gold/*", "Show the F1 of held-out documents"),
    ],
    isHidden: true
  )

  static func run(_ arguments: Arguments) throws {
    var problems = Problems()
    var documents: [GoldDocument] = []
    for folder in arguments[folders] {
      for (stem, path) in BeadFiles.byStem(folder, endings: ["gold"]).sorted(by: { $0.key < $1.key }) {
        do throws(ReadError) {
          documents.append(try document(folder: folder, stem: stem, gold: path))
        } catch { problems.report(error) }
      }
    }
    guard !documents.isEmpty else {
      throw ReadError(
        .noInput,
        file: arguments[folders][0],
        problem: "no gold documents",
        expected: "files x.en, x.zh and x.gold"
      )
    }
    let evidence = AlignCommand.evidence(arguments)
    let resources = try AlignCommand.resources(arguments)
    let trainer = AlignerTrainer(
      evidence: evidence.intersection(resources.evidence).union([.length]),
      resources: resources,
      hasTokens: !arguments[withoutTokens],
      documents: documents
    )
    let output = try DataOutput(path: arguments[output])
    if arguments[crossValidate] {
      try output.write(report(documents, trainer.crossValidate()))
    } else {
      try output.write(trainer.train().weights)
    }
    try output.finish()
    try problems.end()
  }

  private static func document(folder: String, stem: String, gold: String) throws(ReadError) -> GoldDocument {
    let base = "\(folder)/\(stem)"
    let reader = PlainTextReader(isSegmented: true)
    let read = try reader.read(identifier: stem, english: base + ".en", chinese: base + ".zh")
    var segmented = Segmenter().segment(read)
    let starts = (paragraphStarts(base + ".en.par"), paragraphStarts(base + ".zh.par"))
    number(&segmented.english, starts.0)
    number(&segmented.chinese, starts.1)
    let set = folder.split(separator: "/").last.map(String.init) ?? folder
    // Sets made from one text share its stem; in all other sets the stems are mere numbers.
    let isShared = stem.contains { $0.isLetter }
    return GoldDocument(
      set: set,
      group: isShared ? stem : "\(set)/\(stem)",
      document: segmented,
      gold: try BeadFiles.read(gold)
    )
  }

  private static func paragraphStarts(_ path: String) -> Set<Int>? {
    guard let bytes = try? InputFile.read(path) else { return nil }
    return Set(
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { Int($0) }
    )
  }

  private static func number(_ segments: inout [Segment], _ starts: Set<Int>?) {
    guard let starts else { return }
    var paragraph = 0
    for index in segments.indices {
      if index > 0, starts.contains(index) { paragraph += 1 }
      segments[index].paragraph = paragraph
    }
  }

  private static func report(_ documents: [GoldDocument], _ alignments: [Alignment]) -> String {
    var scores: [String: AlignmentScore] = [:]
    var calibrations: [String: Calibration] = [:]
    var total = Calibration()
    for (document, alignment) in zip(documents, alignments) {
      let beads = alignment.beads.map { IndexedBead($0) }
      scores[document.set, default: AlignmentScore()].add(beads, gold: document.gold)
      calibrations[document.set, default: Calibration()].add(beads, gold: document.gold)
      total.add(beads, gold: document.gold)
    }
    let rows = scores.sorted { $0.key < $1.key }.map { set, score in
      let calibration = calibrations[set]?.expectedError ?? 0
      let figures = [
        score[.alignerEval].strict.f1, score[.vecalign].strict.f1, score[.vecalign].lax.f1, calibration,
      ]
      return set + figures.map { "\t" + String(format: "%.3f", $0) }.joined()
    }
    return "set\tstrict aligner-eval\tstrict vecalign\tlax vecalign\tcalibration error\n"
      + rows.joined(separator: "\n") + "\n" + ScoreTable.text(total)
  }
}
