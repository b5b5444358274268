/// Reads the string catalogues of Xcode (`.xcstrings`): one JSON file with the texts of all languages.
struct StringCatalog {
  /// The English texts.
  private(set) var english = ResourceTable()
  /// The Chinese texts.
  private(set) var chinese = ResourceTable()
  /// The language of the originals.
  private(set) var source: Language = .english
  /// The varieties of the two languages that were read.
  private(set) var tags: [Language: String] = [:]
  /// Translations in further varieties of one of the languages.
  private(set) var passedOver = 0

  /// What is said of one key.
  private struct Item {
    var note = ""
    var isTranslatable = true
    var line: Int
    /// The entries of each tag; their keys are those of the forms.
    var texts: [String: [ResourceEntry]] = [:]
  }

  /// Reads a catalogue.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - options: the varieties that are wanted.
  /// - Throws: `ReadError` where the file is not JSON or no catalogue.
  init(_ source: SourceText, options: BitextReaderOptions) throws(ReadError) {
    var problem: ReadError?
    let leaves = try JSONLeaves.all(in: source) { problem = problem ?? $0 }
    if let problem { throw problem }
    var sourceTag = "en"
    var keys: [String] = []
    var items: [String: Item] = [:]
    for leaf in leaves {
      let names = leaf.names
      if names == ["sourceLanguage"] { sourceTag = leaf.text ?? sourceTag }
      guard names.count >= 2, names[0] == "strings" else { continue }
      if items[names[1]] == nil { keys.append(names[1]) }
      var item = items[names[1]] ?? Item(line: leaf.line)
      Self.take(leaf, names, into: &item)
      items[names[1]] = item
    }
    guard leaves.contains(where: { $0.names.first == "strings" }) else {
      throw ReadError(
        .badData,
        file: source.name,
        problem: "the file has no \"strings\"",
        expected: "a string catalogue"
      )
    }
    self.source = Language(tag: sourceTag) ?? .english
    let tags = Set(items.values.flatMap(\.texts.keys)).sorted()
    let chosen = Language.allCases.map { Self.tag(tags, $0, options, sourceTag) }
    for (language, tag) in zip(Language.allCases, chosen) {
      if let tag, LanguageTag.normalised(tag).contains("-") {
        self.tags[language] = LanguageTag.normalised(tag)
      }
    }
    let own = tags.filter { Language(tag: $0) != nil && !chosen.contains($0) }
    for key in keys {
      guard let item = items[key] else { continue }
      for (language, tag) in zip(Language.allCases, chosen) { add(key, item, language, tag) }
      passedOver += own.count { item.texts[$0] != nil }
    }
  }

  private static func take(_ leaf: JSONLeaves.Leaf, _ names: [String], into item: inout Item) {
    switch names.count > 2 ? names[2] : "" {
    case "comment": item.note = leaf.text ?? ""
    case "shouldTranslate": item.isTranslatable = leaf.literal != "false"
    // Substitutions have numbers and formats beside their texts.
    case "localizations" where names.count > 4 && ["value", "state"].contains(names.last):
      let rest = names[4...]
      let form = rest.dropLast().filter { !["variations", "stringUnit", "plural"].contains($0) }.joined(
        separator: "."
      )
      var entries = item.texts[names[3]] ?? []
      let index = entries.firstIndex { $0.key == form } ?? entries.count
      if index == entries.count { entries.append(ResourceEntry(key: form, text: "", line: leaf.line)) }
      if rest.last == "value" {
        entries[index].text = leaf.text ?? ""
        (entries[index].line, entries[index].column) = (leaf.line, leaf.column)
      } else if rest.last == "state" {
        entries[index].state = states[leaf.text ?? ""]
      }
      item.texts[names[3]] = entries
    default: break
    }
  }

  private static let states: [String: UnitMetadata.State] = [
    "new": .initial, "needs_review": .needsReview, "translated": .translated,
  ]

  /// The tag of a language that is read: the one that is wanted, that of the originals, else the first.
  private static func tag(
    _ tags: [String],
    _ language: Language,
    _ options: BitextReaderOptions,
    _ source: String
  )
    -> String?
  {
    let candidates = tags.filter { Language(tag: $0) == language }
    if let wanted = options.tag(language).flatMap(LanguageVariety.init(tag:)) {
      return candidates.first { LanguageVariety(tag: $0)?.answers(wanted) ?? false }
    }
    return Language(tag: source) == language ? source : candidates.first
  }

  private mutating func add(_ key: String, _ item: Item, _ language: Language, _ tag: String?) {
    var entries = tag.flatMap { item.texts[$0] } ?? []
    // Xcode lists the empty text, too.
    if entries.isEmpty, key.isEmpty { return }
    // The key of an original that is not written out is its text.
    if entries.isEmpty, language == source { entries = [ResourceEntry(key: "", text: key, line: item.line)] }
    for var entry in entries {
      entry.key = entry.key.isEmpty ? key : "\(key).\(entry.key)"
      entry.note = item.note
      entry.isTranslatable = item.isTranslatable
      if language == .english { english.add(entry) } else { chinese.add(entry) }
    }
  }
}
