/// Turns ranges of Unicode scalars in texts into ranges of UTF-16 units, as JavaScript counts.
struct UTF16Ranges {
  private let texts: [String]
  /// How many units are before each scalar of a text; empty where the two counts are the same.
  private var units: [[Int]?]

  /// Looks into texts when a range in them is asked for.
  init(_ texts: [String]) {
    self.texts = texts
    units = Array(repeating: nil, count: texts.count)
  }

  /// The range in UTF-16 units of a range of scalars; what lies beyond the text is cut off.
  ///
  /// - Complexity: O(1) but for the first range in a text.
  mutating func range(_ scalars: Range<Int>, in text: Int) -> Range<Int> {
    let units = units[text] ?? Self.units(texts[text])
    self.units[text] = units
    guard let last = units.indices.last else { return scalars }
    return units[min(scalars.lowerBound, last)]..<units[min(scalars.upperBound, last)]
  }

  private static func units(_ text: String) -> [Int] {
    // Only characters beyond U+FFFF, which are four bytes of UTF-8, are two units.
    guard text.utf8.contains(where: { $0 >= 0xF0 }) else { return [] }
    var units = [0]
    for scalar in text.unicodeScalars { units.append((units.last ?? 0) + (scalar.value > 0xFFFF ? 2 : 1)) }
    return units
  }
}
