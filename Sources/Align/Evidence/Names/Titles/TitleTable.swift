/// Titles and offices of persons in both languages, from `Sources/CAlignData/Names/titles.txt`, whose head says what its lines mean.
///
/// A title is a bit, so that what several segments have together is one number.
struct TitleTable: Sendable {
  /// The titles that a word may be, one bit per title.
  typealias Titles = UInt64

  private var english: [[UInt8]: Titles] = [:]
  private var chinese = PhraseFinder<Titles>()
  private let folding: ChineseFolding

  /// The lines that there is room for.
  private static let mostLines = 63

  /// The table that is compiled in, read at the first use.
  static let standard: TitleTable = {
    do {
      return try TitleTable(EmbeddedTable.titles, file: "titles.txt", folding: NameTables.standard.folding)
    } catch { preconditionFailure("\(error)") }
  }()

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a line that is no `word word = 词 词`, and at one too many.
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8], file: String, folding: ChineseFolding) throws(ReadError) {
    self.folding = folding
    for (number, range) in bytes.tableLines.enumerated() {
      let line = bytes[..<range.lowerBound].count { $0 == 0x0A } + 1
      let sides = String(decoding: bytes[range], as: UTF8.self).split(separator: "=")
        .map { $0.split(separator: " ").map(String.init) }
      guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty }), number < Self.mostLines else {
        throw ReadError(
          .badData,
          file: file,
          line: line,
          problem: "the line is not a title, or the table has too many lines",
          expected: "\"english words = Chinese words\", at most \(Self.mostLines) lines"
        )
      }
      add(sides[0], sides[1], title: 1 << UInt64(number))
    }
  }

  private mutating func add(_ words: [String], _ forms: [String], title: Titles) {
    for word in words { english[Array(word.utf8), default: 0] |= title }
    for form in forms {
      let key = form.unicodeScalars.map { folding.fold($0.value) }
      // One character is too easily a part of another word.
      if key.count > 1 { chinese[key] = (chinese[key] ?? 0) | title }
    }
  }

  /// The titles of an English text; its words as they stand, in small letters.
  ///
  /// - Complexity: O(*n*).
  func titles(ofEnglish text: String) -> Titles {
    var titles: Titles = 0
    var word: [UInt8] = []
    // The space behind the text ends its last word.
    for byte in text.utf8 + [0x20] {
      let small = byte | 0x20
      if (0x61...0x7A).contains(small) {
        word.append(small)
      } else if !word.isEmpty {
        titles |= english[word] ?? 0
        word.removeAll(keepingCapacity: true)
      }
    }
    return titles
  }

  /// What each Chinese word of a text may be, from left to right the longest.
  ///
  /// - Complexity: O(*n*) for words of bounded length.
  func titles(ofChinese text: String) -> [Titles] {
    var found: [Titles] = []
    for hit in chinese.hits(in: text.unicodeScalars.map { folding.fold($0.value) })
    where !found.contains(hit.value) {
      found.append(hit.value)
    }
    return found
  }
}
