/// Tells whether what looks like a Chinese quantity is part of a name that the English spells by its sound: 八里 in 八里罕, Balihan.
struct RomanisedNumbers {
  private let english: [UInt8]
  private let chinese: [UInt8]

  /// Shorter syllables together begin too many words: “yier”.
  private static let leastLetters = 5
  /// How many characters are spelt together.
  private static let spans = 2...3

  /// Takes the two sides of a pair in UTF-8.
  init(english: [UInt8], chinese: [UInt8]) {
    self.english = english
    self.chinese = chinese
  }

  /// Whether a capitalised word of the English begins with the sound of the quantity's characters and those beside them.
  ///
  /// - Complexity: O(*n*) in the English text.
  func isName(_ quantity: Quantity, tables: NameTables = .standard) -> Bool {
    let start = quantity.range.lowerBound
    let end = min(chinese.count, start + 3 * Self.spans.upperBound)
    let own = Array(String(decoding: chinese[start..<end], as: UTF8.self).unicodeScalars)
    // The first character may be the one before: 茅 of 茅十八. A Han character has three bytes.
    let before = Array(String(decoding: chinese[max(0, start - 3)..<start], as: UTF8.self).unicodeScalars)
    for characters in [own, before.suffix(1) + own] {
      for span in Self.spans where span <= characters.count {
        let syllables = characters.prefix(span).map { tables.readings.spelled($0).map { Array($0.utf8) } }
        if begins(syllables) { return true }
      }
    }
    return false
  }

  /// Whether a word with a capital begins with some reading of each syllable in turn.
  private func begins(_ syllables: [[[UInt8]]]) -> Bool {
    let most = syllables.reduce(0) { $0 + ($1.map(\.count).max() ?? 0) }
    guard syllables.allSatisfy({ !$0.isEmpty }), most >= Self.leastLetters else { return false }
    return english.indices.contains { start in
      (0x41...0x5A).contains(english[start]) && (start == 0 || !Self.isLetter(english[start - 1]))
        && follows(syllables[...], at: start, letters: 0)
    }
  }

  private func follows(_ syllables: ArraySlice<[[UInt8]]>, at start: Int, letters: Int) -> Bool {
    guard let readings = syllables.first else { return letters >= Self.leastLetters }
    // Xi'an, Chiu-hua.
    let isMark = start < english.count && (english[start] == 0x27 || english[start] == 0x2D)
    let place = isMark ? start + 1 : start
    return readings.contains { reading in
      place + reading.count <= english.count
        && zip(english[place...], reading).allSatisfy { $0 | 0x20 == $1 }
        && follows(syllables.dropFirst(), at: place + reading.count, letters: letters + reading.count)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
