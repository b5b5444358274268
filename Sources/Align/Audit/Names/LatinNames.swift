/// Names that the Chinese leaves in Latin letters and that the English has nowhere.
struct LatinNames {
  /// A name.
  struct Name: Sendable, Hashable {
    /// In UTF-8 bytes of the Chinese.
    var range: Range<Int>
    /// Whether a word of the English differs from it only in a few letters inside.
    var isMisspelt: Bool
  }

  /// In text order.
  let lone: [Name]

  /// Letters of such a name; of its inflections and other spellings so many are the same.
  private static let shortest = 4
  private static let stem = 5
  /// Two spellings of a name differ in so many letters.
  private static let slip = 2

  /// Whether a Chinese text has letters for one.
  static func mayHaveSome(_ text: ScalarText) -> Bool { text.latinCount >= shortest && text.hanCount > 0 }

  /// Finds those of a pair that some English words are not.
  ///
  /// - Complexity: O(*n* × *m*) for *n* such names and *m* words.
  init(_ pair: AuditedPair, english: [[UInt8]]) {
    let text = pair.chineseScalars
    guard Self.mayHaveSome(text) else {
      lone = []
      return
    }
    lone = LatinRuns.all(in: text, outside: pair.chineseMarks.marks).flatMap(\.words).compactMap { word in
      let letters = word.map { LatinFolding.letter(text[$0]) }
      guard CharacterClass.isUpper(text[word.lowerBound]),
        word.dropFirst().allSatisfy({ CharacterClass.isLower(text[$0]) }),
        letters.count >= Self.shortest, !letters.contains(0), !Self.isOfAddress(text, word)
      else { return nil }
      let stem = letters.prefix(Self.stem)
      let isKnown = english.contains {
        $0.starts(with: stem) || stem.starts(with: $0) && $0.count >= Self.shortest
      }
      if isKnown { return nil }
      return Name(range: text.bytes(word), isMisspelt: english.contains { Self.isSlip($0, letters) })
    }
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
