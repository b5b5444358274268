extension Language {
  /// The language that a tag of BCP 47 or ISO 639 names: `en`, `EN-US`, `eng`, `zh`, `zh-Hant-TW`, `zho`.
  ///
  /// Case does not count, `_` counts as `-`; `nil` for any other language.
  public init?(tag: String) {
    let primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    switch primary {
    case "en", "eng": self = .english
    case "zh", "zho", "chi", "cmn": self = .chinese
    default: return nil
    }
  }
}

/// Language tags as XML formats take them.
enum LanguageTag {
  /// The tag in the form of BCP 47: `zh_CN` and `zh-rCN` become `zh-CN`, `b+zh+Hans` and `zh_hans` `zh-Hans`, `zh_CN.UTF-8` `zh-CN`.
  ///
  /// - Returns: an empty text if it is not a tag.
  static func normalised(_ tag: String) -> String {
    var name = tag.prefix { $0 != "." && $0 != "@" }
    if name.hasPrefix("b+") { name = name.dropFirst(2) }
    var parts: [String] = []
    for part in name.split(whereSeparator: { "-_+".contains($0) }) {
      guard part.utf8.count <= 8, part.utf8.allSatisfy({ CharacterClass.isASCIIWord($0) }) else {
        return ""
      }
      // BCP 47, 2.1.1: scripts in title case, regions in capitals.
      let isFirst = parts.isEmpty
      var part = String(part)
      if !isFirst, part.count == 3, part.hasPrefix("r"), part.dropFirst().allSatisfy(\.isUppercase) {
        part.removeFirst()
      }
      switch part.count {
      case 2 where !isFirst: parts.append(part.uppercased())
      case 4 where !isFirst && part.allSatisfy(\.isLetter):
        parts.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
      default: parts.append(isFirst ? part.lowercased() : part)
      }
    }
    guard let first = parts.first, first.allSatisfy(\.isLetter) else { return "" }
    return parts.joined(separator: "-")
  }
}

/// The parts of a language tag that tell varieties of English and Chinese apart.
struct LanguageVariety: Hashable {
  /// The language.
  let language: Language
  /// The script in lower case (`hant`), from the region where only that tells; empty where nothing does.
  let script: String
  /// The region in lower case (`tw`); empty where the tag has none.
  let region: String

  /// Takes a tag apart; `nil` for other languages.
  init?(tag: String) {
    guard let language = Language(tag: tag) else { return nil }
    self.language = language
    var script = ""
    var region = ""
    for part in tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).dropFirst() {
      if part.count == 4, script.isEmpty, region.isEmpty { script = String(part) }
      if part.count == 2 || part.count == 3 && part.allSatisfy(\.isNumber), region.isEmpty {
        region = String(part)
      }
    }
    if language == .chinese, script.isEmpty {
      // The scripts that CLDR's likely subtags give.
      switch region {
      case "cn", "sg", "my": script = "hans"
      case "tw", "hk", "mo": script = "hant"
      default: break
      }
    }
    self.script = script
    self.region = region
  }

  /// Whether the tag names the language and no variety of it.
  var isPlain: Bool { script.isEmpty && region.isEmpty }

  /// Whether text of this variety is what a tag asks for: `zh` takes any Chinese, `zh-Hant` takes `zh-TW`, and `zh-TW`
  /// takes `zh-Hant`, but neither takes `zh-CN` or a plain `zh`.
  func answers(_ wanted: LanguageVariety) -> Bool {
    guard language == wanted.language else { return false }
    if !wanted.script.isEmpty, script != wanted.script { return false }
    if wanted.region.isEmpty || region == wanted.region { return true }
    return region.isEmpty && !script.isEmpty
  }
}
