/// Tells whether what looks like a Chinese quantity is part of a name that the English spells by its sound: 八里 in 八里罕, Balihan.
struct RomanisedNumbers {
  /// The English words with a capital, in lower case.
  private let words: [String]
  private let chinese: [Unicode.Scalar]
  /// The place among the scalars of each byte that begins one.
  private let scalarOfByte: [Int: Int]

  /// Shorter syllables together begin too many words: “yier”.
  private static let leastLetters = 5
  /// How many characters are spelt together.
  private static let spans = 2...3

  /// Looks at a pair once for all its lone quantities.
  ///
  /// - Complexity: O(*n*) in the text.
  init(english: [UInt8], chinese: [UInt8]) {
    let letters = String(decoding: english, as: UTF8.self).split { !$0.isLetter && $0 != "'" && $0 != "’" }
    words = letters.filter { $0.first?.isUppercase == true }
      .map { $0.lowercased().filter(\.isLetter) }
    var scalars: [Unicode.Scalar] = []
    var places: [Int: Int] = [:]
    var byte = 0
    for scalar in String(decoding: chinese, as: UTF8.self).unicodeScalars {
      places[byte] = scalars.count
      scalars.append(scalar)
      byte += UTF8.width(scalar)
    }
    self.chinese = scalars
    scalarOfByte = places
  }

  /// Whether a word of the English begins with the sound of the quantity's characters and those beside them.
  func isName(_ quantity: Quantity, tables: NameTables = .standard) -> Bool {
    guard !words.isEmpty, let start = scalarOfByte[quantity.range.lowerBound] else { return false }
    // The first character may be the one before: 茅 of 茅十八.
    for first in [start, start - 1] where first >= 0 {
      for span in Self.spans where first + span <= chinese.count && first + span > start + 1 {
        let syllables = chinese[first..<first + span].map { tables.readings.spelled($0) }
        if begins(syllables) { return true }
      }
    }
    return false
  }

  private func begins(_ syllables: [[String]]) -> Bool {
    let least = syllables.reduce(0) { $0 + ($1.map(\.count).max() ?? 0) }
    guard syllables.allSatisfy({ !$0.isEmpty }), least >= Self.leastLetters else { return false }
    return words.contains { word in
      var ends: Set<Int> = [0]
      for readings in syllables {
        var next: Set<Int> = []
        for end in ends {
          let rest = word.dropFirst(end)
          for reading in readings where rest.hasPrefix(reading) { next.insert(end + reading.count) }
        }
        ends = next
      }
      return ends.contains { $0 >= Self.leastLetters }
    }
  }
}
