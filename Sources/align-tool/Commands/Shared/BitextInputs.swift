import Align

/// What commands that read bitexts have in common: the flags, and which files make an input.
enum BitextInputs {
  static let source = Flag<InputFormat?>(
    "from",
    value: "name",
    .choice(InputFormat.self),
    "The format of the input",
    default: "by extension"
  )
  static let englishTag = Flag<String?>(
    "english-tag",
    value: "tag",
    .text,
    "The English language tag to read and write, such as en-GB",
    default: "the input's, else en"
  )
  static let chineseTag = Flag<String?>(
    "chinese-tag",
    value: "tag",
    .text,
    "The Chinese language tag to read and write, such as zh-TW",
    default: "the input's, else zh"
  )

  static let columns = Flag<[TableColumnChoice]>(
    "columns",
    value: "columns",
    .columns,
    "The columns of a table, by number or name: english=2,chinese=3,id=1",
    default: "by the header, or by the scripts of the texts"
  )

  /// The options of the readers.
  static func options(_ arguments: Arguments, encoding: TextEncoding? = nil) throws -> BitextReaderOptions {
    var options = BitextReaderOptions()
    options.englishTag = try tag(arguments[englishTag], .english, "english-tag", "en-GB")
    options.chineseTag = try tag(arguments[chineseTag], .chinese, "chinese-tag", "zh-TW")
    options.encoding = encoding
    if arguments.contains(columns) { options.columns = arguments[columns] }
    if arguments.contains(OutputFlags.original) { options.source = arguments[OutputFlags.original]?.language }
    return options
  }

  /// Says which inputs `--encoding` is not for, because their files declare their own.
  ///
  /// - Throws: a `UsageError` where it is for none.
  static func checkEncoding(
    _ bitexts: [(input: BitextInput, format: BitextFormat)],
    _ encoding: EncodingChoice?,
    hasTexts: Bool = false
  ) throws {
    let others = bitexts.filter { $0.format.tellsEncoding }
    guard encoding != nil, let first = others.first else { return }
    if others.count == bitexts.count, !hasTexts {
      throw UsageError(
        "The format '\(first.format.rawValue)' declares the encoding of each file; '--encoding' is for plain text and tables."
      )
    }
    for path in others.compactMap(\.input.paths.first) {
      StandardError.line("Note: \(path): the file declares its own encoding; '--encoding' is ignored")
    }
  }

  /// The bitexts that paths name, each in the format that was asked for or that its name or its content tells.
  ///
  /// Of folders, the files that the command writes are left out. A document or a text in both languages, in a table or paragraph
  /// by paragraph, is a table of its pairs.
  /// - Throws: a `UsageError` where one tells no format of aligned text.
  static func bitexts(
    _ paths: [String],
    asked: BitextFormat?,
    english: String? = nil,
    chinese: String? = nil,
    encoding: TextEncoding? = nil,
    excluding outputs: Set<FileStatus.Identity> = []
  ) throws -> [(input: BitextInput, format: BitextFormat)] {
    if let asked {
      return try inputs(paths, asked, english: english, chinese: chinese).map { ($0, asked) }
    }
    if paths.isEmpty, let english, let chinese {
      let formats = [english, chinese].map { BitextFormat.recognise($0) }
      let joined = formats[0].flatMap { $0.joinsTwoFiles && formats[1] == $0 ? $0 : nil }
      if joined == nil {
        for path in [english, chinese] { try BitextFormat.checkText(path) }
      }
      let format = joined ?? .moses
      return [(BitextInput(english: .file(english), chinese: .file(chinese)), format)]
    }
    var found: [(input: BitextInput, format: BitextFormat)] = []
    var pairs: [(path: String, format: BitextFormat)] = []
    var tables: [String: [UInt8]] = [:]
    for path in try paths.flatMap({ isFolder($0) ? try files(in: $0, excluding: outputs) : [$0] }) {
      if let table = try BilingualText.table(path, encoding: encoding) {
        tables[path] = table.csv
        tell(table, path)
        pairs.append((path, .csv))
        continue
      }
      guard let format = BitextFormat.recognise(path) ?? mosesPrefix(path) else {
        throw UsageError(
          "Cannot tell the format from the name '\(path)'. Please use '--from', or an extension such as '.tmx', '.tsv' or "
            + "'.jsonl'."
        )
      }
      pairs.append((path, format))
    }
    // Files that come in two are found together, at the place of the first.
    for group in groups(pairs) {
      found += try inputs(group.paths, group.format, english: english, chinese: chinese)
        .map { ($0, group.format) }
    }
    for index in found.indices {
      guard let path = found[index].input.main?.name, let table = tables[path] else { continue }
      found[index].input = BitextInput(.bytes(table, name: path))
    }
    return found
  }

