/// The words of one language that rules are made of: every word of the tables, found wherever it occurs.
///
/// A word may stand in several categories, which makes several lexemes of it. Lookup costs the length of the longest word
/// that begins at a place, however large the tables are.
///
/// A class, so that passing it on does not count the references of every part.
final class LexemeTable: Sendable {
  /// What one word is in one category.
  struct Entry: Sendable, Hashable {
    /// What the word is to the rules.
    var category: ReadingCategory
    /// The number that it stands for, or the factor of its unit.
    var number = ExactNumber.one
    /// Its unit.
    var unit: String?
    /// The place of its guards in `guards`, −1 without.
    var guards: Int32 = -1
    /// How it must be written where the case of letters counts, else empty.
    var spelling: [UInt16] = []
  }

  /// Words beside a lexeme, in the form of `LexemeText`.
  struct Guard: Sendable, Hashable {
    var kind: LexemeLine.Guard
    var words: [[UInt16]]
  }

  /// The words' entries.
  let entries: [Entry]
  /// The guards that entries point to.
  let guards: [[Guard]]
  /// The words; values are places in `firstEntries`.
  let trie: PhraseTrie
  /// The first entry of each word, and of each entry the next one of its word, −1 for none.
  let firstEntries: [Int32]
  let nextEntries: [Int32]
  /// Which characters words begin with, a bit each.
  private let starts: [UInt64]

  /// Whether a word begins with a character.
  @inline(__always)
  func begins(with character: UInt16) -> Bool {
    starts[Int(character >> 6)] >> UInt64(character & 63) & 1 == 1
  }

  /// Reads tables.
  ///
  /// - Throws: a `QuantityTableError` at the first line that cannot be used.
  init(_ sections: [QuantityTableSection], language: Language) throws(QuantityTableError) {
    var builder = LexemeTableBuilder(lines: sections.reduce(0) { $0 + $1.lines.count })
    for section in sections {
      guard let form = SectionForm(section.name, language) else { continue }
      for line in section.lines { try builder.add(line.text, at: line.number, of: section, form) }
    }
    (entries, guards, trie) = (builder.entries, builder.guards, builder.trie)
    (firstEntries, nextEntries, starts) = (builder.firstEntries, builder.nextEntries, builder.starts)
  }
}

/// A table while it is read.
private struct LexemeTableBuilder {
  typealias Entry = LexemeTable.Entry
  var entries: [Entry] = []
  var guards: [[LexemeTable.Guard]] = []
  var trie = PhraseTrie()
  var firstEntries: [Int32] = []
  var nextEntries: [Int32] = []
  var starts = [UInt64](repeating: 0, count: 0x10000 / 64)

  /// A line has some three words.
  init(lines: Int) {
    entries.reserveCapacity(lines * 3)
    nextEntries.reserveCapacity(lines * 3)
    firstEntries.reserveCapacity(lines * 3)
  }

  mutating func add(
    _ text: String,
    at line: Int,
    of section: QuantityTableSection,
    _ form: SectionForm
  ) throws(QuantityTableError) {
    let parsed = try LexemeLine(text, file: section.file, line: line)
    func fail(_ problem: String) -> QuantityTableError {
      QuantityTableError(file: section.file, line: line, problem: problem)
    }
    guard let category = form.category(parsed.category) else {
      throw fail("unknown category \"\(parsed.category)\" in section [\(section.name)]")
    }
    var entry = Entry(category: category)
    do { try entry.read(parsed.value) } catch { throw fail(error.problem) }
    if !parsed.guards.isEmpty {
      entry.guards = Int32(guards.count)
      guards.append(
        parsed.guards.map {
          LexemeTable.Guard(kind: $0.guard, words: $0.words.map(LexemeText.characters(of:)))
        }
      )
    }
    for word in parsed.words {
      guard insert(word, entry) else {
        throw fail(
          "\"\(word)\" is already in category \"\(parsed.category)\" with another value"
        )
      }
    }
  }

  /// Adds a word; false where it contradicts one that is there.
  private mutating func insert(_ word: String, _ entry: Entry) -> Bool {
    let written = LexemeText.characters(of: word)
    let characters = written.map(LexemeText.folded)
    guard let first = characters.first else { return false }
    var entry = entry
    // Letters in capitals, and letters alone, count as they are written.
    if written.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) || written.count == 1 && first < 0x80 {
      entry.spelling = written
    }
    let word = trie.insert(characters, orKeep: firstEntries.count)
    if word == firstEntries.count {
      firstEntries.append(-1)
      starts[Int(first >> 6)] |= 1 << UInt64(first & 63)
    }
    var last = -1
    var other = Int(firstEntries[word])
    while other >= 0 {
      if entries[other].category == entry.category, entries[other].spelling == entry.spelling {
        if entries[other].number == entry.number, entries[other].unit == entry.unit { return true }
        guard entry.category.allowsSeveralValues else { return false }
      }
      last = other
      other = Int(nextEntries[other])
    }
    if last < 0 {
      firstEntries[word] = Int32(entries.count)
    } else {
      nextEntries[last] = Int32(entries.count)
    }
    entries.append(entry)
    nextEntries.append(-1)
    return true
  }
}

extension ReadingCategory {
  /// Whether one word may stand for several things: a dollar is that of many countries.
  fileprivate var allowsSeveralValues: Bool {
    switch self {
    case .otherMoney, .otherUnit, .otherScale, .magnitude, .money, .sign, .measure, .classifier, .schoolYear:
      true
    default: false
    }
  }
}

extension LexemeTable.Entry {
  /// Why a value cannot be used.
  struct ValueProblem: Error { let problem: String }

  /// Reads the value of a line as the category wants it.
  fileprivate mutating func read(_ text: String?) throws(ValueProblem) {
    guard category.hasValue else {
      if let text { throw ValueProblem(problem: "this category has no value, found \"\(text)\"") }
      return
    }
    guard let text else { throw ValueProblem(problem: "this category needs a value") }
    guard category.isUnit else {
      guard let number = ExactNumber(parsing: text) else {
        throw ValueProblem(problem: "expected a number, found \"\(text)\"")
      }
      self.number = number
      return
    }
    let parts = text.parts(UInt8(ascii: "*"), keepsEmpty: true)
    guard parts.count <= 2, let symbol = parts.first, !symbol.isEmpty else {
      throw ValueProblem(problem: "expected \"unit\" or \"unit*factor\", found \"\(text)\"")
    }
    if parts.count == 2 {
      guard let factor = ExactNumber(parsing: parts[1]), factor > .zero else {
        throw ValueProblem(problem: "expected a factor above 0, found \"\(parts[1])\"")
      }
      number = factor
    }
    unit = symbol == "-" ? nil : String(symbol)
  }
}

extension ReadingCategory {
  /// Whether a word of the category names a unit.
  var isUnit: Bool {
    switch self {
    case .measure, .money, .sign, .part, .duration, .age, .share, .point, .rank, .classifier, .noun:
      true
    case .otherMoney, .otherUnit: true
    default: false
    }
  }

  /// Whether a line of the category gives a value.
  fileprivate var hasValue: Bool {
    switch self {
    case .digit, .teen, .tens, .hundred, .scale, .plural, .dozen, .ordinalWord, .ordinalScale: true
    case .fraction, .fractionScale, .month, .weekday, .roman, .otherScale, .magnitude, .schoolYear: true
    default: isUnit
    }
  }
}
