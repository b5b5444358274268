/// The language that a column name gives, as people and programs write it.
///
/// Case, `-`, `_` and spaces do not count: `English`, `en-US`, `text_zh`, `English (United States)`, `Simplified Chinese`,
/// `Chinese (Simplified, China)`, `中文`.
struct ColumnLanguage {
  /// The language.
  let language: Language
  /// The variety as a tag (`zh-hans`, `en-us`), or the language alone.
  let tag: String
  /// Whether the name also says that the text is the original, or that it is the translation.
  private(set) var isSource = false
  private(set) var isTarget = false

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
    "简体中文": "hans", "繁体中文": "hant", "繁體中文": "hant", "简体": "hans", "簡體": "hans", "繁体": "hant", "繁體": "hant",
    "大陆": "cn", "中国": "cn", "台湾": "tw", "臺灣": "tw", "台灣": "tw", "香港": "hk", "新加坡": "sg",
    "美国": "us", "英国": "gb", "hans": "hans", "hant": "hant", "tw": "tw", "hk": "hk", "sg": "sg", "gb": "gb",
  ]
  /// Words that say which of the two texts it is, and those that say nothing.
  private static let sourceWords: Set<String> = ["source", "src", "original", "原文"]
  private static let targetWords: Set<String> = [
    "target", "tgt", "trg", "translation", "translated", "译文", "譯文", "翻译", "翻譯",
  ]
  private static let emptyWords: Set<String> = [
    "text", "term", "segment", "sentence", "string", "language", "lang", "column", "术语", "術語", "文本", "句子",
    "内容",
  ]

  /// Reads the name of a column; `nil` if it gives no language.
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
    // A sentence, as the first row of a table without header has one.
    if name.unicodeScalars.contains(where: sentenceMarks.contains) { return nil }
    var rest = name
    for (words, joined) in [("（", "("), ("）", ")"), ("：", ":"), ("【", "["), ("】", "]")] {
      rest = rest.replacing(words, with: joined)
    }
    for word in sourceWords.union(targetWords).union(emptyWords) where word.utf8.count > word.count {
      // 英文原文 is 英文 and 原文.
      rest = rest.replacing(word, with: "_\(word)_")
    }
    for (words, joined) in [("hong_kong", "hongkong"), ("united_states", "us"), ("united_kingdom", "uk")] {
      rest = rest.replacing(words, with: joined)
    }
    let words = rest.split { "_(),[]/:;|<>".contains($0) }.map(String.init)
    func language(_ word: String) -> Language? {
      names[word] ?? (word.utf8.count <= 3 ? Language(tag: word) : nil)
    }
    let languages = words.compactMap(language)
    guard let found = languages.first, Set(languages).count == 1 else { return nil }
    var parts: [String] = []
    var isSource = false
    var isTarget = false
    for word in words {
      if language(word) != nil {
        // Beside another name of the language, the region: zh-CN.
        if word == "cn", languages.count > 1 { parts.append(word) }
        if let part = varieties[word], word.utf8.count > 3 { parts.append(part) }
        continue
      }
      if sourceWords.contains(word) {
        isSource = true
      } else if targetWords.contains(word) {
        isTarget = true
      } else if !emptyWords.contains(word) {
        guard let part = varieties[word == "hongkong" ? "hong_kong" : word] else { return nil }
        parts.append(part)
      }
    }
    var column = ColumnLanguage(language: found, parts: parts)
    column.isSource = isSource && !isTarget
    column.isTarget = isTarget && !isSource
    return column
  }

  /// What none of the words has.
  private static let sentenceMarks = Set<Unicode.Scalar>(".?!'’“”，。？！、".unicodeScalars)

  /// The language of a tag of two or three letters and perhaps a script and a region; `zh_score` is none.
  private static func tagged(_ name: String) -> Language? {
    let parts = name.split(separator: "_").dropFirst()
    guard parts.count <= 2, parts.allSatisfy({ $0.count == 2 || ["hans", "hant", "latn"].contains($0) })
    else { return nil }
    return Language(tag: name)
  }
}
