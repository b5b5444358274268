/// Reads the texts of programs as pairs: a file for each language, joined by their keys, or a catalogue with both.
///
/// Android's string resources, Apple's strings files and catalogues, JSON and Java's properties are read. The units have the
/// keys as identifiers and the order of the English file; keys of only one file are units with an empty side, counted and
/// named. Forms of
/// plurals that Chinese does not have are counted.
package struct ResourceReader: BitextReader {
  /// The largest file, in bytes.
  private static let largestFile = 1 << 28

  private let options: BitextReaderOptions

  /// Makes a reader; of the options, it uses the encoding, the language tags and the source.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the two files, or the catalogue.
  ///
  /// - Throws: `ReadError` where a file cannot be read, or one is alone.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    if let main = input.main, ResourceKind(path: main.name) != .catalog,
      input.english == nil || input.chinese == nil
    {
      throw ReadError(
        .badData,
        file: main.name,
        problem: "the file holds the texts of one language",
        expected: "a file of the other language as well: --english \(main.name) --chinese FILE"
      )
    }
    // A catalogue named twice is one.
    let isNamedTwice =
      input.english == input.chinese && input.english.map { ResourceKind(path: $0.name) } == .catalog
    let main = isNamedTwice ? input.english : input.english == nil ? input.main : nil
    if let main {
      let catalog = try StringCatalog(try source(main), options: options)
      sink.document(DocumentHead(identifier: input.documentName))
      sink.report.passedOverVariants += catalog.passedOver
      join(catalog.english, catalog.chinese, options.source ?? catalog.source, main.name, catalog.tags, sink)
      return
    }
    let english = try table(input.require(input.english, "English file"), sink)
    let chinese = try table(input.require(input.chinese, "Chinese file"), sink)
    sink.document(DocumentHead(identifier: input.documentName))
    let tags = [Language.english: input.english, .chinese: input.chinese].compactMapValues {
      $0.flatMap { ResourceFiles.tag(of: $0.name) }
    }
    join(english, chinese, options.source ?? .english, input.english?.name ?? "", tags, sink)
  }

  /// The texts of one file; duplicate keys are reported.
  func table(_ file: ByteInput, _ sink: BitextSink) throws(ReadError) -> ResourceTable {
    var table = ResourceTable()
    for entry in try entries(file, sink.problem) {
      guard let line = table.add(entry) else { continue }
      sink.problem(
        ReadError(
          .badData,
          file: file.name,
          line: entry.line,
          problem: "the key \(entry.key.quoted) is already on line \(line); the last text is used",
          expected: "each key once"
        )
      )
    }
    return table
  }

  private func entries(_ file: ByteInput, _ problem: @escaping (ReadError) -> Void) throws(ReadError)
    -> [ResourceEntry]
  {
    switch ResourceKind(path: file.name) {
    case .android: return try AndroidStrings.entries(file, problem: problem)
    case .apple: return AppleStrings.entries(try source(file), problem: problem)
    case .properties: return PropertiesFile.entries(try propertiesSource(file))
    case .catalog:
      throw ReadError(
        .badData,
        file: file.name,
        problem: "the catalogue holds both languages",
        expected: "the catalogue alone, without '--english' and '--chinese'"
      )
    case .json, nil:
      return try JSONResource.entries(try source(file), problem: problem).flatMap(PluralMessage.forms)
    }
  }

  private func source(_ file: ByteInput) throws(ReadError) -> SourceText {
    let bytes = try file.readAll(largest: Self.largestFile)
    return try TextDecoder(encoding: options.encoding).decode(bytes, name: file.name)
  }

  /// Java's files were in ISO-8859-1 up to version 8, and are where they are no UTF-8.
  private func propertiesSource(_ file: ByteInput) throws(ReadError) -> SourceText {
    do throws(ReadError) { return try source(file) } catch {
      guard options.encoding == nil, error.kind == .badData else { throw error }
      let bytes = try file.readAll(largest: Self.largestFile)
      return try TextDecoder(encoding: .windows1252).decode(bytes, name: file.name)
    }
  }

  private func join(
    _ english: ResourceTable,
    _ chinese: ResourceTable,
    _ source: Language,
    _ file: String,
    _ tags: [Language: String],
    _ sink: BitextSink
  ) {
    for entry in english.entries {
      let partner = chinese[entry.key]
      if partner == nil, let other = entry.keyOfOtherForm, chinese[other] != nil {
        sink.report.passedOverForms += 1
        continue
      }
      if partner == nil, entry.isTranslatable { sink.report.keysWithoutChinese.add(entry.key) }
      deliver(entry.key, entry, partner, source, file, tags, sink)
      if sink.isStopped { return }
    }
    for entry in chinese.entries where english[entry.key] == nil {
      sink.report.keysWithoutEnglish.add(entry.key)
      deliver(entry.key, nil, entry, source, file, tags, sink)
      if sink.isStopped { return }
    }
  }

  private func deliver(
    _ key: String,
    _ english: ResourceEntry?,
    _ chinese: ResourceEntry?,
    _ source: Language,
    _ file: String,
    _ tags: [Language: String],
    _ sink: BitextSink
  ) {
    var unit = UnitMetadata()
    unit.identifier = key
    unit.source = source
    unit.awaitsTranslation = true
    unit.englishTag = tags[.english] ?? ""
    unit.chineseTag = tags[.chinese] ?? ""
    let original = source == .english ? english : chinese
    let translation = source == .english ? chinese : english
    unit.isTranslatable = (original ?? translation)?.isTranslatable ?? true
    unit.state = translation?.state
    let notes = [original?.note, translation?.note].compactMap(\.self).filter { !$0.isEmpty }
    unit.notes = notes.first.map { [.init(text: $0)] } ?? []
    var properties = PairProperties()
    properties.unit = unit
    if let english { Self.set(&properties.english, english) }
    if let chinese { Self.set(&properties.chinese, chinese) }
    sink.report.inlineTags += (english?.codes.count ?? 0) + (chinese?.codes.count ?? 0)
    properties.deliver(
      english: english?.text ?? "",
      chinese: chinese?.text ?? "",
      place: ReadError(.badData, file: file, line: english?.line ?? chinese?.line, problem: ""),
      to: sink
    )
  }

  private static func set(_ side: inout PairProperties.Side, _ entry: ResourceEntry) {
    side.line = entry.line
    side.column = entry.column
    side.codes = entry.codes
  }
}
