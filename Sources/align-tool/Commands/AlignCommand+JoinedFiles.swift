import Align

/// Subtitles are paired by their times, texts of programs by their keys, and tables in documents by their rows, not by their
/// sentences.
extension AlignCommand {
  /// The subtitle files or the files of texts by their keys that the inputs are, if they are nothing else; or the pairs of a document
  /// that holds both languages side by side.
  static func joinedFiles(_ arguments: Arguments) throws -> (inputs: [BitextInput], format: BitextFormat)? {
    if arguments[inputs].count == 1, arguments[english] == nil, arguments[chinese] == nil,
      arguments[source] == nil,
      !arguments[segmented], case let path = arguments[inputs][0],
      let table = try BilingualText.table(path, encoding: arguments[encoding]?.encoding)
    {
      BitextInputs.tell(table, path)
      return ([BitextInput(.bytes(table.csv, name: path))], .csv)
    }
    let files = [arguments[english], arguments[chinese]].compactMap(\.self) + arguments[inputs]
    guard let first = files.first, arguments[source] == nil,
      let format = BitextFormat.recognise(first), format.joinsTwoFiles,
      files.allSatisfy({ BitextFormat.recognise($0) == format })
    else { return nil }
    let found = try BitextInputs.inputs(
      arguments[inputs],
      format,
      english: arguments[english],
      chinese: arguments[chinese]
    )
    return (found, format)
  }

  /// Joins the files and writes what comes of it.
  static func join(_ files: [BitextInput], _ format: BitextFormat, _ arguments: Arguments) throws {
    var options = BitextOutputs.options(
      width: arguments[width],
      severalDocuments: files.count > 1,
      inputs: files.flatMap(\.paths)
    )
    OutputFlags.apply(arguments, to: &options)
    let reading = try BitextInputs.options(arguments, encoding: arguments[encoding]?.encoding)
    (options.englishTag, options.chineseTag) = (reading.englishTag, reading.chineseTag)
    let outputs = try BitextOutputs(
      paths: arguments[output],
      format: arguments[Self.format]?.format,
      options: options,
      color: arguments[color]
    )
    var problems = Problems()
    var summary = RunSummary()
    _ = try ConvertCommand.convert(files.map { ($0, format) }, reading, outputs, &summary, &problems)
    if summary.isEmpty { try problems.end() }
    try outputs.finish()
    summary.show(arguments[output], isQuiet: arguments[quiet])
    try problems.end()
  }
}
