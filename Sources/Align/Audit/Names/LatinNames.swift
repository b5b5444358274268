/// Names that the Chinese leaves in Latin letters and that the English has nowhere.
struct LatinNames {
  /// A name.
  struct Name: Sendable, Hashable {
    /// In UTF-8 bytes of the Chinese.
    var range: Range<Int>
    /// Whether a word of the English differs from it only in a few letters inside.
    var isMisspelt: Bool
  }

  /// In text order, up to so many that nobody can tell them apart.
  let lone: [Name]

  /// Letters of such a name; of its inflections and other spellings so many are the same.
  private static let shortest = 4
  private static let stem = 5
  /// Two spellings of a name differ in at most this many letters.
  private static let slip = 2
  private static let most = LoneNames.mostNames + 1

  /// Whether a Chinese text has letters for one.
  static func mayHaveSome(_ text: ScalarText) -> Bool { text.latinCount >= shortest && text.hanCount > 0 }

  /// Finds those of a pair that are no words of the English of some pairs.
  ///
  /// - Complexity: O(*n*) in both texts.
  init(_ pair: AuditedPair, english pairs: [AuditedPair]) {
    let text = pair.chineseScalars
    guard Self.mayHaveSome(text) else {
      lone = []
      return
    }
    let words = LatinRuns.all(in: text, outside: pair.chineseMarks.marks).flatMap(\.words)
      .filter { Self.isCandidate(text, $0) }
    guard !words.isEmpty else {
      lone = []
      return
    }
    let english = pairs.flatMap(\.tokens.words)
    let candidates = words.map { word in (range: word, letters: word.map { LatinFolding.letter(text[$0]) }) }
      .filter { !$0.letters.contains(0) }
    let answered = Self.answered(candidates.map(\.letters), in: english)
    var lone: [Name] = []
    for (word, letters) in candidates where !answered.contains(Self.key(letters.prefix(Self.stem))) {
      lone.append(
        Name(range: text.bytes(word), isMisspelt: english.contains { Self.isSlip($0, letters) })
      )
      if lone.count == Self.most { break }
    }
    self.lone = lone
  }

  /// Of some names the keys of the beginnings that a word of the English has as well, a short word as a whole.
  ///
  /// - Complexity: O(*n*) in both.
  private static func answered(_ names: [[UInt8]], in english: [[UInt8]]) -> Set<UInt64> {
    // The keys of names by those of the English words that answer them; few words begin as a name does.
    var wanted: [UInt64: Set<UInt64>] = [:]
    var letters = LetterSet()
    for name in names {
      letters.insert(name[0])
      let own = key(name.prefix(stem))
      wanted[own, default: []].insert(own)
      wanted[key(name.prefix(shortest)) | wholeWord, default: []].insert(own)
    }
    var answered: Set<UInt64> = []
    for word in english where word.count >= shortest && letters.contains(word[0]) {
      if let names = wanted[key(word.prefix(stem))] { answered.formUnion(names) }
      if let names = wanted[key(word.prefix(shortest))] { answered.formUnion(names) }
      if word.count < stem, let names = wanted[key(word[...]) | wholeWord] { answered.formUnion(names) }
    }
    return answered
  }

  /// Marks the key of letters that are a word of the English as a whole.
  private static let wholeWord: UInt64 = 1 << 63

  /// Whether a word is written as a name is and belongs to no address.
  private static func isCandidate(_ text: ScalarText, _ word: Range<Int>) -> Bool {
    word.count >= shortest && CharacterClass.isUpper(text[word.lowerBound])
      && word.dropFirst().allSatisfy { CharacterClass.isLower(text[$0]) } && !isOfAddress(text, word)
  }

  /// A few letters, up to `stem`, and how many they are, as one number.
  private static func key(_ letters: ArraySlice<UInt8>) -> UInt64 {
    letters.reduce(UInt64(letters.count)) { $0 << 8 | UInt64($1) }
  }

  /// Whether two words differ only in a few letters inside.
  private static func isSlip(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count >= shortest, one.first == other.first else { return false }
    let start = zip(one, other).prefix { $0 == $1 }.count
    let end = zip(one.dropFirst(start).reversed(), other.dropFirst(start).reversed()).prefix { $0 == $1 }
      .count
    return max(one.count, other.count) - start - end <= slip
  }

  private static func isOfAddress(_ text: ScalarText, _ word: Range<Int>) -> Bool {
    func joins(_ scalar: UInt32) -> Bool {
      CharacterClass.isDigit(scalar) || addressMarks.contains(scalar)
    }
    return joins(text[word.lowerBound - 1]) || joins(text[word.upperBound])
  }

  /// Marks that stand beside the words of addresses, file names and placeholders.
  private static let addressMarks = Set("./@_-{}%<>".unicodeScalars.map(\.value))
}
