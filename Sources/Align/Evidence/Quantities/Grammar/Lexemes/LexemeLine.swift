/// One line of a table of words, taken apart: `category value = words | not-before words | only-after words`.
///
/// The value is left out where the category needs none. `symbol*factor` is a unit and how much of it one of the words is.
/// In a word `_` stands for a space. A guard belongs to every word of its line.
struct LexemeLine: Sendable {
  /// Where a word counts, by what is next to it.
  enum Guard: String, Sendable, CaseIterable {
    /// None of the words may follow.
    case notBefore = "not-before"
    /// None of the words may stand before.
    case notAfter = "not-after"
    /// One of the words must follow.
    case onlyBefore = "only-before"
    /// One of the words must stand before.
    case onlyAfter = "only-after"
  }

  /// The name before the sign of equality.
  let category: String
  /// What is between the category and the sign of equality, if anything.
  let value: String?
  /// The words, with spaces for `_`.
  let words: [String]
  /// The guards with their words.
  let guards: [(guard: Guard, words: [String])]

  /// Takes a line apart.
  ///
  /// - Throws: a `QuantityTableError` for a line that does not follow the form.
  init(_ text: String, file: String, line: Int) throws(QuantityTableError) {
    func fail(_ problem: String) -> QuantityTableError {
      QuantityTableError(file: file, line: line, problem: problem)
    }
    let columns = Self.columns(of: text)
    let fields = columns[0].words
    guard let sign = fields.firstIndex(of: "="), (1...2).contains(sign) else {
      throw fail("expected \"category = words\" or \"category value = words\"")
    }
    category = String(fields[0])
    value = sign == 2 ? String(fields[1]) : nil
    words = fields[(sign + 1)...].map { $0.spaced(keepsEmpty: true) }
    guard !words.isEmpty else { throw fail("no words after \"=\"") }
    var guards: [(guard: Guard, words: [String])] = []
    for column in columns.dropFirst() {
      let fields = column.words
      guard let name = fields.first, let kind = Guard(rawValue: String(name)), fields.count > 1
      else {
        let names = Guard.allCases.map(\.rawValue).joined(separator: ", ")
        throw fail("expected one of \(names) and words after \"|\", found \"\(column)\"")
      }
      guards.append((kind, fields.dropFirst().map { $0.spaced(keepsEmpty: true) }))
    }
    self.guards = guards
  }

  /// The columns of a line, between strokes with a space on either side; most lines have one.
  private static func columns(of text: String) -> [Substring] {
    guard text.utf8.contains(UInt8(ascii: "|")) else { return [text[...]] }
    var columns: [Substring] = []
    var bytes = text[...].utf8
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index...].starts(with: " | ".utf8) && index >= start {
      columns.append(Substring(bytes[start..<index]))
      start = bytes.index(index, offsetBy: 3)
    }
    bytes = bytes[start...]
    return columns + [Substring(bytes)]
  }
}
