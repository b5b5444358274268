/// A Chinese noun that numbers count, and the beginnings of the English words for it.
struct CountedNoun: Sendable {
  /// The noun in UTF-8.
  let noun: [UInt8]
  /// The beginnings in UTF-8.
  let beginnings: [[UInt8]]

  /// The nouns that are built in.
  static let standard = nouns(QuantityTables.chinese["counted"] ?? "")

  /// The nouns of the section `counted`; lines that do not follow the form are left out.
  static func nouns(_ table: String) -> [CountedNoun] {
    table.filledLines.compactMap { line in
      let fields = line.words
      guard fields.count >= 3, fields[1] == "=" else { return nil }
      return CountedNoun(noun: Array(fields[0].utf8), beginnings: fields[2...].map { Array($0.utf8) })
    }
  }
}
