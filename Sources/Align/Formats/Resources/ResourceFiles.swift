/// Finds which files of texts belong together.
package enum ResourceFiles {
  /// What names a language beside its tags, in small letters.
  private static let names: [String: Language] = [
    "english": .english, "chinese": .chinese, "chs": .chinese, "cht": .chinese, "cn": .chinese,
  ]
  /// Folders of default texts, whose names give no language (Android, Xcode).
  private static let unnamed: Set<String> = ["values", "base.lproj"]

  /// A path, what of it is not the language, and the language if it names one.
  private struct Key {
    var stem: String
    var language: Language?
  }

  /// The inputs that paths name: two files whose paths differ in nothing but the language are one; so are two files alone
  /// of which one is in Chinese characters. Any other is an input by itself.
  ///
  /// Languages are named by the file (`en.json`, `app_zh_CN.properties`), its folder (`zh/app.json`, `values-zh-rCN/strings.xml`,
  /// `zh-Hans.lproj/app.strings`), or, for English, by nothing. Several Chinese files may share an English one.
  package static func inputs(_ paths: [String]) -> [BitextInput] {
    let keys = paths.map { key($0) }
    var used = Set<Int>()
    var inputs: [BitextInput] = []
    for index in paths.indices where !used.contains(index) {
      used.insert(index)
      let (path, key) = (paths[index], keys[index])
      let partner =
        ResourceKind(path: path) == .catalog
        ? nil
        : keys.indices.first { other in
          !used.contains(other) && keys[other].stem == key.stem
            && (key.language == .chinese) != (keys[other].language == .chinese)
        }
      if let partner {
        used.insert(partner)
        let isEnglish = key.language != .chinese
        inputs.append(pair(isEnglish ? path : paths[partner], isEnglish ? paths[partner] : path, key.stem))
      } else if key.language == .chinese,
        let english = keys.indices.first(where: { keys[$0].stem == key.stem && keys[$0].language != .chinese }
        )
      {
        inputs.append(
          BitextInput(
            english: .file(paths[english]),
            chinese: .file(path),
            documentName: InputFile.withoutExtension(path)
          )
        )
      } else {
        inputs.append(BitextInput(.file(path)))
      }
    }
    if paths.count == 2, inputs.count == 2, let pair = pairByScript(paths) { return [pair] }
    return inputs
  }

  /// Those among paths that are a catalogue, or one of two files that belong together.
  package static func partners(among paths: [String]) -> [String] {
    let files = paths.filter { path in
      guard let kind = ResourceKind(path: path) else { return false }
      return kind != .android || BitextFormat.recognise(path) == .resources
    }
    return inputs(files)
      .filter { $0.main == nil || ResourceKind(path: $0.paths[0]) == .catalog }
      .flatMap(\.paths)
  }

  /// The variety of a language that a path names (`values-zh-rCN/strings.xml`, `zh-Hans.lproj/a.strings`, `app_zh_TW.json`);
  /// `nil` where it names none, or the language alone.
  static func tag(of path: String) -> String? {
    var words = BitextFormat.withoutCompression(path).split(separator: "/").suffix(2).map(String.init)
    if let last = words.popLast() {
      let stem = InputFile.withoutExtension(last)
      words.append(stem)
      words += stem.indices.filter { "_.-".contains(stem[$0]) }.map { String(stem[stem.index(after: $0)...]) }
    }
    for word in words {
      var word = word
      for (start, end) in [("values-", ""), ("", ".lproj")] where word.hasPrefix(start) && word.hasSuffix(end)
      {
        word = String(word.dropFirst(start.count).dropLast(end.count))
      }
      let tag = LanguageTag.normalised(word)
      if tag.contains("-"), language(tag) != nil { return tag }
    }
    return nil
  }

  private static func pair(_ english: String, _ chinese: String, _ stem: String) -> BitextInput {
    let name = stem.split(separator: "/").last.map(String.init) ?? ""
    let usual = InputFile.stem(of: english)
    return BitextInput(
      english: .file(english),
      chinese: .file(chinese),
      documentName: name.isEmpty || name.hasPrefix("*") ? usual : InputFile.withoutExtension(name)
    )
  }

  /// Two files of which just one has Chinese characters in most of its texts.
  private static func pairByScript(_ paths: [String]) -> BitextInput? {
    let languages = paths.map { path -> Language? in
      let sink = BitextSink { _ in true }
      guard ResourceKind(path: path) != .catalog,
        let table = try? ResourceReader().table(.file(path), sink)
      else { return nil }
      return ScriptShare(table.entries.map(\.text).joined(separator: " ")).language
    }
    switch (languages[0], languages[1]) {
    case (.english?, .chinese?): return pair(paths[0], paths[1], "")
    case (.chinese?, .english?): return pair(paths[1], paths[0], "")
    default: return nil
    }
  }

  private static func key(_ path: String) -> Key {
    var parts = BitextFormat.withoutCompression(path).split(separator: "/", omittingEmptySubsequences: false)
      .map(String.init)
    let file = parts.removeLast()
    let stem = InputFile.withoutExtension(file)
    let ending = file.dropFirst(stem.count)
    if let language = language(stem) {
      return Key(stem: (parts + ["*" + ending]).joined(separator: "/"), language: language)
    }
    // app_zh_CN and app.zh-Hans: the longest end that is a tag.
    for index in stem.indices.dropFirst() where stem[index] == "_" || stem[index] == "." || stem[index] == "-"
    {
      if let language = language(String(stem[stem.index(after: index)...])) {
        return Key(
          stem: (parts + [String(stem[..<index] + ending)]).joined(separator: "/"),
          language: language
        )
      }
    }
    for index in parts.indices.reversed() {
      var folder = parts[index].lowercased()
      let isUnnamed = unnamed.contains(folder)
      if folder.hasSuffix(".lproj") { folder = String(folder.dropLast(6)) }
      if folder.hasPrefix("values-") { folder = LanguageTag.normalised(String(parts[index].dropFirst(7))) }
      guard let language = isUnnamed ? .english : language(folder) else { continue }
      parts[index] = "*"
      return Key(stem: (parts + [file]).joined(separator: "/"), language: language)
    }
    return Key(stem: path, language: nil)
  }

  /// The language that a word names: a tag of at most three parts, or a name.
  private static func language(_ word: String) -> Language? {
    let word = word.lowercased()
    if let language = names[word] { return language }
    let parts = word.split(whereSeparator: { $0 == "-" || $0 == "_" })
    // en-bloc and zh_main are words, no tags: regions have two letters or three digits, scripts four letters.
    guard parts.count <= 3, parts.dropFirst().allSatisfy({ [2, 3, 4].contains($0.count) }) else { return nil }
    return Language(tag: word)
  }
}

/// A form in which programs keep their texts.
enum ResourceKind: Hashable {
  case android, apple, catalog, json, properties

  /// The form of a file by its name; `nil` for any other.
  init?(path: String) {
    let path = BitextFormat.withoutCompression(path).lowercased()
    switch path.split(separator: ".").last {
    case "xml": self = .android
    case "strings": self = .apple
    case "xcstrings": self = .catalog
    case "json", "arb": self = .json
    case "properties": self = .properties
    default: return nil
    }
  }
}
