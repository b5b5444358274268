import Align
import Foundation

/// The files or the standard output that a command writes bitext to, each in its own format.
final class BitextOutputs {
  private struct Target {
    let format: BitextFormat
    var writer: any BitextWriter
    /// The options of the writer, and whether its output is packed.
    let options: BitextWriterOptions
    let isZipped: Bool
    /// One output, English and Chinese for Moses, or those behind the alignment for XCES.
    let outputs: [DataOutput]
    let style: TextStyle
    var report = WriteReport()
    /// Whether the units of the input are written as they are in it.
    var keepsMarkup = false
    /// What was written of an output that is made as a whole.
    var held = BitextOutput()
  }

  private var targets: [Target] = []

  /// The writers, in the order of the outputs.
  var writers: [any BitextWriter] { targets.map(\.writer) }

  /// The formats, in the order of the outputs.
  var formats: [BitextFormat] { targets.map(\.format) }

  /// Whether some output is written with the markup of its input, and whether all are.
  var keepsMarkup: (some: Bool, all: Bool) {
    (targets.contains(where: \.keepsMarkup), targets.allSatisfy(\.keepsMarkup))
  }

  /// Whether there is one output and it is JSONL.
  var isOnlyJSONL: Bool { targets.count == 1 && targets[0].format == .jsonl }

  /// Hands on what was written so far where standard output is one of the outputs.
  func flush() throws { for target in targets { for output in target.outputs { try output.flush() } } }

  /// Opens outputs.
  ///
  /// - Parameters:
  ///   - paths: where to write; none is the standard output.
  ///   - format: the format of outputs whose extension does not show one.
  ///   - options: the options of the writers.
  ///   - color: when the two-column text is coloured.
  ///   - original: the format of the one input, whose markup outputs of the same format keep.
  /// - Throws: `UsageError` where a path tells no format or the format cannot be written there; `OutputError` where a
  ///   file cannot be opened.
  init(
    paths: [String],
    format: BitextFormat?,
    options: BitextWriterOptions,
    color: ColorChoice = .never,
    original: BitextFormat? = nil
  ) throws {
    for path in paths.isEmpty ? ["-"] : paths {
      let chosen = try Self.format(path: path, asked: format, isOnly: paths.count < 2)
      let keepsMarkup = chosen == original && chosen.hasMarkup
      var options = options
      if chosen == .xces {
        let (english, chinese) = BitextFormat.xcesPaths(path)
        options.isInterText = path.lowercased().hasSuffix(BitextFormat.interTextEnding)
        options.englishDocument = english.split(separator: "/").last.map(String.init) ?? english
        options.chineseDocument = chinese.split(separator: "/").last.map(String.init) ?? chinese
      }
      let made = keepsMarkup ? MarkupWriter(chosen, options: options) : Self.writer(chosen, options)
      guard var writer = made else {
        throw UsageError(
          "The format '\(chosen.rawValue)' is read, but not written. Please name another, such as 'out.tmx', 'out.xlf' or "
            + "'out.xlsx'."
        )
      }
      let isZipped = chosen == .xliff && path.lowercased().hasSuffix(ZippedWriter.fileExtension)
      if isZipped { writer = ZippedWriter(writer) }
      let outputs = try Self.outputs(path, chosen)
      let style = TextStyle(
        chosen == .text ? color : .never,
        isTerminal: outputs.count == 1 && outputs[0].isTerminal
      )
      var target = Target(
        format: chosen,
        writer: writer,
        options: options,
        isZipped: isZipped,
        outputs: outputs,
        style: style
      )
      target.keepsMarkup = keepsMarkup
      targets.append(target)
    }
  }

  /// Opens the file of a format, or the two or three that it is.
  private static func outputs(_ path: String, _ format: BitextFormat) throws -> [DataOutput] {
    switch format {
    case .moses:
      guard path != "-" else {
        throw UsageError("The format 'moses' is two files: name their prefix with '--output <path>'.")
      }
      let files = BitextFormat.mosesPaths(path)
      return [try DataOutput(path: files.english), try DataOutput(path: files.chinese)]
    case .xces:
      guard path != "-" else {
        throw UsageError("The format 'xces' is three files: name the alignment with '--output x.xces.xml'.")
      }
      let files = BitextFormat.xcesPaths(path)
      return try [path, files.english, files.chinese].map { try DataOutput(path: $0) }
    default:
      let output = try DataOutput(path: path)
      if format == .xlsx || format == .epub, output.isTerminal {
        throw UsageError(
          "The format '\(format.rawValue)' is binary. Please name a file with '--output <path>'."
        )
      }
      return [output]
    }
  }

  /// The writer of a format; a page shows what belongs together and what an audit finds.
  private static func writer(_ format: BitextFormat, _ options: BitextWriterOptions) -> (any BitextWriter)? {
    guard format == .html else { return format.makeWriter(options) }
    let reviewer = DocumentReviewer()
    return HTMLWriter(options) { reviewer.annotations($0) }
  }

  private static func format(path: String, asked: BitextFormat?, isOnly: Bool) throws -> BitextFormat {
    if let asked, isOnly || path == "-" { return asked }
    // A packed output is refused where it is opened, with what to do instead.
    if let format = BitextFormat(path: BitextFormat.withoutCompression(path)) { return format }
    if let asked { return asked }
    guard path == "-" else {
      if path.lowercased().hasSuffix(".xml") {
        throw UsageError(
          "Files such as '\(path)' are read, but not written, except '.xces.xml' and '.intertext.xml'. Please name another, "
            + "such as 'out.tmx', 'out.xlf' or 'out.xlsx', or use '--format'."
        )
      }
      throw UsageError(
        "Cannot tell the format from the name '\(path)'. Please use '--format', or an extension such as '.tmx', '.tsv' "
          + "or '.jsonl'."
      )
    }
    return .text
  }

