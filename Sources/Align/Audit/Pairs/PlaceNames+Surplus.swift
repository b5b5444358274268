extension PlaceNames {
  /// English words that begin with the same letters as a name are of its family: Germans, German and Germany.
  private static let stem = 4

  /// A place that the Chinese names more often than the English, and whether the English does not name it at all.
  typealias SurplusPlace = (hit: PlaceTable.Hit, isLone: Bool)

  /// Places that the Chinese names more often than the English, and whether the English does not name them at all. `places` gives
  /// those whose English form stands at a word, the longest first.
  func surplus(
    _ hits: [PlaceTable.Hit],
    _ folded: [UInt32],
    _ words: LatinWords,
    named places: (Int) -> [Int]
  ) -> [SurplusPlace] {
    var positions: [Int: [Int]] = [:]
    // Of the words with capitals.
    var namedByCapitals: [(position: Int, named: [Int])] = []
    // South Sudan does not name Sudan.
    var end = 0
    for position in words.words.indices {
      let named = places(position)
      if words.words[position].isCapital { namedByCapitals.append((position, named)) }
      let count = named.first.map { table[$0].english.count } ?? 0
      let last = words.words[position].letters.lowerBound + count
      defer { end = max(end, last) }
      guard last > end else { continue }
      for place in table.withGoverned(named) { positions[place, default: []].append(position) }
    }
    func namings(_ places: [Int]) -> Int {
      var found = Set(places.flatMap { positions[$0] ?? [] })
      let stems = places.compactMap { place in
        let english = table[place].english
        return table[place].isAcronym || english.count < Self.stem ? nil : english.prefix(Self.stem)
      }
      for (position, named) in namedByCapitals {
        // Austria is not Australia.
        if !named.isEmpty, !named.contains(where: places.contains) { continue }
        let letters = words.letters[words.words[position].letters.lowerBound...]
        if stems.contains(where: { letters.starts(with: $0) }) { found.insert(position) }
      }
      return found.count
    }
    return hits.compactMap { hit in
      // 中美 may be China and America, too.
      let isShort = hit.range.count == PlaceTable.shortestChinese
      let parts = isShort ? hit.range.flatMap { table.characters[folded[$0]] ?? [] } : []
      let own = namings(table.withGoverned(hit.places) + parts)
      return own < hits.count { $0.places == hit.places } ? (hit, own == 0) : nil
    }
  }
}
