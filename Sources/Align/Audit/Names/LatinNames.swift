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
  /// Two spellings of a name differ in so many letters.
  private static let slip = 2
  private static let most = LoneNames.mostNames + 1

  /// Whether a Chinese text has letters for one.
  static func mayHaveSome(_ text: ScalarText) -> Bool { text.latinCount >= shortest && text.hanCount > 0 }

  /// Finds those of a pair that some English words are not.
  ///
  /// - Complexity: O(*n*) in both texts.
  init(_ pair: AuditedPair, english: [[UInt8]]) {
    let text = pair.chineseScalars
    guard Self.mayHaveSome(text) else {
      lone = []
      return
    }
    // What a word begins with, and short words as they are.
    let beginnings = Set(english.flatMap { [$0.prefix(Self.shortest), $0.prefix(Self.stem)] })
    let short = Set(english.filter { $0.count < Self.stem }.map { $0[...] })
    var lone: [Name] = []
    for word in LatinRuns.all(in: text, outside: pair.chineseMarks.marks).flatMap(\.words) {
      let letters = word.map { LatinFolding.letter(text[$0]) }
      guard CharacterClass.isUpper(text[word.lowerBound]),
        word.dropFirst().allSatisfy({ CharacterClass.isLower(text[$0]) }),
        letters.count >= Self.shortest, !letters.contains(0), !Self.isOfAddress(text, word),
        !beginnings.contains(letters.prefix(Self.stem)), !short.contains(letters.prefix(Self.shortest))
      else { continue }
      lone.append(
        Name(range: text.bytes(word), isMisspelt: english.contains { Self.isSlip($0, letters) })
      )
      if lone.count == Self.most { break }
    }
    self.lone = lone
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
