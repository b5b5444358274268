/// Cuts sentences into clauses, at commas, semicolons, colons and dashes.
enum ClauseCutter {
  /// Shorter pieces, in UTF-8 bytes, stay with what comes before them: ten characters, or some six words.
  private static let leastLength = 30

  /// Marks that end a clause, in UTF-8; those of ASCII only before a space.
  struct Marks: Sendable {
    fileprivate let marks: [[UInt8]]

    /// All of them.
    static let all = Marks(marks: ["，", "；", "：", "—", "─", ", ", "; ", ": "].map { Array($0.utf8) })
    /// Those after which the other language may begin a sentence.
    static let semicolons = Marks(marks: ["；", "; "].map { Array($0.utf8) })
  }

  /// The clauses of a sentence, without the spaces between them.
  ///
  /// - Parameters:
  ///   - sentence: where the sentence is.
  ///   - bytes: a text in UTF-8.
  ///   - marks: what ends a clause.
  /// - Returns: ranges of the text in order; the sentence where it has no clauses.
  /// - Complexity: O(*n*).
  static func clauses(
    of sentence: Range<Int>,
    in bytes: [UInt8],
    at marks: Marks = .all
  ) -> [Range<Int>] {
    let marks = marks.marks
    var clauses: [Range<Int>] = []
    var start = sentence.lowerBound
    var index = start
    while index < sentence.upperBound {
      guard let mark = marks.first(where: { bytes[index..<sentence.upperBound].starts(with: $0) }) else {
        index += 1
        continue
      }
      index += mark.count
      // A dash may be written twice.
      guard index - start >= leastLength, sentence.upperBound - index >= leastLength,
        !marks.contains(where: { bytes[index..<sentence.upperBound].starts(with: $0) })
      else { continue }
      clauses.append(start..<(mark.last == UInt8(ascii: " ") ? index - 1 : index))
      start = index
    }
    clauses.append(start..<sentence.upperBound)
    return clauses
  }
}
