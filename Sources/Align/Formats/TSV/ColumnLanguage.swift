/// The language that the name of a column tells, as people and programs write it.
///
/// Case, `-`, `_` and spaces do not count: `English`, `en-US`, `text_zh`, `English (United States)`, `Simplified Chinese`,
/// `Chinese (Simplified, China)`, `中文`.
struct ColumnLanguage {
  /// The language.
  let language: Language
  /// The variety as a tag (`zh-hans`, `en-us`), or the language alone.
  let tag: String

  private static let names: [String: Language] = [
    "english": .english, "英文": .english, "英语": .english, "英語": .english,
    "chinese": .chinese, "中文": .chinese, "汉语": .chinese, "漢語": .chinese, "cn": .chinese,
    "mandarin": .chinese, "简体中文": .chinese, "繁体中文": .chinese, "繁體中文": .chinese,
  ]
  /// Words beside the name of the language, and the parts of tags that they stand for.
  private static let varieties: [String: String] = [
    "simplified": "hans", "traditional": "hant", "china": "cn", "prc": "cn", "mainland": "cn",
    "taiwan": "tw", "hong_kong": "hk", "singapore": "sg", "macau": "mo", "macao": "mo",
    "united_states": "us", "us": "us", "usa": "us", "american": "us",
    "united_kingdom": "gb", "uk": "gb", "british": "gb", "canada": "ca", "australia": "au", "han": "",
    "简体中文": "hans", "繁体中文": "hant", "繁體中文": "hant",
  ]

  /// Reads the name of a column; `nil` where it tells no language.
  init?(_ name: String) {
    var name = TableColumns.folded(name)
    for part in ["_text", "_segment", "_sentence", "_string"] where name.hasSuffix(part) {
      name.removeLast(part.count)
    }
    for part in ["text_", "segment_", "sentence_", "string_"] where name.hasPrefix(part) {
      name.removeFirst(part.count)
    }
    if let language = Self.names[name] {
      self.init(language: language, parts: [Self.varieties[name] ?? ""])
    } else if name.contains("_") || name.count <= 3, let language = Self.tagged(name) {
      self.init(language: language, tag: name)
    } else if let found = Self.described(name) {
      self = found
    } else {
      return nil
    }
  }

  private init(language: Language, parts: [String]) {
    self.init(
      language: language,
      tag: ([language.rawValue] + parts.filter { !$0.isEmpty }).joined(separator: "-")
    )
  }

  private init(language: Language, tag: String) {
    self.language = language
    self.tag = tag
  }

  /// The name of a language among words that tell its variety, and no others: `chinese_(simplified,_china)`.
  private static func described(_ name: String) -> ColumnLanguage? {
    var rest = name
    for (words, joined) in [("hong_kong", "hongkong"), ("united_states", "us"), ("united_kingdom", "uk")] {
      rest = rest.replacing(words, with: joined)
    }
    let words = rest.split { "_(),[]/".contains($0) }.map(String.init)
    let languages = words.compactMap { names[$0] }
    guard let language = languages.first, Set(languages).count == 1 else { return nil }
    var parts: [String] = []
    for word in words where names[word] == nil {
      guard let part = varieties[word == "hongkong" ? "hong_kong" : word] else { return nil }
      parts.append(part)
    }
    return ColumnLanguage(language: language, parts: parts)
  }

  /// The language of a tag of two or three letters and perhaps a script and a region; `zh_score` is none.
  private static func tagged(_ name: String) -> Language? {
    let parts = name.split(separator: "_").dropFirst()
    guard parts.count <= 2, parts.allSatisfy({ $0.count == 2 || ["hans", "hant", "latn"].contains($0) })
    else { return nil }
    return Language(tag: name)
  }
}