  /// Tells what of a document is in none of its pairs.
  static func tell(_ table: BilingualText.Table, _ path: String) {
    guard table.rest > 0 else { return }
    let paragraphs = table.rest == 1 ? "paragraph" : "paragraphs"
    StandardError.line("\(path): \(table.rest) \(paragraphs) outside the bilingual tables left out")
  }

  /// Whether a folder is at a path.
  static func isFolder(_ path: String) -> Bool { FileStatus(path: path)?.kind == .folder }

  /// The formats of translations that are looked for in folders.
  static let foundInFolders: Set<BitextFormat> = [
    .tmx, .xliff, .po, .tsv, .csv, .xlsx, .jsonl, .qt, .subtitles, .resources,
  ]

  /// The files of translations in a folder and the folders in it.
  ///
  /// - Throws: a `UsageError` where there is none, and a `ReadError` where it cannot be read.
  private static func files(in folder: String, excluding outputs: Set<FileStatus.Identity>) throws -> [String]
  {
    let found = InputFinder(excluding: outputs).translations(in: folder, formats: foundInFolders)
    guard found.paths.isEmpty else { return found.paths }
    if let error = found.errors.first { throw error }
    throw UsageError(
      "The folder '\(folder)' holds no aligned text (.tmx, .xlf, .po, .tsv, .csv, .jsonl …)."
    )
  }

  /// Neighbours of one format, and all files of a format that comes in pairs, at the place of the first.
  private static func groups(_ files: [(path: String, format: BitextFormat)])
    -> [(format: BitextFormat, paths: [String])]
  {
    var groups: [(format: BitextFormat, paths: [String])] = []
    for (path, format) in files {
      let comesInPairs = format.joinsTwoFiles || format == .moses
      let index = comesInPairs ? groups.firstIndex { $0.format == format } : nil
      if let index {
        groups[index].paths.append(path)
      } else {
        groups.append((format, [path]))
      }
    }
    return groups
  }

  /// Moses if both files of a prefix exist.
  static func mosesPrefix(_ path: String) -> BitextFormat? {
    MosesFiles.pair(path) == nil ? nil : .moses
  }

  private static func tag(_ tag: String?, _ language: Language, _ flag: String, _ example: String) throws
    -> String?
  {
    if let tag, Language(tag: tag) != language {
      throw UsageError(
        "The value '\(tag)' is invalid for '--\(flag) <tag>'. Please provide a tag such as '\(example)'."
      )
    }
    return tag
  }

  /// The inputs that paths of one format name, and the two files beside them, if any.
  static func inputs(
    _ paths: [String],
    _ format: BitextFormat,
    english: String?,
    chinese: String?
  ) throws -> [BitextInput] {
    switch format {
    case .subtitles where english != nil || chinese != nil, .resources where english != nil || chinese != nil,
      .moses where paths.isEmpty:
      let files = [english, chinese].compactMap { $0 }.count + paths.count
      guard files == 2, let english = english ?? paths.first, let chinese = chinese ?? paths.first else {
        throw UsageError(
          "Please name the two files with '--english <file>' and '--chinese <file>', or as two inputs."
        )
      }
      return [BitextInput(english: .file(english), chinese: .file(chinese))]
    case .subtitles: return SubtitleFiles.inputs(paths)
    case .resources: return ResourceFiles.inputs(paths)
    case .moses:
      var prefixes: [String] = []
      return paths.compactMap { path in
        let files = MosesFiles.pair(path) ?? BitextFormat.mosesPaths(path)
        // Both files of a corpus name the same prefix.
        if prefixes.contains(files.english) { return nil }
        prefixes.append(files.english)
        return BitextInput(english: .file(files.english), chinese: .file(files.chinese))
      }
    case .beads, .ladder:
      guard let english, let chinese else {
        throw UsageError(
          "The format '\(format.rawValue)' holds segment numbers only. Please name the texts with '--english <file>' and "
            + "'--chinese <file>'."
        )
      }
      return paths.map { BitextInput(.file($0), english: .file(english), chinese: .file(chinese)) }
    case .xces:
      return paths.map {
        BitextInput(.file($0), english: english.map { .file($0) }, chinese: chinese.map { .file($0) })
      }
    case .tmx, .tsv, .jsonl, .xliff, .html, .xhtml, .epub, .qt, .text, .csv, .po, .xlsx:
      return paths.map { BitextInput(.file($0)) }
    }
  }
}
