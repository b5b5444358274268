/// A text of a program in one language, with the key by which the program finds it.
struct ResourceEntry: Hashable {
  /// The key, those of the objects around it before it: `menu.file.open`, `days[2]`.
  var key: String
  /// The text.
  var text: String
  /// The 1-based line of the text.
  var line: Int
  /// The 1-based column at which the text begins; 0 if the file does not have it in this form.
  var column = 0
  /// What a programmer wrote for translators.
  var note = ""
  /// Whether the text is to be translated at all.
  var isTranslatable = true
  /// The codes inside the text.
  var codes: [InlineCode] = []
  /// How far the translation has come, where the file says so.
  var state: UnitMetadata.State?

  /// The categories of plurals that Chinese, with its one form, has no need of (CLDR).
  private static let pluralVariants: Set<Substring> = ["zero", "one", "two", "few", "many"]

  /// The key of the form `other` of the text of which this is a form for some number (`files.one`, `files_one`).
  var keyOfOtherForm: String? {
    guard let mark = key.lastIndex(where: { $0 == "." || $0 == "_" }) else { return nil }
    let start = key.index(after: mark)
    return Self.pluralVariants.contains(key[start...]) || key[start...].hasPrefix("=")
      ? key[..<start] + "other" : nil
  }
}

/// The texts of one language.
struct ResourceTable {
  /// The texts, in the order of the file.
  private(set) var entries: [ResourceEntry] = []
  private var places: [String: Int] = [:]

  /// Makes an empty table.
  init() {}

  /// The text of a key.
  subscript(key: String) -> ResourceEntry? { places[key].map { entries[$0] } }

  /// Adds a text; of a key that comes again the last text counts, as it does for programs.
  ///
  /// - Returns: the line of the text that counts no longer.
  @discardableResult
  mutating func add(_ entry: ResourceEntry) -> Int? {
    guard let place = places[entry.key] else {
      places[entry.key] = entries.count
      entries.append(entry)
      return nil
    }
    defer { entries[place] = entry }
    return entries[place].line
  }
}
