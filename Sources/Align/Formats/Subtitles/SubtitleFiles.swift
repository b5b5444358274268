/// Finds which subtitle files belong together.
package enum SubtitleFiles {
  /// What names a language in front of the extension, besides language tags.
  private static let names: [String: Language] = [
    "english": .english, "chinese": .chinese, "chs": .chinese, "cht": .chinese, "cn": .chinese,
    "sc": .chinese,
    "tc": .chinese,
  ]

  /// The inputs that paths name: two files whose names differ in nothing but the language (`film.en.srt` and
  /// `film.zh-CN.srt`) are one input, any other is one by itself.
  package static func inputs(_ paths: [String]) -> [BitextInput] {
    let keys = paths.map(key)
    var used = Set<Int>()
    var inputs: [BitextInput] = []
    for (index, key) in keys.enumerated() where !used.contains(index) {
      used.insert(index)
      guard let key,
        let partner = keys.indices.first(where: {
          !used.contains($0) && keys[$0]?.stem == key.stem && keys[$0]?.language != key.language
        })
      else {
        inputs.append(BitextInput(.file(paths[index])))
        continue
      }
      used.insert(partner)
      let files = key.language == .english ? (paths[index], paths[partner]) : (paths[partner], paths[index])
      inputs.append(
        BitextInput(
          english: .file(files.0),
          chinese: .file(files.1),
          documentName: InputFile.name(of: key.stem)
        )
      )
    }
    if paths.count == 2, inputs.count == 2, let pair = pairByScript(paths) { return [pair] }
    return inputs
  }

  /// Those among paths that are one of two subtitle files that belong together.
  package static func partners(among paths: [String]) -> [String] {
    let files = paths.filter { BitextFormat(path: BitextFormat.withoutCompression($0)) == .subtitles }
    return inputs(files).filter { $0.main == nil }.flatMap(\.paths)
  }

  /// The path without language and extension, and the language.
  private static func key(_ path: String) -> (stem: String, language: Language)? {
    guard let point = path.lastIndex(of: ".") else { return nil }
    let stem = path[..<point]
    guard let mark = stem.lastIndex(where: { $0 == "." || $0 == "_" }), mark > stem.startIndex else {
      return nil
    }
    var word = String(stem[stem.index(after: mark)...])
    var cut = mark
    // zh_CN before its last part.
    if stem[mark] == "_", let before = stem[..<mark].lastIndex(where: { $0 == "." || $0 == "_" }),
      before > stem.startIndex
    {
      let long = String(stem[stem.index(after: before)...])
      if Language(tag: long) != nil { (word, cut) = (long, before) }
    }
    guard let language = names[word.lowercased()] ?? Language(tag: word) else { return nil }
    return (String(stem[..<cut]), language)
  }

  /// Whether most cues of a file have lines in both languages.
  static func isBilingual(_ path: String) -> Bool { cues(path).map(isBilingual) ?? false }

  /// Two files of which one is English and the other Chinese by their letters, whatever their names.
  private static func pairByScript(_ paths: [String]) -> BitextInput? {
    let languages = paths.map { path -> Language? in
      guard let cues = cues(path), !isBilingual(cues) else { return nil }
      return ScriptShare(cues.flatMap(\.lines).map(\.text).joined(separator: " ")).language
    }
    switch (languages[0], languages[1]) {
    case (.english?, .chinese?): return BitextInput(english: .file(paths[0]), chinese: .file(paths[1]))
    case (.chinese?, .english?): return BitextInput(english: .file(paths[1]), chinese: .file(paths[0]))
    default: return nil
    }
  }

  /// The cues of a file with text; `nil` where it cannot be read.
  private static func cues(_ path: String) -> [SubtitleCue]? {
    guard let bytes = try? InputFile.read(path), bytes.count <= SubtitleReader.largestFile,
      let source = try? TextDecoder().decode(bytes, name: path)
    else { return nil }
    var parser = SubtitleParser(file: path) { _ in }
    return parser.cues(of: source).filter { !$0.lines.isEmpty }
  }

  private static func isBilingual(_ cues: [SubtitleCue]) -> Bool {
    cues.count { Set($0.lines.compactMap { ScriptShare($0.text).language }).count == 2 } * 2 > cues.count
  }
}
