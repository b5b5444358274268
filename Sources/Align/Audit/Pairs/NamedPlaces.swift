/// The places that either side of a pair names, found once for all that ask.
final class NamedPlaces {
  /// Places that are hardly anything else, in text order.
  let hits: [PlaceTable.Hit]
  private let folded: [UInt32]
  private let words: LatinWords
  private var surplusOfHits: [PlaceNames.SurplusPlace]?
  /// The places whose English form stands at each word, once somebody asked.
  private var placesOfWords: [[Int]?]

  /// Finds them in folded characters.
  ///
  /// - Parameters:
  ///   - folded: the Chinese.
  ///   - words: the words of the English.
  /// - Complexity: O(*n*).
  init(_ folded: [UInt32], _ words: LatinWords) {
    self.folded = folded
    self.words = words
    placesOfWords = Array(repeating: nil, count: words.words.count)
    let places = PlaceNames.standard
    hits = places.table.hits(folded).filter {
      !places.isInsideLongerName($0, folded) && places.isName($0, folded) && !places.isWord($0, folded)
    }
  }

  /// The places whose English form stands at a word, the longest first.
  func english(at position: Int) -> [Int] {
    if let known = placesOfWords[position] { return known }
    let found = PlaceNames.standard.table.named(words, at: position)
    placesOfWords[position] = found
    return found
  }

  /// Places that the Chinese names more often than the English; asked for where there are no more hits than a sentence has.
  func surplus() -> [PlaceNames.SurplusPlace] {
    let surplus = surplusOfHits ?? PlaceNames.standard.surplus(hits, folded, words, named: english)
    surplusOfHits = surplus
    return surplus
  }
}
