import Align

/// Subtitles are paired by their times, not by their texts.
extension AlignCommand {
  /// The subtitle files that the inputs are, if they are nothing else: their times pair them.
  static func subtitles(_ arguments: Arguments) throws -> [BitextInput]? {
    let files = [arguments[english], arguments[chinese]].compactMap(\.self) + arguments[inputs]
    guard !files.isEmpty, !arguments.contains(source) || arguments[source] == nil,
      files.allSatisfy({ BitextFormat.recognise($0) == .subtitles })
    else { return nil }
    return try BitextInputs.inputs(
      arguments[inputs],
      .subtitles,
      english: arguments[english],
      chinese: arguments[chinese]
    )
  }

  /// Pairs subtitle files and writes what comes of it.
  static func align(subtitles: [BitextInput], _ arguments: Arguments) throws {
    var options = BitextOutputs.options(
      width: arguments[width],
      severalDocuments: subtitles.count > 1,
      inputs: subtitles.flatMap(\.paths)
    )
    OutputFlags.apply(arguments, to: &options)
    let reading = try BitextInputs.options(arguments, encoding: arguments[encoding]?.encoding)
    (options.englishTag, options.chineseTag) = (reading.englishTag, reading.chineseTag)
    let outputs = try BitextOutputs(
      paths: arguments[output],
      format: arguments[format]?.format,
      options: options,
      color: arguments[color]
    )
    var problems = Problems()
    try outputs.begin()
    var summary = RunSummary()
    _ = try ConvertCommand.convert(subtitles.map { ($0, .subtitles) }, reading, outputs, &summary, &problems)
    try outputs.finish()
    summary.show(arguments[output], isQuiet: arguments[quiet])
    try problems.end()
  }
}
