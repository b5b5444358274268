/// What surrounds names and shows what they are, from `Sources/CAlignData/Names/around-names.txt`.
struct NameContext: Sendable {
  /// What the words of a line tell; the table says more of each.
  enum Category: String, CaseIterable, Sendable {
    // Of Chinese.
    case speech
    case officeEnd = "office-end"
    case noName = "no-name"
    case beforeSurname = "before-surname"
    case behindSurname = "behind-surname"
    case behindGiven = "behind-given"
    case beforePerson = "before-person"
    case behindPerson = "behind-person"
    case beforeCountry = "before-country"
    case behindCountry = "behind-country"
    case beforeNation = "before-nation"
    case beforePlace = "before-place"
    case behindPlace = "behind-place"
    case ownWord = "own-word"
    case functionCharacter = "function-character"
    case chinesePronoun = "chinese-pronoun"
    // Of English.
    case englishPronoun = "english-pronoun"
    case honorific
    case surnameTitle = "surname-title"
    case calendar
    case regionNoun = "region-noun"
    case peopleEnding = "people-ending"
    case startWord = "start-word"
    case functionWord = "function-word"
  }

  private var lists: [Category: [String]] = [:]

  /// The table that is compiled in, read at the first use.
  static let standard: NameContext = {
    do { return try NameContext(EmbeddedTable.aroundNames, file: "around-names.txt") } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a line that is no `category = words`, a category that stands twice, a word that stands twice in its
  ///   line, and at the end where a category is missing.
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8], file: String) throws(ReadError) {
    for range in bytes.tableLines {
      let line = bytes[..<range.lowerBound].count { $0 == 0x0A } + 1
      let fields = String(decoding: bytes[range], as: UTF8.self).split(separator: " ")
      guard fields.count > 2, fields[1] == "=", let category = Category(rawValue: String(fields[0])) else {
        throw Self.error(
          file,
          line,
          "the line is not \"category = words\"",
          "one of \(Category.allCases.map(\.rawValue).joined(separator: ", "))"
        )
      }
      let words = fields[2...].map(String.init)
      guard lists[category] == nil, Set(words).count == words.count else {
        throw Self.error(file, line, "\(category.rawValue), or a word of it, appears twice", "each once")
      }
      lists[category] = words
    }
    for category in Category.allCases where lists[category] == nil {
      throw Self.error(file, nil, "there is no line for \(category.rawValue)", "a line for each category")
    }
  }

  private static func error(_ file: String, _ line: Int?, _ problem: String, _ expected: String) -> ReadError
  {
    ReadError(.badData, file: file, line: line, problem: problem, expected: expected)
  }

  /// The words of a category.
  func words(_ category: Category) -> Set<String> { Set(lists[category] ?? []) }

  /// The words of a category as Unicode scalars.
  func scalars(_ category: Category) -> Set<[UInt32]> {
    Set((lists[category] ?? []).map { $0.unicodeScalars.map(\.value) })
  }

  /// The characters of a category whose words are one character each.
  func characters(_ category: Category) -> ScalarSet {
    ScalarSet((lists[category] ?? []).flatMap { $0.unicodeScalars.map(\.value) })
  }
}
