/// How much characters look like those of a transliterated name, and the stretches of a text that do.
///
/// No tagger or dictionary is needed: 特朗普 and 埃尔多安 stand out among running text by their characters alone.
struct TransliterationWeights: Sendable {
  /// Characters that look like a foreign name.
  struct Stretch: Sendable {
    /// In characters of the text, dots between the parts included.
    var range: Range<Int>
    /// The sum of the weights, in nats.
    var weight: Double
    /// The parts that dots divide it into.
    var parts: [Range<Int>]
  }

  /// The weights by code point, times two; `Int8.min` for characters that names are not written with.
  private var weights = [Int8](repeating: .min, count: end - first)

  private static let first = 0x3400
  private static let end = 0xA000
  private static let dot: UInt32 = 0xB7

  static let standard = TransliterationWeights()

  private init() {
    for group in Self.groups {
      for scalar in group.characters.unicodeScalars {
        weights[Int(scalar.value) - Self.first] = Int8(group.weight)
      }
    }
  }

  /// The weight of a folded character in nats; `nil` where names are not written with it.
  subscript(_ code: UInt32) -> Double? {
    guard code >= Self.first, code < Self.end, weights[Int(code) - Self.first] != .min else { return nil }
    return Double(weights[Int(code) - Self.first]) / 2
  }

  /// The heaviest stretch of each run of such characters that weighs enough, in text order.
  ///
  /// - Complexity: O(*n*).
  func stretches(_ folded: [UInt32], isCovered: [Bool], atLeast least: Double) -> [Stretch] {
    var stretches: [Stretch] = []
    var start = 0
    while start < folded.count {
      guard !isCovered[start], self[folded[start]] != nil else {
        start += 1
        continue
      }
      var end = start
      var best = (weight: 0.0, range: start..<start)
      var current = (weight: 0.0, start: start)
      while end < folded.count, !isCovered[end] {
        let isDot =
          folded[end] == Self.dot && end + 1 < folded.count && !isCovered[end + 1]
          && self[folded[end + 1]] != nil
        guard let weight = isDot ? 0 : self[folded[end]] else { break }
        if current.weight <= 0, !isDot { current = (0, end) }
        current.weight += weight
        end += 1
        if current.weight > best.weight { best = (current.weight, current.start..<end) }
      }
      if best.weight >= least { stretches.append(stretch(folded, best.range, best.weight)) }
      start = max(end, start + 1)
    }
    return stretches
  }

  private func stretch(_ folded: [UInt32], _ range: Range<Int>, _ weight: Double) -> Stretch {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where folded[index] == Self.dot {
      if start < index { parts.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return Stretch(range: range, weight: weight, parts: parts)
  }
}