  /// Takes the languages from the first document, for formats that name them before it: PO, and XLIFF 2.
  func adopt(_ document: AlignedDocument) {
    for index in targets.indices where !targets[index].keepsMarkup {
      let target = targets[index]
      var options = target.options
      guard target.format == .po || target.format == .xliff && options.xliffVersion == .version2,
        let unit = document.pairs.first?.unit
      else { continue }
      options.source = options.source ?? unit.source
      if !unit.englishTag.isEmpty { options.englishTag = options.englishTag ?? unit.englishTag }
      if !unit.chineseTag.isEmpty { options.chineseTag = options.chineseTag ?? unit.chineseTag }
      guard let writer = target.format.makeWriter(options) else { continue }
      targets[index].writer = target.isZipped ? ZippedWriter(writer) : writer
    }
  }

  /// Writes what is before the first document.
  func begin() throws {
    for index in targets.indices {
      var output = BitextOutput()
      targets[index].writer.begin(&output)
      try put(output, to: index)
    }
  }

  /// Writes one document, formatted by `writers`.
  func append(_ outputs: [BitextOutput], _ reports: [WriteReport]) throws {
    for index in targets.indices {
      try put(outputs[index], to: index)
      targets[index].report.add(reports[index])
    }
  }

  /// Writes what is after the last document, gives files their names, and tells what formats could not hold.
  ///
  /// - Parameter markup: what is after the last unit of the input, for outputs that keep its markup.
  /// - Throws: `OutputError` where a file cannot be written.
  func finish(markup: [UInt8] = []) throws {
    for index in targets.indices {
      var output = targets[index].held
      targets[index].held = BitextOutput()
      if targets[index].keepsMarkup { output.main += markup }
      targets[index].writer.finish(&output, report: &targets[index].report)
      let target = targets[index]
      try write(output, to: target)
      for output in target.outputs { try output.finish() }
      for note in Self.notes(target.report) {
        StandardError.line("Note: \(target.outputs[0].name): \(note)")
      }
    }
  }

  /// Writes what is there, or holds it where the output is made as a whole.
  private func put(_ output: BitextOutput, to index: Int) throws {
    guard targets[index].writer.needsWholeOutput else { return try write(output, to: targets[index]) }
    targets[index].held.main += output.main
  }

  private func write(_ output: BitextOutput, to target: Target) throws {
    if target.format.hasTwoTexts {
      let texts = target.outputs.suffix(2)
      if target.format == .xces { try target.outputs[0].write(output.main) }
      try texts[texts.startIndex].write(output.english)
      try texts[texts.startIndex + 1].write(output.chinese)
    } else {
      try target.outputs[0].write(ReadableText.marked(output.main, target.style))
    }
  }

  private static func notes(_ report: WriteReport) -> [String] {
    func counted(_ count: Int, _ one: String, _ many: String) -> String {
      count == 1 ? "1 \(one)" : "\(count) \(many)"
    }
    var notes: [String] = []
    if report.leftOutPairs > 0 {
      notes.append(
        counted(report.leftOutPairs, "pair", "pairs")
          + " with an empty side omitted; the format cannot hold them"
      )
    }
    if report.pairsWithoutRoom > 0 {
      notes.append(
        counted(report.pairsWithoutRoom, "pair", "pairs")
          + " left out: no room on the sheet; '.tsv' and '.csv' hold them all"
      )
    }
    if report.leftOutDocuments > 0 {
      notes.append(counted(report.leftOutDocuments, "document", "documents") + " without pairs left out")
    }
    if report.replacedCharacters > 0 {
      notes.append(
        counted(report.replacedCharacters, "character", "characters")
          + " replaced: not allowed in the format"
      )
    }
    if report.leftOutNumbers > 0 {
      notes.append(
        counted(report.leftOutNumbers, "score", "scores") + " left out: not finite"
      )
    }
    let kinds = report.leftOutMetadata.sorted { $0.key < $1.key }.map {
      counted($0.value, $0.key, $0.key + "s")
    }
    if !kinds.isEmpty {
      notes.append(kinds.joined(separator: ", ") + " left out: no place in the format")
    }
    return notes
  }

  /// The options of writers that come from the command line and the inputs.
  ///
  /// The creation date is that of the newest input, so that a run gives the same bytes on any day, and is left out where the
  /// input is no file; `SOURCE_DATE_EPOCH` (reproducible-builds.org) sets it.
  static func options(width: Int?, severalDocuments: Bool, inputs: [String]) -> BitextWriterOptions {
    var options = BitextWriterOptions()
    options.toolVersion = AlignVersion.current
    options.namesDocuments = severalDocuments
    options.width = width ?? TerminalWidth.columns()
    if let fixed = SystemCall.environment("SOURCE_DATE_EPOCH").flatMap({ Int($0) }) {
      options.creationDate = Timestamp(secondsSince1970: fixed)
    } else {
      options.creationDate = inputs.compactMap(Self.modified).max().map(Timestamp.init)
    }
    return options
  }

  /// When a file was changed last, in seconds since 1970.
  private static func modified(_ path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.modificationDate] as? Date).map { Int($0.timeIntervalSince1970) }
  }
}
