/// Sorts the files of a folder into articles, pairs and rows by their names.
enum FolderInputs {
  /// Extensions of texts, and of documents that hold one.
  private static let textEndings = [".txt", ".text"] + DocumentKind.allCases.flatMap(\.fileExtensions)

  /// What names a language in a file name or a folder name, in small letters.
  private static let names: [(name: String, language: Language)] = [
    ("en", .english), ("eng", .english), ("english", .english),
    ("zh", .chinese), ("zho", .chinese), ("chi", .chinese), ("chinese", .chinese), ("cn", .chinese),
  ]
  /// Regions and scripts that may follow `en` and `zh`.
  private static let regions = ["cn", "tw", "hk", "sg", "mo", "hans", "hant", "us", "gb", "uk", "au", "ca"]

  /// A file of one language, and the name that its partner shares with it.
  private struct Tagged {
    var path: String
    var language: Language
    var key: String
  }

  /// The pairs among files that were named one by one, such as those of `texts/*.txt`: for each English file that has its
  /// partner there, the partner and the name that they share.
  static func pairs(_ paths: [String]) -> [String: (chinese: String, identifier: String)] {
    var pairs: [String: (chinese: String, identifier: String)] = [:]
    for case .pair(_, let english, let chinese) in sort(paths, in: "").inputs {
      let name = tag(english, in: "").map { InputFile.name(of: $0.key) }
      pairs[english] = (chinese, name ?? InputFile.stem(of: english))
    }
    return pairs
  }

  /// Sorts paths that lie under `folder`.
  static func sort(_ paths: [String], in folder: String) -> (inputs: [DocumentInput], errors: [ReadError]) {
    let tags = paths.map { tag($0, in: folder) }
    var english: [String: String] = [:]
    var chinese: [String: String] = [:]
    for case let tag? in tags {
      if tag.language == .english {
        english[tag.key] = english[tag.key] ?? tag.path
      } else {
        chinese[tag.key] = chinese[tag.key] ?? tag.path
      }
    }
    var inputs: [DocumentInput] = []
    var errors: [ReadError] = []
    for (path, tag) in zip(paths, tags) {
      guard let tag else {
        let name = path.lowercased()
        if name.hasSuffix(".tsv") {
          let table = table(path)
          inputs += table.inputs
          errors += table.errors
        }
        if name.hasSuffix(".txt") || name.hasSuffix(".md") && ArticleReader.isArticle(path) {
          inputs.append(article(path, in: folder))
        }
        continue
      }
      let partner = tag.language == .english ? chinese[tag.key] : english[tag.key]
      let first = tag.language == .english ? english[tag.key] : chinese[tag.key]
      guard let partner else {
        let other = tag.language == .english ? "Chinese" : "English"
        errors.append(
          ReadError(
            .badData,
            file: path,
            problem: "the file has no \(other) partner",
            expected: "a file of the same name, with the other language in the name"
          )
        )
        continue
      }
      if first != path {
        errors.append(
          ReadError(
            .badData,
            file: path,
            problem: "another file has the same name and language",
            expected: "one file of each language"
          )
        )
      } else if tag.language == .english {
        inputs.append(.pair(identifier: tag.key, english: path, chinese: partner))
      }
    }
    return (inputs, errors)
  }

  /// The inputs that a table names, or the table itself where it holds texts, and what is wrong with rows of it.
  static func table(_ path: String) -> (inputs: [DocumentInput], errors: [ReadError]) {
    FilePairTable(path).map { ($0.inputs, $0.errors) } ?? ([.rows(path: path)], [])
  }

  /// Whether a file is a text or a document that holds one by its name, such as `x.txt`, `x.docx`, `x.en`, `x.txt.gz` and `x`.
  static func isText(_ path: String) -> Bool {
    let name = BitextFormat.withoutCompression(InputFile.name(of: path)).lowercased()
    guard let point = name.lastIndex(of: "."), !textEndings.contains(where: name.hasSuffix) else {
      return true
    }
    return language(String(name[name.index(after: point)...])) != nil
  }

  /// An article under a folder, named by its path there.
  private static func article(_ path: String, in folder: String) -> DocumentInput {
    let relative = String(path.dropFirst(folder.count).drop { $0 == "/" })
    guard !folder.isEmpty, relative.contains("/") else { return .article(path: path) }
    return .article(path: path, identifier: InputFile.withoutExtension(relative))
  }

  /// The language that a path names, or `nil` where it names none or is no text file.
  private static func tag(_ path: String, in folder: String) -> Tagged? {
    let relative = path.dropFirst(folder.count).drop { $0 == "/" }
    var parts = relative.split(separator: "/").map(String.init)
    guard var name = parts.popLast() else { return nil }
    // x.en.txt and x.en: the extension goes, or is the language.
    var isText = false
    name = BitextFormat.withoutCompression(name)
    for end in textEndings where name.lowercased().hasSuffix(end) {
      name = String(name.dropLast(end.count))
      isText = true
    }
    if let mark = name.lastIndex(where: isMark) {
      // zh-CN and en_GB before their last parts.
      let before = name[..<mark].lastIndex(where: isMark)
      let long = before.flatMap { language(String(name[name.index(after: $0)...])) }
      let found = long ?? language(String(name[name.index(after: mark)...]))
      let cut = long == nil ? mark : before ?? mark
      if let found, isText || name[cut] == ".", cut > name.startIndex {
        let key = (parts + [String(name[..<cut])]).joined(separator: "/")
        return Tagged(path: path, language: found, key: key)
      }
    }
    guard isText else { return nil }
    // en/x.txt: the folder is the language.
    for index in parts.indices.reversed() {
      if let found = language(parts[index]) {
        parts.remove(at: index)
        return Tagged(path: path, language: found, key: (parts + [name]).joined(separator: "/"))
      }
    }
    return nil
  }

  private static func isMark(_ character: Character) -> Bool {
    character == "." || character == "_" || character == "-"
  }

  /// The language that a word names.
  private static func language(_ word: String) -> Language? {
    let lowered = word.lowercased()
    if let found = names.first(where: { $0.name == lowered }) { return found.language }
    let parts = lowered.split { $0 == "-" || $0 == "_" }
    guard parts.count == 2, regions.contains(String(parts[1])) else { return nil }
    return names.first { $0.name == parts[0] }?.language
  }
}
