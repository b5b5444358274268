/// Cuts sentences into clauses, at commas, semicolons, colons and dashes.
enum ClauseCutter {
  /// Shorter pieces, in UTF-8 bytes, stay with what stands before them: ten characters, or some six words.
  private static let leastLength = 30

  /// The marks that end a clause, in UTF-8; those of ASCII only before a space.
  private static let marks: [[UInt8]] = ["，", "；", "：", "—", "─", ", ", "; ", ": "].map { Array($0.utf8) }

  /// The clauses of a sentence, without the spaces between them.
  ///
  /// - Parameters:
  ///   - sentence: where the sentence stands.
  ///   - bytes: a text in UTF-8.
  /// - Returns: ranges of the text in order; the sentence where it has no clauses.
  /// - Complexity: O(*n*).
  static func clauses(of sentence: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
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
