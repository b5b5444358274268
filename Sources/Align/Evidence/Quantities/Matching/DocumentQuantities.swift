/// The quantities of a document, read once for every use: anchors, evidence.
package struct DocumentQuantities: Sendable {
  /// The quantities of each English segment.
  package let english: [[Quantity]]
  /// The quantities of each Chinese segment.
  package let chinese: [[Quantity]]

  /// Reads a document.
  ///
  /// - Complexity: O(*n*) in the bytes of both texts.
  package init(_ document: SegmentedDocument, words: QuantityWords = .standard) {
    func quantities(_ segments: [Segment], _ language: Language) -> [[Quantity]] {
      // Keys and anchors are those of first readings.
      let reader = QuantityReader(language: language, findsAlternatives: false, words: words)
      return segments.map { reader.quantities(in: $0.text) }
    }
    english = quantities(document.english, .english)
    chinese = quantities(document.chinese, .chinese)
  }

  /// Pairs of segments that share a telling value which stands in one segment only on either side, in English order.
  ///
  /// A value is telling when it has three digits or more, or a unit of its own: 99.995 %, 1,010,000, but not the 3 of
  /// “Chapter 3”, of which a document has many, or the year that it happens to name once.
  func lonePairs() -> [(english: Int, chinese: Int)] {
    let left = Self.lone(english)
    let right = Self.lone(chinese)
    return left.compactMap { key, place in right[key].map { (place, $0) } }.sorted { $0 < $1 }
  }

  private static func lone(_ segments: [[Quantity]]) -> [String: Int] {
    var places: [String: Int] = [:]
    for (index, quantities) in segments.enumerated() {
      for key in Set(quantities.filter { $0.role == .hard }.flatMap(QuantityKeys.keys)) where isTelling(key) {
        places[key] = places[key] == nil ? index : -1
      }
    }
    return places.filter { $0.value >= 0 }
  }

  private static func isTelling(_ key: String) -> Bool {
    key.utf8.count { (0x31...0x39).contains($0) } >= 2 && key.utf8.count >= 4
  }

  /// Pairs of segments that share a value which few segments have.
  func rarePairs() -> [SegmentHints.Pair] {
    var numbers: [String: Int] = [:]
    func keys(_ segments: [[Quantity]]) -> [[Int]] {
      segments.map { quantities in
        var keys: [Int] = []
        for key in quantities.flatMap(QuantityKeys.keys) {
          let number = numbers[key] ?? numbers.count
          numbers[key] = number
          if !keys.contains(number) { keys.append(number) }
        }
        return keys
      }
    }
    let left = keys(english)
    let right = keys(chinese)
    return SegmentHints.pairs(english: left, chinese: right, keyCount: numbers.count, strength: Self.trust)
  }

  /// How far one shared value can be trusted.
  private static let trust: Float = 0.7
}
