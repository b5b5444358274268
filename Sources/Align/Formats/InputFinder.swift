/// Finds what there is to read at the paths that a command line names.
///
/// A folder is searched through all its folders, hidden ones left out. Two text files are a pair where their paths are the
/// same but for the language: `x.en.txt` and `x.zh.txt`, `x_en.txt` and `x_zh.txt`, `x.en` and `x.zh`, `en/x` and `zh/x`,
/// `english/x` and `chinese/x`; regions (`zh-CN`, `en_GB`) count as their language. A `.txt` file that names no language is an
/// article, and so is a `.md` file that begins as one; a `.tsv` file holds rows; files of other kinds are passed over, and so
/// are pipes and devices. A folder to which several links lead is searched once. The order is that of the paths by their
/// bytes. A document in a folder is named by its path there.
package struct InputFinder: Sendable, Hashable {
  /// Deepest nesting of folders that is searched.
  package static let deepestFolder = 32

  /// Files that are passed over in folders, such as the outputs of the run itself.
  package var excluded: Set<FileStatus.Identity>

  /// Makes a finder.
  package init() { excluded = [] }

  /// Makes a finder that passes over some files in folders.
  package init(excluding excluded: Set<FileStatus.Identity>) { self.excluded = excluded }

  /// The inputs at several paths, in the order of the paths, and what is wrong with the files that are none.
  ///
  /// Two files among them that are a pair by their names are one input, at the place of the English one; and so are two files
  /// alone, if no article is among them, that are English and Chinese by their letters. Documents of one name are named by
  /// their paths instead.
  package func inputs(_ paths: [String]) -> (inputs: [DocumentInput], errors: [ReadError]) {
    let pairs = FolderInputs.pairs(paths.filter { InputFile.kind(of: $0) == .file })
    let partners = Set(pairs.values.map(\.chinese))
    var inputs: [DocumentInput] = []
    var errors: [ReadError] = []
    for path in paths where !partners.contains(path) {
      if let pair = pairs[path] {
        inputs.append(.pair(identifier: pair.identifier, english: path, chinese: pair.chinese))
      } else {
        let found = self.inputs(path)
        inputs += found.inputs
        errors += found.errors
      }
    }
    if inputs.count == 2, paths.count == 2, let pair = TextPair(paths) { inputs = [pair.input] }
    return (Self.distinct(inputs), errors)
  }

  /// Inputs with a name of its own for each document.
  private static func distinct(_ inputs: [DocumentInput]) -> [DocumentInput] {
    let counts = Dictionary(inputs.compactMap { $0.identifier.map { ($0, 1) } }, uniquingKeysWith: +)
    var stems = Dictionary(
      inputs.map { (InputFile.withoutExtension($0.path), 1) },
      uniquingKeysWith: +
    )
    stems["-"] = nil
    return inputs.map { input in
      guard let name = input.identifier, let count = counts[name], count > 1 else { return input }
      let stem = InputFile.withoutExtension(input.path)
      return input.named(stems[stem, default: 0] > 1 ? input.path : stem)
    }
  }

  /// The inputs at a path, and what is wrong with the files that are none.
  ///
  /// - Returns: an error of kind `noInput` for a path where nothing exists and for a folder without inputs, and one of
  ///   kind `badData` for each file whose partner in the other language is missing.
  package func inputs(_ path: String) -> (inputs: [DocumentInput], errors: [ReadError]) {
    if path == "-" { return ([.article(path: path)], []) }
    switch InputFile.kind(of: path) {
    case .nothing:
      return (
        [],
        [
          ReadError(
            .noInput,
            file: path,
            problem: "no such file or folder",
            expected: "a file or folder to read"
          )
        ]
      )
    case .file:
      let name = BitextFormat.withoutCompression(path).lowercased()
      if name.hasSuffix(".tsv") { return FolderInputs.table(path) }
      if BitextFormat(path: name) == .xlsx { return ([.rows(path: path)], []) }
      if name.hasSuffix(".jsonl") { return ([.records(path: path, format: .jsonl)], []) }
      return ([.article(path: path)], [])
    case .folder:
      var errors: [ReadError] = []
      var search = FolderSearch(excluded: excluded)
      let files = search.files(in: path)
      errors += search.errors
      var found = FolderInputs.sort(files, in: path)
      errors += found.errors
      if found.inputs.isEmpty, errors.isEmpty {
        errors.append(
          ReadError(
            .noInput,
            file: path,
            problem: "the folder contains nothing to read",
            expected: "articles (.txt), pairs such as x.en.txt and x.zh.txt, or rows (.tsv)"
          )
        )
      }
      found.errors = errors
      return found
    }
  }

  /// The files of translations in a folder and the folders in it, whose names tell one of some formats, in the order of their
  /// paths, and what could not be read.
  package func translations(in folder: String, formats: Set<BitextFormat>) -> (
    paths: [String], errors: [ReadError]
  ) {
    var search = FolderSearch(excluded: excluded)
    let files = search.files(in: folder)
    // Of files that come in two only those with a partner: many a .json is no translation.
    var joined = Set<String>()
    if formats.contains(.resources) { joined.formUnion(ResourceFiles.partners(among: files)) }
    if formats.contains(.subtitles) { joined.formUnion(SubtitleFiles.partners(among: files)) }
    let paths = files.filter { (path: String) -> Bool in
      let format = BitextFormat(path: BitextFormat.withoutCompression(path))
      // Programs of the web have the ending of Qt's messages.
      if format == .qt { return formats.contains(.qt) && BitextFormat.isQt(path) }
      if let format, !format.joinsTwoFiles { return formats.contains(format) }
      if format == .subtitles, formats.contains(.subtitles), SubtitleFiles.isBilingual(path) { return true }
      return joined.contains(path)
    }
    return (paths, search.errors)
  }

  /// The texts of one language in a folder and the folders in it, by their paths, and what is wrong: plain texts and documents
  /// such as `.docx`, whatever their names.
  ///
  /// - Returns: an error of kind `noInput` if there is no such folder, and for a folder without texts.
  package func texts(in folder: String) -> (paths: [String], errors: [ReadError]) {
    guard InputFile.kind(of: folder) == .folder else {
      let problem = InputFile.kind(of: folder) == .nothing ? "no such folder" : "is a file"
      return ([], [ReadError(.noInput, file: folder, problem: problem, expected: "a folder of texts")])
    }
    var search = FolderSearch(excluded: excluded)
    let paths = search.files(in: folder).filter(FolderInputs.isText)
    var errors = search.errors
    if paths.isEmpty, errors.isEmpty {
      errors.append(
        ReadError(
          .noInput,
          file: folder,
          problem: "the folder contains no texts",
          expected: "files such as x.txt, x.md or x.docx"
        )
      )
    }
    return (paths, errors)
  }

  /// The order of names by their UTF-8 bytes, the same in every locale.
  static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
