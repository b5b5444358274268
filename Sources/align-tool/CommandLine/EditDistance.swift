/// Finds the name that a user probably meant.
enum EditDistance {
  /// Names further away than this are not suggested; swift-argument-parser suggests below 4.
  static let limit = 3

  /// The nearest of the names, the first of equals, or `nil` when none is near.
  ///
  /// A name is not near when as many letters would change as it has, nor when one is the opposite of what the
  /// other says (`--no-x`). Where none is near, a name that begins with the text is in.
  static func nearest(to text: String, among names: [String]) -> String? {
    var best: (name: String, distance: Int)?
    for name in names {
      // The distance is at least the difference of the lengths; a text of megabytes is near to no name.
      guard abs(text.utf8.count - name.utf8.count) <= limit else { continue }
      let distance = between(Array(text.utf8), Array(name.utf8))
      guard distance <= limit, distance < bareLength(name), isNegation(name) == isNegation(text) else {
        continue
      }
      if distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name ?? (bareLength(text) >= 3 ? names.first { $0.hasPrefix(text) } : nil)
  }

  private static func isNegation(_ name: String) -> Bool { name.hasPrefix("--no-") }

  private static func bareLength(_ name: String) -> Int { name.utf8.drop { $0 == UInt8(ascii: "-") }.count }

  /// The least number of insertions, deletions, changes and swaps of neighbours that lead from one to the other.
  ///
  /// The restricted form of Damerau (1964): no part is edited twice.
  /// - Complexity: O(*n* · *m*) in the lengths.
  static func between(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1] + [Int](repeating: 0, count: second.count)
      for column in 0..<second.count {
        let change = last[column] + (first[row] == second[column] ? 0 : 1)
        var least = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current[column + 1] = least
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
