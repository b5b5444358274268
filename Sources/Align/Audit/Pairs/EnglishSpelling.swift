/// Tells misspelt English words by the list of common words: one letter lost, added, exchanged or two swapped.
struct EnglishSpelling: Sendable {
  private let words = EnglishWordList.standard

  /// With the list that is compiled in (SCOWL).
  static let standard = EnglishSpelling()

  /// How many letters the words of the list have.
  private static let lengths = 5...14
  /// Beginnings that are put before words of the list.
  private static let prefixes = [
    "un", "re", "non", "pre", "co", "anti", "over", "out", "mis", "dis", "sub", "super", "multi", "inter",
    "under", "micro", "mid",
    "up", "down", "fore", "hyper", "bio", "geo", "self", "mini", "ultra", "photo", "electro", "hydro", "back",
    "news",
  ].map { Array($0.utf8) }
  /// Endings that are put after them, and what they were put on in place of.
  private static let endings = [
    ("s", ""), ("es", ""), ("ies", "y"), ("ly", ""), ("ness", ""), ("er", ""), ("ers", ""), ("ed", ""),
    ("ed", "e"), ("ing", ""),
    ("ing", "e"), ("ish", ""), ("able", ""), ("able", "e"), ("wise", ""), ("al", ""), ("ity", ""),
    ("ity", "e"), ("ism", ""), ("ist", ""),
    ("ists", ""), ("ally", "al"), ("like", ""), ("less", ""), ("ful", ""), ("isation", "ization"),
  ].map { (Array($0.utf8), Array($1.utf8)) }
  /// British spellings and the American ones of the list.
  private static let british = [
    ("our", "or"), ("ise", "ize"), ("isi", "izi"), ("isa", "iza"), ("yse", "yze"), ("ysi", "yzi"),
    ("tre", "ter"), ("bre", "ber"),
    ("ence", "ense"), ("ll", "l"), ("ogue", "og"), ("ae", "e"), ("oe", "e"), ("mme", "m"),
    ("sceptic", "skeptic"), ("plough", "plow"),
    ("grey", "gray"), ("mould", "mold"), ("cheque", "check"), ("aluminium", "aluminum"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// Whether a word is in the list, as itself, with an ending or a beginning, or in British spelling.
  func isKnown(_ word: ArraySlice<UInt8>) -> Bool {
    if isListed(word) { return true }
    for (british, american) in Self.british {
      var start = word.startIndex
      while start + british.count <= word.endIndex {
        if word[start...].starts(with: british) {
          let changed = word[..<start] + american + word[(start + british.count)...]
          if isListed(changed[...]) { return true }
        }
        start += 1
      }
    }
    return Self.prefixes.contains {
      word.starts(with: $0) && word.count - $0.count > 3 && isListed(word.dropFirst($0.count))
    }
  }

  private func isListed(_ word: ArraySlice<UInt8>) -> Bool {
    words.contains(word)
      || Self.endings.contains { ending, base in
        word.count > ending.count + 2 && word.suffix(ending.count).elementsEqual(ending)
          && words.contains((word.dropLast(ending.count) + base)[...])
      }
  }

  /// The word of the list that a word likely was meant to be; `nil` where it is known, or nothing is near.
  ///
  /// - Complexity: O(*l* log *n*) look-ups for *l* letters.
  func correction(of word: ArraySlice<UInt8>) -> String? {
    guard !isKnown(word) else { return nil }
    let letters = Array(word)
    guard let places = Self.places(of: letters) else { return nil }
    return Self.neighbour(of: letters, places: places) {
      $0.count >= Self.lengths.lowerBound && words.contains($0[...])
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Of the list that is compiled in, made at the first word that it does not have.
  private static let edges = WordEdges(EnglishWordList.standard.all)

  /// Where a slip may be that was made in a word of the list or in its plural: what comes before and after it is of such a word.
  private static func places(of word: [UInt8]) -> ClosedRange<Int>? {
    let ending = plurals.filter { word.suffix($0.count).elementsEqual($0) }
      .map { $0.count + edges.longestEnding(Array(word.dropLast($0.count))) }.max()
    let first = word.count - (ending ?? 0) - longestSlip
    let last = edges.longestBeginning(word) + longestPlural
    return first <= last ? first...last : nil
  }

  /// The endings that `EnglishWordList` takes off, and none.
  private static let plurals = ["", "s", "es"].map { Array($0.utf8) }
  private static let longestPlural = 2
  /// Letters of a word that one slip changes: two that are swapped.
  private static let longestSlip = 2

  /// The first that fits of all that one slip at some places makes of a word, the likeliest slips first.
  private static func neighbour(
    of word: [UInt8],
    places: ClosedRange<Int>,
    where fits: ([UInt8]) -> Bool
  ) -> [UInt8]? {
    var made = word
    for index in 0..<word.count - 1 where places.contains(index) && word[index] != word[index + 1] {
      made.swapAt(index, index + 1)
      if fits(made) { return made }
      made.swapAt(index, index + 1)
    }
    for index in word.indices where places.contains(index) {
      made.remove(at: index)
      if fits(made) { return made }
      made.insert(word[index], at: index)
    }
    var beginning = WordEdges.Beginning()
    for index in 0...word.count {
      defer { if index < word.count { beginning = beginning.followed(by: word[index]) } }
      guard places.contains(index) else { continue }
      for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
        // Behind a beginning of no word of the list there is at most the ending of a plural.
        guard index + longestPlural >= word.count || edges.mayBegin(beginning.followed(by: letter)) else {
          continue
        }
        made.insert(letter, at: index)
        if fits(made) { return made }
        made.remove(at: index)
        guard index < word.count, word[index] != letter else { continue }
        made[index] = letter
        if fits(made) { return made }
        made[index] = word[index]
      }
    }
    return nil
  }

  /// Words in small letters that a list of words can tell of, in UTF-8 of a text: none that touches a capital, a digit, an
  /// apostrophe, a hyphen or a mark of an address.
  ///
  /// - Complexity: O(*n*).
  static func candidates(in bytes: [UInt8]) -> [Range<Int>] {
    func isPart(_ byte: UInt8) -> Bool {
      CharacterClass.isASCIIWord(byte) || byte >= 0x80 || byte == 0x27 || byte == 0x2D || byte == 0x40
        || byte == 0x2F || byte == 0x5F
        || byte == 0x2E || byte == 0x3D || byte == 0x23 || byte == 0x25 || byte == 0x24 || byte == 0x7B
        || byte == 0x5C
    }
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard isPart(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isPart(bytes[index]) { index += 1 }
      var end = index
      // A stop at the end is that of the sentence.
      while end > start, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x27 { end -= 1 }
      if lengths.contains(end - start), bytes[start..<end].allSatisfy({ (0x61...0x7A).contains($0) }) {
        found.append(start..<end)
      }
    }
    return found
  }
}
